import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FreshnessMark, LightMark } from '#ui/light-mark.tsx';
import { Section } from '#ui/page.tsx';
import { SourceLines } from '#ui/source-lines.tsx';
import { UnitName } from '#ui/unit-name.tsx';
import type { Detail } from './indicator-page.tsx';

/** 来源任务: the promises that set the indicator's target, with what their units report beside the indicator's number. */
export function PromisesSection({ promises }: { promises: Detail['promises'] }) {
  const { t } = useTranslation();
  if (promises.length === 0) return null;
  return (
    <Section title={t('indicator.promises')} note={t('indicator.promisesNote')}>
      {promises.map((row) => (
        <div key={row.id} className="source-promise">
          <p className="source-head">
            <Link to="/commitments/$commitmentId" params={{ commitmentId: row.id }}>
              {row.title}
            </Link>{' '}
            <LightMark status={row.light.status} /> <FreshnessMark freshness={row.light.freshness} />{' '}
            <span className="faint">{row.lead === null ? t('ledger.unassigned') : <UnitName unit={row.lead} />}</span>
          </p>
          {row.indicator !== null && <SourceLines indicator={row.indicator} />}
        </div>
      ))}
    </Section>
  );
}
