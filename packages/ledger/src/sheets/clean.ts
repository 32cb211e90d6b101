import type { SheetCounts, SheetDecisions, SheetRun } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/** Runs work in one transaction. */
export type Transact = <T>(work: (context: LedgerContext) => Promise<T>) => Promise<T>;

/** Why a file is not taken over: something of it is not sound, and leaving that out was not asked for. Null for a file that may be. */
export function notClean(
  { faulty, conflict, asked }: SheetCounts,
  { partial }: Pick<SheetDecisions, 'partial'>,
  what: 'rows' | 'values',
): SheetRun['refusal'] {
  if (partial || faulty + conflict + asked === 0) return null;
  const noun = what === 'rows' ? '行' : '个数';
  const found = [
    { count: faulty, zh: '有误', en: 'faulty' },
    { count: conflict, zh: '有冲突', en: 'in conflict' },
    { count: asked, zh: '待核实', en: 'waiting for an answer' },
  ].filter(({ count }) => count > 0);
  return {
    code: 'rows-not-clean',
    message: {
      'zh-CN': `${found.map(({ count, zh }) => `${count}${noun}${zh}`).join('、')}，没有写入任何一${noun}`,
      en: `${what}: ${found.map(({ count, en }) => `${count} ${en}`).join(', ')}; nothing was written`,
    },
    hint: {
      'zh-CN': `请更正后重新上传，或选择只导入无误的${what === 'rows' ? '行' : '数'}`,
      en: `correct them and send the file again, or choose to take over the sound ${what} only`,
    },
  };
}
