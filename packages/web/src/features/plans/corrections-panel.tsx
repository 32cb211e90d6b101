import { useTranslation } from 'react-i18next';
import { formatFactValue } from '#lib/quantity.ts';
import type { ReadingFact, ReadingIndex } from '#lib/reading.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { type Kept, KeptCorrection } from './kept-correction.tsx';

/** Context shown on each side of a lapsed correction's words. */
const SHOWN = 18;

/** Figures that can be read in another way and that nobody has decided on. */
export function doubtfulFacts({ reading }: ReadingIndex): readonly ReadingFact[] {
  return reading.facts.filter((fact) => fact.confidence < 1 && fact.alternatives.length > 0);
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
                <strong className="correction-lapse">{t(`correction.lapse.${kept.lapse ?? 'gone'}`)}</strong>
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
            {t('correction.none')} {may && t('correction.howTo')}
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
                {fact.metric} <strong className="nowrap">{formatFactValue(fact)}</strong>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The corrected words as they stood when the correction was made. */
function Around({ kept: { quote, context } }: { kept: Kept }) {
  return (
    <q>
      {lastLine(context.before.slice(-SHOWN))}
      <strong>{quote}</strong>
      {firstLine(context.after).slice(0, SHOWN)}
    </q>
  );
}

function lastLine(words: string): string {
  return words.slice(words.lastIndexOf('\n') + 1).replace(/^[\s，。；、：]+/u, '');
}

function firstLine(words: string): string {
  return words.split('\n', 1)[0]!.trimEnd();
}
