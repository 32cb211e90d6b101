import { assertNever } from '../errors.ts';
import type { CodeList, Expression, Field, Measure, Pack, Register } from '../pack.ts';
import { fault, type PackFault } from './fault.ts';

/** What an expression gives. A number without a dimension is a ratio; `count` fits any unit that counts things. */
type Kind =
  | { readonly kind: 'number'; readonly unit: string | 'count' | 'ratio' }
  | { readonly kind: 'truth' }
  | { readonly kind: 'date' }
  | { readonly kind: 'text'; readonly codes: readonly string[] | null };

interface Scope {
  readonly register: Register;
  readonly codeLists: readonly CodeList[];
  readonly measures: readonly Measure[];
  /** Measures that this one builds on, itself among them: one that stands here again goes round in a circle. */
  readonly above: readonly string[];
  readonly where: string;
  readonly faults: PackFault[];
}

const RATIO_UNITS = new Set(['%', '‰', '倍', '个百分点', '']);
const RATIO: Kind = { kind: 'number', unit: 'ratio' };

/** 度量检查: that a measure's fields exist, its types fit, amounts of different units are never added or compared, and its unit follows. */
export function checkMeasure(
  measure: Measure,
  register: Register,
  { codeLists, measures }: Pick<Pack, 'codeLists' | 'measures'>,
): readonly PackFault[] {
  const where = `measures/${measure.name}`;
  const scope: Scope = { register, codeLists, measures, above: [measure.name], where, faults: [] };
  const kind = kindOfAggregate(measure.expression, scope);
  if (kind === null) return scope.faults;
  if (kind.kind !== 'number') {
    scope.faults.push(fault('wrong-type', scope.where, '度量须为数值', 'a measure gives a number'));
    return scope.faults;
  }
  const fits =
    kind.unit === 'ratio'
      ? RATIO_UNITS.has(measure.unit)
      : kind.unit === 'count'
        ? !RATIO_UNITS.has(measure.unit)
        : kind.unit === measure.unit;
  if (!fits) {
    const found = kind.unit === 'ratio' ? '无量纲' : kind.unit === 'count' ? '计数' : kind.unit;
    scope.faults.push(
      fault(
        'unit-mismatch',
        scope.where,
        `单位写作“${measure.unit}”，算式得出的是“${found}”`,
        `the unit says “${measure.unit}”, the expression gives “${kind.unit}”`,
      ),
    );
  }
  return scope.faults;
}

function kindOfAggregate(expression: Expression, scope: Scope): Kind | null {
  switch (expression.kind) {
    case 'count':
      checkCondition(expression.where, scope);
      return { kind: 'number', unit: 'count' };
    case 'sum': {
      checkCondition(expression.where, scope);
      const of = kindOf(expression.of, scope);
      if (of !== null && of.kind !== 'number') {
        scope.faults.push(fault('wrong-type', scope.where, '只有数值可以求和', 'only numbers can be summed'));
        return null;
      }
      return of;
    }
    case 'arithmetic':
      return combine(
        expression,
        kindOfAggregate(expression.left, scope),
        kindOfAggregate(expression.right, scope),
        scope,
      );
    case 'literal':
      return kindOf(expression, scope);
    case 'elapsedShare':
      return RATIO;
    case 'measure':
      return kindOfMeasure(expression.name, scope);
    default:
      scope.faults.push(
        fault(
          'misplaced-aggregate',
          scope.where,
          '记录的字段须放在 sum 或 count 里',
          `“${expression.kind}” stands outside sum and count`,
        ),
      );
      return null;
  }
}

function kindOfMeasure(name: string, scope: Scope): Kind | null {
  const measure = scope.measures.find((candidate) => candidate.name === name);
  if (measure === undefined || measure.register !== scope.register.name) {
    scope.faults.push(
      fault(
        'unknown-measure',
        scope.where,
        `台账“${scope.register.label['zh-CN']}”没有度量“${name}”`,
        `the register “${scope.register.name}” has no measure “${name}”`,
      ),
    );
    return null;
  }
  if (scope.above.includes(name)) {
    const circle = [...scope.above, name].join(' → ');
    scope.faults.push(
      fault('circular-measure', scope.where, `度量循环引用：${circle}`, `measures build on each other: ${circle}`),
    );
    return null;
  }
  // Its own faults are found where it is declared; only a circle shows itself from here.
  const faults: PackFault[] = [];
  const kind = kindOfAggregate(measure.expression, { ...scope, above: [...scope.above, name], faults });
  scope.faults.push(...faults.filter(({ code }) => code === 'circular-measure'));
  return kind;
}

function checkCondition(where: Expression | undefined, scope: Scope): void {
  if (where === undefined) return;
  const kind = kindOf(where, scope);
  if (kind !== null && kind.kind !== 'truth')
    scope.faults.push(fault('wrong-type', scope.where, '条件须为真假', 'a condition is true or false'));
}

