/** The words of the check under a split: what the parts give, beside the target and what was put on top of it. */
export function checkKey(kind: string, surplus: boolean) {
  if (kind === 'growth') return surplus ? 'split.checkGrowthSurplus' : 'split.checkGrowth';
  return surplus ? 'split.checkWithSurplus' : 'split.check';
}
