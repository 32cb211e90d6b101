import type { Lifecycle, LifecycleState, RecordValues, Refusal, Transition } from '@planwright/engine';

const state = (name: string, zh: string, en: string, closed = false): LifecycleState => ({
  name,
  label: { 'zh-CN': zh, en },
  closed,
});

/** 谋划→储备→签约→前期→开工→建设→竣工→投产, as the plan's 四个一批 move a project on; 暂停 and 终止 leave the road with a reason. */
const STATES: readonly LifecycleState[] = [
  state('idea', '谋划', 'idea'),
  state('reserve', '储备', 'reserve'),
  state('signed', '签约', 'signed'),
  state('preparing', '前期', 'preparing'),
  state('started', '开工', 'started'),
  state('building', '建设', 'building'),
  state('completed', '竣工', 'completed', true),
  state('producing', '投产', 'producing', true),
  state('paused', '暂停', 'paused'),
  state('dropped', '终止', 'dropped', true),
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

function completedAfterStart(record: RecordValues): Refusal | null {
  const [started, completed] = [record.startedOn, record.completedOn];
  if (typeof started !== 'string')
    return {
      code: 'lacks-startedOn',
      message: { 'zh-CN': '没有开工日期，不能竣工', en: 'without a start date it cannot be completed' },
    };
  return typeof completed === 'string' && completed < started
    ? {
        code: 'completed-before-started',
        message: {
          'zh-CN': `竣工${completed}早于开工${started}`,
          en: `completion ${completed} is before start ${started}`,
        },
      }
    : null;
}

export const lifecycle: Lifecycle = {
  name: 'project',
  states: STATES,
  initial: 'idea',
  transitions: [
    move('reserve', '入库储备', 'put in reserve', ['idea'], 'reserve'),
    move('sign', '签约', 'sign', ['idea', 'reserve'], 'signed', { needs: ['date'] }),
    move('prepare', '转入前期', 'prepare', ['idea', 'reserve', 'signed'], 'preparing'),
    move('start', '开工', 'start', ['signed', 'preparing'], 'started', {
      needs: ['date'],
      dateField: 'startedOn',
      guard: (record) => lacks(record, 'totalInvestment', '总投资', 'the total investment'),
    }),
    move('build', '转入建设', 'build', ['started'], 'building'),
    move('complete', '竣工', 'complete', ['started', 'building'], 'completed', {
      needs: ['date', 'evidence'],
      dateField: 'completedOn',
      guard: completedAfterStart,
    }),
    move('produce', '投产', 'go into production', ['completed'], 'producing', { needs: ['date'] }),
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
