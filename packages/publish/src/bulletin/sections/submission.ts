import { nameRound } from '@planwright/engine';
import type { Board, Inline } from '@planwright/ledger/model';
import { type Draft, type FigureSource, heading, paragraph, say } from '../draft.ts';
import type { BulletinInput } from '../input.ts';

type UnitRow = Board['units'][number];

/** 报送情况: which units have not reported what they owe. */
export function writeSubmissions(draft: Draft, input: BulletinInput): void {
  const owing = input.board.units.filter((unit) => unit.obligations > 0);
  if (owing.length === 0) return;
  draft.blocks.push(heading(1, '报送情况'));
  const late = owing
    .filter((unit) => unit.submitted < unit.obligations)
    .sort(
      (left, right) =>
        right.overdue - left.overdue || right.obligations - right.submitted - (left.obligations - left.submitted),
    );
  const all = countUnits(draft, input, owing, { what: '应报单位', of: 'units' });
  if (late.length === 0) {
    draft.blocks.push(paragraph(say`本轮应报单位${all}，均已按要求报送。`));
    return;
  }
  const complete = owing.filter((unit) => unit.submitted >= unit.obligations);
  draft.blocks.push(
    paragraph(
      say`本轮应报单位${all}，全部报送的${countUnits(draft, input, complete, { what: '全部报送的单位', of: 'complete' })}，尚未报齐的${countUnits(draft, input, late, { what: '尚未报齐的单位', of: 'late' })}，请尽快补报。`,
    ),
  );
  draft.blocks.push({
    kind: 'table',
    caption: '尚未报齐单位情况表',
    columns: ['单位', '应报（项）', '已报（项）', '逾期（项）'],
    rows: late.map((unit) => [
      say`${input.unitNames.get(unit.unitId) ?? unit.unitName}`,
      ...(['obligations', 'submitted', 'overdue'] as const).map(
        (column) =>
          say`${draft.figure(String(unit[column]), '', {
            ...sourceOf(input, [unit], unit.unitName),
            origin: { kind: 'submission', of: column, unitId: unit.unitId },
          })}`,
      ),
    ]),
  });
}

function countUnits(
  draft: Draft,
  input: BulletinInput,
  units: readonly UnitRow[],
  { what, of }: { readonly what: string; readonly of: 'units' | 'complete' | 'late' },
): Inline {
  return draft.figure(String(units.length), '个', {
    ...sourceOf(input, units, what),
    origin: { kind: 'submission', of, unitId: null },
  });
}

/** What the units owe, with the last report on each. */
function sourceOf(
  { commitments, reportIds, round }: BulletinInput,
  units: readonly UnitRow[],
  what: string,
): FigureSource {
  const ids = new Set(units.map((unit) => unit.unitId));
  const commitmentIds = commitments.filter((row) => row.lead !== null && ids.has(row.lead.unitId)).map((row) => row.id);
  const total = (column: 'obligations' | 'submitted' | 'overdue') => units.reduce((sum, unit) => sum + unit[column], 0);
  return {
    reckoning: `${nameRound(round.name)['zh-CN']}，${what}：应报${total('obligations')}项，已报${total('submitted')}项，逾期${total('overdue')}项`,
    commitmentIds,
    reportIds: commitmentIds.flatMap((id) => reportIds.get(id) ?? []),
  };
}
