import type { PackView } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';
import { Loaded } from '#ui/states.tsx';

/** 度量: each with what it was made of; one that lacks parts says so and is not guessed. */
export function MeasureCards({ pack }: { pack: PackView }) {
  const { t } = useTranslation();
  const label = useLabel();
  const measures = useQuery(queries.measures(pack.name, undefined, useAsOf()));
  if (pack.measures.length === 0) return null;
  return (
    <Loaded query={measures} lines={2}>
      {({ values }) => (
        <ul className="measures">
          {pack.measures.map((measure) => {
            const value = values.find((candidate) => candidate.measure === measure.name && candidate.group === null);
            return (
              <li key={measure.name}>
                <p className="figure-label">{label(measure.label)}</p>
                <p className="measure-value">
                  {formatDecimal(value?.value)}
                  {value?.value !== null && value?.value !== undefined && <span className="unit">{value.unit}</span>}
                </p>
                <p className="faint">
                  {value === undefined || value.missing.length === 0
                    ? t('packs.measuredOver', { count: value?.rows ?? 0 })
                    : t('packs.missing', { count: value.missing.length })}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </Loaded>
  );
}
