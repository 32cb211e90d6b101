import { basename } from 'node:path';
import { PlanwrightError } from '@planwright/engine';
import type { Actor, Ledger, SheetDecisions, SheetRowView, SheetRun } from '@planwright/ledger';
import { finishReading, renderMarked } from '@planwright/server';
import { parseArguments } from '../arguments.ts';
import type { Effects } from '../command.ts';
import { FOUND_FAULTS } from '../exit-codes.ts';
import { readPlanBytes } from '../plan-file.ts';
import { formatOf, LEDGER_WORDS, subjectOf, withLedger } from '../sheets/open.ts';
import { formatReading, type ReadingReport } from '../sheets/reading-text.ts';
import { writeNamedFile } from '../written-file.ts';

export const help = `shows what a filled-in sheet would change, and takes it over when asked to
usage: planwright import SUBJECT FILE --post POST [options]

  SUBJECT          a register such as key-projects, or indicators
  FILE             a workbook (.xlsx) or a CSV file
  --post POST      the post that acts; what is written bears its name
  --accept all     takes the file over: all of it or nothing (all), or the sound rows alone (sound)
  --reason TEXT    why; kept in the log and with what is written. Needed with --accept
  --conflicts SIDE whose value counts where file and ledger both changed: file or ledger
  --answer TEXT    why odd values of indicators are right; kept with each of them
  --not-reported   takes words in place of a figure (-, N/A, see annex) as the reason why none is reported: yes or no
  --marked FILE    writes a copy of the file with its faults marked and listed
  --format         text (default) for people, json for programs
  --language       of messages: zh (default) or en

  --data ./data    folder of the embedded database; the app may be running on it
  --database URL   a PostgreSQL server instead
  --today DATE     the working day; default: as in “planwright start”

Without --accept nothing is written but the file itself, which is kept and can be looked at in the app. Ends with exit code 1 when something of the file
is faulty, in conflict or waits for an answer, whether or not the rest was taken over; 65 for a file that cannot be read as that subject at all.`;

export const helpZh = `预览填好的表格会改动什么，确认后写入
用法：planwright import SUBJECT FILE --post POST [选项]

  SUBJECT          台账（如 key-projects），或 indicators（指标数据）
  FILE             工作簿（.xlsx）或 CSV 文件
  --post POST      以哪个岗位办理；写入的内容记在该岗位名下
  --accept all     写入：all 整份写入，有一处错误即全不写；sound 只写入没有问题的行
  --reason TEXT    理由，记入日志，并随写入的内容保存；与 --accept 同用，必填
  --conflicts SIDE 文件和台账都改过的，以哪边为准：file 或 ledger
  --answer TEXT    指标数据异常而无误的说明，随每个数据保存
  --not-reported   用文字代替数字的（-、N/A、见附件）是否作为未报原因：yes 或 no
  --marked FILE    另存一份，错误逐处标出并列表
  --format         text 供人看（默认），json 供程序用
  --language       提示所用语言：zh（默认）或 en

  --data ./data    内嵌数据库所在文件夹；应用可以同时在用
  --database URL   改用 PostgreSQL 服务器
  --today DATE     工作日期；默认同 planwright start

不写 --accept 时，除保存文件本身供在应用里查看外，什么都不写入。文件有错误、有冲突或有待说明之处时，无论其余是否写入，退出码为 1；
文件完全不能按该内容读取时为 65。`;

export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  const { files, options } = parseArguments(argv, {
    command: 'import',
    files: ['SUBJECT', 'FILE'],
    options: {
      accept: ['none', 'all', 'sound'],
      conflicts: ['open', 'file', 'ledger'],
      'not-reported': ['no', 'yes'],
      format: ['text', 'json'],
      language: ['zh', 'en'],
    },
    words: { post: 'POST', reason: 'TEXT', answer: 'TEXT', marked: 'FILE', ...LEDGER_WORDS },
  });
  const [name = '', file = ''] = files;
  const subject = subjectOf(name);
  const accepts = options.accept !== 'none';
  if (accepts && options.reason === undefined)
    throw needed('--reason TEXT', [
      '--accept writes, and what is written says why',
      '--accept 会写入，写入的内容要带理由',
    ]);
  if (options.marked !== undefined) formatOf(options.marked);
  const bytes = await readPlanBytes(file, effects);
  return withLedger(options, effects, async ({ ledger, today }) => {
    const actor = await actorOf(ledger, options.post, today());
    const kept = await ledger.sheets.keepFile(actor, { subject, fileName: basename(file), bytes });
    const context = { ledger, today };
    const preview = await finishReading(context, actor, kept.id, null);
    refuseUnread(preview, file);
    const decisions = accepts ? await decide(ledger, preview, options) : null;
    const last = decisions === null ? preview : await finishReading(context, actor, kept.id, decisions);
    // What was found before anything was decided says more than what is left.
    const report = {
      file,
      fileId: kept.id,
      run: last,
      rows: await rowsOf(ledger, last.counts === null ? preview : last),
    };
    tell(report, options, effects);
    if (options.marked !== undefined) {
      const language = options.language === 'en' ? 'en' : 'zh-CN';
      const marked = await renderMarked(context, kept.id, last.report === null ? preview.id : last.id, language);
      await writeNamedFile(options.marked, marked.bytes, effects);
    }
    return isClean(last) ? 0 : FOUND_FAULTS;
  });
}

