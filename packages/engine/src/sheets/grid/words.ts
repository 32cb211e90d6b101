import type { IndicatorValue, Vintage } from '#indicators/model.ts';
import { formatValuePeriod } from '#indicators/value-period.ts';
import type { EvidenceLevel, Label } from '#pack.ts';
import type { SheetLanguage } from '../model.ts';
import type { GridPart } from './model.ts';

const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

/** Words that stand in a cell where there is no number, as the form has them. */
export const STATUS_WORDS: Readonly<Record<Exclude<IndicatorValue['status'], 'value'>, Label>> = {
  null: label('未报', 'not reported'),
  'not-applicable': label('不适用', 'not applicable'),
  suppressed: label('不公布', 'suppressed'),
};
/** Other words for the same that are understood. */
const STATUS_ALIASES: Readonly<Record<string, Exclude<IndicatorValue['status'], 'value'>>> = {
  未公布: 'suppressed',
  抑制: 'suppressed',
  保密: 'suppressed',
  notreported: 'null',
  notapplicable: 'not-applicable',
};

export const VINTAGE_WORDS: Readonly<Record<Vintage, Label>> = {
  preliminary: label('初步', 'preliminary'),
  final: label('核实', 'final'),
  corrected: label('更正', 'corrected'),
};

export const EVIDENCE_WORDS: Readonly<Record<EvidenceLevel, Label>> = {
  declared: label('单位自报', 'declared'),
  document: label('有文件佐证', 'document'),
  statistics: label('统计入库', 'in statistics'),
  paid: label('资金已支付', 'paid'),
  'on-site': label('现场核实', 'seen on site'),
};

/** Names of the parts; of the wide layout's sheets too. */
export const PART_WORDS: Readonly<Record<GridPart, Label>> = {
  value: label('数值', 'Value'),
  vintage: label('版次', 'Vintage'),
  evidence: label('数据依据', 'Evidence'),
  note: label('说明', 'Note'),
};
export const GRID_PARTS: readonly GridPart[] = ['value', 'vintage', 'evidence', 'note'];

/** The columns that say what a row is about. */
export type GridHead = '$indicator' | '$unit' | '$period' | 'indicator' | 'unit' | 'period' | 'measure';
export const GRID_HEADS: Readonly<Record<GridHead, Label>> = {
  $indicator: label('指标代码', 'Indicator id'),
  $unit: label('单位代码', 'Unit id'),
  $period: label('期间代码', 'Period id'),
  indicator: label('指标', 'Indicator'),
  unit: label('单位', 'Unit'),
  period: label('所属期', 'Period'),
  measure: label('计量单位', 'Unit of measure'),
};

/** Which of a table of words is meant, in either language or by its id; undefined for none. */
export function findWord<T extends string>(table: Readonly<Record<T, Label>>, words: string): T | undefined {
  const plain = tidyWords(words);
  return (Object.keys(table) as T[]).find(
    (id) => id === plain || [table[id]['zh-CN'], table[id].en].some((name) => tidyWords(name) === plain),
  );
}

/** 不适用：没有外资企业 → its status and the reason behind the colon; undefined for words that are none of ours. */
export function findStatus(
  words: string,
): { readonly status: Exclude<IndicatorValue['status'], 'value'>; readonly reason: string } | undefined {
  const [head = '', ...rest] = words.trim().split(/[:：]/u);
  const status = findWord(STATUS_WORDS, head) ?? STATUS_ALIASES[tidyWords(head)];
  return status === undefined ? undefined : { status, reason: rest.join('：').trim() };
}

/** Names of periods that were asked for before: a file asks for the same few thousands of times, and they never change. */
const periodNames = new Map<string, Label>();
const MOST_NAMES = 2048;

/** 2021年1—5月, for a head. */
export function periodHead(key: string, language: SheetLanguage): string {
  const known = periodNames.get(key);
  if (known !== undefined) return known[language];
  const names = formatValuePeriod(key);
  if (periodNames.size >= MOST_NAMES) periodNames.clear();
  periodNames.set(key, names);
  return names[language];
}

/** Space, width and case make no difference. */
export const tidyWords = (words: string): string => words.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
