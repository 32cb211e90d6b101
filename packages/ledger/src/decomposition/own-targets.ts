import { formOfPart, versionInForce, writeProgramWords } from '@planwright/engine';
import { appendTargets } from '#indicators/append-targets.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { momentOf } from '../queries/moment.ts';
import type { SplitOptions } from './area.ts';
import { type IndicatorSubject, loadIndicatorSubject } from './indicator-subject.ts';
import { loadParts } from './load-parts.ts';
import { actsOf, type LoadedSplit, type PartRow, type VersionRow } from './load-splits.ts';

/**
 * 下级目标: the parts of a frozen split of an indicator's target become the units' own targets of that indicator, from the day of the freeze on. A unit that an
 * amendment leaves out has none from then on. Rows are only appended; what a unit had before stays in its history.
 *
 * @param split as it was before the freeze
 */
export async function setOwnTargets(
  context: LedgerContext,
  actor: Actor,
  split: LoadedSplit,
  version: VersionRow,
  at: Required<SplitOptions>,
): Promise<void> {
  if (split.subject.kind !== 'indicator-target') return;
  const subject = await loadIndicatorSubject(context, split.subject.id, momentOf(at.today));
  const parts = await loadParts(context, split.id);
  const own = parts.filter((part) => part.number === version.number);
  const before = versionInForce(actsOf(split));
  const gone = parts.filter(
    (part) => part.number === before && !own.some((one) => one.org_unit_id === part.org_unit_id),
  );
  const rows = [
    ...own.map((part) => rowOf(subject, version, part, false)),
    ...gone.map((part) => rowOf(subject, version, part, true)),
  ];
  const from = rows.map((row) => ({ ...row, valid_from: at.today }));
  await appendTargets(context, actor, from, at.recordedAt);
}

function rowOf({ row, definition }: IndicatorSubject, version: VersionRow, part: PartRow, withdrawn: boolean) {
  const { value, words, against } = part;
  const form = formOfPart(row.form, { value, words, same: against === 'same' }, version);
  const told = writeProgramWords(withdrawn ? 'split-without' : 'split-frozen', { number: version.number });
  return {
    indicator_id: definition.id,
    org_unit_id: part.org_unit_id,
    year: row.year,
    form: JSON.stringify(form),
    strength: row.strength,
    target_class: row.targetClass,
    deadline: row.deadline,
    curve: JSON.stringify(row.curve),
    commitment_id: null,
    reason: version.document === null ? told : `${told}（${version.document}）`,
    decomposition_id: version.decomposition_id,
    decomposition_number: version.number,
    withdrawn,
  };
}
