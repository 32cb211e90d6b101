import type { Commitment } from '@planwright/compiler';
import { addDays, splitTarget } from '@planwright/engine';
import type { EventFrame, SimulationInput } from './events.ts';
import { type Dice, rollFor } from './fortune.ts';
import { momentOn } from './rounds.ts';

interface SimulatedBasis {
  readonly id: string;
  readonly name: string;
  readonly kind: 'values' | 'equal' | 'base';
  readonly coefficient: string;
  readonly source: string;
}

interface SimulatedSplitUnit {
  readonly unitId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly base: string | null;
  readonly floor: string | null;
  readonly cap: string | null;
  readonly hand: string | null;
  readonly handReason: string | null;
}

export interface SimulatedSplit {
  readonly kind: 'amount' | 'growth' | 'assigned';
  readonly unit: string | null;
  readonly factor: string;
  readonly scale: number;
  readonly surplus: string;
  readonly surplusReason: string | null;
  readonly baseUnit: string | null;
  readonly bases: readonly SimulatedBasis[];
  readonly units: readonly SimulatedSplitUnit[];
}

/** 模拟分解: what was done about the split of a commitment. `unitId` says whose post acts, or about whose counter-offer it is. */
export type SplitEvent = EventFrame & { readonly commitmentId: string; readonly day: string } & (
    | {
        readonly kind: 'save-split';
        readonly split: SimulatedSplit;
        readonly reason: string;
        readonly document: string | null;
      }
    | { readonly kind: 'offer-split' | 'freeze-split'; readonly reason: string }
    | { readonly kind: 'counter-split'; readonly unitId: string; readonly value: string; readonly reason: string }
    | {
        readonly kind: 'settle-split';
        readonly unitId: string;
        readonly accept: boolean;
        readonly reason: string;
      }
    | { readonly kind: 'sign-split'; readonly unitId: string }
  );

type Unit = SimulationInput['organisation']['units'][number];
/** An event without its time and actor. */
type Deed = SplitEvent extends infer Event
  ? Event extends SplitEvent
    ? Omit<Event, keyof EventFrame | 'commitmentId' | 'day'>
    : never
  : never;

/**
 * 模拟分解: four targets shared over counties and zones in the played year: one with a counter-offer met, another declined and an
 * amendment in summer; one with a declared surplus; a growth whose amendment is still out for signature at the year's end; a rate that is
 * assigned. All figures by county are made up.
 */
