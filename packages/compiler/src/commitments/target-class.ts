import { holdsWord } from '#text/characters.ts';
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

function classOf(words: string): TargetClass | undefined {
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

/**
 * 指标属性: as the target's own words, the nearest heading above it or the sentence that leads in class it; null when none
 * does. What headings say is looked up once for each section.
 */
export function prepareClasses(text: string, tree: OutlineTree): (draft: Draft) => TargetClass | null {
  const known = new Map<number, TargetClass | undefined>();
  const classByHeading = (section: number | null): TargetClass | undefined => {
    const node = section === null ? undefined : tree.at(section);
    if (node === undefined) return undefined;
    if (known.has(node.start)) return known.get(node.start);
    const found = classOf(node.title) ?? classByHeading(node.parent);
    known.set(node.start, found);
    return found;
  };
  return ({ start, end, section }) => {
    if (holdsWord(text, start, end, '约束性指标') || holdsWord(text, start, end, '约束性目标')) return 'binding';
    return classByHeading(section) ?? classByLeadIn(text, start);
  };
}
