import { holds } from '#text/characters.ts';
import { createDictionary } from '#text/lexicon.ts';
import type { TargetClass } from '../model.ts';
import type { Draft } from './draft.ts';
import type { OutlineTree } from './tree.ts';

const CLASSES: readonly (readonly [TargetClass, RegExp])[] = [
  ['binding', /约束性(?:指标|目标)?/u],
  ['high-quality', /高质量发展(?:类)?指标/u],
  ['anticipatory', /预期性?(?:发展)?(?:指标|目标)/u],
];

/** How far before a listed target (——…) its lead-in sentence (主要预期目标是：) may stand when no heading tells. */
const LEAD_IN_REACH = 600;

const LIST_MARKER = /^[\s\u3000]*(?:——|—|[（(]?[\d一二三四五六七八九十]+[)）.、．])/u;

/** What words hold that any of {@link CLASSES} is found in. */
const CLASSED = /约束性|指标|目标/u;

function classOf(words: string): TargetClass | undefined {
  if (!CLASSED.test(words)) return undefined;
  return CLASSES.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What the sentence that leads in says (主要预期目标是：). */
const ANNOUNCED = /(?:主要)?(?:预期|约束性)[^，,。；;\n]{0,8}(?:目标|指标)(?:是|为)?[:：]/gu;

function classByLeadIn(text: string, start: number): TargetClass | null {
  const reach = text.slice(Math.max(0, start - LEAD_IN_REACH), start);
  const line = reach.lastIndexOf('\n') + 1;
  const listed = LIST_MARKER.test(reach.slice(line));
  const leadIn = (listed ? reach : reach.slice(line)).match(ANNOUNCED)?.at(-1);
  return leadIn === undefined ? null : (classOf(leadIn) ?? null);
}

/** A sentence behind the targets that classes them: the names it gives, and what it says of all others. */
interface SaidBehind {
  /** The targets that it speaks of: from the line or list before its own line up to the sentence. */
  readonly from: number;
  readonly start: number;
  readonly names: readonly string[];
  readonly class: TargetClass;
  readonly others: TargetClass | null;
}

const NAMES_AT_MOST = 160;
const CLASSING = /(?:是|为|属于?)(?<words>约束性|预期性)(?:指标|目标|的)/u;
/** What stands behind the last stop of words. */
const LAST_CLAUSE = /(?<![^，,。；;：:\n])[^，,。；;：:\n]*$/u;
const OTHERS = /其(?:他|它|余)[^，,。；;\n]{0,8}(?:是|为|属于?)(?<words>约束性|预期性)/u;

function classNamed(words: string | undefined): TargetClass | null {
  if (words === undefined) return null;
  return words === '约束性' ? 'binding' : 'anticipatory';
}

/** 上述目标中，甲、乙是约束性指标；其他指标是预期性的: what sentences say of the targets before them. */
function findSaidBehind(text: string): readonly SaidBehind[] {
  const said: SaidBehind[] = [];
  for (let at = text.indexOf('约束性'); at >= 0; at = text.indexOf('约束性', at + 1)) {
    const from = Math.max(0, at - NAMES_AT_MOST);
    const start = from + Math.max(...[...'。；;\n'].map((stop) => text.slice(from, at).lastIndexOf(stop))) + 1;
    const sentence = text.slice(start, at + NAMES_AT_MOST).split(/[。\n]/u, 1)[0]!;
    const classed = /^\s*(?:在?(?:上述|以上|上列)|其中)/u.test(sentence) ? CLASSING.exec(sentence) : null;
    if (classed === null) continue;
    const subject = LAST_CLAUSE.exec(sentence.slice(0, classed.index))?.[0] ?? '';
    const names = subject.replace(/^其中/u, '').split(/[、和及与]|以及/u);
    const others = classNamed(OTHERS.exec(sentence)?.groups?.words);
    said.push({
      from: listBefore(text, start),
      start,
      names: names.map((name) => name.trim()).filter((name) => name.length > 1),
      class: classNamed(classed.groups?.words)!,
      others,
    });
  }
  return said;
}

/** Where the line before a place's own begins, or the list whose last line that is. */
function listBefore(text: string, at: number): number {
  const own = text.lastIndexOf('\n', at - 1);
  // words before the sentence on its own line are the targets themselves
  if (text.slice(own + 1, at).trim() !== '') return own + 1;
  let from = at;
  let end = own;
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    end = start - 1;
    if (line.trim() === '') continue;
    if (from < at && !LIST_MARKER.test(line)) break;
    from = start;
    if (!LIST_MARKER.test(line)) break;
  }
  return from;
}

function classBehind(said: readonly SaidBehind[], { end, title }: Draft): TargetClass | null {
  for (const { from, start, names, class: named, others } of said) {
    if (end > start || end <= from) continue;
    return names.some((name) => title.includes(name)) ? named : others;
  }
  return null;
}

/** What the words of a target themselves call it; that it is binding goes before anything else. */
const OWN_WORDS = createDictionary<TargetClass>({
  约束性指标: 'binding',
  约束性目标: 'binding',
  '（约束性': 'binding',
  '（预期性': 'anticipatory',
  '（高质量发展）': 'high-quality',
});

function classInWords(text: string, start: number, end: number): TargetClass | undefined {
  let found: TargetClass | undefined;
  for (let at = start; at < end; at += 1) {
    if (!holds(OWN_WORDS.first, text.charCodeAt(at))) continue;
    const word = OWN_WORDS.startingAt(text, at);
    if (word === undefined || at + word.length > end) continue;
    if (word.value === 'binding') return 'binding';
    if (found !== 'anticipatory') found = word.value;
  }
  return found;
}

/**
 * 指标属性: as the target's own words, the nearest heading above it, the sentence that leads in or one behind class it; null
 * when none does. What headings say is looked up once for each section.
 */
export function prepareClasses(text: string, tree: OutlineTree): (draft: Draft) => TargetClass | null {
  const known = new Map<number, TargetClass | undefined>();
  const said = findSaidBehind(text);
  const classByHeading = (section: number | null): TargetClass | undefined => {
    const node = section === null ? undefined : tree.at(section);
    if (node === undefined) return undefined;
    if (known.has(node.start)) return known.get(node.start);
    const found = classOf(node.title) ?? classByHeading(node.parent);
    known.set(node.start, found);
    return found;
  };
  return (draft) => {
    const { start, end, section } = draft;
    const own = classInWords(text, start, end);
    if (own !== undefined) return own;
    const behind = said.length === 0 ? null : classBehind(said, draft);
    return behind ?? classByHeading(section) ?? classByLeadIn(text, start);
  };
}
