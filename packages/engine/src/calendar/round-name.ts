import type { Label } from '../pack.ts';
import { formatPeriod, parsePeriod } from './period.ts';

/**
 * 轮次名称: a round as it is called everywhere, by the name of its period (`2021-W20`): 第20周, Week 20; 5月份, May. `full` tells the year, where nothing beside
 * it does: 2021年第20周, week 20 of 2021. What is no period's name stays as it is.
 */
export function nameRound(name: string, form: 'short' | 'full' = 'short'): Label {
  const period = parsePeriod(name);
  if (period === undefined) return { 'zh-CN': name, en: name };
  const [zh, en] = [formatPeriod(period, 'zh-CN'), formatPeriod(period, 'en')];
  if (form === 'full') return { 'zh-CN': zh, en };
  const year = name.slice(0, 4);
  const bare = en.replace(` of ${year}`, '').replace(` ${year}`, '');
  return {
    // A year is all there is to say of one.
    'zh-CN': `${zh.replace(`${year}年`, '') || zh}${period.kind === 'month' ? '份' : ''}`,
    en: bare.charAt(0).toUpperCase() + bare.slice(1),
  };
}
