import type { LeadSuggestion, Span } from '#model.ts';
import { listWords } from '#text/lexicon.ts';
import { bindToRows, findRowStarts } from '../cell-lines.ts';
import { DEPARTMENTS, namesIn, type Offices } from './departments.ts';

/** Units printed behind an item, and where the print stands. */
export interface PrintedUnits extends Span {
  /** Where what they are in charge of begins, where the print itself tells: the row that its cell stands in. */
  readonly from?: number;
  readonly leads: readonly LeadSuggestion[];
  readonly supporting: readonly LeadSuggestion[];
}

/** 各县（市、区）: brackets inside a unit's name, which are flattened so that they end nothing. */
const NAME_BRACKETS = /(?<=县)(?:[（(]市、区[）)]|[（(]市[）)]、(?=区))|(?<=各[乡镇县区市])、(?=[镇区市县]|街道)/gu;

/** A bracket of {@link NAME_BRACKETS} as long as it was, without anything that parts names. */
const flattened = (bracket: string) => bracket.replace(/[（()）、]/gu, '＿');

/** 责任单位：…, 牵头单位：…；配合单位：… up to the end of the bracket, the sentence or the line. */
const LABELLED =
  /(?<role>牵头(?:责任)?(?:单位|部门)|责任(?:单位|部门)|主办单位|主要责任单位|配合(?:责任)?(?:单位|部门)|协办单位|参与单位|责任领导|包保领导|牵头领导|分管领导)(?<named>[和及与、（](?:主要)?责任(?:人|领导)）?)?(?:[:：]\s*|[ \t\u3000]{1,4}(?=[市省区县州盟]))(?<units>[^。；;:：\n（）()【】[\]]{2,160}?)(?=[。；;\n（(）)】\]〕]|[，,\s]*(?:牵头|责任|主办|配合|协办|参与|完成时限|完成时间)(?:责任)?(?:单位|部门|领导)?[:：]|\s+(?:牵头|责任|配合)(?:单位|部门)|$)/dgu;
/** （市发改委牵头，市财政局、市工信局配合）, （市教育局负责）. */
const BRACKETED =
  /[（(【〔[](?<units>[^（）()【】〔〕[\]。:：\n]{2,120}?(?:牵头|负责|配合|参与|落实)(?!(?:责任)?(?:单位|部门|领导|人))[^（）()【】〔〕[\]。:：\n]{0,60})[）)】〕\]]/dgu;
/** 部门分工：省发展改革委牵头，各地、各部门配合。 */
const SHARED =
  /(?:部门|责任|任务)分工\s{0,2}[:：]\s{0,2}(?<units>[^。:：\n]{2,160}?(?:牵头|负责|配合|参与|落实)[^。:：\n]{0,60})(?=[。\n]|$)/dgu;
/** （市发改委）, (市经委、环保局): nothing but units, at the end of a line. */
const UNITS_ALONE =
  /[（(](?<units>[省市县区旗州盟](?!内|级|里|外(?![经事汇宣侨专]))\p{Script=Han}{1,14}[局委办部院](?:、\p{Script=Han}{1,15}[局委办部院厅会司府]){0,9})[）)][。；;]?[ \t]{0,4}(?=\n|$)/dgu;
/** 牵头单位, above the cells of a table whose cells stand on lines of their own. */
export const UNIT_COLUMN = /^(?:牵头|责任|主办|承办|落实|实施)(?:责任)?(?:单位|部门).{0,6}$/u;
/** 市交通运输局⏎市财政局、各区县, and 教育局, 住建局、各街道, which name no level: such cells. */
const UNIT_CELLS =
  /(?<=\n[ \t\u3000]{0,4})(?<units>(?:(?<level>[各省市县区旗州盟])(?!内|级|里|场|外(?![经事汇宣侨专]))|(?=\p{Script=Han}{1,11}[局委办联厅会](?:[、，, \t\u3000\n]|$)))[\p{Script=Han}、，,（）()]{1,60}?)(?=[ \t\u3000]{0,4}(?:\n|$))/dgu;

