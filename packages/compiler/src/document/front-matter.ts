import type { Span } from '../model.ts';
import { findContentsEnd } from './contents.ts';
import type { Line } from './lines.ts';
import { DATE_LINE, SALUTATION, SESSION_HALF, SESSION_LINE } from './patterns.ts';
import { findTitle, squeeze, TITLE_LENGTH, titleOfSession } from './title.ts';

/** What stands before the first paragraph. */
export interface FrontMatter {
  /** The title line; undefined when the document starts without one. */
  readonly title: Span | undefined;
  /** 2016年2月19日在…会议上; undefined when not printed. */
  readonly session: Span | undefined;
  /** A line of nothing but a date: （2025年1月14日）. */
  readonly date: Span | undefined;
  /** End of the table of contents; undefined when there is none. */
  readonly contentsEnd: number | undefined;
  /** Offset of the salutation or of the first paragraph or heading. */
  readonly end: number;
}

/** Only so many lines can be front matter. */
const FRONT_LINES = 40;
const PARAGRAPH = 80;
const LABEL = /^附[件表录图]\s?[一二三四五六七八九十\d]{0,3}\s?[：:]?$/u;

const MARKED = /^[（(]?[一二三四五六七八九十]{1,3}[、)）]|^第[一二三四五六七八九十]{1,3}(?:[章节编篇]|部分)/u;

const NONE: ReadonlyMap<number, number> = new Map();

/** Whether a line is the title, or says it again. */
function namesTitle(text: string, line: Span, title: Span): boolean {
  if (line.start >= title.start && line.end <= title.end) return true;
  return squeeze(text.slice(line.start, line.end)) === squeeze(text.slice(title.start, title.end));
}

/**
 * Finds the title, the session line and the end of the front matter among the first lines.
 *
 * @param levels where lines begin that the file itself marks as headings: the first that is no title ends the front matter
 */
export function findFrontMatter(
  text: string,
  lines: readonly Line[],
  levels: ReadonlyMap<number, number> = NONE,
): FrontMatter {
  let title: Span | undefined;
  let session: Span | undefined;
  let date: Span | undefined;
  let contentsEnd: number | undefined;
  let seen = 0;
  for (let i = 0; i < lines.length && seen < FRONT_LINES; i++) {
    const line = lines[i]!;
    if (line.blank) continue;
    seen++;
    const behind = findContentsEnd(text, lines, i);
    if (behind > i) {
      contentsEnd = lines[behind - 1]!.end;
      i = behind - 1;
      continue;
    }
    const words = text.slice(line.start, Math.min(line.end, line.start + 200));
    const held = findSession(text, lines, i);
    if (held) {
      session ??= held;
      title ??= titleOfSession(text, held);
    } else if (DATE_LINE.test(squeeze(words))) date ??= line;
    else if (seen === 1 && isLabel(words, line)) continue;
    else if (seen === 1 && tellsFigures(words)) return { title, session, date, contentsEnd, end: line.start };
    else if (title === undefined && line.end - line.start <= PARAGRAPH && words.endsWith('。')) {
      // a sentence where no title was named: what stands above it is a heading of the body
      break;
    } else if (SALUTATION.test(words) || MARKED.test(words) || isBodyLine(words, line) || opensPart(words, title)) {
      return { title, session, date, contentsEnd, end: line.start };
    } else {
      const named = title ?? findTitle(text, lines, i, levels);
      if (levels.has(line.start) && !(named && namesTitle(text, line, named)))
        return { title, session, date, contentsEnd, end: line.start };
      title = named;
    }
  }
  const end = title?.end ?? lines.find((line) => !line.blank)?.start ?? 0;
  return { title, session, date, contentsEnd, end: Math.max(end, contentsEnd ?? 0) };
}

/** A paragraph, or the label of what is attached. */
function isBodyLine(words: string, line: Line): boolean {
  return line.end - line.start > PARAGRAPH || isLabel(words, line);
}

/** 2011年主要工作: the heading of a part, right below the title. */
const PART = /^(?:19|20)\d{2}年的?(?:政府|主要|重点|各项){0,2}(?:工作|目标|任务)(?:安排|回顾|任务|目标)?$/u;

function opensPart(words: string, title: Span | undefined): boolean {
  return title !== undefined && PART.test(squeeze(words));
}

/** 截至6月底，完成投资13.6亿元，增长5%。: a sentence that tells figures, however short. */
function tellsFigures(words: string): boolean {
  return (
    words.length > SHORTEST_SENTENCE &&
    /\d[\d.]{0,8}(?:[%％]|[万亿]|[\u4e00-\u9fff])[^\n]{0,120}。\s{0,4}$/u.test(words) &&
    /[%％]|[万亿]元|个百分点/u.test(words)
  );
}

const SHORTEST_SENTENCE = 20;

/** 附件1: what stands behind it is attached to something else. */
function isLabel(words: string, { start, end }: Line): boolean {
  return end - start < 9 && LABEL.test(words);
}

/** The session line at `index`, with its other half where the page broke it (…第五届⏎人民代表大会第二次会议上). */
function findSession(text: string, lines: readonly Line[], index: number): Span | undefined {
  const line = lines[index]!;
  if (line.end - line.start >= PARAGRAPH) return undefined;
  if (SESSION_LINE.test(text.slice(line.start, line.end))) return line;
  const next = lines.slice(index + 1, index + 3).find((other) => !other.blank);
  if (!next || next.end - next.start >= TITLE_LENGTH) return undefined;
  if (!SESSION_HALF.test(text.slice(line.start, line.end))) return undefined;
  return SESSION_LINE.test(text.slice(next.start, next.end)) ? { start: line.start, end: next.end } : undefined;
}
