import type { DecimalText } from '@planwright/compiler';
import type { WorkingCalendar } from '#calendar/working-days.ts';
import { addDecimals, compareDecimals, formatDecimal, subtractDecimals } from '#decimal/decimal.ts';
import type { Light, LightActual, LightTarget, PaceCurve } from '#light-model.ts';
import { evaluateLight } from '#lights/evaluate.ts';
import type { Label } from '#pack.ts';
import { indicatorFreshness } from '../freshness.ts';
import type { IndicatorDefinition, IndicatorTarget, IndicatorValue, TargetForm } from '../model.ts';
import { type Deflator, type GrowthBase, levelFromGrowth } from './convert.ts';
import { isRankUnit, type RankOutcome } from './rank.ts';
import { type ShownUnit, toShownUnit } from './shown-in.ts';

/** The value that is judged. */
export interface IndicatorActual {
  readonly value: IndicatorValue;
  /** Last day of its period. */
  readonly periodEnd: string;
  readonly recordedAt: string;
  readonly valueId: string;
  /** Reckoned of other values: it is told with the digits that the indicator declares. */
  readonly reckoned?: boolean;
}

export interface JudgeSettings {
  readonly asOf: string;
  readonly year: number;
  readonly curve: PaceCurve;
  readonly calendar: WorkingCalendar;
  /** The year before: for growth and points. */
  readonly base: GrowthBase | null;
  /** The price index that the target names, or why it gives no number; null where it names none. */
  readonly deflator?: Deflator | { readonly refusal: Label } | null;
  /** The value that a relative target is held against. */
  readonly other?: { readonly label: Label; readonly value: IndicatorValue } | null;
  /** 位次: the unit's place among those beside it, for a target of a rank. */
  readonly rank?: RankOutcome | null;
  /** Where the numbers are told in another unit than the indicator's. */
  readonly shown?: ShownUnit | undefined;
}

type Definition = Pick<
  IndicatorDefinition,
  'unit' | 'scale' | 'direction' | 'period' | 'overTime' | 'label' | 'publicationLagDays'
>;
/** A promise in the form that lights judge, with what was reckoned before; or why there is no light. */
type Prepared =
  | { readonly target: LightTarget; readonly steps: Light['steps']; readonly actual?: LightActual | null }
  | { readonly grey: Label };

/**
 * 指标亮灯: the light of an indicator against a target of any form, by the one rule of lights. Growth and points are turned into levels with the base shown;
 * a range is judged by the end that is nearer to being missed; a relative target by how far the value stays below the other; a rank by the unit’s place among those beside it;
 * a checklist by the share that is met. What cannot be turned into a judgement is grey with the reason, never green.
 */
export function judgeIndicator(
  definition: Definition,
  target: IndicatorTarget,
  actual: IndicatorActual | null,
  settings: JudgeSettings,
): Light {
  const { shown, base } = settings;
  if (shown === undefined) return judge(definition, target, actual, settings);
  const told = toShownUnit({ definition, target, actual, base }, shown);
  return judge(told.definition, told.target, told.actual, { ...settings, base: told.base });
}

function judge(
  definition: Definition,
  target: IndicatorTarget,
  actual: IndicatorActual | null,
  settings: JudgeSettings,
): Light {
  const found = actualOf(actual);
  // A total is held against the pace of the months that it counts, not of the weeks that its publication takes.
  const counted =
    found !== null && isTotal(definition) && found.periodEnd < target.deadline ? found.periodEnd : settings.asOf;
  const light = { asOf: counted, year: settings.year, curve: settings.curve, calendar: settings.calendar };
  const freshness = indicatorFreshness(definition, found?.value == null ? null : found.periodEnd, settings.asOf);
  const shown = { freshness, asOf: settings.asOf };
  const prepared = told(
    definition,
    prepare(definition, target, found, settings),
    target.form,
    actual?.reckoned === true,
  );
  if ('grey' in prepared)
    return { ...evaluateLight(pendingTarget(target), found, light), ...shown, reason: prepared.grey };
  const judged = evaluateLight(prepared.target, prepared.actual === undefined ? found : prepared.actual, light);
  const unreported = actual !== null && actual.value.status !== 'value' ? statusWords(actual.value) : null;
  return {
    ...judged,
    ...shown,
    ...(unreported !== null && judged.status === 'grey' ? { reason: unreported } : {}),
    steps: [...prepared.steps, ...judged.steps],
  };
}

