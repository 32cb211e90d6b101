import { findChild, firstOrEmpty, listChildren, type XmlElement } from '#xml/parse.ts';
import { formatNumeral } from './numerals.ts';

/** 自动编号: the definitions of `numbering.xml`. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, NumberedList>;
}

/** One `w:num`: lists of the same `countsAs` go on counting together. */
interface NumberedList {
  readonly countsAs: string;
  readonly levels: ReadonlyMap<number, NumberedLevel>;
  /** Levels that this list starts anew, by `w:startOverride`. */
  readonly restarts: ReadonlyMap<number, number>;
}

interface NumberedLevel {
  readonly start: number;
  readonly format: string;
  /** `第%1章`: `%n` stands for the number of level n. */
  readonly text: string;
  readonly suffix: string;
  /** Number of levels above whose step restarts this one; undefined for the usual case, all of them. */
  readonly restart: number | undefined;
  /** `w:isLgl`: numbers of higher levels are written as decimals. */
  readonly legal: boolean;
  readonly paragraphStyle: string | undefined;
}

const NO_NUMBERING: Numbering = { lists: new Map() };

/** The numbering that a paragraph asks for. */
export interface NumberingReference {
  readonly listId: string;
  readonly level: number;
}

export function readNumbering(root: XmlElement | undefined): Numbering {
  if (root === undefined) return NO_NUMBERING;
  const abstracts = new Map<string, XmlElement>();
  const byStyleLink = new Map<string, string>();
  for (const abstract of listChildren(root, 'w:abstractNum')) {
    const id = abstract.attributes.get('w:abstractNumId') ?? '';
    abstracts.set(id, abstract);
    const link = findChild(abstract, 'w:styleLink')?.attributes.get('w:val');
    if (link !== undefined) byStyleLink.set(link, id);
  }
  const lists = new Map<string, NumberedList>();
  for (const num of listChildren(root, 'w:num')) {
    const id = num.attributes.get('w:numId') ?? '';
    const own = firstOrEmpty(num, 'w:abstractNumId').attributes.get('w:val') ?? '';
    const link = findChild(abstracts.get(own) ?? num, 'w:numStyleLink')?.attributes.get('w:val');
    const countsAs = (link === undefined ? undefined : byStyleLink.get(link)) ?? own;
    lists.set(id, readList(num, countsAs, abstracts.get(countsAs)));
  }
  return { lists };
}

function readList(num: XmlElement, countsAs: string, abstract: XmlElement | undefined): NumberedList {
  const levels = new Map<number, NumberedLevel>();
  const restarts = new Map<number, number>();
  for (const level of abstract === undefined ? [] : listChildren(abstract, 'w:lvl')) levels.set(...readLevel(level));
  for (const override of listChildren(num, 'w:lvlOverride')) {
    const index = Number(override.attributes.get('w:ilvl') ?? 0);
    const level = findChild(override, 'w:lvl');
    if (level !== undefined) levels.set(index, readLevel(level)[1]);
    const start = findChild(override, 'w:startOverride')?.attributes.get('w:val');
    if (start !== undefined) restarts.set(index, Number(start));
  }
  return { countsAs, levels, restarts };
}

function readLevel(element: XmlElement): readonly [number, NumberedLevel] {
  const value = (name: string) => findChild(element, name)?.attributes.get('w:val');
  const legal = findChild(element, 'w:isLgl');
  const restart = value('w:lvlRestart');
  return [
    Number(element.attributes.get('w:ilvl') ?? 0),
    {
      start: Number(value('w:start') ?? 0),
      format: value('w:numFmt') ?? 'decimal',
      text: value('w:lvlText') ?? '',
      suffix: value('w:suff') ?? 'tab',
      restart: restart === undefined ? undefined : Number(restart),
      legal: legal !== undefined && !['0', 'false', 'off'].includes(legal.attributes.get('w:val') ?? '1'),
      paragraphStyle: value('w:pStyle'),
    },
  ];
}

/** The level of a list that is bound to a paragraph style; undefined when none is. */
export function findStyleLevel(numbering: Numbering, listId: string, styleId: string): number | undefined {
  for (const [index, level] of numbering.lists.get(listId)?.levels ?? []) {
    if (level.paragraphStyle === styleId) return index;
  }
  return undefined;
}

/** Counts the numbered paragraphs of one document in order and gives each its number as text. */
export interface NumberCounter {
  /** The number with the blank that belongs behind it; empty for bullets and unknown lists. */
  readonly next: (reference: NumberingReference) => string;
}

export function createNumberCounter(numbering: Numbering): NumberCounter {
  const counts = new Map<string, Map<number, number>>();
  const restarted = new Set<string>();
  return {
    next({ listId, level: index }) {
      const list = numbering.lists.get(listId);
      const level = list?.levels.get(index);
      if (list === undefined || level === undefined) return '';
      const count = counts.get(list.countsAs) ?? new Map<number, number>();
      counts.set(list.countsAs, count);
      step(list, { count, index, restarted, listId });
      return writeNumber(list, level, count);
    },
  };
}

interface Step {
  readonly count: Map<number, number>;
  readonly index: number;
  readonly restarted: Set<string>;
  readonly listId: string;
}

function step(list: NumberedList, { count, index, restarted, listId }: Step): void {
  const override = list.restarts.get(index);
  const key = `${listId}/${index}`;
  if (override !== undefined && !restarted.has(key)) count.set(index, override);
  else count.set(index, (count.get(index) ?? (list.levels.get(index)?.start ?? 1) - 1) + 1);
  restarted.add(key);
  for (const [lower, level] of list.levels) {
    if (lower <= index || level.restart === 0) continue;
    if (level.restart === undefined || index < level.restart) count.delete(lower);
  }
}

function writeNumber(list: NumberedList, level: NumberedLevel, count: ReadonlyMap<number, number>): string {
  if (level.format === 'bullet') return '';
  const label = level.text.replace(/%(?<level>[1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels.get(at);
    const value = count.get(at) ?? other?.start ?? 1;
    return formatNumeral(value, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
  });
  if (label === '' || level.suffix === 'nothing') return label;
  // The tab or space behind a number is layout; behind full-width punctuation Chinese text has no blank.
  return /[\u3001\uff09\uff0e\u3002\uff1a\u2460-\u249b\u3251-\u32bf]$/u.test(label) ? label : `${label} `;
}
