import { PlanwrightError, type SplitFault } from '@planwright/engine';

type Words = readonly [zh: string, en: string];

export function refuse(
  family: 'input' | 'conflict' | 'forbidden' | 'not-found',
  code: string,
  [messageZh, message]: Words,
  [hintZh, hint]: Words,
): PlanwrightError {
  return new PlanwrightError({ family, code, message, hint, messageZh, hintZh });
}

/** What the engine could not work out; the first fault gives the code. */
export function refuseFaults(faults: readonly SplitFault[]): PlanwrightError {
  return refuse(
    'input',
    faults[0]?.code ?? 'split-fault',
    [faults.map((fault) => fault.words['zh-CN']).join('；'), faults.map((fault) => fault.words.en).join('; ')],
    ['请调整上下限、手工值或分配因素', 'change limits, values by hand or factors'],
  );
}

export const unknownSplit = (id: string): PlanwrightError =>
  refuse(
    'not-found',
    'unknown-split',
    [`没有分解方案“${id}”`, `there is no split "${id}"`],
    ['请从分解列表中选择', 'the list of splits has those there are'],
  );

export const notOffered = (number: number, state: string): PlanwrightError => {
  const zh = { draft: '还是草稿，尚未下发', frozen: '已冻结为基线', superseded: '已被后来的版本替代' }[state] ?? state;
  const en = { draft: 'a draft', frozen: 'frozen', superseded: 'superseded by a later one' }[state] ?? state;
  return refuse(
    'conflict',
    'not-offered',
    [`第${number}版${zh}`, `version ${number} is ${en}`],
    state === 'frozen'
      ? ['如需调整，请计划管理岗另存调整版并写明依据', 'an officer amends it by a new version with its document']
      : ['只有已下发、未冻结的版本可以这样操作', 'this is for versions that are offered and not frozen'],
  );
};

export const listNames = (names: readonly string[]): string => names.join('、');
