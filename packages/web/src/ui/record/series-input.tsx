import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#lib/quantity.ts';
import { useSession, yearOf } from '#lib/session.ts';
import { type MonthSeries, sumOf } from './series.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Amounts by month, a year at a time; months left empty are not known. */
export function SeriesInput({
  id,
  value,
  unit,
  onChange,
}: {
  id: string;
  value: MonthSeries;
  unit: string;
  onChange: (value: MonthSeries | null) => void;
}) {
  const { t } = useTranslation();
  const [year, setYear] = useState(yearOf(useSession()));
  const set = (month: string, amount: string) => {
    const next = { ...value, [month]: amount };
    onChange(Object.fromEntries(Object.entries(next).filter(([, known]) => known !== '')));
  };
  const inYear = Object.entries(value).filter(([month]) => month.startsWith(`${year}-`));
  return (
    <div className="series-input">
      <p className="series-year">
        <Button size="small" aria-label={t('packs.previousYear')} onClick={() => setYear(year - 1)}>
          ‹
        </Button>
        <strong>{t('packs.year', { year })}</strong>
        <Button size="small" aria-label={t('packs.nextYear')} onClick={() => setYear(year + 1)}>
          ›
        </Button>
        <span className="faint">
          {t('packs.yearSum')} {formatDecimal(sumOf(inYear.map(([, amount]) => amount)))}
          {unit}
        </span>
      </p>
      <div className="schedule">
        {MONTHS.map((month, index) => (
          <label key={month} htmlFor={index === 0 ? id : `${id}-${month}`}>
            {t('target.month', { month: index + 1 })}
            <Input
              id={index === 0 ? id : `${id}-${month}`}
              size="small"
              inputMode="decimal"
              value={value[`${year}-${month}`] ?? ''}
              onChange={(event) => set(`${year}-${month}`, event.target.value.trim())}
            />
          </label>
        ))}
      </div>
    </div>
  );
}
