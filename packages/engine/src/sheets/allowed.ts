import type { DecimalText } from '@planwright/compiler';
import { assertNever } from '../errors.ts';
import type { Label } from '../pack.ts';
import type { SheetColumn } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Choices that are named one by one; of more than these the first few. */
const NAMED = 12;

/** 允许值: what may stand in a column, for the sheet that explains and for faults. */
export function allowedIn(column: SheetColumn, vocabulary: Vocabulary): Label {
  const { type } = column;
  switch (type.kind) {
    case 'text':
      return { 'zh-CN': `文字，不超过${type.maxLength}字`, en: `text of at most ${type.maxLength} characters` };
    case 'integer':
      return withRange({ 'zh-CN': '整数', en: 'a whole number' }, type.min, type.max);
    case 'decimal':
      return withRange(
        { 'zh-CN': `数字，至多${type.scale}位小数`, en: `a number with at most ${type.scale} decimals` },
        type.min,
        type.max,
      );
    case 'date':
      return { 'zh-CN': '日期，如2021-05-31', en: 'a date such as 2021-05-31' };
    case 'boolean':
      return { 'zh-CN': '是、否', en: 'yes, no' };
    case 'code':
    case 'orgUnit':
      return listed(vocabulary.choices(type));
    case 'commitment':
      return { 'zh-CN': '计划任务，如“任务名称〔编号〕”', en: 'a commitment as “title〔id〕”' };
    default:
      return assertNever(type);
  }
}

function listed(choices: readonly string[]): Label {
  const named = choices.slice(0, NAMED);
  const rest = choices.length - named.length;
  return {
    'zh-CN': `${named.join('、')}${rest > 0 ? `等${choices.length}项` : ''}`,
    en: `one of ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  };
}

function withRange(label: Label, min?: DecimalText | number, max?: DecimalText | number): Label {
  if (min === undefined && max === undefined) return label;
  const zh = max === undefined ? `不小于${min}` : min === undefined ? `不大于${max}` : `${min}至${max}`;
  const en = max === undefined ? `at least ${min}` : min === undefined ? `at most ${max}` : `from ${min} to ${max}`;
  return { 'zh-CN': `${label['zh-CN']}，${zh}`, en: `${label.en}, ${en}` };
}

/** What a kind of value is called. */
export function kindWords(column: SheetColumn): Label {
  const { kind } = column.type;
  switch (kind) {
    case 'text':
      return { 'zh-CN': '文字', en: 'text' };
    case 'integer':
      return { 'zh-CN': '整数', en: 'whole number' };
    case 'decimal':
      return { 'zh-CN': '数字', en: 'number' };
    case 'date':
      return { 'zh-CN': '日期', en: 'date' };
    case 'boolean':
      return { 'zh-CN': '是否', en: 'yes or no' };
    case 'code':
      return { 'zh-CN': '选项', en: 'choice' };
    case 'orgUnit':
      return { 'zh-CN': '单位（选项）', en: 'unit (choice)' };
    case 'commitment':
      return { 'zh-CN': '计划任务', en: 'commitment' };
    default:
      return assertNever(kind);
  }
}
