import { useTranslation } from 'react-i18next';
import { isDoubtful, type Kept, placeOfLapsed, wordsAround } from '#lib/corrections.ts';
import { formatFactValue } from '#lib/quantity.ts';
import type { ReadingFact, ReadingIndex } from '#lib/reading.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { KeptCorrection } from './kept-correction.tsx';

/** Figures that can be read in another way and that nobody has decided on. */
export function doubtfulFacts({ reading }: ReadingIndex): readonly ReadingFact[] {
  return reading.facts.filter(isDoubtful);
}

/** 更正: those that lapsed in this version and why, those that hold, and the figures that still have two readings. */
export function CorrectionsPanel({ index, onPlace }: { index: ReadingIndex; onPlace: (start: number) => void }) {
  const { t } = useTranslation();
  const may = offersOf(useSession()).run;
  const { corrections, version } = index.reading;
  const lapsed = corrections.filter(({ lapse }) => lapse !== null);
  const standing = corrections.filter(({ lapse }) => lapse === null);
  const doubtful = doubtfulFacts(index);
  return (
    <>
      {lapsed.length > 0 && (
        <section className="coverage-part corrections">
          <h3>{t('correction.lapsed', { count: lapsed.length })}</h3>
          <p className="faint">{t('correction.lapsedNote')}</p>
          <ul>
            {lapsed.map((kept) => (
              <li key={kept.id}>
                <Around kept={kept} />
                <span>
                  <strong className="correction-lapse">{t(`correction.lapse.${kept.lapse ?? 'gone'}`)}</strong>{' '}
                  <NearPlace at={placeOfLapsed(index.reading.text, kept)} onPlace={onPlace} />
                </span>
                <KeptCorrection kept={kept} planVersionId={version.id} may={may} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="coverage-part corrections">
        <h3>{t('correction.standing', { count: standing.length })}</h3>
        {standing.length === 0 && (
          <p className="faint">
            {t(lapsed.length > 0 ? 'correction.noneStanding' : 'correction.none')} {may && t('correction.howTo')}
          </p>
        )}
        <ul>
          {standing.map((kept) => (
            <li key={kept.id}>
              <button type="button" className="plain-button" onClick={() => onPlace(kept.place?.start ?? 0)}>
                <Around kept={kept} />
              </button>
              <KeptCorrection kept={kept} planVersionId={version.id} may={may} />
            </li>
          ))}
        </ul>
      </section>
      <section className="coverage-part corrections">
        <h3>{t('correction.doubtful', { count: doubtful.length })}</h3>
        {doubtful.length === 0 && <p className="faint">{t('correction.noDoubt')}</p>}
        {doubtful.length > 0 && may && <p className="faint">{t('correction.doubtNote')}</p>}
        <ul>
          {doubtful.map((fact) => (
            <li key={fact.id}>
              <button type="button" className="plain-button" onClick={() => onPlace(fact.start)}>
                {fact.metric} {fact.kind !== 'level' && <span className="faint">{t(`factKind.${fact.kind}`)} </span>}
                <strong className="nowrap">{formatFactValue(fact)}</strong>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The way to where a lapsed correction stood, where that can be told. */
function NearPlace({ at, onPlace }: { at: number | undefined; onPlace: (start: number) => void }) {
  const { t } = useTranslation();
  if (at === undefined) return null;
  return (
    <button type="button" className="plain-button" onClick={() => onPlace(at)}>
      {t('correction.near')}
    </button>
  );
}

/** The corrected words as they stood when the correction was made. */
function Around({ kept }: { kept: Kept }) {
  const { before, after } = wordsAround(kept);
  return (
    <q>
      {before}
      <strong>{kept.quote}</strong>
      {after}
    </q>
  );
}
