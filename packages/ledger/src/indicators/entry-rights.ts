import { PlanwrightError } from '@planwright/engine';
import type { Actor } from '#model/index.ts';
import { loadNamedUnits } from '#organisation/load-units.ts';
import { unitMatcher } from '#organisation/match-unit.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { findJurisdiction } from '../queries/find-jurisdiction.ts';

/**
 * 谁可录入: an officer any value; a unit's reporter its own unit's values, and for indicators that its department answers for every unit's.
 * Gives null when allowed, else why not.
 */
export async function entryRights(
  context: LedgerContext,
  actor: Actor,
): Promise<(owner: string, unitId: string) => { readonly 'zh-CN': string; readonly en: string } | null> {
  const post = await requireRight(context, actor, 'enter-values');
  if (post === null || post.role === 'officer') return () => null;
  const { name } = await findJurisdiction(context);
  const match = unitMatcher(name, await loadNamedUnits(context));
  return (owner, unitId) => {
    if (unitId === post.unitId || match(owner) === post.unitId) return null;
    return {
      'zh-CN': `“${post.title}”只能录入本单位的数据；该指标由${owner === '' ? '计划管理岗' : owner}负责`,
      en: `the post "${post.title}" enters its own unit's values only; ${owner === '' ? 'an officer' : owner} answers for this indicator`,
    };
  };
}

export function unknownUnit(id: string): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'unknown-unit',
    message: `there is no unit "${id}"`,
    hint: 'choose one from the organisation',
    messageZh: `没有单位“${id}”`,
    hintZh: '请从机构中选择',
  });
}
