import type { CommitmentDetail } from '@planwright/server/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { formatDecimal, formatOperator } from '#lib/quantity.ts';
import { KeptWords } from '#ui/kept-words.tsx';
import { Section } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import { TargetForm } from './target-form.tsx';

/** 目标口径: how progress is judged, in words, with its sense printed. */
export function TargetSection({ data, editable }: { data: CommitmentDetail; editable: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { target } = data;
  return (
    <Section title={t('target.title')}>
      <dl className="facts-list">
        <dt>{t('target.form')}</dt>
        <dd>{t(`target.forms.${target.form}`)}</dd>
        <dt>{t('target.value')}</dt>
        <dd>
          {target.value === null ? (
            '—'
          ) : (
            <>
              {formatOperator(target.op)} {formatDecimal(target.value)}
              {target.valueHigh !== null && `–${formatDecimal(target.valueHigh)}`} {target.unit}
              {target.form !== 'completion' && (
                <span className="faint"> · {t(`target.direction.${target.direction}`)}</span>
              )}
            </>
          )}
        </dd>
        {target.base !== null && (
          <>
            <dt>{t('target.base')}</dt>
            <dd>
              {formatDecimal(target.base)} {target.unit}
            </dd>
          </>
        )}
        <dt>{t('target.curve')}</dt>
        <dd>{t(`target.curves.${target.curve.kind}`)}</dd>
        <dt>{t('ledger.column.deadline')}</dt>
        <dd>{target.deadline}</dd>
        <dt>{t('form.reason')}</dt>
        <dd className="faint">
          <KeptWords words={target.reason} /> · <Person name={target.by} /> {formatInstant(target.recordedAt)}
        </dd>
      </dl>
      {editable && !open && (
        <p className="section-action">
          <Button size="small" onClick={() => setOpen(true)}>
            {t('target.change')}
          </Button>
        </p>
      )}
      {open && <TargetForm data={data} onDone={() => setOpen(false)} />}
      {data.targetHistory.length > 1 && (
        <details className="history">
          <summary>{t('target.history', { count: data.targetHistory.length })}</summary>
          <ul>
            {data.targetHistory.map((old) => (
              <li key={old.recordedAt}>
                {formatInstant(old.recordedAt)} <Person name={old.by} />: {t(`target.forms.${old.form}`)} ·{' '}
                {formatOperator(old.op)} {formatDecimal(old.value)} {old.unit} · {t(`target.curves.${old.curve.kind}`)}{' '}
                · {old.deadline} — <KeptWords words={old.reason} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
