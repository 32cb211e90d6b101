import type { Bound, Comparison } from '@planwright/compiler';

const SIGNS: Readonly<Record<Comparison, string>> = {
  eq: '',
  ge: '≥ ',
  le: '≤ ',
  gt: '> ',
  lt: '< ',
  approx: '约 ',
};

const RELATIVE = { 'zh-CN': '对照：', en: 'beside: ' } as const;
const DONE = { 'zh-CN': '完成', en: 'done' } as const;
const AWAITED = { 'zh-CN': '待', en: 'awaited: ' } as const;

/** A commitment's bound in words for a list: `≥ 150 亿斤`, `约 6.5%`, `待省里明确`, `完成`. The plan's own words are not translated. */
export function formatBound(bound: Bound, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  switch (bound.kind) {
    case 'number': {
      const value = typeof bound.value === 'string' ? bound.value : bound.value.join('—');
      const gap = bound.unit === '' || /^[%‰]/.test(bound.unit) ? '' : ' ';
      const sign = bound.op === 'approx' && language === 'en' ? '≈ ' : SIGNS[bound.op];
      return `${sign}${value}${gap}${bound.unit}`;
    }
    case 'relative':
      return `${RELATIVE[language]}${bound.to}`;
    case 'qualitative':
      return bound.words;
    case 'pending':
      return `${AWAITED[language]}${bound.awaits}`;
    case 'completion':
      return DONE[language];
  }
}