/** 由市财政局、农业局，各县区人民政府负责落实。由县住建局牵头，10月底前完成。: said in a sentence of its own. */
const SAID =
  /(?<![^。；;\n \t\u3000])由(?<units>[^。；;:：\n（）()]{2,120}?)(?:共同|分别|牵头){0,2}(?:负责|牵头)(?:落实|实施|办理|组织实施)?(?:[，,](?:20\d{2}年)?(?:年底|\d{1,2}月(?:底|末|\d{1,2}日)?)前?(?:全部|全面)?(?:完成|办结))?(?=[。；;\n]|$)/dgu;

const UNIT_END =
  /(?:局|委|委员会|办|办公室|部|院|会|中心|厅|处|集团|公司|银行|政府|管委会|联社|支队|分局|街道|镇|乡|县|区|市|站|所|台|社|校|联|科协|大队|总队|机关工委)$/u;
const SUPPORTING_ROLE = /配合|协办|参与/u;
const LEVEL = /^(?:各|省|市|区|县|州|盟|旗|自治区)(?=.{2,})/u;

function indexNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const add = (name: string, row: number) => {
    if (!names.has(name)) names.set(name, row);
  };
  for (const [row, { name, shortNames }] of DEPARTMENTS.entries())
    for (const one of [name, ...listWords(shortNames)]) add(one, row);
  for (const [row, { name, formerly }] of DEPARTMENTS.entries())
    if (formerly !== undefined) for (const one of namesIn(formerly, name)) add(one, row);
  return names;
}

const NAMES = indexNames();

/** 市发改委 → 发展和改革委员会, as the office was called at the time; a unit that the table doesn't know keeps its printed name. */
function standardName(printed: string, { names }: Offices): string {
  const words = printed.trim();
  const bare = words.replace(LEVEL, '');
  if (names.includes(bare)) return bare;
  const row = NAMES.get(words) ?? NAMES.get(bare);
  return row === undefined ? words : names[row]!;
}

/** What an office sends out for its own work: 某市教育局2025年工作要点, 某厅关于…涉及我厅目标任务…的通知. */
const OWN_WORK = /工作(?:要点|计划|安排|打算|思路)|重点工作|实事|目标任务|任务清单/u;
const OF_ALL = /政府工作报告|国民经济/u;
const OWN_SIGN = /我[局委厅]/u;
const BEHIND_OFFICE = /^(?:机关)?(?:关于|《|(?:19|20)\d{2}年|工作(?:要点|计划|安排|打算))/u;
const OFFICE_END = /[局委厅会]$/u;
/** 某省, 某市某区 in front of the office. */
const PLACE_AT_MOST = 12;

/**
 * The office whose own paper a document is, by its title, where it prints no units or says that the work is its own (我局): it leads all that
 * the paper promises.
 */
export function findOwner(text: string, title: string, prints: boolean, offices: Offices): LeadSuggestion | undefined {
  if (!OWN_WORK.test(title) || (!OWN_SIGN.test(title) && (prints || OF_ALL.test(title)))) return undefined;
  // offices of provinces are known by those of cities
  const words = title.replaceAll('厅', '局');
  let found = '';
  let at = 0;
  for (const name of NAMES.keys()) {
    if (name.length <= found.length || name.length < OFFICE_AT_LEAST || !OFFICE_END.test(name)) continue;
    const index = words.indexOf(name);
    if (index < 0 || index > PLACE_AT_MOST || !BEHIND_OFFICE.test(words.slice(index + name.length))) continue;
    found = name;
    at = index;
  }
  if (found === '') return undefined;
  const office = title.slice(at, at + found.length);
  const start = text.indexOf(office);
  return start < 0 ? undefined : printed({ start, end: start + office.length, words: office }, offices);
}

const OFFICE_AT_LEAST = 3;

interface Named extends Span {
  readonly words: string;
}

