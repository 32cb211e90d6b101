import type { RegisterRecordDetail } from '@planwright/server/contract';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { useAsOf, useSession, yearOf } from '#lib/session.ts';
import { Section } from '#ui/page.tsx';
import { isSeries, type PackRegister, unitOf } from '#ui/record/field-value.tsx';
import { type MonthSeries, runningSums, sumOf } from '#ui/record/series.ts';
import { MonthChart } from './month-chart.tsx';

/** 按月: each series by month against its plan, singly or as running sums, for a year that holds any; as a chart and as a table. */
export function RecordSeries({ register, record }: { register: PackRegister; record: RegisterRecordDetail }) {
  const { t } = useTranslation();
  const label = useLabel();
  const session = useSession();
  const asOf = useAsOf().asOf ?? session.today;
  const fields = register.fields.filter((field) => field.type.kind === 'series');
  const seriesOf = (name: string): MonthSeries => {
    const value = record.values[name];
    return isSeries(value) ? value : {};
  };
  const years = [
    ...new Set(fields.flatMap(({ name }) => Object.keys(seriesOf(name)).map((month) => month.slice(0, 4)))),
  ].sort();
  const [chosen, setYear] = useState(String(yearOf(session)));
  const [form, setForm] = useState<'single' | 'cumulative'>('cumulative');
  const year = years.includes(chosen) ? chosen : (years.at(-1) ?? chosen);
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const known = fields.filter(({ name }) => Object.keys(seriesOf(name)).some((month) => month.startsWith(year)));
  if (known.length === 0) {
    return (
      <Section title={t('packs.byMonth')}>
        <p className="faint">{t('packs.nothingYet')}</p>
      </Section>
    );
  }
  const lines = known.map((field) => {
    const single = months.map((month) => seriesOf(field.name)[month] ?? null);
    const isPlan = field.evidenceFor === undefined && field === fields[0];
    return {
      name: label(field.label).replace(/（.*）$/, ''),
      kind: isPlan ? ('plan' as const) : field.evidenceFor === undefined ? ('done' as const) : ('evidence' as const),
      values: form === 'single' ? single : runningSums(single),
    };
  });
  const unit = unitOf(known[0] ?? fields[0] ?? register.fields[0]!);
  return (
    <Section title={t('packs.byMonth')} note={unit}>
      <div className="view-choice">
        {years.length > 1 && (
          <Segmented
            size="small"
            value={year}
            onChange={setYear}
            options={years.map((value) => ({ value, label: value }))}
          />
        )}
        <Segmented
          size="small"
          value={form}
          onChange={setForm}
          options={[
            { value: 'cumulative', label: t('packs.cumulative') },
            { value: 'single', label: t('packs.single') },
          ]}
        />
      </div>
      <MonthChart lines={lines} months={months} asOf={asOf} unit={unit} />
      <details className="history">
        <summary>{t('packs.asTable')}</summary>
        <div className="table-wrap table-wrap-always">
          <table className="table">
            <thead>
              <tr>
                <th>{t('packs.month')}</th>
                {lines.map((line) => (
                  <th key={line.name} className="num">
                    {line.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map((month, index) => (
                <tr key={month}>
                  <th scope="row">{month}</th>
                  {lines.map((line) => (
                    <td key={line.name} className="num">
                      {formatDecimal(line.values[index])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('packs.yearSum')}</th>
                {known.map((field) => (
                  <td key={field.name} className="num">
                    {formatDecimal(sumOf(months.flatMap((month) => seriesOf(field.name)[month] ?? [])))}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      </details>
    </Section>
  );
}
