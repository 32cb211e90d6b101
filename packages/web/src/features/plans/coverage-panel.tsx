import { useTranslation } from 'react-i18next';
import { reasonKeyOf } from '#lib/coverage-reason.ts';
import { shareOf } from '#lib/quantity.ts';
import type { ReadingIndex } from '#lib/reading.ts';
import { CoverageMeter } from '#ui/coverage-meter.tsx';

/** 覆盖率: what became of every number and every sentence, and what is left open. */
export function CoveragePanel({ index, onPlace }: { index: ReadingIndex; onPlace: (start: number) => void }) {
  const { t } = useTranslation();
  const { coverage, text } = index.reading;
  const parts = [
    { key: 'numbers', all: coverage.numbers, explained: coverage.explainedNumbers },
    { key: 'sentences', all: coverage.sentences, explained: coverage.explainedSentences },
  ] as const;
  return parts.map(({ key, all, explained }) => {
    const roles = new Map<string, (typeof all)[number][]>();
    for (const item of all) roles.set(item.role, [...(roles.get(item.role) ?? []), item]);
    const open = roles.get('unexplained') ?? [];
    return (
      <section key={key} className="coverage-part">
        <h3>{t(`coverage.${key}`)}</h3>
        <CoverageMeter explained={explained} total={all.length} />
        <ul className="coverage-roles">
          {[...roles]
            .filter(([role]) => role !== 'unexplained')
            .sort(([, a], [, b]) => b.length - a.length)
            .map(([role, items]) => (
              <li key={role}>
                <span>{t(`coverage.role.${role as 'fact'}`)}</span>
                <span className="num">{items.length}</span>
                <span className="num faint">{shareOf(items.length, all.length) ?? '—'}%</span>
              </li>
            ))}
        </ul>
        <h4>{t('coverage.open', { count: open.length })}</h4>
        {open.length === 0 && <p className="faint">{t('coverage.nothingOpen')}</p>}
        <ul>
          {open.map((item) => (
            <li key={item.start}>
              <button type="button" className="plain-button" onClick={() => onPlace(item.start)}>
                <q>{text.slice(item.start, Math.min(item.end, item.start + 60))}</q>{' '}
                <span className="faint">{t(`coverage.why.${reasonKeyOf(item.why)}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
