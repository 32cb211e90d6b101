import { useNavigate } from '@tanstack/react-router';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '#lib/session.ts';

/** 截至: every page as it stood on a past day; the address keeps the day. */
export function AsOfControl({ today }: { today: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { asOf } = useAsOf();
  const choose = (day: string | undefined) =>
    void navigate({
      to: '.',
      search: ((previous: Record<string, unknown>) => ({
        ...previous,
        asOf: day === today ? undefined : day,
      })) as never,
    });
  return (
    <div className={asOf === undefined ? 'as-of' : 'as-of as-of-past'}>
      <span className="field-label">{t('header.asOf')}</span>
      <DatePicker
        size="small"
        aria-label={t('header.asOf')}
        value={dayjs(asOf ?? today)}
        allowClear={false}
        maxDate={dayjs(today)}
        onChange={(day) => choose(day?.format('YYYY-MM-DD'))}
      />
      {asOf !== undefined && (
        <button type="button" className="plain-button" onClick={() => choose(undefined)}>
          {t('header.backToToday')}
        </button>
      )}
    </div>
  );
}