/** 定性目标: of what is assessed and what is not, the share that is met; null while nothing is assessed. */
export function checklistShare(form: Extract<TargetForm, { kind: 'qualitative' }>): DecimalText | null {
  const assessed = form.checklist.filter((item) => item.met !== null);
  if (assessed.length === 0) return null;
  const met = assessed.filter((item) => item.met === true).length;
  return String(Math.round((met * 1000) / form.checklist.length) / 10);
}

function prepare(
  definition: Definition,
  target: IndicatorTarget,
  actual: LightActual | null,
  settings: JudgeSettings,
): Prepared {
  const { form } = target;
  const level = (op: LightTarget['op'], value: DecimalText, over: Partial<LightTarget> = {}): LightTarget => ({
    // A total that may be below zero (盈亏、净增) has no share that is done: it is compared.
    form: isTotal(definition) && compareDecimals(value, '0') >= 0 ? 'cumulative' : 'level',
    op,
    value,
    unit: definition.unit,
    base: null,
    direction: definition.direction === 'lower-is-better' ? 'lower-is-better' : 'higher-is-better',
    strength: target.strength,
    pending: false,
    deadline: target.deadline,
    ...over,
  });
  switch (form.kind) {
    case 'number':
      return { target: level(form.op, form.value), steps: [] };
    case 'range':
      return { target: rangeEnd(form, actual, level), steps: [] };
    case 'growth':
      return growth(form, definition, settings, level);
    case 'points': {
      if (settings.base === null)
        return {
          grey: {
            'zh-CN': '没有上年数，“比上年提高几个百分点”无从判断',
            en: 'there is no value of the year before, so points above it cannot be judged',
          },
        };
      const value = addDecimals(settings.base.value, form.points);
      const step = {
        label: {
          'zh-CN': `上年数（${settings.base.period['zh-CN']}）`,
          en: `the year before (${settings.base.period.en})`,
        },
        value: formatDecimal(settings.base.value),
        unit: definition.unit,
      };
      return { target: level(form.op, value, { form: 'level', base: settings.base.value }), steps: [step] };
    }
    case 'relative':
      return relative(form, settings, level);
    case 'rank':
      return rank(form, definition, settings, actual, level);
    case 'qualitative': {
      const share = checklistShare(form);
      if (share === null)
        return {
          grey:
            form.checklist.length === 0
              ? { 'zh-CN': '没有列出检查点，无从判断', en: 'there are no points to check, so nothing is judged' }
              : { 'zh-CN': '检查点都还没有评定，不作判断', en: 'no point of the list is assessed yet; not judged' },
        };
      const words = { label: { 'zh-CN': '目标', en: 'target' }, value: form.words, unit: null };
      const frame = actual ?? {
        value: null,
        donePercent: null,
        blocked: false,
        periodEnd: settings.asOf,
        recordedAt: settings.asOf,
        reportId: '',
      };
      return {
        target: level('ge', '0', { form: 'completion', value: null, unit: null }),
        steps: [words],
        actual: { ...frame, donePercent: share },
      };
    }
    case 'pending':
      return {
        grey: {
          'zh-CN': `目标值待${form.awaits}明确，明确之前不亮灯`,
          en: `the target awaits ${form.awaits}; no light until then`,
        },
      };
  }
}

/** How many digits are told: what was converted or reckoned, as many as the indicator declares or the target was said with. */
function told(definition: Definition, prepared: Prepared, form: TargetForm, reckoned: boolean): Prepared {
  if ('grey' in prepared) return prepared;
  const converted = (form.kind === 'growth' && definition.unit !== '%') || form.kind === 'points';
  if (!converted && !reckoned) return prepared;
  const said = form.kind === 'number' ? [form.value] : form.kind === 'range' ? [form.low, form.high] : [];
  const digits = Math.max(definition.scale, ...said.map((value) => value.split('.')[1]?.length ?? 0));
  return { ...prepared, target: { ...prepared.target, digits } };
}

/** The place among the units beside it; an indicator in 位 is itself the place. */
function rank(
  form: Extract<TargetForm, { kind: 'rank' }>,
  definition: Definition,
  settings: JudgeSettings,
  actual: LightActual | null,
  level: MakeLevel,
): Prepared {
  const target = level('le', String(form.rank), { form: 'level', unit: '位', direction: 'lower-is-better' });
  if (isRankUnit(definition.unit) || actual === null) return { target, steps: [] };
  const place = settings.rank ?? null;
  if (place === null || 'refusal' in place)
    return {
      grey: place?.refusal ?? {
        'zh-CN': '没有同级单位的数，不能排位',
        en: 'there is nothing beside it to be ranked with',
      },
    };
  const { position, among, without } = place;
  return {
    target,
    actual: { ...actual, value: String(position) },
    steps: [
      {
        label: { 'zh-CN': '排位范围', en: 'ranked among' },
        value: without.length === 0 ? String(among) : `${among}（缺${without.join('、')}）`,
        unit: '个单位',
      },
    ],
  };
}

