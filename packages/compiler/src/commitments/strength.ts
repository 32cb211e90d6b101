import type { CommitmentStrength } from '../model.ts';

const WORDS: readonly (readonly [CommitmentStrength, RegExp])[] = [
  ['ensure', /(?<!为)(?<!为了)确保|务必|务求|^保证/u],
  ['strive', /力争|^(?:全力|尽力)?努力(?:实现|达到|完成|使|做到|把|建成|打造|争|推动|保持|提高)/u],
  ['seek', /争取(?!工作|力度)|^(?:积极|全力)?(?:力求|争创)/u],
];

const ANY = /确保|务必|务求|保证|力争|努力|争取|力求|争创/u;

/** 语气: the first of 确保 / 力争 / 争取 in the words of a clause; `plain` without one. */
export function findStrength(words: string): CommitmentStrength {
  if (!ANY.test(words)) return 'plain';
  let found: CommitmentStrength = 'plain';
  let at = Number.POSITIVE_INFINITY;
  for (const [strength, pattern] of WORDS) {
    const index = words.search(pattern);
    if (index >= 0 && index < at) {
      found = strength;
      at = index;
    }
  }
  return found;
}
