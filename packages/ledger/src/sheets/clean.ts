import type { SheetCounts, SheetDecisions, SheetRun } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/** Runs work in one transaction. */
export type Transact = <T>(work: (context: LedgerContext) => Promise<T>) => Promise<T>;

/** Why a file is not taken over: something of it is not sound, and leaving that out was not asked for. Null for a file that may be. */
export function notClean(
  { faulty, conflict, asked }: SheetCounts,
  { partial }: Pick<SheetDecisions, 'partial'>,
): SheetRun['refusal'] {
  if (partial || faulty + conflict + asked === 0) return null;
  return {
    code: 'rows-not-clean',
    message: {
      'zh-CN': `有${faulty}行有误、${conflict}行有冲突${asked > 0 ? `、${asked}个数待核实` : ''}，没有写入任何一行`,
      en: `${faulty} rows are faulty and ${conflict} in conflict${asked > 0 ? `, ${asked} values wait for an answer` : ''}; nothing was written`,
    },
    hint: {
      'zh-CN': '请更正后重新上传，或选择只导入无误的行',
      en: 'correct them and send the file again, or choose to take over the sound rows only',
    },
  };
}