export function playSplits(input: SimulationInput): readonly SplitEvent[] {
  const { year, organisation, until, plan } = input;
  const units = organisation.units.filter(
    (unit) =>
      (unit.kind === 'county' || unit.kind === 'zone') &&
      unit.validFrom <= `${year}-02-01` &&
      (unit.validTo === undefined || unit.validTo === null || unit.validTo > `${year}-12-31`),
  );
  const find = (words: RegExp) =>
    plan.commitments.find((one) => one.bound.kind === 'number' && words.test(one.title) && one.kind === 'target');
  const plays: readonly [Commitment | undefined, (stage: Stage) => void][] = [
    [find(/城镇新增就业/), playJobs],
    [find(/棚户区改造新开工/), playHousing],
    [find(/一般公共预算收入/), playRevenue],
    [find(/城镇登记失业率/), playUnemployment],
  ];
  const events = plays.flatMap(([commitment, play]) => {
    if (commitment === undefined || units.length === 0) return [];
    const stage = makeStage(input, commitment, units);
    play(stage);
    return stage.events;
  });
  return events
    .filter((event) => event.day <= until)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

interface Stage {
  readonly year: number;
  readonly total: string;
  readonly units: readonly Unit[];
  readonly dice: Dice;
  readonly events: SplitEvent[];
  /** An officer's deed, or with a unit's id one of its post's. */
  readonly act: (day: string, deed: Deed, byUnit?: string) => void;
  readonly idOf: (name: string) => string;
}

function makeStage(
  { year, seed, organisation }: SimulationInput,
  commitment: Commitment,
  units: readonly Unit[],
): Stage {
  const events: SplitEvent[] = [];
  const dice = rollFor(seed, `split/${commitment.id}`);
  const postOf = (byUnit: string | undefined) =>
    byUnit === undefined
      ? organisation.posts.find((post) => post.role === 'officer')
      : organisation.posts.find((post) => post.unitId === byUnit && post.role === 'reporter');
  let last = '';
  return {
    year,
    total:
      commitment.bound.kind === 'number' && typeof commitment.bound.value === 'string' ? commitment.bound.value : '0',
    units,
    dice,
    events,
    act: (day, deed, byUnit) => {
      const post = postOf(byUnit);
      if (post === undefined) return;
      // What follows on the same day is a moment later.
      const drawn = momentOn(day, dice);
      const at =
        drawn > last
          ? drawn
          : `${last.slice(0, 10) > day ? last.slice(0, 10) : day}T18:${String(10 + (events.length % 45))}:00+08:00`;
      last = at > last ? at : last;
      events.push({
        at: last,
        postId: post.id,
        personName: post.holder ?? post.id,
        simulated: true,
        commitmentId: commitment.id,
        day,
        ...deed,
      });
    },
    idOf: (name) => units.find((unit) => unit.name.includes(name))?.id ?? units[0]?.id ?? '',
  };
}

const cells = (unitId: string, over: Partial<SimulatedSplitUnit> = {}): SimulatedSplitUnit => ({
  unitId,
  values: {},
  base: null,
  floor: null,
  cap: null,
  hand: null,
  handReason: null,
  ...over,
});

/** Zones are smaller than counties. */
const sizeOf = (unit: Unit): number => (unit.kind === 'zone' ? 0.35 : 1);
const rounded = (value: number, digits = 0): string => value.toFixed(digits);
const AMOUNT = { unit: null, factor: '1', scale: 0, surplus: '0', surplusReason: null, baseUnit: null } as const;
const MADE_UP = '模拟数据';

function signAll({ act, units, dice, year }: Stage, month: string, firstDay: number): void {
  const days = units
    .map((unit) => ({ unit, day: firstDay + Math.floor(dice.between(0, 3)) }))
    .sort((one, other) => one.day - other.day);
  for (const { unit, day } of days)
    act(`${year}-${month}-${String(day).padStart(2, '0')}`, { kind: 'sign-split', unitId: unit.id }, unit.id);
}

/** The part that a scheme gives a unit, to counter from. */
function partOf(split: SimulatedSplit, total: string, unitId: string): number {
  if (split.kind === 'assigned') return 0;
  const units = split.units.map((unit) => ({ ...unit, id: unit.unitId, name: unit.unitId }));
  const outcome = splitTarget({ ...split, kind: split.kind, total, units });
  if (outcome.kind === 'faults') return 0;
  return Number(outcome.parts.find((part) => part.unitId === unitId)?.value ?? 0);
}

/** 城镇新增就业: by last year's result and population; a counter-offer met, one declined, signed, frozen, amended in July. */
function playJobs(stage: Stage): void {
  const { act, units, dice, year, idOf } = stage;
  const split: SimulatedSplit = {
    ...AMOUNT,
    kind: 'amount',
    unit: '人',
    factor: '10000',
    bases: [
      { id: 'past', name: '上年新增就业', kind: 'values', coefficient: '60', source: MADE_UP },
      { id: 'people', name: '常住人口', kind: 'values', coefficient: '40', source: MADE_UP },
    ],
    units: units.map((unit) =>
      cells(unit.id, {
        values: {
          past: rounded(dice.between(2600, 5400) * sizeOf(unit)),
          people: rounded(dice.between(30, 62) * sizeOf(unit), 2),
        },
        floor: unit.kind === 'zone' ? '1500' : null,
      }),
    ),
  };
  const [met, declined] = [idOf('禹城'), idOf('运河')];
  const total = rounded(Number(stage.total) * 10_000);
  act(`${year}-02-24`, { kind: 'save-split', split, reason: '按上年实绩和常住人口测算初步方案', document: null });
  act(`${year}-02-25`, { kind: 'offer-split', reason: '征求各县（市、区）意见' });
  const counter = rounded(Math.floor((partOf(split, total, met) * 0.93) / 10) * 10);
  act(
    `${year}-02-26`,
    { kind: 'counter-split', unitId: met, value: counter, reason: '两家纺织企业外迁，预计减少岗位' },
    met,
  );
  act(
    `${year}-02-26`,
    { kind: 'counter-split', unitId: declined, value: '1200', reason: '园区尚在建设，用工不足' },
    declined,
  );
  act(`${year}-03-01`, {
    kind: 'settle-split',
    unitId: declined,
    accept: false,
    reason: '新签约项目下半年投产，用工可以保证',
  });
  act(`${year}-03-01`, { kind: 'settle-split', unitId: met, accept: true, reason: '情况属实，差额由其他单位共同承担' });
  signAll(stage, '03', 2);
  act(`${year}-03-09`, { kind: 'freeze-split', reason: '各单位已签收，随责任分工印发' });
  const held = (unitId: string, value: number, handReason: string) => ({
    hand: rounded(value),
    handReason,
    floor: null,
    unitId,
  });
  const amended = [held(declined, 1100, '项目投产推迟到四季度，核减'), held(met, Number(counter), '维持年初核定数')];
  act(`${year}-07-20`, {
    kind: 'save-split',
    split: {
      ...split,
      units: split.units.map((unit) => ({ ...unit, ...amended.find((one) => one.unitId === unit.unitId) })),
    },
    reason: '运河开发区项目投产推迟，核减数由其他单位分担',
    document: '市政府常务会议纪要（模拟）第18号',
  });
  act(`${year}-07-21`, { kind: 'offer-split', reason: '按会议纪要调整' });
  signAll(stage, '07', 22);
  act(`${year}-07-28`, { kind: 'freeze-split', reason: '调整后各单位已签收' });
}

/** 棚改新开工: by last year's starts with floors, and a declared surplus. */
function playHousing(stage: Stage): void {
  const { act, units, dice, year } = stage;
  const split: SimulatedSplit = {
    ...AMOUNT,
    kind: 'amount',
    surplus: '88',
    surplusReason: '防止个别项目不能按期开工，留有余地',
    bases: [{ id: 'reserve', name: '储备项目套数', kind: 'values', coefficient: '1', source: MADE_UP }],
    units: units.map((unit) =>
      cells(unit.id, {
        values: { reserve: rounded(dice.between(300, 1500) * sizeOf(unit)) },
        floor: unit.kind === 'zone' ? '200' : '400',
      }),
    ),
  };
  act(`${year}-02-24`, { kind: 'save-split', split, reason: '按储备项目测算', document: null });
  act(`${year}-02-25`, { kind: 'offer-split', reason: '下达年度任务' });
  signAll(stage, '02', 26);
  act(`${year}-03-05`, { kind: 'freeze-split', reason: '各单位已签收' });
}

/** 一般公共预算收入: a growth by contributions; an amendment is out for signature in December, one counter-offer is open. */
function playRevenue(stage: Stage): void {
  const { act, units, dice, year, idOf } = stage;
  const base: readonly SimulatedSplitUnit[] = units.map((unit) => {
    const amount = dice.between(8, 26) * sizeOf(unit);
    return cells(unit.id, {
      base: rounded(amount, 2),
      values: { past: rounded(amount * dice.between(0.02, 0.09), 2) },
      floor: '3',
      cap: '9',
    });
  });
  const split: SimulatedSplit = {
    ...AMOUNT,
    kind: 'growth',
    scale: 1,
    baseUnit: '亿元',
    bases: [
      { id: 'base', name: '上年收入', kind: 'base', coefficient: '70', source: MADE_UP },
      { id: 'past', name: '上年增收额', kind: 'values', coefficient: '30', source: MADE_UP },
    ],
    units: base,
  };
  act(`${year}-02-24`, { kind: 'save-split', split, reason: '按上年收入和增收贡献测算', document: null });
  act(`${year}-02-25`, { kind: 'offer-split', reason: '征求意见' });
  signAll(stage, '02', 26);
  act(`${year}-03-05`, { kind: 'freeze-split', reason: '各单位已签收' });
  const low = idOf('庆云');
  act(`${year}-12-16`, {
    kind: 'save-split',
    split: {
      ...split,
      units: base.map((unit) =>
        unit.unitId === low ? { ...unit, hand: '2.5', floor: null, handReason: '税源企业停产检修' } : unit,
      ),
    },
    reason: '庆云县税源企业停产检修，核减后由其他单位补足',
    document: '市财政局报告（模拟）第9号',
  });
  act(`${year}-12-17`, { kind: 'offer-split', reason: '征求调整意见' });
  const counters = idOf('夏津');
  for (const unit of units.filter((_, index) => index % 2 === 0))
    if (unit.id !== counters) act(`${year}-12-21`, { kind: 'sign-split', unitId: unit.id }, unit.id);
  const value = rounded(Math.max(3, partOf(split, stage.total, counters) - 0.6), 1);
  act(
    `${year}-12-22`,
    { kind: 'counter-split', unitId: counters, value, reason: '年末减税降费政策集中兑现，收入基数走低' },
    counters,
  );
}

/** 城镇登记失业率: a rate, assigned and never summed. */
function playUnemployment(stage: Stage): void {
  const { act, units, year, idOf } = stage;
  const strict = idOf('德城');
  const split: SimulatedSplit = {
    ...AMOUNT,
    kind: 'assigned',
    scale: 1,
    bases: [],
    units: units.map((unit) =>
      cells(unit.id, unit.id === strict ? { hand: '4.2', handReason: '主城区就业条件较好' } : {}),
    ),
  };
  act(`${year}-02-24`, { kind: 'save-split', split, reason: '比率不分解，各单位同一上限', document: null });
  act(`${year}-02-25`, { kind: 'offer-split', reason: '下达年度控制目标' });
  signAll(stage, '02', 26);
  act(addDays(`${year}-03-05`, 0), { kind: 'freeze-split', reason: '各单位已签收' });
}
