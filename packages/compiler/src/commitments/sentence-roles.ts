import type { SentenceRole, Span, TargetClass } from '../model.ts';
import { boundOf, doubles } from './bound.ts';
import { endsInAttitude } from './clauses/attitudes.ts';
import type { VerbHead } from './clauses/openings.ts';
import type { Draft, ReadSentence } from './draft.ts';
import { firstEndingFrom } from './leads/leads.ts';
import type { PrintedUnits } from './leads/printed-units.ts';
import { tellsHowChosen } from './listed-works.ts';
import { findNarrativeReason, UNIT_IN_CHARGE } from './narrative.ts';
import { announcesThought, findRemark } from './remarks.ts';
import { SIGNS } from './signs.ts';
import { DETAILS, isTopic } from './topic.ts';
import type { OutlineTree } from './tree.ts';

/** A sentence of the targets or tasks with what became of it. */
export interface ClassedSentence extends Span {
  readonly role: SentenceRole;
  readonly why: string;
}

/** Verbs that only state a result, with which remarks about the targets open as well (实现…目标有条件). */
const RESULT = /^(?:实现|达到|完成|保持|适应|把握|认识)$/u;

/** What the text says apart from its sentences. */
export interface Surroundings {
  readonly text: string;
  readonly planYear: string | null;
  readonly tree: OutlineTree;
  readonly printed: readonly PrintedUnits[];
  /** Heads and cells of tables of tasks that promise nothing. */
  readonly asides: readonly Span[];
  readonly classOf: (draft: Draft) => TargetClass | null;
  /** Whether the text tells anywhere of works that were voted on. */
  readonly voted: boolean;
}

/** Whether a draft's own clause says no deed: 进出口稳中提质. */
function isState({ start }: Draft, { clauses }: ReadSentence): boolean {
  for (const clause of clauses) if (clause.start === start) return clause.head === undefined;
  return false;
}

/** The first verb of a sentence behind what only says on what ground it acts (立足…). */
function firstHead({ clauses }: ReadSentence): VerbHead | undefined {
  for (const { head, preamble } of clauses) if (!preamble) return head;
  return undefined;
}

/**
 * Among the targets, what has no number counts as one only where headings or a lead-in say that targets are listed, or where
 * it binds itself to something beside counted ones (…增长9%；居民收入与经济增长同步); where a sentence opens with a deed it is
 * an action that stands among them.
 */
export function admit(draft: Draft, sentence: ReadSentence, { text, tree, classOf }: Surroundings): boolean {
  if (draft.kind !== 'target' || draft.facts.length > 0 || classOf(draft) !== null) return true;
  // 居民收入与经济增长同步 among the tasks
  if (sentence.part === 'tasks' || doubles(text.slice(draft.start, draft.end))) return true;
  if (sentence.counted && isState(draft, sentence) && boundOf(text, draft).kind !== 'completion') return true;
  const head = firstHead(sentence);
  const tasks = tree.path(draft.section).some((node) => node.level > 0 && /任务|措施|工作/u.test(node.title));
  if (!tasks && (head === undefined || RESULT.test(head.verb))) {
    const { kind } = boundOf(text, draft);
    return kind === 'relative' || (sentence.counted && kind !== 'completion');
  }
  draft.kind = 'action';
  return true;
}

export function roleOf({ start, end, clauses }: ReadSentence, { text, printed }: Surroundings): ClassedSentence {
  const print = firstEndingFrom(printed, start);
  if (print !== undefined && print.start <= end) return { start, end, role: 'commitment', why: IN_CHARGE };
  if (clauses.some((clause) => clause.facts.length > 0))
    return { start, end, role: 'fact', why: 'quantities that promise nothing new' };
  const reason = findNarrativeReason(text, start, end);
  if (reason !== undefined) return { start, end, role: 'narrative', why: reason };
  if (endsInAttitude(text, clauses)) return { start, end, role: 'narrative', why: 'avowal' };
  return { start, end, role: 'unexplained', why: 'no promise, quantity or known kind of remark' };
}

/** Whether a sentence names what follows it in its item or paragraph; units in charge follow no heading but the promise itself. */
function isHeading({ text, tree, printed }: Surroundings, sentences: readonly ReadSentence[], index: number): boolean {
  const sentence = sentences[index]!;
  // 2024年10项实事任务目标: what the paper is called that a notice sends out
  if (sentence.opensSection && tree.at(sentence.section!)?.level === 0) return true;
  if (sentence.named || !(sentence.opensSection || sentence.opensLine)) return false;
  // 一、市教育局牵头工作（8项）
  if (sentence.counted) {
    const words = text.slice(sentence.start, sentence.end).trim();
    return COUNTED_TITLE.test(words) || (sentence.opensSection && NUMBERED.test(words));
  }
  const node = sentence.opensSection ? tree.at(sentence.section!) : undefined;
  let follows = index + 1;
  if (node !== undefined && printed.length > 0) while (namesUnits(text, sentences[follows])) follows += 1;
  const next = sentences[follows];
  const last =
    next === undefined ||
    next.section !== sentence.section ||
    (sentence.section === null ? next.opensLine : next.opensSection);
  let behind = 0;
  while (behind < DETAILS && sentences[index + behind + 1]?.opensLine === false) behind += 1;
  if (node === undefined) return isTopic(text, sentence, undefined, false, last || next.opensLine, behind);
  // what details an item may stand in paragraphs below it
  while (behind < DETAILS && sentences[index + behind + 1]?.section === sentence.section) behind += 1;
  // （二）强化督办。…实行…，…报送…: one sentence of several clauses details it as two would
  if (behind === 1 && next === sentences[index + 1] && next!.clauses.length > 1 && !namesUnits(text, next)) behind = 2;
  return isTopic(text, sentence, node, tree.hasChildren(node), last, behind);
}

