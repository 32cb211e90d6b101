import type { CommitmentDetail } from '@planwright/server/contract';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#lib/quantity.ts';
import { useAsOf, useSession } from '#lib/session.ts';
import { PaceChart } from '#ui/pace-chart.tsx';
import { Section } from '#ui/page.tsx';

/** Expected against actual share of the year, week by week, as a chart or as its table. */
export function PaceSection({ data }: { data: CommitmentDetail }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const session = useSession();
  const asOf = useAsOf().asOf ?? session.today;
  const drawn = data.pace.filter((point) => point.expectedPercent !== null || point.actualPercent !== null);
  return (
    <Section
      title={t('pace.title')}
      note={
        <Segmented
          size="small"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'chart', label: t('pace.chart') },
            { value: 'table', label: t('pace.table') },
          ]}
        />
      }
    >
      {drawn.length === 0 && <p className="faint">{t('pace.none')}</p>}
      {drawn.length > 0 && shown === 'chart' && <PaceChart points={drawn} asOf={asOf} />}
      {drawn.length > 0 && shown === 'table' && (
        <div className="table-wrap pace-table">
          <table className="table">
            <thead>
              <tr>
                <th>{t('pace.date')}</th>
                <th className="num">{t('pace.expected')} %</th>
                <th className="num">{t('pace.actual')} %</th>
              </tr>
            </thead>
            <tbody>
              {drawn.map((point) => (
                <tr key={point.date}>
                  <td>{point.date}</td>
                  <td className="num">{formatDecimal(point.expectedPercent)}</td>
                  <td className="num">{formatDecimal(point.actualPercent)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
