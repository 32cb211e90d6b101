import type { Comparison } from '@planwright/compiler';
import type { GridCell } from './grid.ts';
import { squeeze } from './heads.ts';
import type { TargetFigure } from './model.ts';

const FIGURE =
  /^(?<before>[≥≤＞＜><约]|不低于|不少于|不高于|不超过|高于|低于)?\+?(?<low>[-−]?\d+(?:\.\d+)?)(?<lowUnit>%|％)?(?:(?:[-－—–~～至]{1,2})(?<high>\d+(?:\.\d+)?))?(?<unit>%|％|个百分点|百分点)?(?<after>左右|以上|以内|以下)?$/u;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '≥': 'ge',
  不低于: 'ge',
  不少于: 'ge',
  以上: 'ge',
  '≤': 'le',
  不高于: 'le',
  不超过: 'le',
  以内: 'le',
  以下: 'le',
  '＞': 'gt',
  '>': 'gt',
  高于: 'gt',
  '＜': 'lt',
  '<': 'lt',
  低于: 'lt',
  约: 'approx',
  左右: 'approx',
};

/** Numbers with thousands marks, ranges (6—7), bounds (≥95, 6.5左右) and percents; anything else has a null amount. */
export function parseFigure({ words, place }: GridCell): TargetFigure {
  const whole = narrow(squeeze(words)).replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
  const summed = /^[[［〔【](?<figure>.+)[\]］〕】](?<unit>%|％)?$/u.exec(whole)?.groups;
  const plain = summed === undefined ? whole : `${summed.figure}${summed.unit ?? ''}`;
  const cumulative = summed !== undefined;
  const groups = FIGURE.exec(plain)?.groups;
  if (groups === undefined) return { words, place, amount: null, comparison: 'eq', unit: null, cumulative };
  const low = groups.low!.replace('−', '-');
  const high = groups.high;
  const unit = groups.unit ?? groups.lowUnit;
  return {
    words,
    place,
    amount: high === undefined ? low : [low, high],
    comparison: COMPARISONS[groups.before ?? groups.after ?? ''] ?? 'eq',
    cumulative,
    unit: unit === undefined ? null : unit.replace('％', '%').replace(/^百分点$/u, '个百分点'),
  };
}

/** Digits and signs typed in full width read as plain ones. */
function narrow(words: string): string {
  return words.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