function kindOf(expression: Expression, scope: Scope): Kind | null {
  switch (expression.kind) {
    case 'field':
      return kindOfField(expression.name, scope);
    case 'months': {
      const kind = kindOfField(expression.of, scope);
      const type = scope.register.fields.find((field) => field.name === expression.of)?.type.kind;
      if (kind === null || type === 'series') return kind;
      scope.faults.push(
        fault(
          'wrong-type',
          scope.where,
          `“${expression.of}”不是按月的序列`,
          `“${expression.of}” is no series of months`,
        ),
      );
      return null;
    }
    case 'literal': {
      const { value } = expression;
      if (typeof value === 'boolean') return { kind: 'truth' };
      return /^-?\d+(?:\.\d+)?$/.test(value) ? RATIO : { kind: 'text', codes: [value] };
    }
    case 'compare': {
      const [left, right] = [kindOf(expression.left, scope), kindOf(expression.right, scope)];
      if (left !== null && right !== null) checkComparable(left, right, scope);
      return { kind: 'truth' };
    }
    case 'in': {
      const of = kindOf(expression.of, scope);
      if (of?.kind === 'text') checkCodes(of.codes, expression.values, scope);
      return { kind: 'truth' };
    }
    case 'and':
    case 'or':
      for (const part of expression.of) checkCondition(part, scope);
      return { kind: 'truth' };
    case 'not':
      checkCondition(expression.of, scope);
      return { kind: 'truth' };
    case 'arithmetic':
      return combine(expression, kindOf(expression.left, scope), kindOf(expression.right, scope), scope);
    case 'count':
    case 'sum':
    case 'measure':
    case 'elapsedShare':
      scope.faults.push(
        fault(
          'misplaced-aggregate',
          scope.where,
          '汇总不能套在汇总里',
          `“${expression.kind}” cannot stand inside an aggregate`,
        ),
      );
      return null;
    default:
      return assertNever(expression);
  }
}

function kindOfField(name: string, scope: Scope): Kind | null {
  const { register } = scope;
  if (name === 'state') return { kind: 'text', codes: register.lifecycle?.states.map((state) => state.name) ?? [] };
  const field = register.fields.find((candidate) => candidate.name === name);
  if (field?.type.kind === 'list') {
    scope.faults.push(
      fault('wrong-type', scope.where, `“${name}”是清单，不能计算`, `“${name}” is a list and cannot be reckoned with`),
    );
    return null;
  }
  if (field !== undefined) return kindOfType(field, scope.codeLists);
  scope.faults.push(
    fault(
      'unknown-field',
      scope.where,
      `台账“${register.label['zh-CN']}”没有字段“${name}”`,
      `the register “${register.name}” has no field “${name}”; it has: ${register.fields.map((known) => known.name).join(', ')}, state`,
    ),
  );
  return null;
}

function kindOfType({ type }: Field, codeLists: readonly CodeList[]): Kind {
  switch (type.kind) {
    case 'decimal':
    case 'series':
      return { kind: 'number', unit: type.unit };
    case 'integer':
      return { kind: 'number', unit: type.unit ?? 'count' };
    case 'date':
      return { kind: 'date' };
    case 'boolean':
      return { kind: 'truth' };
    case 'code':
      return {
        kind: 'text',
        codes: codeLists.find((list) => list.name === type.list)?.codes.map(({ code }) => code) ?? null,
      };
    case 'text':
    case 'orgUnit':
    case 'commitment':
    case 'list':
      return { kind: 'text', codes: null };
    default:
      return assertNever(type);
  }
}

/** Amounts are added in one unit only; a ratio scales; two of one unit divide to a ratio, two units to a compound one. */
function combine(
  { op }: Extract<Expression, { kind: 'arithmetic' }>,
  left: Kind | null,
  right: Kind | null,
  scope: Scope,
): Kind | null {
  if (left === null || right === null) return null;
  if (left.kind !== 'number' || right.kind !== 'number') {
    scope.faults.push(fault('wrong-type', scope.where, '四则运算只用于数值', 'arithmetic is for numbers'));
    return null;
  }
  if (op === 'multiply') {
    if (left.unit === 'ratio') return right;
    return right.unit === 'ratio' ? left : { kind: 'number', unit: `${left.unit}·${right.unit}` };
  }
  if (op === 'divide') {
    if (left.unit === right.unit) return RATIO;
    return right.unit === 'ratio' ? left : { kind: 'number', unit: `${left.unit}/${right.unit}` };
  }
  if (left.unit !== right.unit) scope.faults.push(differentUnits(left.unit, right.unit, scope));
  return left;
}

function checkComparable(left: Kind, right: Kind, scope: Scope): void {
  if (left.kind === 'text' && right.kind === 'text') {
    if (right.codes !== null) checkCodes(left.codes, right.codes, scope);
    return;
  }
  // A day is written as text.
  if ((left.kind === 'date' && right.kind === 'text') || (left.kind === 'text' && right.kind === 'date')) return;
  if (left.kind !== right.kind) {
    scope.faults.push(
      fault('wrong-type', scope.where, '比较的两边类型不同', `${left.kind} is compared with ${right.kind}`),
    );
    return;
  }
  if (left.kind !== 'number' || right.kind !== 'number') return;
  if (left.unit !== right.unit && left.unit !== 'ratio' && right.unit !== 'ratio')
    scope.faults.push(differentUnits(left.unit, right.unit, scope));
}

function differentUnits(left: string, right: string, scope: Scope): PackFault {
  return fault(
    'unit-mismatch',
    scope.where,
    `“${left}”与“${right}”单位不同，不能相加或比较`,
    `“${left}” and “${right}” are different units and cannot be added or compared`,
  );
}

function checkCodes(known: readonly string[] | null, used: readonly string[], scope: Scope): void {
  if (known === null) return;
  for (const code of used.filter((candidate) => !known.includes(candidate))) {
    scope.faults.push(
      fault(
        'unknown-code',
        scope.where,
        `没有代码“${code}”，可用：${known.join('、')}`,
        `there is no code “${code}”; there are: ${known.join(', ')}`,
      ),
    );
  }
}
