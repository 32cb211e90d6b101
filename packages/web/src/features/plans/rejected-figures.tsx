import type { PlanReading } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { rejectedWithin } from '#lib/corrections.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { KeptCorrection } from './kept-correction.tsx';

/** 已剔除的数字: figures in these words that somebody took for none, and the way to take that back; nothing when there are none. */
export function RejectedFigures({
  reading,
  spans,
}: {
  reading: PlanReading;
  spans: readonly { readonly start: number; readonly end: number }[];
}) {
  const { t } = useTranslation();
  const may = offersOf(useSession()).run;
  const rejected = spans.flatMap((span) => rejectedWithin(reading.corrections, span));
  if (rejected.length === 0) return null;
  return (
    <div className="panel-related">
      <h3>{t('correction.rejectedHere')}</h3>
      <ul>
        {rejected.map((kept) => (
          <li key={kept.id} className="correction-kept">
            <strong>{kept.quote}</strong>
            <KeptCorrection kept={kept} planVersionId={reading.version.id} may={may} />
          </li>
        ))}
      </ul>
    </div>
  );
}