type MakeLevel = (op: LightTarget['op'], value: DecimalText, over?: Partial<LightTarget>) => LightTarget;

function growth(
  form: Extract<TargetForm, { kind: 'growth' }>,
  definition: Definition,
  settings: JudgeSettings,
  level: MakeLevel,
): Prepared {
  // The indicator is itself a growth rate: the published figure is compared as it is.
  if (definition.unit === '%') return { target: level(form.op, form.percent, { form: 'level' }), steps: [] };
  const deflator = settings.deflator ?? null;
  if (form.prices === 'constant' && deflator !== null && 'refusal' in deflator) return { grey: deflator.refusal };
  const { level: converted, refusal } = levelFromGrowth(
    settings.base,
    form.percent,
    form.prices,
    deflator === null || 'refusal' in deflator ? null : deflator,
  );
  if (refusal !== null) return { grey: refusal.message };
  return { target: level(form.op, converted.value), steps: converted.steps };
}

function relative(
  form: Extract<TargetForm, { kind: 'relative' }>,
  { other }: JudgeSettings,
  level: MakeLevel,
): Prepared {
  if (other === undefined || other === null || other.value.status !== 'value') {
    const name = other?.label['zh-CN'] ?? form.to;
    return {
      grey: {
        'zh-CN': `对照指标“${name}”尚无数据，无从判断是否同步`,
        en: `“${other?.label.en ?? form.to}”, which this is held against, has no value yet`,
      },
    };
  }
  const floor = subtractDecimals(other.value.value, form.tolerance);
  return {
    target: level('ge', floor, { form: 'level' }),
    steps: [
      {
        label: { 'zh-CN': `对照：${other.label['zh-CN']}`, en: `against: ${other.label.en}` },
        value: formatDecimal(other.value.value),
        unit: '%',
      },
      {
        label: { 'zh-CN': '允许低于', en: 'may stay below by' },
        value: formatDecimal(form.tolerance),
        unit: '个百分点',
      },
    ],
  };
}

/** A value above the range is judged by its upper end, everything else by the lower one. */
function rangeEnd(
  form: Extract<TargetForm, { kind: 'range' }>,
  actual: LightActual | null,
  level: MakeLevel,
): LightTarget {
  const over = actual?.value != null && compareDecimals(actual.value, form.high) > 0;
  const range = `${formatDecimal(form.low)}—${formatDecimal(form.high)}`;
  return over
    ? level('le', form.high, {
        direction: 'lower-is-better',
        end: { 'zh-CN': `区间${range}的上限`, en: `upper end of ${range}` },
      })
    : level('ge', form.low, {
        direction: 'higher-is-better',
        end: { 'zh-CN': `区间${range}的下限`, en: `lower end of ${range}` },
      });
}

/** 流量: grows over the year and is counted from its start. */
export function isTotal({ period, overTime, unit }: Pick<Definition, 'period' | 'overTime' | 'unit'>): boolean {
  return period.kind !== 'year' && overTime === 'sum' && !/^[%‰]$|百分点$/.test(unit);
}

function actualOf(actual: IndicatorActual | null): LightActual | null {
  if (actual === null) return null;
  const { value, periodEnd, recordedAt, valueId } = actual;
  return {
    value: value.status === 'value' ? value.value : null,
    donePercent: null,
    blocked: false,
    periodEnd,
    recordedAt,
    reportId: valueId,
  };
}

function pendingTarget({ strength, deadline }: IndicatorTarget): LightTarget {
  return {
    form: 'level',
    op: 'ge',
    value: null,
    unit: null,
    base: null,
    direction: 'higher-is-better',
    strength,
    pending: true,
    deadline,
  };
}

const STATUS_WORDS = {
  null: { zh: '未报', en: 'not reported' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  suppressed: { zh: '不公布', en: 'suppressed' },
} as const;

function statusWords(value: Exclude<IndicatorValue, { status: 'value' }>): Label {
  const { zh, en } = STATUS_WORDS[value.status];
  return { 'zh-CN': `${zh}：${value.reason}，不作判断`, en: `${en} (${value.reason}); not judged` };
}
