import {
  allowedIn,
  assertNever,
  formatOrigin,
  isPercent,
  ORIGIN_SHEET,
  type SheetColumn,
  type SheetOrigin,
  STATE_KEY,
  yesOrNo,
} from '@planwright/engine';
import type { RegisterSheet } from '@planwright/ledger';
import type { PlannedSheet, Validation } from '../xlsx/model.ts';
import { columnLetters, serialOf } from '../xlsx/xml.ts';

export const CHOICES_SHEET = '_choices';
const PLAIN = { format: '@' } as const;
const words = (text: string) => ({ content: { kind: 'text' as const, text }, style: PLAIN });

/** The lists that drop-downs are filled from, a column each. */
export function choicesSheet(sheet: RegisterSheet): PlannedSheet {
  const lists = choiceLists(sheet);
  const depth = Math.max(0, ...lists.map(({ choices }) => choices.length));
  return {
    name: CHOICES_SHEET,
    hidden: true,
    columns: lists.map(() => ({ width: 24, style: PLAIN })),
    rows: Array.from({ length: depth }, (_, row) => ({
      cells: lists.map(({ choices }) => (choices[row] === undefined ? null : words(choices[row]))),
    })),
  };
}

interface ChoiceList {
  readonly key: string;
  readonly choices: readonly string[];
}

function choiceLists({ template, vocabulary }: RegisterSheet): readonly ChoiceList[] {
  const lists = new Map<string, ChoiceList>();
  for (const column of template.columns) {
    const { type } = column;
    const choices =
      column.key === STATE_KEY
        ? vocabulary.stateChoices
        : type.kind === 'boolean'
          ? [yesOrNo(true, vocabulary), yesOrNo(false, vocabulary)]
          : vocabulary.choices(type);
    const key = listKey(column);
    if (choices.length > 0 && key !== null) lists.set(key, { key, choices });
  }
  return [...lists.values()];
}

const listKey = ({ key, type }: SheetColumn): string | null =>
  key === STATE_KEY
    ? key
    : type.kind === 'code'
      ? `code:${type.list}`
      : type.kind === 'orgUnit' || type.kind === 'boolean'
        ? type.kind
        : null;

/** Where the file came from, so that it is recognised on its way back. */
export function originSheet({ origin }: { readonly origin: SheetOrigin }): PlannedSheet {
  return {
    name: ORIGIN_SHEET,
    hidden: true,
    columns: [
      { width: 20, style: PLAIN },
      { width: 80, style: PLAIN },
    ],
    rows: formatOrigin(origin).map((pair) => ({ cells: pair.map(words) })),
  };
}

/** What may be typed into each column, told by the spreadsheet itself. */
export function validationsOf(sheet: RegisterSheet, rangeOf: (column: number) => string): readonly Validation[] {
  const lists = choiceLists(sheet);
  const { language } = sheet.vocabulary;
  return sheet.template.columns.flatMap((column, index) => {
    const ours = column.field === null && column.key !== STATE_KEY;
    const rule = ours ? null : ruleOf(column, lists);
    if (rule === null) return [];
    const states = sheet.vocabulary.stateChoices.join('、');
    const allowed = column.key === STATE_KEY ? states : allowedIn(column, sheet.vocabulary)[language];
    const refusal = language === 'zh-CN' ? `应为${allowed}` : `allowed: ${allowed}`;
    return [{ range: rangeOf(index + 1), rule, refusal, prompt: column.help?.[language] ?? null }];
  });
}

function choiceRule(column: SheetColumn, lists: readonly ChoiceList[]): Validation['rule'] | null {
  const at = lists.findIndex((list) => list.key === listKey(column));
  const count = lists[at]?.choices.length ?? 0;
  const letters = columnLetters(at + 1);
  return count === 0 ? null : { kind: 'list', source: `${CHOICES_SHEET}!$${letters}$1:$${letters}$${count}` };
}

function ruleOf(column: SheetColumn, lists: readonly ChoiceList[]): Validation['rule'] | null {
  const { type } = column;
  if (column.key === STATE_KEY) return choiceRule(column, lists);
  switch (type.kind) {
    case 'boolean':
    case 'code':
    case 'orgUnit':
      return choiceRule(column, lists);
    case 'decimal': {
      const share = (limit: string | undefined) =>
        limit === undefined ? null : isPercent(type) ? String(Number(limit) / 100) : limit;
      const [min, max] = [share(type.min), share(type.max)];
      return { kind: 'decimal', min: min ?? (max === null ? '-1E+15' : null), max };
    }
    case 'integer':
      return {
        kind: 'whole',
        min: String(type.min ?? -999_999_999_999_999),
        max: type.max === undefined ? null : String(type.max),
      };
    case 'date':
      return { kind: 'date', min: String(serialOf('1900-03-01')), max: String(serialOf('9999-12-31')) };
    case 'text':
      return { kind: 'textLength', min: null, max: String(type.maxLength) };
    case 'commitment':
      return null;
    default:
      return assertNever(type);
  }
}
