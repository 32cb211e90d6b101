import type { CommitmentStrength } from '#model.ts';
import { holds, uniteCharacters } from '#text/characters.ts';
import { createDictionary, createLexicon, startingWithin } from '#text/lexicon.ts';

/** Words that make a clause firm wherever they stand in it. */
const ANYWHERE = createDictionary<CommitmentStrength>({
  确保: 'ensure',
  务必: 'ensure',
  务求: 'ensure',
  力争: 'strive',
  争取: 'seek',
});
/** Words that do so at its head only, and what may stand before them. */
const AT_HEAD = createDictionary<CommitmentStrength>({ 保证: 'ensure', 努力: 'strive', 力求: 'seek', 争创: 'seek' });
const MANNERS = createDictionary<readonly CommitmentStrength[]>({
  全力: ['strive', 'seek'],
  尽力: ['strive'],
  积极: ['seek'],
});
/** What a word that makes a clause firm at its head may begin with, or what stands before it. */
const HEADS = uniteCharacters(AT_HEAD.first, MANNERS.first);
/** 努力实现: what is striven for; 努力 of anything else is an avowal. */
const STRIVEN_FOR = createLexicon('实现 达到 完成 使 做到 把 建成 打造 争 推动 保持 提高');
/** 为确保…, 为了确保…: what the deed behind it is for. */
const PURPOSES = createLexicon('为 为了');
/** 争取工作, 争取力度: a field of work. */
const NOUNS = createLexicon('工作 力度');

/** 语气: the first of 确保 / 力争 / 争取 in the words `[start, end)` of a clause; `plain` without one. */
export function findStrength(text: string, start: number, end: number): CommitmentStrength {
  const atHead = holds(HEADS, text.charCodeAt(start)) ? strengthAtHead(text, start, end) : undefined;
  if (atHead !== undefined) return atHead;
  for (let at = start; at < end - 1; at += 1) {
    // all of these words are of two characters
    if (!holds(ANYWHERE.first, text.charCodeAt(at)) || !holds(ANYWHERE.last, text.charCodeAt(at + 1))) continue;
    const found = ANYWHERE.startingAt(text, at);
    if (found === undefined) continue;
    if (found.word === '确保' && PURPOSES.endingAt(text, at, start) > 0) continue;
    if (asksForMore(text, at + found.length, end)) continue;
    if (found.value === 'seek' && startingWithin(NOUNS, text, at + found.length, end) > 0) continue;
    return found.value;
  }
  return 'plain';
}

/** 增长6%、执行中争取更好结果: what is striven for is more than what is promised, which stays as firm as it is. */
function asksForMore(text: string, from: number, end: number): boolean {
  for (let at = from; at < from + MORE_WITHIN && at < end; at += 1)
    if (text.charCodeAt(at) === MORE) return startingWithin(BETTER, text, at, end) > 0;
  return false;
}

const MORE = '更'.charCodeAt(0);
const MORE_WITHIN = 2;
const BETTER = createLexicon('更好 更好的 更优 更高水平 更大突破');

function strengthAtHead(text: string, start: number, end: number): CommitmentStrength | undefined {
  const manner = MANNERS.startingAt(text, start);
  const at = manner === undefined ? start : start + manner.length;
  const found = AT_HEAD.startingAt(text, at);
  if (found === undefined || at + found.length > end) return undefined;
  if (manner !== undefined && !manner.value.includes(found.value)) return undefined;
  if (found.value === 'strive' && startingWithin(STRIVEN_FOR, text, at + found.length, end) === 0) return undefined;
  return found.value;
}
