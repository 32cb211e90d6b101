import type { SheetRowView, SheetRun } from '@planwright/ledger';

/** What became of a file, for people and programs. */
export interface ReadingReport {
  readonly file: string;
  readonly fileId: string;
  readonly run: SheetRun;
  readonly rows: readonly SheetRowView[];
}

type Language = 'zh-CN' | 'en';

/** Rows of a kind that are told one by one; the marked copy and the app have all. */
const TOLD = 40;

/** The counts in a line, then what is wrong by cell, what is open, and what changes. */
export function formatReading({ file, run, rows }: ReadingReport, language: Language): string {
  const of = (verdict: SheetRowView['verdict']) => rows.filter((row) => row.verdict === verdict);
  const labels = new Map(run.report?.columns.map(({ key, label }) => [key, label[language]]));
  const remarked = rows.filter(
    ({ verdict, faults }) => faults.length > 0 && verdict !== 'faulty' && verdict !== 'asked',
  );
  return [
    headLine(file, run, language),
    ...told(of('faulty'), language, faultLines),
    ...told(of('asked'), language, faultLines),
    ...told(of('conflict'), language, conflictLines(labels)),
    ...told(remarked, language, faultLines),
    ...told(of('changed'), language, changeLines(labels)),
    ...told(of('new'), language, (row) => [row.title]),
  ].join('\n');
}

function headLine(file: string, { kind, state, counts, refusal }: SheetRun, language: Language): string {
  const zh = language === 'zh-CN';
  const wrote = kind === 'import' && state === 'done';
  const end = wrote ? (zh ? '已写入' : 'written') : zh ? '没有写入' : 'nothing written';
  const why = kind === 'import' && refusal !== null ? `${zh ? '：' : ': '}${refusal.message[language]}` : '';
  if (counts === null) return `${file}: ${end}${why}`;
  const words = zh
    ? `新增${counts.new} 改动${counts.changed} 不变${counts.unchanged} 有误${counts.faulty} 冲突${counts.conflict} 待核实${counts.asked}`
    : `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.faulty} faulty, ${counts.conflict} in conflict, ${counts.asked} to be answered`;
  return `${file}: ${words} — ${end}${why}`;
}

function told(
  rows: readonly SheetRowView[],
  language: Language,
  lines: (row: SheetRowView, language: Language) => readonly string[],
): readonly string[] {
  const first = rows[0];
  if (first === undefined) return [];
  const rest = rows.length - TOLD;
  return [
    '',
    `${WORDS[first.verdict][language]} ${rows.length}`,
    ...rows.slice(0, TOLD).flatMap((row) => lines(row, language).map((line) => `  ${line}`)),
    ...(rest > 0 ? [language === 'zh-CN' ? `  ……另有${rest}项` : `  … and ${rest} more`] : []),
  ];
}

const WORDS: Readonly<Record<SheetRowView['verdict'], Readonly<Record<Language, string>>>> = {
  faulty: { 'zh-CN': '有误', en: 'Faulty' },
  asked: { 'zh-CN': '待核实（--answer 说明）', en: 'To be answered (--answer)' },
  conflict: { 'zh-CN': '冲突（--conflicts file|ledger）', en: 'In conflict (--conflicts file|ledger)' },
  changed: { 'zh-CN': '改动', en: 'Changed' },
  new: { 'zh-CN': '新增', en: 'New' },
  unchanged: { 'zh-CN': '提示', en: 'Remarks' },
};

function faultLines({ title, faults }: SheetRowView, language: Language): readonly string[] {
  return faults.map(({ sheet, cell, message, allowed }) => {
    const may =
      allowed === null
        ? ''
        : language === 'zh-CN'
          ? `（应为：${allowed[language]}）`
          : ` (allowed: ${allowed[language]})`;
    return `${sheet}!${cell}  ${title === '' ? '' : `${title}: `}${message[language]}${may}`;
  });
}

const shown = (words: string | null): string => (words === null ? '∅' : words);

type Labels = ReadonlyMap<string, string>;
const conflictLines =
  (labels: Labels) =>
  ({ row, title, conflicts }: SheetRowView, language: Language): readonly string[] => {
    const [went, now, here] =
      language === 'zh-CN' ? ['导出时', '现为', '文件中'] : ['went out as', 'is now', 'in the file'];
    return conflicts.map(
      ({ key, base, theirs, mine }) =>
        `${row}  ${title} ${labels.get(key) ?? key}: ${went} ${shown(base)}, ${now} ${shown(theirs)}, ${here} ${shown(mine)}`,
    );
  };

const changeLines =
  (labels: Labels) =>
  ({ row, title, changes }: SheetRowView): readonly string[] => [
    `${row}  ${title}: ${changes.map(({ key, from, to }) => `${labels.get(key) ?? key} ${shown(from)} → ${shown(to)}`).join(', ')}`,
  ];
