import { createCharacters, holdsAt } from '#text/characters.ts';
import type { PlanDocument, Span } from '../model.ts';
import { findFrontMatter } from './front-matter.ts';
import { findTail } from './furniture.ts';
import { type Line, parseLines } from './lines.ts';
import { findPlace } from './place.ts';
import { squeeze, titleWords } from './title.ts';
import { findYears } from './years.ts';

/** How much of the text behind the front matter may name the issuing place. */
const OPENING = 400;
const HEADING_LENGTH = 60;

/**
 * 文件: finds the document inside its page furniture, and its title, kind, place and years.
 * Never throws; a text that is no plan comes back as kind `other` with the whole text as its body.
 *
 * @param text decoded source text without byte-order mark
 * @param levels where lines begin that the file itself marks as headings, with their levels
 */
export function parseDocument(text: string, levels?: ReadonlyMap<number, number>): PlanDocument {
  const lines = parseLines(text);
  const front = findFrontMatter(text, lines, levels);
  const tail = findTail(text, lines);
  const title = front.title === undefined ? '' : titleWords(text, front.title);
  const session = wordsOf(text, front.session);
  const opening = text.slice(front.end, front.end + OPENING);
  const kind = classify(title, opening);
  const start = Math.min(
    ...[front.title, front.session].map((span) => startBehind(span, front.contentsEnd) ?? front.end),
    front.end,
  );
  const last = lastWritten(lines, tail);
  const body = { start: Math.min(start, text.length), end: Math.max(start, last?.end ?? text.length) };
  // …今年再办10件实事⏎某市政府2011年10件实事: which year this one is stands below the title
  const below = title.includes('今年') ? (front.title?.end ?? front.end) : front.end;
  const headings = findHeadings(text, lines, below);
  return {
    title,
    kind,
    place: findPlace({
      title,
      session,
      below: text.slice(front.title?.end ?? front.end, front.end),
      opening,
    }),
    ...findYears(kind, {
      title,
      session: session + wordsOf(text, front.date),
      headings,
      front: title === '' ? text.slice(0, body.start) : '',
      body: text.slice(body.start, body.end),
    }),
    length: text.length,
    body,
  };
}

/** What a line of the front matter says, without blanks; the empty string when there is none. */
function wordsOf(text: string, line: Span | undefined): string {
  return line === undefined ? '' : squeeze(text.slice(line.start, line.end));
}

/** The last line in front of the line `tail` that is not blank. */
function lastWritten(lines: readonly Line[], tail: number): Line | undefined {
  for (let index = tail - 1; index >= 0; index--) if (!lines[index]!.blank) return lines[index];
  return undefined;
}

const SENTENCE_ENDS = createCharacters('。；;');

/** The short lines behind the front matter that end no sentence. */
function findHeadings(text: string, lines: readonly Line[], from: number): readonly string[] {
  const found: string[] = [];
  for (const { start, end, blank } of lines)
    if (!blank && start >= from && end - start <= HEADING_LENGTH && !holdsAt(SENTENCE_ENDS, text, end - 1))
      found.push(text.slice(start, end));
  return found;
}

/** Where a line begins, unless a table of contents stands behind it. */
function startBehind(span: Span | undefined, contentsEnd = 0): number | undefined {
  return span === undefined || span.start < contentsEnd ? undefined : span.start;
}

/** 2025年民生实事项目, 重点项目清单, 关于…的实施意见: what names a document of what is to be done. */
const PLANNED =
  /实事|民生(?:项目|工程)|重[点大].{0,8}(?:项目|工程)|要点|重点工作|工作(?:打算|思路|方案|规划|事项|清单)|责任清单|分解(?:落实)?(?:意见|方案)|行动方案|安排意见|实施意见|若干(?:政策)?(?:措施|意见)/u;
/** …任务分解落实情况的通报: how far it has come. */
const TELLS_STATE = /(?:完成|进展|推进|落实|办理|实施|建设)的?情况/u;

/** 政府工作报告任务清单, 政府工作报告重点工作分工的意见, 关于分解落实政府工作报告目标任务的通知: who does what of a report, not the report. */
const DIVIDES =
  /(?:任务|工作)(?:责任)?(?:分[工解]|清单)|责任(?:分[工解]|清单)|分[工解]的意见|工作事项|(?:分解|落实|下达).{0,40}(?:任务|工作|项目|事项|目标|实事)的(?:通知|意见)/u;

/** 2024年工作总结和下一步打算, 发展情况和2025年打算: what looks back first and ahead behind it. */
const LOOKS_BACK_AND_AHEAD =
  /(?:总结|回顾|(?:工作|推进|进展|完成|发展|总体|建设|运行|落实|实施)情况)[^，。]{0,16}(?:思路|打算|安排|计划|要点|规划|谋划|部署|设想)/u;

/** 2024年《政府工作报告》重点工作落实情况的通报, 目标任务完成情况: what tells only how far things have come. */
const STATE_ALONE =
  /(?:完成|进展|推进|落实|办理|实施|建设)的?情况(?:的?(?:通报|报告|汇报|公示|公告|通告|说明|统计表|一览表|表))?(?:[（(][^（）()]{1,12}[）)])?$/u;

function classify(title: string, opening: string): PlanDocument['kind'] {
  if (/评估/u.test(title)) return 'other';
  if (/执行情况|经济(?:运行|形势)/u.test(title) || LOOKS_BACK_AND_AHEAD.test(title)) return 'execution-report';
  const tells = TELLS_STATE.test(title);
  if (tells && STATE_ALONE.test(title)) return 'other';
  if (/五年(?:发展)?规划|规划纲要|远景目标纲要|五年.{0,8}纲要/u.test(title)) return 'five-year-plan';
  if (!tells && DIVIDES.test(title)) return 'plan';
  if (/工作报告/u.test(title)) return 'work-report';
  if (/计划|工作要点|工作安排|实施方案|目标|任务/u.test(title) || (!tells && PLANNED.test(title))) return 'plan';
  // a table of indicators plans only where it says so; one of results bears the same name
  if (!tells && /指标/u.test(title) && /目标|预期|计划/u.test(opening)) return 'plan';
  if (title !== '') return 'other';
  if (/执行情况.{0,60}(?:审议|审查)/u.test(opening)) return 'execution-report';
  return /作(?:政府)?工作报告|报告(?:政府)?工作|报告.{0,12}(?:年|来)的?(?:政府)?工作/u.test(opening)
    ? 'work-report'
    : 'other';
}
