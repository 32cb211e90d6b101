import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { KeptWords } from '#ui/kept-words.tsx';
import { Section } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import type { Detail } from './indicator-page.tsx';
import { textOf } from './indicator-words.tsx';

/** 目标沿革: every target that was set for the unit and year, the one that holds first; nothing where there was only one. */
export function TargetHistory({ history }: { history: Detail['targetHistory'] }) {
  const { t, i18n } = useTranslation();
  if (history.length < 2) return null;
  return (
    <Section title={t('indicator.targetHistory')} note={t('indicator.targetHistoryNote', { count: history.length })}>
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th>{t('indicators.column.target')}</th>
              <th>{t('indicator.targetReason')}</th>
              <th>{t('indicator.targetBy')}</th>
            </tr>
          </thead>
          <tbody>
            {history.map((target, index) => (
              <tr key={target.id} className={index === 0 ? '' : 'revision-past'}>
                <td className="revision-value">
                  {target.withdrawn
                    ? t(target.split === null ? 'indicator.targetEnded' : 'indicator.targetGone')
                    : textOf(target, i18n.language)}
                </td>
                <td>
                  <KeptWords words={target.reason} />
                </td>
                <td className="nowrap">
                  <Person name={target.by} /> <span className="faint">{formatInstant(target.recordedAt)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
