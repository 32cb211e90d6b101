import type { PackView } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';
import { useUnitWord } from '#lib/unit-word.ts';
import { Loaded } from '#ui/states.tsx';

/** What stands there at first; a pack may have many. */
const AT_FIRST = 10;

/** 度量: each with what it was made of; one that lacks parts says so and is not guessed. */
export function MeasureCards({ pack, ofPlan }: { pack: PackView; ofPlan: string | undefined }) {
  const { t } = useTranslation();
  const unitWord = useUnitWord();
  const label = useLabel();
  const [all, setAll] = useState(false);
  const measures = useQuery(queries.measures(pack.name, undefined, useAsOf(), { ofPlan }));
  if (pack.measures.length === 0) return null;
  return (
    <Loaded query={measures} lines={2} what={t('packs.measures')}>
      {({ values }) => (
        <>
          <ul className="measures">
            {(all ? pack.measures : pack.measures.slice(0, AT_FIRST)).map((measure) => {
              const value = values.find((candidate) => candidate.measure === measure.name && candidate.group === null);
              const known = value?.value !== null && value?.value !== undefined;
              return (
                <li key={measure.name}>
                  <p className="figure-label">{label(measure.label)}</p>
                  <p className="measure-value">
                    {formatDecimal(value?.value)}
                    {known && <span className="unit">{unitWord(value.unit)}</span>}
                  </p>
                  {value !== undefined && value.missing.length > 0 && (
                    <p className="faint">{t('packs.missing', { count: value.missing.length })}</p>
                  )}
                </li>
              );
            })}
          </ul>
          {pack.measures.length > AT_FIRST && (
            <button type="button" className="plain-button measures-more" onClick={() => setAll(!all)}>
              {all ? t('packs.fewerMeasures') : t('packs.moreMeasures', { count: pack.measures.length - AT_FIRST })}
            </button>
          )}
        </>
      )}
    </Loaded>
  );
}