/** 市财政局和市教育局 are two units, 市工业和信息化局 is one: 和 parts only behind the end of a unit. */
const BETWEEN = /[、，,\s/]+|(?<=[局委办部院会心厅处行])(?:和|及|与|以及)(?=[市省县区各])/u;
const DUTY_WORDS = /(?:牵头|负责|配合|分工负责|参与|落实|分别|按职责分工){1,6}$/u;

/** `text` may be flattened; the words are taken from `source`, which is as long. */
function splitUnits(text: string, source: string, within: Span): readonly Named[] {
  const units: Named[] = [];
  let at = within.start;
  for (const part of text.slice(within.start, within.end).split(BETWEEN)) {
    const start = text.indexOf(part, at);
    at = start + part.length;
    const length = part.replace(DUTY_WORDS, '').length;
    const words = source.slice(start, start + length);
    if (length >= 2 && length <= 24 && UNIT_END.test(words)) units.push({ start, end: start + length, words });
  }
  return units;
}

function printed(unit: Named, offices: Offices): LeadSuggestion {
  return { department: standardName(unit.words, offices), from: 'printed', because: [unit], confidence: 1 };
}

/** 市民政局王某某: a unit with the name of who answers for it right behind. */
const PERSON = /(?<=[局厅委办会室院])\p{Script=Han}{2,3}(?=[、，,\s]|$)/gu;
const blank = (name: string) => ' '.repeat(name.length);

function readLabelled(text: string, source: string, offset: number, offices: Offices): PrintedUnits[] {
  const found: PrintedUnits[] = [];
  for (const match of text.matchAll(LABELLED)) {
    const [from, to] = match.indices!.groups!.units!;
    const said = text.slice(from, to);
    const units = splitUnits(
      match.groups!.named === undefined ? said : said.replace(PERSON, blank),
      source.slice(from, to),
      { start: 0, end: to - from },
    ).map((unit) => shift(unit, offset + from));
    if (units.length === 0) continue;
    const role = match.groups!.role!;
    const all = units.map((unit) => printed(unit, offices));
    const start = offset + match.index;
    const end = start + match[0].length;
    if (SUPPORTING_ROLE.test(role)) found.push({ start, end, leads: [], supporting: all });
    else if (/牵头|主办|主要/u.test(role)) found.push({ start, end, leads: all, supporting: [] });
    else found.push({ start, end, leads: all.slice(0, 1), supporting: all.slice(1) });
  }
  return found;
}

/** The units in a cell. */
export function readUnitCell(text: string, { start, end }: Span, offices: Offices): readonly LeadSuggestion[] {
  const stretch = text.slice(start, end);
  const flat = stretch.replace(NAME_BRACKETS, flattened);
  return splitUnits(flat, stretch, { start: 0, end: flat.length }).map((unit) => printed(shift(unit, start), offices));
}

/** Units that are printed without a word of what they are to do, or in a sentence of its own: the first one leads. */
function readUnits(pattern: RegExp, text: string, source: string, offset: number, offices: Offices): PrintedUnits[] {
  const found: PrintedUnits[] = [];
  for (const match of text.matchAll(pattern)) {
    const [from, to] = match.indices!.groups!.units!;
    const units = splitUnits(text, source, { start: from, end: to }).map((unit) =>
      printed(shift(unit, offset), offices),
    );
    if (units.length === 0) continue;
    const start = offset + match.index;
    const leading = ALL_OFFICES.test(text.slice(from, to)) ? 0 : 1;
    const leads = units.slice(0, leading);
    found.push({ start, end: start + match[0].length, leads, supporting: units.slice(leading) });
  }
  return found;
}

/** 市人民政府各相关部门，各县区人民政府: nobody in particular. */
const ALL_OFFICES = /^[^、，,]{0,10}各(?:有关|相关|职能)?(?:部门|单位)(?:[、，,]|$)/u;

