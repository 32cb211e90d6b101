import type { Lifecycle, LifecycleState, RecordValues, Refusal, Transition } from '@planwright/engine';

const state = (
  name: string,
  zh: string,
  en: string,
  batch: (typeof BATCHES)[number]['name'] | null,
  closed = false,
): LifecycleState => ({ name, label: { 'zh-CN': zh, en }, closed, ...(batch === null ? {} : { batch }) });

/**
 * 四个一批: the plan names the four without listing them; in the plans of the kind they are 谋划、储备、开工、投产. Paused and dropped
 * projects are in none of them.
 */
const BATCHES = [
  { name: 'conceived', label: { 'zh-CN': '谋划一批', en: 'conceived' } },
  { name: 'reserved', label: { 'zh-CN': '储备一批', en: 'in reserve' } },
  { name: 'begun', label: { 'zh-CN': '开工一批', en: 'begun' } },
  { name: 'producing', label: { 'zh-CN': '投产一批', en: 'completed' } },
] as const;

/** 谋划→储备→签约→前期→开工→建设→竣工→投产, as the plan's 四个一批 move a project on; 暂停 and 终止 leave the road with a reason. */
const STATES: readonly LifecycleState[] = [
  state('idea', '谋划', 'idea', 'conceived'),
  state('reserve', '储备', 'reserve', 'reserved'),
  state('signed', '签约', 'signed', 'reserved'),
  state('preparing', '前期', 'preparing', 'reserved'),
  state('started', '开工', 'started', 'begun'),
  state('building', '建设', 'building', 'begun'),
  state('completed', '竣工', 'completed', 'producing', true),
  state('producing', '投产', 'producing', 'producing', true),
  state('paused', '暂停', 'paused', null),
  state('dropped', '终止', 'dropped', null, true),
];

/** States in which construction has begun, for the rate of starts. */
export const STARTED_STATES = ['started', 'building', 'completed', 'producing'] as const;
export const COMPLETED_STATES = ['completed', 'producing'] as const;

const move = (
  name: string,
  zh: string,
  en: string,
  from: readonly string[],
  to: string,
  rest: Partial<Pick<Transition, 'needs' | 'dateField' | 'guard'>> = {},
): Transition => ({
  name,
  label: { 'zh-CN': zh, en },
  from,
  to,
  needs: rest.needs ?? [],
  ...(rest.dateField === undefined ? {} : { dateField: rest.dateField }),
  ...(rest.guard === undefined ? {} : { guard: rest.guard }),
});

function lacks(record: RecordValues, field: string, zh: string, en: string): Refusal | null {
  const value = record[field];
  return value === null || value === undefined || value === ''
    ? { code: `lacks-${field}`, message: { 'zh-CN': `先填写${zh}`, en: `fill in ${en} first` } }
    : null;
}

/** A day that may not lie before another: both are named. */
function inOrder(
  record: RecordValues,
  first: readonly [field: string, zh: string, en: string],
  second: readonly [field: string, zh: string, en: string],
): Refusal | null {
  const [one, other] = [record[first[0]], record[second[0]]];
  if (typeof one !== 'string' || typeof other !== 'string' || other >= one) return null;
  return {
    code: `${second[0]}-before-${first[0]}`,
    message: {
      'zh-CN': `${second[1]}${other}早于${first[1]}${one}`,
      en: `${second[2]} ${other} is before ${first[2]} ${one}`,
    },
  };
}

const SIGNED = ['signedOn', '签约', 'signing'] as const;
const STARTED = ['startedOn', '开工', 'start'] as const;
const COMPLETED = ['completedOn', '竣工', 'completion'] as const;
const PRODUCING = ['producingOn', '投产', 'production'] as const;

/** The order of the actual dates, wherever they are given. */
export const ORDERED_DATES = [
  [SIGNED, STARTED],
  [STARTED, COMPLETED],
  [COMPLETED, PRODUCING],
] as const;

export const checkOrder = (record: RecordValues): readonly (Refusal & { readonly field: string })[] =>
  ORDERED_DATES.flatMap(([first, second]) => {
    const refusal = inOrder(record, first, second);
    return refusal === null ? [] : [{ ...refusal, field: second[0] }];
  });

export const lifecycle: Lifecycle = {
  name: 'project',
  states: STATES,
  batches: BATCHES,
  initial: 'idea',
  transitions: [
    move('reserve', '入库储备', 'put in reserve', ['idea'], 'reserve'),
    move('sign', '签约', 'sign', ['idea', 'reserve'], 'signed', { needs: ['date'], dateField: 'signedOn' }),
    move('prepare', '转入前期', 'prepare', ['idea', 'reserve', 'signed'], 'preparing'),
    move('start', '开工', 'start', ['signed', 'preparing'], 'started', {
      needs: ['date'],
      dateField: 'startedOn',
      guard: (record) =>
        lacks(record, 'totalInvestment', '总投资', 'the total investment') ?? inOrder(record, SIGNED, STARTED),
    }),
    move('build', '转入建设', 'build', ['started'], 'building'),
    move('complete', '竣工', 'complete', ['started', 'building'], 'completed', {
      needs: ['date', 'evidence'],
      dateField: 'completedOn',
      guard: (record) =>
        lacks(record, 'startedOn', '开工日期', 'the start date') ?? inOrder(record, STARTED, COMPLETED),
    }),
    move('produce', '投产', 'go into production', ['completed'], 'producing', {
      needs: ['date'],
      dateField: 'producingOn',
      guard: (record) => inOrder(record, COMPLETED, PRODUCING),
    }),
    move('pause', '暂停', 'pause', ['signed', 'preparing', 'started', 'building'], 'paused', { needs: ['reason'] }),
    move('resume-preparing', '恢复前期', 'resume preparing', ['paused'], 'preparing', {
      needs: ['reason'],
      guard: (record) =>
        typeof record.startedOn === 'string'
          ? {
              code: 'already-started',
              message: { 'zh-CN': '已有开工日期，应恢复建设', en: 'it has a start date: resume building instead' },
            }
          : null,
    }),
    move('resume-building', '恢复建设', 'resume building', ['paused'], 'building', {
      needs: ['reason'],
      guard: (record) => lacks(record, 'startedOn', '开工日期', 'the start date'),
    }),
    move('drop', '终止', 'drop', ['idea', 'reserve', 'signed', 'preparing', 'paused'], 'dropped', {
      needs: ['reason'],
    }),
  ],
};
