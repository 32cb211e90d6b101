import { CHANGED_SINCE, type DefinitionChange, PARTED } from './changes.ts';
import { INDICATOR_NAMES, type IndicatorName } from './table.ts';

/** Words around a name that say whose it is, when and how it is promised; what is measured stays the same. */
const BEFORE =
  /^(?:全市|全省|全区|全县|全国|全州|全旗|全盟|我[国省市区县州旗盟]|[市区县省]?本级|全年|年末|期末|年内|新?实现|完成|预计|预期|力争|确保|其中|保持|推动|把|将|使)+/u;
const BEHIND =
  /(?:年均|同比|累计|预期|力争){0,3}(?:增速|增幅|增长(?:率|速度)?|目标|指标|达到|完成|实现|控制|稳定|保持|降低率?|下降率?|降幅|要|拟|为|应|同比|累计|预期){1,4}$/u;

const byName = new Map(INDICATOR_NAMES.flatMap((entry) => entry.names.map((name) => [name, entry] as const)));
const byId = new Map(INDICATOR_NAMES.map((entry) => [entry.id, entry]));
const parted = new Map(PARTED.map((one) => [keyOf(...one.between), one]));

function keyOf(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

/** A standard indicator with the name of the table that a plan used. */
export interface NamedIndicator {
  readonly indicator: IndicatorName;
  readonly name: string;
}

/**
 * 标准指标: the entry that a metric of a plan names, words of place, time and manner around it left out; undefined for all that is no
 * standard indicator. Only whole names count: 民间固定资产投资 is not 固定资产投资.
 */
export function findIndicator(metric: string): NamedIndicator | undefined {
  const plain = metric.normalize('NFKC').replace(/\([^()]*\)|[\s“”"'《》]/gu, '');
  const from = plain.replace(BEFORE, '');
  for (const name of [plain, from, from.replace(BEHIND, '')]) {
    const indicator = byName.get(name);
    if (indicator) return { indicator, name };
  }
  return undefined;
}

/** All names of a standard indicator by its id, the standard one first; empty for an id that has none. */
export function namesOfIndicator(id: string): readonly string[] {
  return byId.get(id)?.names ?? [];
}

/** How two figures of plans are related by what they measure. */
export type NameRelation = { readonly kind: 'same' } | { readonly kind: 'parted'; readonly change: DefinitionChange };

/** One side of a comparison: which indicator, of which year, and whether it is an amount or a rate of growth. */
export interface NamedFigure {
  readonly indicator: IndicatorName;
  readonly year: string | null;
  readonly isLevel: boolean;
}

/**
 * 名称关系: whether two figures are of one indicator, or of two that a plan may put in each other's place though they are defined
 * differently; undefined when they have nothing to do with each other.
 */
export function relateIndicators(left: NamedFigure, right: NamedFigure): NameRelation | undefined {
  const [a, b] = [left.indicator.id, right.indicator.id];
  if (a !== b) {
    const change = parted.get(keyOf(a, b));
    return change === undefined ? undefined : { kind: 'parted', change };
  }
  if (left.isLevel && right.isLevel && left.year !== null && right.year !== null) {
    const [earlier, later] = left.year < right.year ? [left.year, right.year] : [right.year, left.year];
    const change = CHANGED_SINCE.find(({ id, year }) => id === a && earlier < year && year <= later);
    if (change !== undefined) return { kind: 'parted', change };
  }
  return { kind: 'same' };
}
