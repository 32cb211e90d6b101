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

/** 指标属性: as the target's own words, the nearest heading above it or the sentence that leads in class it; null when none does. */
export function findTargetClass(text: string, draft: Draft, tree: OutlineTree): TargetClass | null {
  const own = text.slice(draft.start, draft.end);
  if (/约束性(?:指标|目标)/u.test(own)) return 'binding';
  for (const node of tree.path(draft.section).toReversed()) {
    const found = classOf(node.title);
    if (found !== undefined) return found;
  }
  const reach = text.slice(Math.max(0, draft.start - LEAD_IN_REACH), draft.start);
  const line = reach.lastIndexOf('\n') + 1;
  const listed = LIST_MARKER.test(reach.slice(line));
  const before = listed ? reach : reach.slice(line);
  const leadIn = [...before.matchAll(/(?:主要)?(?:预期|约束性)[^，,。；;\n]{0,8}(?:目标|指标)(?:是|为)?[:：]/gu)].at(
    -1,
  );
  return leadIn === undefined ? null : (classOf(leadIn[0]) ?? null);
}