function tell(report: ReadingReport, options: Readonly<Record<string, string>>, effects: Effects): void {
  if (options.format === 'json') effects.print(JSON.stringify(report));
  else effects.print(formatReading(report, options.language === 'en' ? 'en' : 'zh-CN'));
}

const isClean = ({ state, counts }: SheetRun): boolean =>
  state === 'done' && counts !== null && counts.faulty + counts.conflict + counts.asked === 0;

/** A file that holds nothing of the subject is a fault of what was given, not of its cells. */
function refuseUnread({ state, counts, refusal }: SheetRun, file: string): void {
  if (state !== 'refused' || counts !== null || refusal === null) return;
  throw new PlanwrightError({
    family: 'input',
    code: refusal.code,
    message: `${file}: ${refusal.message.en}`,
    messageZh: `${file}：${refusal.message['zh-CN']}`,
    hint: refusal.hint?.en ?? 'the file is kept; export the subject anew to see the heads it should have',
    hintZh: refusal.hint?.['zh-CN'] ?? '文件已保存；可重新导出一份，对照表头',
  });
}

/** How many posts a refusal names. */
const SHOWN_POSTS = 12;

async function actorOf(ledger: Ledger, postId: string | undefined, day: string): Promise<Actor> {
  const posts = await ledger.queries.listActingPosts(day);
  const keepers = posts.filter(({ role }) => role === 'officer' || role === 'reporter');
  const more = keepers.length - SHOWN_POSTS;
  const first = keepers.slice(0, SHOWN_POSTS);
  const hint = `posts that may: ${first.map(({ id, title }) => `${id} (${title})`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const hintZh = `可用的岗位：${first.map(({ id, unitName, title }) => `${id}（${unitName}${title}）`).join('、')}${more > 0 ? ` 等 ${keepers.length} 个` : ''}`;
  if (postId === undefined) throw needed('--post POST', [hint, hintZh]);
  const post = posts.find(({ id }) => id === postId);
  if (post !== undefined) return { postId: post.id, personName: post.holder ?? post.title };
  throw new PlanwrightError({
    family: 'not-found',
    code: 'unknown-post',
    message: `there is no post “${postId}”`,
    hint,
    messageZh: `没有岗位“${postId}”`,
    hintZh,
  });
}

async function decide(
  ledger: Ledger,
  preview: SheetRun,
  options: Readonly<Record<string, string>>,
): Promise<SheetDecisions> {
  const all = async (show: 'conflict' | 'asked' | 'faults') => pagesOf(ledger, preview.id, show);
  const conflicts = options.conflicts === 'open' ? [] : await all('conflict');
  const asked = options.answer === undefined ? [] : await all('asked');
  const words = options['not-reported'] === 'yes' ? await all('faults') : [];
  const side = options.conflicts === 'file' ? 'mine' : 'theirs';
  return {
    partial: options.accept === 'sound',
    reason: options.reason ?? '',
    conflicts: Object.fromEntries(conflicts.map(({ number }) => [String(number), side])),
    answers: Object.fromEntries(asked.map(({ number }) => [String(number), options.answer ?? ''])),
    notReported: words.flatMap(({ faults }) =>
      faults.filter(({ code }) => code === 'no-figure').map(({ cell }) => cell),
    ),
  };
}

/** All that is to be said of a reading: faults, conflicts and questions first, then what is changed or new. */
async function rowsOf(ledger: Ledger, run: SheetRun): Promise<readonly SheetRowView[]> {
  const rows = new Map<number, SheetRowView>();
  for (const show of ['faults', 'asked', 'conflict', 'changed', 'new'] as const)
    for (const row of await pagesOf(ledger, run.id, show)) if (!rows.has(row.number)) rows.set(row.number, row);
  return [...rows.values()];
}

const PAGE = 1000;
async function pagesOf(
  ledger: Ledger,
  runId: string,
  show: 'faults' | 'asked' | 'conflict' | 'changed' | 'new',
): Promise<readonly SheetRowView[]> {
  const rows: SheetRowView[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await ledger.sheets.listRows(runId, { show, offset, limit: PAGE });
    rows.push(...page.rows);
    if (offset + PAGE >= page.total) return rows;
  }
}

const needed = (what: string, [hint, hintZh]: readonly [en: string, zh: string]): PlanwrightError =>
  new PlanwrightError({
    family: 'input',
    code: 'missing-argument',
    message: `import needs ${what}`,
    hint,
    messageZh: `import 还缺 ${what}`,
    hintZh,
  });
