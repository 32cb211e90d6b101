import { type Field, readEvidence } from '@planwright/engine';
import type { RegisterRecordDetail } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { useAsOf, useSession } from '#lib/session.ts';
import { Section } from '#ui/page.tsx';
import { type PackRegister, unitOf } from '#ui/record/field-value.tsx';

/** 佐证: what is declared beside what bears it out, with the second mark for the gap. */
export function RecordEvidence({ register, record }: { register: PackRegister; record: RegisterRecordDetail }) {
  const { t } = useTranslation();
  const label = useLabel();
  const session = useSession();
  const asOf = useAsOf().asOf ?? session.today;
  const readings = readEvidence(register.fields as unknown as readonly Field[], record.values, asOf);
  if (readings.length === 0) return null;
  const fieldOf = (name: string) => register.fields.find((field) => field.name === name);
  return (
    <Section title={t('packs.evidenceTitle')}>
      {readings.map((reading) => {
        const field = fieldOf(reading.field);
        const unit = field === undefined ? '' : unitOf(field);
        const declared = Number(reading.declared ?? 0);
        return (
          <div key={reading.field}>
            <p>
              <span className={`standing standing-${reading.standing}`}>{t(`packs.standing.${reading.standing}`)}</span>
            </p>
            <table className="evidence-table">
              <tbody>
                <Bar name={t('evidence.declared')} amount={reading.declared} unit={unit} share={declared > 0 ? 1 : 0} />
                {reading.levels.map((level) => (
                  <Bar
                    key={level.field}
                    name={label(fieldOf(level.field)?.label).replace(/（.*）$/, '')}
                    amount={level.amount}
                    unit={unit}
                    share={declared > 0 ? Math.min(1, Number(level.amount ?? 0) / declared) : 0}
                  />
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
      <p className="faint">{t('packs.standingNote', { day: asOf })}</p>
    </Section>
  );
}

function Bar({ name, amount, unit, share }: { name: string; amount: string | null; unit: string; share: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="evidence-track">
        <span style={{ width: `${share * 100}%` }} />
      </td>
      <td className="num">
        {formatDecimal(amount)}
        {amount !== null && <span className="unit">{unit}</span>}
      </td>
    </tr>
  );
}
