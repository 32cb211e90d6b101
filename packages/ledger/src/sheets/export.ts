import { extentOfRecords, PlanwrightError, templateOf } from '@planwright/engine';
import { formatCanonical, sha256 } from '#database/canonical.ts';
import { findJurisdiction } from '#queries/find-jurisdiction.ts';
import { listRecords } from '#queries/records.ts';
import { getRegister } from '#registers/columns.ts';
import type { LedgerContext } from '../context.ts';
import type { RegisterSheet, SheetsArea } from './area.ts';
import { loadVocabulary } from './vocabulary.ts';

/** Rows that a sheet carries; a larger register goes out in parts, by its filters. */
const MOST_ROWS = 50_000;

/** 导出: a register as it is now, whole or filtered. */
export async function exportRegister(
  context: LedgerContext,
  name: string,
  input: Parameters<SheetsArea['exportRegister']>[1],
): Promise<RegisterSheet> {
  const { pack, register } = getRegister(context.packs, name);
  const { total, rows } = await listRecords(context, name, {
    offset: 0,
    limit: MOST_ROWS,
    filters: input.filters ?? {},
    unitsOn: input.asOf,
    ...(input.words === undefined ? {} : { words: input.words }),
  });
  if (total > MOST_ROWS) throw tooMany(total);
  const records = rows.map(({ id, version, state, values }) => ({ id, version, state, values }));
  const year = Number(input.asOf.slice(0, 4));
  const template = templateOf(pack, register, extentOfRecords(register, records, year));
  return {
    label: register.label,
    place: (await findJurisdiction(context)).name,
    template,
    origin: {
      pack: pack.name,
      register: register.name,
      version: template.version,
      language: input.language,
      exportedAt: context.now(),
      contentHash: sha256(formatCanonical(records)),
    },
    vocabulary: await loadVocabulary(context, pack, register, input),
    records,
    simulated: rows.some((row) => row.simulated),
  };
}

function tooMany(total: number): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'too-many-rows',
    message: `the register has ${total} records, a sheet carries ${MOST_ROWS}`,
    hint: 'narrow it down by its filters and export it in parts',
    messageZh: `台账共${total}条，一个文件最多${MOST_ROWS}条`,
    hintZh: '请用筛选条件分批导出',
  });
}
