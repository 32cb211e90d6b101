import type { Diagnostic, Span } from '../model.ts';
import { MARKER_CLASSES, type MarkerClass } from './markers.ts';
import type { PlacedNode } from './tree.ts';

/** 序号问题: lost brackets, stray punctuation, and numbers that are skipped or used twice. */
export function diagnoseOutline(text: string, nodes: readonly PlacedNode[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const last = new Map<number, PlacedNode>();
  for (const node of nodes) {
    const { mark } = node;
    const span = { start: node.start, end: node.start + node.marker.length };
    if (mark.damaged) diagnostics.push(missingBracket(span, node.marker));
    if (mark.stray !== '') {
      const at = text.lastIndexOf(mark.stray, node.start - mark.stray.length);
      diagnostics.push(strayPunctuation({ start: at, end: node.start }, mark.stray, node.marker));
    }
    if (mark.number === undefined) continue;
    const key = (node.parent ?? -1) * MARKER_CLASSES.length + mark.column;
    const previous = last.get(key);
    last.set(key, node);
    const before = previous?.mark.number ?? 0;
    if (mark.number === 1 || (previous === undefined && !NUMBERED_FROM_ONE.has(mark.kind))) continue;
    if (mark.number > before + 1) diagnostics.push(numberSkipped(span, node, previous));
    else if (mark.number <= before) diagnostics.push(numberRepeated(span, node, previous));
  }
  return diagnostics;
}

/** Kinds whose series always starts with one; the others may lose their first item to a damaged paragraph. */
const NUMBERED_FROM_ONE = new Set<MarkerClass>(['part', 'chapter', 'section', 'han', 'han-bracket']);

const NUMERALS = '零一二三四五六七八九';

function formatNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10 === 0 && number > 0 ? '' : NUMERALS.charAt(number % 10);
  return tens === 0 ? NUMERALS.charAt(number) : `${tens === 1 ? '' : NUMERALS.charAt(tens)}十${ones}`;
}

function missingBracket(span: Span, marker: string): Diagnostic {
  const lost = /[（(〔]/u.test(marker) ? '）' : '（';
  return {
    code: 'outline/missing-bracket',
    severity: 'warning',
    span,
    message: {
      'zh-CN': `序号“${marker}”缺少括号“${lost}”。`,
      en: `The marker “${marker}” lacks the bracket “${lost}”.`,
    },
    params: { marker, lost },
    related: [],
  };
}

function strayPunctuation(span: Span, stray: string, marker: string): Diagnostic {
  return {
    code: 'outline/stray-punctuation',
    severity: 'info',
    span,
    message: {
      'zh-CN': `序号“${marker}”前有多余的标点“${stray}”。`,
      en: `There is stray punctuation “${stray}” before the marker “${marker}”.`,
    },
    params: { marker, stray },
    related: [],
  };
}

function related(previous: PlacedNode | undefined): Diagnostic['related'] {
  if (!previous) return [];
  const span = { start: previous.start, end: previous.start + previous.marker.length };
  return [
    {
      span,
      message: { 'zh-CN': `上一个序号是“${previous.marker}”。`, en: `The number before is “${previous.marker}”.` },
    },
  ];
}

function numberSkipped(span: Span, node: PlacedNode, previous: PlacedNode | undefined): Diagnostic {
  const expected = formatNumber((previous?.mark.number ?? 0) + 1);
  const found = formatNumber(node.mark.number ?? 0);
  return {
    code: 'outline/number-skipped',
    severity: 'warning',
    span,
    message: {
      'zh-CN': `序号不连续：此处应为“${expected}”，实为“${found}”。`,
      en: `A number is skipped: expected ${expected}, found ${found}.`,
    },
    params: { marker: node.marker, expected, found },
    related: related(previous),
  };
}

function numberRepeated(span: Span, node: PlacedNode, previous: PlacedNode | undefined): Diagnostic {
  const expected = formatNumber((previous?.mark.number ?? 0) + 1);
  const found = formatNumber(node.mark.number ?? 0);
  return {
    code: 'outline/number-repeated',
    severity: 'warning',
    span,
    message: {
      'zh-CN': `序号重复：此处应为“${expected}”，实为“${found}”。`,
      en: `A number is used again: expected ${expected}, found ${found}.`,
    },
    params: { marker: node.marker, expected, found },
    related: related(previous),
  };
}
