import type { LightStatus } from '../light-model.ts';
import type { Label } from '../pack.ts';

/**
 * 灯名: what a light is called, in the app, in bulletins, in exports and in the sentences that explain it. Colours are how it is drawn, not what it is called:
 * a print has none, and “滞后” says what is the matter.
 */
export const LIGHT_WORDS: Readonly<Record<LightStatus, Label>> = {
  done: { 'zh-CN': '完成', en: 'Done' },
  green: { 'zh-CN': '正常', en: 'On track' },
  yellow: { 'zh-CN': '滞后', en: 'Behind' },
  red: { 'zh-CN': '严重滞后', en: 'Far behind' },
  grey: { 'zh-CN': '未报', en: 'Not reported' },
};

/** Grey where something was reported that cannot be judged. */
export const UNJUDGED_WORDS: Label = { 'zh-CN': '不判', en: 'Not judged' };
