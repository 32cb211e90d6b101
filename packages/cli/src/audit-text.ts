import type { Locale, Span } from '@planwright/compiler';
import type { Place } from '@planwright/compiler/audit';
import type { JudgedFinding, JudgedReport } from './audit-waivers.ts';
import { createPlaces } from './text-places.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** Places printed of one finding; all of them are in the JSON. */
const PLACES = 12;
const AROUND = 24;

const WORDS = {
  'zh-CN': {
    error: '错误',
    warning: '提醒',
    info: '提示',
    text: '原文',
    sum: '算式',
    hint: '改法',
    waived: '豁免',
    other: '对照文件',
    roles: {
      subject: '原文',
      total: '合计',
      part: '分项',
      base: '基数',
      mention: '另一处',
      member: '成员',
      context: '上下文',
    },
    more: (count: number) => `另有 ${count} 处，--format json 列出全部`,
    counts: (counts: string, waived: number, judged: number, held: number) =>
      `${counts}；豁免 ${waived}；规则判断 ${judged} 处，相符 ${held} 处`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    text: 'text',
    sum: 'sum',
    hint: 'remedy',
    waived: 'waived',
    other: 'other document',
    roles: {
      subject: 'text',
      total: 'total',
      part: 'part',
      base: 'base',
      mention: 'mention',
      member: 'member',
      context: 'context',
    },
    more: (count: number) => `${count} more; --format json lists all`,
    counts: (counts: string, waived: number, judged: number, held: number) =>
      `${counts}; waived ${waived}; ${judged} statements judged, ${held} hold`,
  },
} as const;

/** What a report is printed with. */
export interface TextOptions {
  readonly text: string;
  /** Of the document that it was held against. */
  readonly otherText: string | null;
  readonly language: Locale;
}

/** Formats an audit for people: by severity, each finding with its places, its sum, its remedy and the identity that waives it. */
export function formatAudit(report: JudgedReport, options: TextOptions): string {
  const { findings, tallies } = report;
  const words = WORDS[options.language];
  const printer = createPrinter(options);
  const standing = findings.filter((finding) => finding.waived === null);
  const ordered = SEVERITIES.flatMap((severity) => standing.filter((finding) => finding.severity === severity));
  const waived = findings.filter((finding) => finding.waived !== null);
  const counts = SEVERITIES.map(
    (severity) => `${words[severity]} ${standing.filter((finding) => finding.severity === severity).length}`,
  ).join(options.language === 'en' ? ', ' : '，');
  const [judged, held] = [
    tallies.reduce((sum, tally) => sum + tally.judged, 0),
    tallies.reduce((sum, tally) => sum + tally.held, 0),
  ];
  return [
    ...[...ordered, ...waived].flatMap((finding) => printer(finding)),
    words.counts(counts, waived.length, judged, held),
  ].join('\n');
}

function createPrinter({ text, otherText, language }: TextOptions): (finding: JudgedFinding) => readonly string[] {
  const words = WORDS[language];
  const positions = { own: createPlaces(text), other: createPlaces(otherText ?? '') };
  const at = (document: Place['document'], { start }: Span) => {
    const { line, column } = positions[document](start);
    return `${line}:${column}`;
  };
  const quote = (document: Place['document'], span: Span) =>
    quoteAround(document === 'own' ? text : (otherText ?? ''), span);
  return (finding) => {
    const { severity, message, identity, span, related, reckoning, hint, waived } = finding;
    const head = waived === null ? words[severity] : `${words[severity]} (${words.waived})`;
    const places = related.slice(0, PLACES).map(({ document, role, span: place }) => {
      const label = document === 'other' ? words.other : words.roles[role];
      return `    ${label}  ${at(document, place)}  ${quote(document, place)}`;
    });
    return [
      `${at('own', span)}  ${head}  ${message[language]}  [${identity}]`,
      `    ${words.text}  ${quote('own', span)}`,
      ...places,
      ...(related.length > PLACES ? [`    … ${words.more(related.length - PLACES)}`] : []),
      ...(message[language].includes(reckoning[language]) ? [] : [`    ${words.sum}  ${reckoning[language]}`]),
      `    ${words.hint}  ${hint[language]}`,
      ...(waived === null ? [] : [`    ${words.waived}  ${waived}`]),
    ];
  };
}

/** A place in 【】 with what stands around it on its line. */
function quoteAround(text: string, { start, end }: Span): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const from = Math.max(lineStart, start - AROUND);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, end + AROUND);
  const own = text.slice(start, end).replace(/\s+/gu, ' ');
  const shown = own.length > 80 ? `${own.slice(0, 79)}…` : own;
  return `${from > lineStart ? '…' : ''}${text.slice(from, start).trimStart()}【${shown}】${text.slice(end, to).trimEnd()}${lineEnd === -1 || to < lineEnd ? '…' : ''}`.replace(
    /\r/gu,
    '',
  );
}
