import type { Comparison } from '#model.ts';
import { createLexicon } from '#text/lexicon.ts';

/** Words of bound and estimate in front of a number. */
export const BOUNDS_BEFORE: Readonly<Record<string, Comparison>> = {
  约: 'approx',
  大约: 'approx',
  大概: 'approx',
  近: 'approx',
  将近: 'approx',
  接近: 'approx',
  约为: 'approx',
  约占: 'approx',
  超: 'gt',
  超过: 'gt',
  均超过: 'gt',
  突破: 'gt',
  首次突破: 'gt',
  跨过: 'gt',
  迈过: 'gt',
  逾: 'gt',
  过: 'gt',
  大于: 'gt',
  多于: 'gt',
  高于: 'gt',
  高出: 'gt',
  不低于: 'ge',
  不少于: 'ge',
  不小于: 'ge',
  不得低于: 'ge',
  不得少于: 'ge',
  不短于: 'ge',
  至少: 'ge',
  最少: 'ge',
  不超过: 'le',
  不得超过: 'le',
  不高于: 'le',
  不多于: 'le',
  不大于: 'le',
  不突破: 'le',
  最多: 'le',
  低于: 'lt',
  少于: 'lt',
  小于: 'lt',
  不足: 'lt',
  不到: 'lt',
  不满: 'lt',
  未达: 'lt',
};

/** Words of bound and estimate behind a unit. */
export const BOUNDS_AFTER: Readonly<Record<string, Comparison>> = {
  以上: 'ge',
  及以上: 'ge',
  或以上: 'ge',
  以内: 'le',
  之内: 'le',
  以下: 'le',
  及以下: 'le',
  之下: 'le',
  左右: 'approx',
  上下: 'approx',
  多: 'gt',
  余: 'gt',
  有余: 'gt',
};

export const BOUND_BEFORE_WORDS = createLexicon(Object.keys(BOUNDS_BEFORE).join(' '));

export const BOUND_AFTER_WORDS = createLexicon(Object.keys(BOUNDS_AFTER).join(' '));
