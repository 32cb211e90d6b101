/** The words of the check under a split: what the parts give, beside the target and what was put on top of it, if anything was. */
export function checkKey(kind: string, surplus: string) {
  const none = Number(surplus) === 0;
  if (kind === 'growth') return none ? 'split.checkGrowth' : 'split.checkGrowthSurplus';
  return none ? 'split.check' : 'split.checkWithSurplus';
}
