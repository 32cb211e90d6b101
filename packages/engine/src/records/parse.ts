import type { DecimalText } from '@planwright/compiler';
import { isDate } from '../calendar/iso-date.ts';
import { compareDecimals, formatDecimal, isDecimal } from '../decimal/decimal.ts';
import { assertNever } from '../errors.ts';
import type {
  CodeList,
  Field,
  ItemFieldType,
  ListFieldType,
  ListItem,
  RecordValues,
  Refusal,
  SeriesFieldType,
} from '../pack.ts';
import { isMonth } from './months.ts';

export type FieldFault = Refusal & { readonly field: string };
type Value = RecordValues[string];
type Parsed = { readonly value: Value } | { readonly fault: Refusal };

/**
 * 录入校验: turns what a person or a file gave into a record's values. Unknown fields, wrong forms and missing required values are faults,
 * all of them at once, each naming the value and what is allowed. Fields that were not given are null.
 */
export function parseRecordValues(
  fields: readonly Field[],
  input: Readonly<Record<string, unknown>>,
  codeLists: readonly CodeList[],
): { readonly values: RecordValues; readonly faults: readonly FieldFault[] } {
  const values: Record<string, Value> = {};
  const faults: FieldFault[] = [];
  for (const name of Object.keys(input)) {
    if (!fields.some((field) => field.name === name)) {
      faults.push({
        field: name,
        ...refuse(
          'unknown-field',
          `没有“${name}”这个字段`,
          `there is no field “${name}”; there are: ${fields.map((field) => field.name).join(', ')}`,
        ),
      });
    }
  }
  for (const field of fields) {
    const given = input[field.name];
    values[field.name] = null;
    if (given === undefined || given === null || given === '') {
      if (field.required)
        faults.push({
          field: field.name,
          ...refuse('required', `“${field.label['zh-CN']}”必填`, `“${field.label.en}” is required`),
        });
      continue;
    }
    const parsed = parseValue(field, given, codeLists);
    if ('fault' in parsed) faults.push({ field: field.name, ...parsed.fault });
    else values[field.name] = parsed.value;
  }
  return { values, faults };
}

function parseValue(field: Field, given: unknown, codeLists: readonly CodeList[]): Parsed {
  const { type } = field;
  switch (type.kind) {
    case 'commitment':
      return typeof given === 'string' ? { value: given } : wrong(field, given, '编号', 'an id');
    case 'series':
      return parseSeries(field, given, type);
    case 'list':
      return parseList(field, given, type, codeLists);
    default:
      return parseSingle(field, type, given, codeLists);
  }
}

function parseSingle(field: Field, type: ItemFieldType, given: unknown, codeLists: readonly CodeList[]): Parsed {
  switch (type.kind) {
    case 'text':
      if (typeof given !== 'string') return wrong(field, given, '文字', 'text');
      return given.length > type.maxLength
        ? wrong(
            field,
            `${given.slice(0, 20)}…`,
            `不超过${type.maxLength}字`,
            `text of at most ${type.maxLength} characters`,
          )
        : { value: given };
    case 'orgUnit':
      return typeof given === 'string' ? { value: given } : wrong(field, given, '编号', 'an id');
    case 'boolean':
      return typeof given === 'boolean' ? { value: given } : wrong(field, given, '是或否', 'true or false');
    case 'date':
      return typeof given === 'string' && isDate(given)
        ? { value: given }
        : wrong(field, given, '日期，如2021-05-31', 'a date such as 2021-05-31');
    case 'code': {
      const list = codeLists.find((candidate) => candidate.name === type.list);
      if (typeof given === 'string' && list?.codes.some(({ code }) => code === given)) return { value: given };
      const allowedZh = list?.codes.map(({ code, label }) => `${label['zh-CN']}(${code})`).join('、') ?? '';
      const allowedEn = list?.codes.map(({ code }) => code).join(', ') ?? '';
      return wrong(field, given, allowedZh, `one of ${allowedEn}`);
    }
    case 'integer': {
      const text = String(given);
      const inRange =
        /^-?\d{1,15}$/.test(text) && Number(text) >= (type.min ?? -Infinity) && Number(text) <= (type.max ?? Infinity);
      return inRange
        ? { value: Number(text) }
        : wrong(field, given, `整数${rangeZh(type.min, type.max)}`, `a whole number${rangeEn(type.min, type.max)}`);
    }
    case 'decimal':
      return parseDecimal(field, given, type.scale, type.min, type.max);
    default:
      return assertNever(type);
  }
}

