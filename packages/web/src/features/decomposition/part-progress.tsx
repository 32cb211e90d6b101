import { formatValuePeriod, isRateUnit, formatDecimal as roundTo } from '@planwright/engine';
import type { PartProgressRow, SplitDetail, SplitProgressView } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { usePersonName } from '#lib/person-name.ts';
import { formatDecimal, formatQuantity, formatSigned } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';
import { FreshnessMark, LightMark } from '#ui/light-mark.tsx';
import { Section, SimulatedMark } from '#ui/page.tsx';
import { PartReports } from '#ui/part-reports.tsx';
import { formatPart } from '#ui/split-marks.tsx';
import { Loaded } from '#ui/states.tsx';
import './part-progress.css';
import { useUnitName } from '#ui/unit-name.tsx';

/** 填报进展: each unit's part beside what it reported, its light with its reason, and the sum beside what the whole's own unit reports. */
export function PartProgress({ split: { id: splitId, target } }: { split: Pick<SplitDetail, 'id' | 'target'> }) {
  const { t } = useTranslation();
  const progress = useQuery(queries.splitProgress(splitId, useAsOf()));
  return (
    <Loaded query={progress} lines={6}>
      {({ progress: data }) =>
        data === null ? null : (
          <Section
            title={t('partProgress.title')}
            note={
              <>
                {t('partProgress.note', { version: data.version, day: data.asOf })}{' '}
                {data.simulated && <SimulatedMark />}
              </>
            }
          >
            <Summary data={data} target={target} />
            <div className="table-wrap has-cards">
              <WideTable data={data} splitId={splitId} />
            </div>
            <div className="table-cards">
              {data.rows.map((row) => (
                <Card key={row.unitId} row={row} data={data} splitId={splitId} />
              ))}
            </div>
          </Section>
        )
      }
    </Loaded>
  );
}

/** A weighted mean has no end of digits; two are what such rates are published with at most. */
function rounded(value: string | null): string | null {
  return value === null ? null : roundTo(value, SHOWN_DIGITS);
}

const SHOWN_DIGITS = 2;

/** The sum beside the whole, who lacks, and the difference: said, never hidden. */
function Summary({
  data: { sum, whole, difference, reportedUnit },
  target,
}: {
  data: SplitProgressView;
  target: SplitDetail['target'];
}) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  if (sum.kind === 'none') return <p className="faint">{t('partProgress.notSummed')}</p>;
  return (
    <dl className="progress-sum">
      <div>
        <dt>{t(sum.kind === 'weighted' ? 'partProgress.weighted' : 'partProgress.sum')}</dt>
        <dd>
          <b>{formatQuantity(rounded(sum.value), reportedUnit)}</b>
          {sum.partial && <span className="tag tag-pending">{t('partProgress.partial')}</span>}
        </dd>
      </div>
      <div>
        <dt>
          {t(`partProgress.from.${whole?.from ?? (target.subject.kind === 'commitment' ? 'lead' : 'entered')}`, {
            unit:
              (whole === null ? '' : unitName(whole)) ||
              (target.subject.kind === 'commitment'
                ? target.lead === null
                  ? t('partProgress.leadUnit')
                  : unitName(target.lead)
                : target.title),
          })}
        </dt>
        <dd>
          <b>{whole === null ? t('partProgress.notReported') : formatQuantity(whole.value, reportedUnit)}</b>
          {whole !== null && <span className="faint">{t('partProgress.until', { day: whole.periodEnd })}</span>}
        </dd>
      </div>
      {difference !== null && (
        <div>
          <dt>{t('partProgress.difference')}</dt>
          <dd>
            <b className={Number(difference) === 0 ? undefined : 'progress-off'}>
              {formatSigned(rounded(difference))}
              {isRateUnit(reportedUnit ?? '') ? t('unit.points') : reportedUnit}
            </b>
          </dd>
        </div>
      )}
      {sum.missing.length > 0 && (
        <p className="progress-lacking">{t('partProgress.missing', { names: sum.missing.join('、') })}</p>
      )}
      {sum.behind.length > 0 && (
        <p className="progress-lacking">{t('partProgress.behind', { names: sum.behind.join('、') })}</p>
      )}
    </dl>
  );
}