/** 某市政府2011年10件实事: how many there are of what stands below. */
const COUNTED_TITLE =
  /^(?:[^，,。；;办抓做成实施推进]{0,16}(?:19|20)\d{2}年度?|[^，,。；;办抓做成实施推进]{2,10}(?:政府|[省市县区旗州]))?\d{1,2}[件项大](?:民生|惠民|为民|利民)?(?:实事|好事)(?:项目|工程)?$/u;
const NUMBERED = /^[^，,。；;\d]{2,24}[（(](?:共|计)?\d{1,3}(?:项|件|条|个)[）)]$/u;

function namesUnits(text: string, sentence: ReadSentence | undefined): boolean {
  return sentence !== undefined && findRemark(text, sentence) === UNIT_IN_CHARGE;
}

/** Where sentences stand that say what guides the year's work (今年工作的总体要求是：…). */
function findThoughts(sentences: readonly ReadSentence[]): readonly number[] {
  const thoughts: number[] = [];
  for (let index = 0; index < sentences.length; index += 1) {
    const { signs, clauses } = sentences[index]!;
    if ((signs & SIGNS.colon) !== 0 && announcesThought(clauses)) thoughts.push(index);
  }
  return thoughts;
}

/** Where the first of them stands in a section, from `from` on; 0 where none does. */
function thoughtBehind(sentences: readonly ReadSentence[], thoughts: readonly number[], from: number): number {
  const first = thoughts.find((thought) => thought >= from);
  if (first === undefined || first >= from + SITUATION_AT_MOST) return 0;
  const { section } = sentences[from]!;
  for (let index = from + 1; index <= first; index += 1) if (sentences[index]!.section !== section) return 0;
  return first;
}

/** 一是坚持…, 二是坚持…: short items that say by what the year's work abides. At least so many of one list. */
const PRINCIPLES_AT_LEAST = 2;
const PRINCIPLE_AT_MOST = 220;
const ABIDING = '坚持';
const PRINCIPLE = 'guiding thought';

/** The nodes of such items, by where they start. */
function findPrinciples({ text, tree }: Surroundings, sentences: readonly ReadSentence[]): ReadonlySet<number> {
  const byList = new Map<number | null, number[]>();
  for (const { start, section, opensSection } of sentences) {
    if (!opensSection || section === null || !text.startsWith(ABIDING, start)) continue;
    const { marker, sectionEnd, parent } = tree.at(section)!;
    if (!marker.endsWith('是') || sectionEnd - section > PRINCIPLE_AT_MOST) continue;
    const list = byList.get(parent);
    if (list === undefined) byList.set(parent, [section]);
    else list.push(section);
  }
  return new Set([...byList.values()].filter((list) => list.length >= PRINCIPLES_AT_LEAST).flat());
}

/** What stands before that in its section weighs how things are. */
const SITUATION = 'judgement of the situation';
const SITUATION_AT_MOST = 60;

const IN_CHARGE = 'units in charge of the item';

/** 由县住建局牵头，10月底前完成。: whether all of a sentence is who answers for the item, and by when. */
function saysWhoLeads({ text, printed }: Surroundings, { start, end, counted }: ReadSentence): boolean {
  if (printed.length === 0 || counted || !text.startsWith('由', start)) return false;
  const print = firstEndingFrom(printed, end - 1);
  return print !== undefined && print.start <= start;
}

/** The role of each sentence that is passed over before any promise is looked for in it. */
export function passOver(
  surroundings: Surroundings,
  sentences: readonly ReadSentence[],
): readonly (ClassedSentence | undefined)[] {
  const passed: (ClassedSentence | undefined)[] = [];
  const thoughts = findThoughts(sentences);
  const principles = findPrinciples(surroundings, sentences);
  const { voted } = surroundings;
  let thought = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index]!;
    const { start, end } = sentence;
    if (thoughts.length > 0 && (index === 0 || sentence.section !== sentences[index - 1]!.section))
      thought = thoughtBehind(sentences, thoughts, index);
    if ((firstEndingFrom(surroundings.asides, end)?.start ?? end) <= start) {
      passed.push({ start, end, role: 'narrative', why: 'a cell of a table' });
      continue;
    }
    if (saysWhoLeads(surroundings, sentence)) {
      passed.push({ start, end, role: 'commitment', why: IN_CHARGE });
      continue;
    }
    if (isHeading(surroundings, sentences, index)) {
      passed.push({ start, end, role: 'heading', why: 'names what follows' });
      continue;
    }
    const acts = sentence.clauses[0]?.head !== undefined && !sentence.clauses[0].counted;
    if (voted && !acts && !sentence.named && tellsHowChosen(surroundings.text, sentence)) {
      passed.push({ start, end, role: 'narrative', why: 'how works were chosen' });
      continue;
    }
    const plain = !sentence.counted && !sentence.named;
    const abides = plain && principles.size > 0 && principles.has(sentence.section ?? -1);
    const remark = abides ? PRINCIPLE : index < thought && plain ? SITUATION : findRemark(surroundings.text, sentence);
    if (remark === undefined) passed.push(undefined);
    else passed.push({ start, end, role: 'narrative', why: remark });
  }
  return passed;
}
