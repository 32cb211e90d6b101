import type { Reply } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { useKeptWords } from '#ui/kept-words.tsx';
import { FreshnessMark, LightMark } from '#ui/light-mark.tsx';
import { DirectionMark, periodName, textOf } from './indicator-words.tsx';

type Row = Reply<'listIndicators'>['rows'][number];

export function IndicatorTable({ rows }: { rows: readonly Row[] }) {
  const { t, i18n } = useTranslation();
  const keptWords = useKeptWords();
  const label = useLabel();
  return (
    <div className="table-wrap">
      <table className="table card-table indicator-table">
        <thead>
          <tr>
            <th>{t('ledger.column.light')}</th>
            <th>{t('indicators.column.name')}</th>
            <th className="num">{t('indicators.column.value')}</th>
            <th>{t('indicators.column.period')}</th>
            <th className="num">{t('indicators.column.yearBefore')}</th>
            <th>{t('indicators.column.target')}</th>
            <th>{t('ledger.column.freshness')}</th>
            <th>{t('indicators.column.evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td data-label={t('ledger.column.light')}>
                <Judgement row={row} />
              </td>
              <td className="row-title">
                <Link to="/indicators/$indicatorId" params={{ indicatorId: row.id }}>
                  {label(row.label)}
                </Link>{' '}
                <DirectionMark direction={row.direction} />
                {row.formula !== null && <span className="tag">{t('indicators.formula')}</span>}
              </td>
              <td className="num" data-label={t('indicators.column.value')}>
                <Value row={row} />
              </td>
              <td data-label={t('indicators.column.period')}>
                {row.latest === null ? '—' : periodName(row.latest.period, i18n.language)}
                {row.lacking !== null && (
                  <span
                    className="tag tag-pending"
                    title={t('indicators.lacking', {
                      period: periodName(row.lacking.period, i18n.language),
                      reason: keptWords(row.lacking.reason),
                    })}
                  >
                    {t('indicators.incomplete')}
                  </span>
                )}
              </td>
              <td className="num faint" data-label={t('indicators.column.yearBefore')}>
                {formatDecimal(row.yearBefore)}
              </td>
              <td data-label={t('indicators.column.target')}>
                {row.target === null ? <span className="faint">—</span> : textOf(row.target, i18n.language)}{' '}
                {row.target !== null && row.target.strength !== 'plain' && (
                  <span className="tag tag-strong">{t(`strength.${row.target.strength}`)}</span>
                )}
              </td>
              <td data-label={t('ledger.column.freshness')}>
                {row.light === null ? (
                  <span className="faint">—</span>
                ) : (
                  <FreshnessMark freshness={row.light.freshness} />
                )}
              </td>
              <td data-label={t('indicators.column.evidence')}>
                <Evidence row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Judgement({ row: { light, latest } }: { row: Row }) {
  const { t } = useTranslation();
  const label = useLabel();
  if (light === null) return <span className="faint">{t('indicators.noTarget')}</span>;
  return <LightMark status={light.status} title={label(light.reason)} unjudged={latest !== null} />;
}

function Value({ row: { latest, unit } }: { row: Row }) {
  const { t } = useTranslation();
  const keptWords = useKeptWords();
  if (latest === null) return <span className="faint">—</span>;
  if (latest.status !== 'value')
    return (
      <span title={latest.reason === null ? undefined : keptWords(latest.reason)}>
        {t(`valueStatus.${latest.status}`)}
      </span>
    );
  return (
    <>
      <strong>{formatDecimal(latest.value)}</strong>
      <span className="unit">{unit}</span>
      {latest.partial && (
        <span className="tag tag-pending" title={t('indicators.missingParts', { names: latest.missing.join('、') })}>
          {t('indicators.partial')}
        </span>
      )}
    </>
  );
}

/** How well the value stands: what is only declared is told apart. */
function Evidence({ row: { latest, evidenceGap } }: { row: Row }) {
  const { t } = useTranslation();
  if (latest === null || latest.status !== 'value') return <span className="faint">—</span>;
  if (latest.by !== 'entered') return <span className="faint">{t(`resolvedBy.${latest.by}`)}</span>;
  return (
    <span className={evidenceGap ? 'evidence-gap' : 'faint'}>
      {t(`evidence.${latest.evidenceLevel ?? 'declared'}`)}
    </span>
  );
}
