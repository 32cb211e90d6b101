import type { ChangeKind, Commitment, Comparison, ExecutionOutcome, ProjectStage } from '@planwright/compiler';

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** The words that a comparison of two plans is printed in. */
export interface DiffWords {
  readonly changes: Words<ChangeKind>;
  readonly relations: Words<'amendment' | 'next-year' | 'other'>;
  readonly outcomes: Words<ExecutionOutcome>;
  readonly stages: Words<ProjectStage>;
  readonly strengths: Words<Commitment['strength']>;
  readonly old: string;
  readonly new: string;
  readonly untitled: string;
  readonly year: (year: string) => string;
  readonly count: (count: number) => string;
  /** A name with what it counts in brackets. */
  readonly tally: (name: string, count: string | number) => string;
  readonly stricter: string;
  readonly looser: string;
  /** Over pairs that are only likely the same promise. */
  readonly likely: string;
  readonly ofThese: (count: number) => string;
  readonly sameIndicator: string;
  readonly caution: (names: string, why: string, source: string) => string;
  readonly deadline: (was: string | null, is: string | null) => string;
  readonly strength: (was: string, is: string) => string;
  readonly inserted: (words: string) => string;
  readonly deleted: (words: string) => string;
  readonly replaced: (was: string, is: string) => string;
  readonly reordered: string;
  readonly lacking: (old: boolean, renewed: boolean) => string;
  readonly executions: string;
  readonly columns: { readonly target: string; readonly promised: string; readonly actual: string };
  readonly projects: string;
  readonly reportedAs: (metric: string) => string;
  readonly otherDefinition: string;
  readonly rises: string;
  readonly falls: string;
  readonly bounds: Readonly<Record<Comparison, readonly [before: string, behind: string]>>;
  readonly comma: string;
  readonly colon: string;
}

/** Amounts keep the source's units, and 增长 the sense of a rate, in either language. */
export const WORDS: Readonly<Record<'zh-CN' | 'en', DiffWords>> = {
  'zh-CN': {
    changes: {
      raised: '提高',
      lowered: '降低',
      renamed: '口径变化',
      reworded: '改写',
      joined: '并入',
      added: '新增',
      dropped: '取消',
      kept: '不变',
    },
    relations: { amendment: '同一年度的两个文本', 'next-year': '相邻两年', other: '两个文本' },
    outcomes: { exceeded: '优于', met: '达到', missed: '未达', reported: '有实绩', unreported: '未报告' },
    stages: { planned: '前期', start: '开工', 'under-way': '在建', complete: '建成' },
    strengths: { ensure: '确保', strive: '力争', seek: '争取', plain: '一般' },
    old: '旧',
    new: '新',
    untitled: '（无标题）',
    year: (year) => `${year}年`,
    count: (count) => `${count}条`,
    tally: (name, count) => `${name}（${count}）`,
    stricter: '更严',
    looser: '放宽',
    likely: '疑似延续，请核对',
    ofThese: (count) => `（其中疑似延续 ${count}，请核对）`,
    sameIndicator: '同一指标',
    caution: (names, why, source) => `注意  ${names}：${why}。依据：${source}`,
    deadline: (was, is) => `期限：${was ?? '未定'} → ${is ?? '未定'}`,
    strength: (was, is) => `语气：${was} → ${is}`,
    inserted: (words) => `增“${words}”`,
    deleted: (words) => `删“${words}”`,
    replaced: (was, is) => `“${was}”改为“${is}”`,
    reordered: '语序或标点不同',
    lacking: (old, renewed) =>
      `${[old && '旧文件', renewed && '新文件'].filter(Boolean).join('、')}没有目标和任务部分，无从逐条比较`,
    executions: '上年目标与实绩',
    columns: { target: '目标任务', promised: '目标', actual: '实绩' },
    projects: '上年项目的进展',
    reportedAs: (metric) => `文中为“${metric}”`,
    otherDefinition: '口径不同，不可直接比较',
    rises: '增长',
    falls: '下降',
    bounds: {
      eq: ['', ''],
      ge: ['', '以上'],
      le: ['', '以内'],
      approx: ['', '左右'],
      gt: ['超过', ''],
      lt: ['低于', ''],
    },
    comma: '，',
    colon: '：',
  },
  en: {
    changes: {
      raised: 'raised',
      lowered: 'lowered',
      renamed: 'defined otherwise',
      reworded: 'reworded',
      joined: 'joined to another',
      added: 'added',
      dropped: 'dropped',
      kept: 'kept',
    },
    relations: { amendment: 'two texts for one year', 'next-year': 'two successive years', other: 'two texts' },
    outcomes: { exceeded: 'exceeded', met: 'met', missed: 'missed', reported: 'reported', unreported: 'not reported' },
    stages: { planned: 'planned', start: 'begun', 'under-way': 'under way', complete: 'complete' },
    strengths: { ensure: 'ensure', strive: 'strive', seek: 'seek', plain: 'plain' },
    old: 'old',
    new: 'new',
    untitled: '(no title)',
    year: (year) => `${year} `,
    count: (count) => `${count} promises`,
    tally: (name, count) => `${name} (${count})`,
    stricter: 'stricter',
    looser: 'looser',
    likely: 'probably the same, to be checked',
    ofThese: (count) => ` (${count} of these probably the same, to be checked)`,
    sameIndicator: 'same indicator',
    caution: (names, why, source) => `note  ${names}: ${why}. Source: ${source}`,
    deadline: (was, is) => `deadline: ${was ?? 'none'} → ${is ?? 'none'}`,
    strength: (was, is) => `strength: ${was} → ${is}`,
    inserted: (words) => `adds “${words}”`,
    deleted: (words) => `leaves out “${words}”`,
    replaced: (was, is) => `“${was}” becomes “${is}”`,
    reordered: 'in another order or with other stops',
    lacking: (old, renewed) =>
      `${[old && 'the old text', renewed && 'the new text'].filter(Boolean).join(' and ')} has no targets and tasks to compare`,
    executions: 'last year’s targets and what is reported',
    columns: { target: 'target or task', promised: 'promised', actual: 'reported' },
    projects: 'last year’s projects',
    reportedAs: (metric) => `reported as “${metric}”`,
    otherDefinition: 'defined otherwise, not to be compared as it stands',
    rises: '+',
    falls: '−',
    bounds: { eq: ['', ''], ge: ['≥ ', ''], le: ['≤ ', ''], approx: ['≈ ', ''], gt: ['> ', ''], lt: ['< ', ''] },
    comma: ', ',
    colon: ': ',
  },
};
