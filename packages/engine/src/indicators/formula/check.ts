import { compareDecimals } from '#decimal/decimal.ts';
import { divideUnits, isSameKind, multiplyUnits, type ParsedUnit, PLAIN, parseUnit } from '#units/unit.ts';
import type { Formula, FormulaCatalogue, FormulaFault, FormulaFunction, FormulaSyntax } from './model.ts';
import { parseFormula } from './parse.ts';

const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  上年: 'previousYear',
  previousYear: 'previousYear',
  同比: 'yearOnYear',
  yearOnYear: 'yearOnYear',
  上期: 'previousPeriod',
  previousPeriod: 'previousPeriod',
  环比: 'periodOnPeriod',
  periodOnPeriod: 'periodOnPeriod',
  较大: 'max',
  max: 'max',
  较小: 'min',
  min: 'min',
};
const PERCENT: ParsedUnit = parseUnit('%') ?? PLAIN;
const POINTS: ParsedUnit = parseUnit('个百分点') ?? PLAIN;

type Checked =
  | { readonly formula: Formula; readonly faults: readonly [] }
  | { readonly formula: null; readonly faults: readonly FormulaFault[] };

/**
 * 检查公式: names are found, functions have their arguments, and units fit: amounts are added in one kind of unit only (亿元 and 万元 are, by exact
 * scale; 亿元 and 亿美元 are not), a product and a quotient make their own (亿元 ÷ 万人 is 亿元/万人, shown as 万元/人), and the result must be of the
 * kind that the indicator declares. A difference of two rates is in points; points may be added to a rate.
 *
 * @param unit what the indicator is measured in
 */
export function checkFormula(text: string, unit: string, catalogue: FormulaCatalogue): Checked {
  const parsed = parseFormula(text);
  if (parsed.syntax === null) return { formula: null, faults: parsed.faults };
  const faults: FormulaFault[] = [];
  const formula = typed(parsed.syntax, catalogue, faults);
  const wanted = parseUnit(unit);
  if (formula !== null && (wanted === undefined || !isSameKind(formula.unit, wanted))) {
    faults.push({
      code: 'unit-mismatch',
      start: 0,
      end: text.length,
      message: {
        'zh-CN': `算式得出“${unitName(formula.unit)}”，指标单位是“${unit}”，两者不能换算`,
        en: `the formula gives “${unitName(formula.unit)}”, the indicator is in “${unit}”: one cannot be turned into the other`,
      },
    });
  }
  return formula === null || faults.length > 0 ? { formula: null, faults } : { formula, faults: [] };
}

/** The indicators that a formula reads directly. */
export function indicatorsIn(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'indicator':
      return [formula.indicatorId];
    case 'arithmetic':
      return [...new Set([...indicatorsIn(formula.left), ...indicatorsIn(formula.right)])];
    case 'negate':
      return indicatorsIn(formula.of);
    case 'call':
      return [...new Set(formula.of.flatMap(indicatorsIn))];
    default:
      return [];
  }
}

function typed(syntax: FormulaSyntax, catalogue: FormulaCatalogue, faults: FormulaFault[]): Formula | null {
  switch (syntax.kind) {
    case 'number':
      return { kind: 'number', value: syntax.value, unit: parseUnit(syntax.unit) ?? PLAIN };
    case 'name':
      return named(syntax, catalogue, faults);
    case 'negate': {
      const of = typed(syntax.of, catalogue, faults);
      return of === null ? null : { kind: 'negate', of, unit: of.unit };
    }
    case 'arithmetic': {
      const left = typed(syntax.left, catalogue, faults);
      const right = typed(syntax.right, catalogue, faults);
      return left === null || right === null ? null : combine(syntax, left, right, faults);
    }
    case 'call': {
      const of = syntax.of.map((part) => typed(part, catalogue, faults));
      return of.includes(null) ? null : called(syntax, of as readonly Formula[], faults);
    }
  }
}

