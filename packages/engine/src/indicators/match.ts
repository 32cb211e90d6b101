import type { Commitment, DecimalText, Fact } from '@planwright/compiler';
import { convertUnit } from '../units/unit.ts';
import type { IndicatorDefinition, TargetForm } from './model.ts';

/** Words around a metric that do not change what it is. */
const AROUND =
  /^(?:全市|全县|全区|全省|全年|全社会|年末|年内|实现|确保|力争|完成|本年|本市)+|(?:增速|增幅|增长率?|增长速度|总体|目标)+$/gu;
/** 地区生产总值 is written without its first two characters inside longer names; brackets and quotation marks vary. */
const tidy = (name: string): string =>
  name
    .replace(/[\s“”"「」()（）]/g, '')
    .replace(/占(?:地区)?生产总值的?/g, '占生产总值')
    .replace(/规上/g, '规模以上')
    .replace(/的比重/g, '比重')
    .toUpperCase();

/** 指标识别: which indicator a name of the plan means; by official name, alias and id, with words around it left out. */
export interface IndicatorMatcher {
  readonly byName: (name: string) => IndicatorDefinition | undefined;
  /** Growth of an indicator means its growth rate where that is an indicator of its own. */
  readonly byFact: (fact: Pick<Fact, 'metric' | 'kind' | 'unit' | 'place'>) => IndicatorDefinition | undefined;
}

export function createMatcher(definitions: readonly IndicatorDefinition[]): IndicatorMatcher {
  const byKey = new Map<string, IndicatorDefinition>();
  for (const definition of definitions)
    for (const name of [definition.label['zh-CN'], definition.id, ...definition.aliases])
      if (!byKey.has(tidy(name))) byKey.set(tidy(name), definition);
  const growthOf = new Map(
    definitions.flatMap((definition) =>
      definition.growthOf === null ? [] : [[definition.growthOf.indicator, definition] as const],
    ),
  );
  const byName = (name: string): IndicatorDefinition | undefined =>
    byKey.get(tidy(name)) ?? byKey.get(tidy(name.replace(AROUND, '')));
  return {
    byName,
    byFact: ({ metric, kind, unit, place }) => {
      // A figure about a part of the place is not the place's.
      if (place !== null) return undefined;
      const found = byName(metric);
      if (found === undefined) return undefined;
      if (kind === 'growth') return found.unit === '%' ? found : growthOf.get(found.id);
      if (kind === 'delta') return /百分点$/.test(unit) && found.unit === '%' ? found : undefined;
      return kind === 'level' && unitOf(unit, found) !== null ? found : undefined;
    },
  };
}

/** A plan writes the unit short where the name already says the rest: 每万人…3.6件 is 3.6件/万人. */
function unitOf(unit: string, definition: IndicatorDefinition): string | null {
  if (convertUnit('1', unit, definition.unit) !== null) return unit;
  return definition.unit.split('/')[0] === unit ? definition.unit : null;
}

/** What a plan's commitment promises about an indicator. */
export interface FoundTarget {
  readonly indicatorId: string;
  readonly form: TargetForm;
}

/** 同步: how far behind still counts as in step (基本同步): one point, the rounding of what is compared. Configurable with the target. */
export const IN_STEP_POINTS: DecimalText = '1';

/**
 * 由承诺到指标目标: the target that a commitment sets for an indicator, in the indicator's unit; undefined where it speaks of none that is known.
 * A number for a growth rate stays a number; points are points above last year; words that bind to another indicator, to a direction or to an upper level stay such.
 */
export function findTarget(
  commitment: Commitment,
  facts: ReadonlyMap<string, Fact>,
  matcher: IndicatorMatcher,
): FoundTarget | undefined {
  const { bound } = commitment;
  switch (bound.kind) {
    case 'number': {
      const fact = facts.get(bound.factId);
      const indicator = fact === undefined ? undefined : matcher.byFact(fact);
      if (fact === undefined || indicator === undefined) return undefined;
      const form = formOfFact(fact, indicator);
      return form === undefined ? undefined : { indicatorId: indicator.id, form };
    }
    case 'relative': {
      const [subject, other] = [matcher.byName(subjectOf(commitment.title, '与')), matcher.byName(bound.to)];
      const own =
        subject === undefined
          ? undefined
          : (matcher.byFact({ metric: subject.label['zh-CN'], kind: 'growth', unit: '%', place: null }) ?? subject);
      if (own === undefined || other === undefined || own.unit !== other.unit) return undefined;
      return { indicatorId: own.id, form: { kind: 'relative', to: other.id, tolerance: IN_STEP_POINTS } };
    }
    case 'qualitative': {
      const indicator = matcher.byName(
        commitment.title
          .split(/[、，]/)[0]
          ?.replace(bound.words, '')
          .replace(/(?:总体|同比|持续|继续|稳中|比上年).*$/u, '') ?? '',
      );
      return indicator === undefined
        ? undefined
        : {
            indicatorId: indicator.id,
            form: { kind: 'qualitative', words: bound.words, checklist: [{ text: bound.words, met: null }] },
          };
    }
    default:
      return undefined;
  }
}

const subjectOf = (title: string, until: string): string => title.split(until)[0] ?? title;

function formOfFact(fact: Fact, indicator: IndicatorDefinition): TargetForm | undefined {
  const [low, high] = typeof fact.value === 'string' ? [fact.value, null] : fact.value;
  if (fact.kind === 'delta') return { kind: 'points', op: fact.op, points: low };
  const unit = fact.kind === 'growth' ? '%' : (unitOf(fact.unit, indicator) ?? fact.unit);
  const [value, top] = [
    convertUnit(low, unit, indicator.unit),
    high === null ? null : convertUnit(high, unit, indicator.unit),
  ];
  if (value === null) return undefined;
  return top === null ? { kind: 'number', op: fact.op, value } : { kind: 'range', low: value, high: top };
}
