import type { Draft } from '#facts/clauses/draft.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import { isCounted, type Quantity } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { type Binding, leanOn } from './binding.ts';

/* 18个项目中3个已完工、12个在建: how far those have come that were counted before, each number with its state behind it. */

/** The members of what was counted before that are in the state behind the number; null when the words behind it say more, or nothing was counted that they are of. */
export function bindState(text: string, { quantity, head, lead }: Reading, drafts: readonly Draft[]): Binding | null {
  if (isFilled(head) || !isCounted(quantity.class) || lead.change !== null) return null;
  const state = stateBehind(text, quantity);
  if (state === null) return null;
  for (let at = drafts.length - 1; at >= 0 && at >= drafts.length - LOOK; at--) {
    const { quantity: counted, noun, kind } = drafts[at]!;
    if (counted.unit !== quantity.unit || kind !== 'level' || stateBehind(text, counted) !== null) continue;
    if (Number(counted.number.token.low) < Number(quantity.number.token.low) || !noun.some(isFilled)) return null;
    return leanOn([...noun, state], noun);
  }
  return null;
}

/** The state that stands behind a number, up to the next mark; null when something else does. */
function stateBehind(text: string, { tail }: Quantity): Phrase | null {
  if (!holdsAt(STATE_STARTS, text, tail)) return null;
  const found = STATE.exec(text.slice(tail, tail + LONGEST));
  return found === null ? null : { start: tail, end: tail + found[0].length };
}

const LOOK = 8;
const LONGEST = 24;
const STATE_STARTS = createCharacters('已在未尚正处进完竣开停投动复');
const STATE =
  /^(?:(?:已经?|尚|正)?(?:全部|全面|基本)?(?:未开工|未动工|未完工|开工|动工|在建|续建|复工|停工|完工|竣工|建成|投产|投用|投入(?:使用|运营|运行|生产))(?:建设|投产|投用|使用|验收)?|(?:已|正)?(?:处于|进入)[^，。；、,;\d]{2,12}(?:阶段|环节|期)|(?:已)?完成(?:主体)?(?:施工|招标|招投标|立项|设计|审批|封顶|竣工验收|验收|备案)|正在[^，。；、,;\d]{2,12})(?=[，。；,;和]|、\d|$)/u;