function named(
  { name, start, end }: Extract<FormulaSyntax, { kind: 'name' }>,
  catalogue: FormulaCatalogue,
  faults: FormulaFault[],
): Formula | null {
  const [pack, measureName] = name.split(/[:：]/, 2);
  if (measureName !== undefined) {
    const measure = catalogue.measures.find(
      (known) => known.pack === pack && [known.name, known.label['zh-CN'], known.label.en].includes(measureName),
    );
    const unit = parseUnit(measure?.unit ?? '1');
    if (measure !== undefined && unit !== undefined)
      return { kind: 'measure', pack: measure.pack, measure: measure.name, label: measure.label, unit };
    const there = catalogue.measures.filter((known) => known.pack === pack).map((known) => known.label['zh-CN']);
    faults.push({
      code: 'unknown-measure',
      start,
      end,
      message: {
        'zh-CN': `没有度量“${name}”${there.length > 0 ? `；“${pack}”有：${there.join('、')}` : ''}`,
        en: `there is no measure “${name}”${there.length > 0 ? `; “${pack}” has ${there.join(', ')}` : ''}`,
      },
    });
    return null;
  }
  const indicator =
    catalogue.indicators.find(
      (known) => known.id === name || known.label['zh-CN'] === name || known.label.en === name,
    ) ?? catalogue.indicators.find((known) => known.aliases.includes(name));
  const unit = parseUnit(indicator?.unit ?? '1');
  if (indicator !== undefined && unit !== undefined)
    return { kind: 'indicator', indicatorId: indicator.id, label: indicator.label, unit };
  const near = catalogue.indicators.filter((known) => known.label['zh-CN'].includes(name.slice(0, 2))).slice(0, 5);
  faults.push({
    code: indicator === undefined ? 'unknown-indicator' : 'unknown-unit',
    start,
    end,
    message:
      indicator === undefined
        ? {
            'zh-CN': `没有指标“${name}”${near.length > 0 ? `；相近的有：${near.map((known) => known.label['zh-CN']).join('、')}` : ''}`,
            en: `there is no indicator “${name}”${near.length > 0 ? `; close to it: ${near.map((known) => known.label['zh-CN']).join(', ')}` : ''}`,
          }
        : {
            'zh-CN': `指标“${name}”的单位“${indicator.unit}”无法识别`,
            en: `the unit “${indicator.unit}” of “${name}” is not known`,
          },
  });
  return null;
}

function combine(
  { op, start, end }: Extract<FormulaSyntax, { kind: 'arithmetic' }>,
  left: Formula,
  right: Formula,
  faults: FormulaFault[],
): Formula | null {
  if (op === 'multiply')
    return { kind: 'arithmetic', op, left, right, unit: multiplyUnits(left.unit, right.unit), points: null };
  if (op === 'divide' && right.kind === 'number' && compareDecimals(right.value, '0') === 0) {
    faults.push({
      code: 'wrong-arguments',
      start,
      end,
      message: { 'zh-CN': '除数是零，算不出数', en: 'nothing can be divided by zero' },
    });
    return null;
  }
  if (op === 'divide')
    return { kind: 'arithmetic', op, left, right, unit: divideUnits(left.unit, right.unit), points: null };
  if (isRate(left.unit) && isPoints(right.unit))
    return { kind: 'arithmetic', op, left, right, unit: PERCENT, points: 'shift' };
  if (isSameKind(left.unit, right.unit)) {
    const difference = op === 'subtract' && isRate(left.unit) && isRate(right.unit);
    return difference
      ? { kind: 'arithmetic', op, left, right, unit: POINTS, points: 'difference' }
      : { kind: 'arithmetic', op, left, right, unit: left.unit, points: null };
  }
  faults.push({
    code: 'unit-mismatch',
    start,
    end,
    message: {
      'zh-CN': `“${unitName(left.unit)}”与“${unitName(right.unit)}”不是同类单位，不能${op === 'add' ? '相加' : '相减'}`,
      en: `“${unitName(left.unit)}” and “${unitName(right.unit)}” are different kinds of unit and cannot be ${op === 'add' ? 'added' : 'subtracted'}`,
    },
  });
  return null;
}

function called(
  { name, start, end }: Extract<FormulaSyntax, { kind: 'call' }>,
  of: readonly Formula[],
  faults: FormulaFault[],
): Formula | null {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  const [first] = of;
  if (known === undefined || first === undefined) {
    faults.push({
      code: 'unknown-function',
      start,
      end: start + name.length,
      message: {
        'zh-CN': `没有函数“${name}”；可用：上年、同比、上期、环比、较大、较小`,
        en: `there is no function “${name}”; there are previousYear, yearOnYear, previousPeriod, periodOnPeriod, max, min`,
      },
    });
    return null;
  }
  const many = known === 'max' || known === 'min';
  const mismatch = of.find((part) => !isSameKind(part.unit, first.unit));
  if (many ? of.length < 2 || mismatch !== undefined : of.length !== 1) {
    const units = mismatch === undefined ? null : ([unitName(first.unit), unitName(mismatch.unit)] as const);
    faults.push({
      code: units === null ? 'wrong-arguments' : 'unit-mismatch',
      start,
      end,
      message:
        units === null
          ? {
              'zh-CN': `“${name}”需要${many ? '至少两' : '一'}个参数`,
              en: `“${name}” takes ${many ? 'two or more arguments' : 'one argument'}`,
            }
          : {
              'zh-CN': `“${units[0]}”与“${units[1]}”不是同类单位，不能比较`,
              en: `“${units[0]}” and “${units[1]}” cannot be compared`,
            },
    });
    return null;
  }
  const growth = known === 'yearOnYear' || known === 'periodOnPeriod';
  return { kind: 'call', name: known, of, unit: growth ? PERCENT : first.unit };
}

const isRate = (unit: ParsedUnit): boolean => unit.text === '%' || unit.text === '％';
const isPoints = (unit: ParsedUnit): boolean => isSameKind(unit, POINTS);
const unitName = (unit: ParsedUnit): string => (unit.text === '' ? '无单位' : unit.text);