/** Cells that hold nothing but units: of neighbouring ones the first leads. */
function readCells(text: string, source: string, offset: number, offices: Offices): PrintedUnits[] {
  const found: PrintedUnits[] = [];
  for (const match of text.matchAll(UNIT_CELLS)) {
    const [from, to] = match.indices!.groups!.units!;
    const units = splitUnits(text, source, { start: from, end: to });
    if (units.length === 0 || !UNIT_END.test(source.slice(from, to))) continue;
    if (match.groups!.level === undefined && !NAMES.has(units[0]!.words)) continue;
    const all = units.map((unit) => printed(shift(unit, offset), offices));
    const last = found.at(-1);
    if (last !== undefined && source.slice(last.end - offset, from).trim() === '')
      found[found.length - 1] = { ...last, end: offset + to, supporting: [...last.supporting, ...all] };
    else found.push({ start: offset + from, end: offset + to, leads: all.slice(0, 1), supporting: all.slice(1) });
  }
  return found;
}

function readDuties(pattern: RegExp, text: string, source: string, offset: number, offices: Offices): PrintedUnits[] {
  const found: PrintedUnits[] = [];
  for (const match of text.matchAll(pattern)) {
    const [from] = match.indices!.groups!.units!;
    const leads: LeadSuggestion[] = [];
    const supporting: LeadSuggestion[] = [];
    let at = from;
    for (const part of match.groups!.units!.split(/(?<=牵头|负责|配合|参与|落实)/u)) {
      const units = splitUnits(text, source, { start: at, end: at + part.length }).map((unit) =>
        printed(shift(unit, offset), offices),
      );
      at += part.length;
      if (/配合|参与/u.test(part)) supporting.push(...units);
      else if (/牵头/u.test(part) || leads.length > 0) leads.push(...units);
      else {
        leads.push(...units.slice(0, 1));
        supporting.push(...units.slice(1));
      }
    }
    if (leads.length + supporting.length === 0) continue;
    found.push({ start: offset + match.index, end: offset + match.index + match[0].length, leads, supporting });
  }
  return found;
}

function shift(unit: Named, by: number): Named {
  return { start: unit.start + by, end: unit.end + by, words: unit.words };
}

/** What a text holds that prints any units. */
const PRINTS =
  /责任(?:单位|部门)|牵头|主办单位|承办单位|落实单位|(?:负责|配合|参与|落实)[）)】〕\]]|[局委办][）)]|负责(?:落实|实施|办理)?(?:[。；;\n]|[，,](?:年底|\d)|$)/u;

/**
 * 责任单位: units that the document prints behind its items, in text order; neighbouring prints (牵头单位：…；配合单位：…)
 * are one. The first listed leads, the rest support, unless the print says otherwise.
 *
 * @param inCells whether it has a {@link UNIT_COLUMN}
 */
export function readPrintedUnits(
  text: string,
  within: Span,
  { offices, inCells }: { readonly offices: Offices; readonly inCells: boolean },
): readonly PrintedUnits[] {
  const stretch = text.slice(within.start, within.end);
  if (!inCells && !PRINTS.test(stretch)) return [];
  const flat = stretch.replace(NAME_BRACKETS, flattened);
  const found = [
    ...readLabelled(flat, stretch, within.start, offices),
    ...readDuties(BRACKETED, flat, stretch, within.start, offices),
    ...readDuties(SHARED, flat, stretch, within.start, offices),
    ...readUnits(UNITS_ALONE, flat, stretch, within.start, offices),
    ...readUnits(SAID, flat, stretch, within.start, offices),
    ...(inCells ? bindToRows(readCells(flat, stretch, within.start, offices), findRowStarts(text, within)) : []),
  ].sort((left, right) => left.start - right.start);
  const merged: PrintedUnits[] = [];
  for (const units of found) {
    const last = merged.at(-1);
    if (last !== undefined && units.from === undefined && units.start - last.end <= 3) {
      merged[merged.length - 1] = {
        start: last.start,
        end: units.end,
        // 牵头单位：甲；责任单位：乙: where one already leads, the responsible ones support
        leads: last.leads.length > 0 ? last.leads : units.leads,
        supporting: [...last.supporting, ...(last.leads.length > 0 ? units.leads : []), ...units.supporting],
      };
    } else merged.push(units);
  }
  return merged;
}