function parseDecimal(field: Field, given: unknown, scale: number, min?: DecimalText, max?: DecimalText): Parsed {
  const text = String(given).trim();
  const digits = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  const valid =
    isDecimal(text) &&
    digits <= scale &&
    (min === undefined || compareDecimals(text, min) >= 0) &&
    (max === undefined || compareDecimals(text, max) <= 0);
  return valid
    ? { value: formatDecimal(text, scale) }
    : wrong(
        field,
        given,
        `至多${scale}位小数的数${rangeZh(min, max)}`,
        `a number with at most ${scale} decimals${rangeEn(min, max)}`,
      );
}

function parseSeries(field: Field, given: unknown, type: SeriesFieldType): Parsed {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return wrong(field, given, '按月的数，如{"2021-05":"1.5"}', 'amounts by month, such as {"2021-05": "1.5"}');
  const months: [string, DecimalText][] = [];
  for (const [month, amount] of Object.entries(given)) {
    if (!isMonth(month)) return wrong(field, month, '月份，如2021-05', 'a month such as 2021-05');
    if (amount === null || amount === '') continue;
    const parsed = parseDecimal(field, amount, type.scale);
    if ('fault' in parsed) return parsed;
    months.push([month, parsed.value as DecimalText]);
  }
  if (months.length === 0) return { value: null };
  return { value: Object.fromEntries(months.sort(([one], [other]) => (one < other ? -1 : 1))) };
}

/** Items of one shape, each checked like a record; empty items fall away. */
function parseList(field: Field, given: unknown, type: ListFieldType, codeLists: readonly CodeList[]): Parsed {
  const items = Array.isArray(given) ? given : null;
  if (items === null || items.some((item) => typeof item !== 'object' || item === null || Array.isArray(item)))
    return wrong(field, given, '清单', 'a list of items');
  if (items.length > type.maxItems)
    return wrong(field, `${items.length}`, `不超过${type.maxItems}项`, `at most ${type.maxItems} items`);
  const parsed: ListItem[] = [];
  for (const [index, item] of items.entries()) {
    const { values, faults } = parseRecordValues(type.fields, item as Record<string, unknown>, codeLists);
    const fault = faults[0];
    if (fault !== undefined) {
      return {
        fault: refuse(
          fault.code,
          `“${field.label['zh-CN']}”第${index + 1}项：${fault.message['zh-CN']}`,
          `“${field.label.en}”, item ${index + 1}: ${fault.message.en}`,
        ),
      };
    }
    parsed.push(values as ListItem);
  }
  return { value: parsed.length === 0 ? null : parsed };
}

const rangeZh = (min?: string | number, max?: string | number): string =>
  min === undefined && max === undefined ? '' : `（${min ?? '不限'}至${max ?? '不限'}）`;
const rangeEn = (min?: string | number, max?: string | number): string =>
  min === undefined && max === undefined ? '' : ` between ${min ?? 'any'} and ${max ?? 'any'}`;

function wrong(field: Field, given: unknown, allowedZh: string, allowedEn: string): { readonly fault: Refusal } {
  const shown = typeof given === 'string' ? given : JSON.stringify(given);
  return {
    fault: refuse(
      'wrong-value',
      `“${field.label['zh-CN']}”填的是“${shown}”，应为${allowedZh}`,
      `“${field.label.en}” is “${shown}”; allowed: ${allowedEn}`,
    ),
  };
}

function refuse(code: string, zh: string, en: string): Refusal {
  return { code, message: { 'zh-CN': zh, en } };
}