function WideTable({ data, splitId }: { data: SplitProgressView; splitId: string }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <table className="table progress-table">
      <thead>
        <tr>
          <th>{t('split.unitHead')}</th>
          <th className="num">
            {t('split.part')} <span className="unit">{data.unit}</span>
          </th>
          <th className="num">
            {t('partProgress.reported')} <span className="unit">{data.reportedUnit}</span>
          </th>
          <th className="num">{t('partProgress.share')}</th>
          <th>{t('partProgress.light')}</th>
          <th>{t('partProgress.freshness')}</th>
          <th className="num">{t('partProgress.gap')}</th>
          <th>{t('partProgress.why')}</th>
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row) => (
          <tr key={row.unitId}>
            <th scope="row">
              <History row={row} splitId={splitId} />
            </th>
            <td className="num">{row.value === null ? (row.words ?? '—') : formatDecimal(row.value)}</td>
            <td className="num">
              <Reported row={row} />
            </td>
            <td className="num">{row.sharePercent === null ? '—' : `${row.sharePercent}%`}</td>
            <td className="nowrap">
              <LightMark status={row.light.status} />
            </td>
            <td className="nowrap">
              <FreshnessMark freshness={row.light.freshness} />
            </td>
            <td className="num nowrap">{formatSigned(row.light.gapPoints)}</td>
            <td className="progress-why">
              {label(row.light.reason)}
              <LastWord row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The unit's name opens what it has reported so far. */
function History({ row, splitId }: { row: PartProgressRow; splitId: string }) {
  const { t } = useTranslation();
  const name = useUnitName()(row);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="plain-button" title={t('partReport.history')} onClick={() => setOpen(true)}>
        {name}
      </button>
      <Modal
        open={open}
        title={`${name} · ${t('partReport.history')}`}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <PartReports splitId={splitId} unitId={row.unitId} />
      </Modal>
    </>
  );
}

function Reported({ row: { reported } }: { row: PartProgressRow }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const label = useLabel();
  if (reported === null) return <span className="faint">{t('partProgress.notReported')}</span>;
  return (
    <span
      title={[label(formatValuePeriod(reported.period)), reported.by === null ? null : personName(reported.by)]
        .filter((one) => one !== null)
        .join(' · ')}
    >
      {reported.value === null ? `${formatDecimal(reported.donePercent)}%` : formatDecimal(reported.value)}
    </span>
  );
}

/** Why there is no newer number, and what is in the way. */
function LastWord({ row: { lastWord, reported, light } }: { row: PartProgressRow }) {
  const { t } = useTranslation();
  const label = useLabel();
  const problem = lastWord?.problem ?? reported?.problem ?? null;
  const reason = lastWord?.notReportedReason ?? null;
  // Where the light says it already it is not said twice.
  const silent = reason === null || label(light.reason).includes(reason) ? null : reason;
  const period = lastWord?.period ?? '';
  return (
    <>
      {silent !== null && (
        <span className="progress-word">
          {t('partProgress.silent', {
            period: label(formatValuePeriod(period)),
            reason: silent,
          })}
        </span>
      )}
      {problem !== null && <span className="progress-word">{t('partProgress.problem', { words: problem })}</span>}
    </>
  );
}

function Card({ row, data, splitId }: { row: PartProgressRow; data: SplitProgressView; splitId: string }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <div className="table-card">
      <span className="row-title">
        <History row={row} splitId={splitId} />
      </span>
      <LightMark status={row.light.status} />
      <span className="table-card-line">
        <span>
          {t('split.part')} {formatPart(row, data.unit)}
        </span>
        <span>
          {t('partProgress.reported')} <Reported row={row} />
          {row.reported?.value != null && data.reportedUnit}
          {row.sharePercent !== null && ` · ${row.sharePercent}%`}
        </span>
        <FreshnessMark freshness={row.light.freshness} />
      </span>
      <span className="faint table-card-line">
        {label(row.light.reason)}
        <LastWord row={row} />
      </span>
    </div>
  );
}
