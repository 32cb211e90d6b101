import type { CommitmentDetail } from '@planwright/server/contract';
import { Segmented } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#lib/quantity.ts';
import { useAsOf, useSession } from '#lib/session.ts';
import { PaceChart } from '#ui/pace-chart.tsx';
import { Section } from '#ui/page.tsx';

/** Expected against actual share of the year, week by week; of a level its value against the target. As a chart or as its table. */
export function PaceSection({ data }: { data: CommitmentDetail }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const session = useSession();
  const asOf = useAsOf().asOf ?? session.today;
  const { points, names, unit, isLevel } = readPace(data, t);
  const drawn = points.some((point) => (isLevel ? point.actual : point.expected) !== null);
  return (
    <Section
      title={t(isLevel ? 'pace.levelTitle' : 'pace.title')}
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
      {!drawn && <p className="faint">{t(isLevel ? 'pace.noValue' : 'pace.none')}</p>}
      {drawn && shown === 'chart' && (
        <PaceChart points={points} asOf={asOf} names={names} unit={unit} fromZero={!isLevel} />
      )}
      {drawn && shown === 'table' && (
        <div className="table-wrap pace-table">
          <table className="table">
            <thead>
              <tr>
                <th>{t('pace.date')}</th>
                {names.map((name) => (
                  <th key={name} className="num">
                    {name} {unit}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.date}>
                  <td>{point.date}</td>
                  <td className="num">{formatDecimal(point.expected)}</td>
                  <td className="num">{formatDecimal(point.actual)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

/** Of a level no part is due by a day: what is drawn is the level itself, and the target beside it over the whole year. */
function readPace({ pace, target }: CommitmentDetail, t: TFunction) {
  const isLevel = target.form === 'level' && pace.every((point) => point.expectedPercent === null);
  const points = pace.map(({ date, expectedPercent, actualPercent, value }) =>
    isLevel
      ? { date, expected: target.value, actual: value }
      : { date, expected: expectedPercent, actual: actualPercent },
  );
  const names: readonly [string, string] = isLevel
    ? [t('pace.target'), t('pace.value')]
    : [t('pace.expected'), t('pace.actual')];
  return { points, names, unit: isLevel ? (target.unit ?? '') : '%', isLevel };
}
