import type { Board } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { LightBar, LightShape } from '#ui/light-mark.tsx';
import { useUnitName } from '#ui/unit-name.tsx';

const STATUSES = ['red', 'yellow', 'green', 'done', 'grey'] as const;

/** Units by what they owe: most overdue first. No rank numbers, no scores. */
export function UnitsTable({ units, roundId }: { units: Board['units']; roundId: string }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const sorted = [...units].sort(
    (a, b) => allOf(b, 'overdue') - allOf(a, 'overdue') || allOf(b, 'obligations') - allOf(a, 'obligations'),
  );
  return (
    <div className="table-wrap">
      <table className="table units-table">
        <thead>
          <tr>
            <th>{t('board.unit')}</th>
            <th className="num">{t('board.owed')}</th>
            <th className="num">{t('board.submitted')}</th>
            <th className="num">{t('board.overdueHead')}</th>
            <th className="units-bar">{t('board.lights')}</th>
            {STATUSES.map((status) => (
              <th key={status} className="num units-count" title={t(`light.${status}`)}>
                <LightShape status={status} />
                <span className="visually-hidden">{t(`light.${status}`)}</span>
              </th>
            ))}
            <th className="units-last">{t('board.lastSubmitted')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((unit) => (
            <tr key={unit.unitId}>
              <td>
                <Link to="/commitments" search={{ leadUnitId: unit.unitId }}>
                  {unitName(unit)}
                </Link>
              </td>
              <td className="num">
                <Link to="/reports" search={{ round: roundId, unit: unit.unitId }}>
                  <Both unit={unit} of="obligations" />
                </Link>
              </td>
              <td className="num">
                <Both unit={unit} of="submitted" />
              </td>
              <td className={allOf(unit, 'overdue') > 0 ? 'num units-overdue' : 'num faint'}>
                <Both unit={unit} of="overdue" />
              </td>
              <td className="units-bar">
                <LightBar counts={unit} />
              </td>
              {STATUSES.map((status) => (
                <td key={status} className={unit[status] === 0 ? 'num faint units-count' : 'num units-count'}>
                  {unit[status]}
                </td>
              ))}
              <td className="nowrap faint units-last">{formatInstant(unit.lastSubmittedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Unit = Board['units'][number];
type Counted = 'obligations' | 'submitted' | 'overdue';

const allOf = (unit: Unit, of: Counted): number => unit[of] + unit.records[of] + unit.parts[of];

/** Commitments, records and parts of splits together; what they are made of is said on hovering, and to readers of screens. */
function Both({ unit, of }: { unit: Unit; of: Counted }) {
  const { t } = useTranslation();
  const kinds = [
    ['commitments', unit.obligations, unit[of]],
    ['records', unit.records.obligations, unit.records[of]],
    ['parts', unit.parts.obligations, unit.parts[of]],
  ] as const;
  const owed = kinds.filter(([, obligations]) => obligations > 0);
  const parts = owed.map(([kind, , count]) => t(`board.of.${kind}`, { count })).join(t('board.ofJoin'));
  if (owed.length < 2) return allOf(unit, of);
  return (
    <span title={parts}>
      {allOf(unit, of)}
      <span className="visually-hidden">（{parts}）</span>
    </span>
  );
}
