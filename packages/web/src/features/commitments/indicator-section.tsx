import type { CommitmentRow } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { FreshnessMark, LightMark } from '#ui/light-mark.tsx';
import { Section, SimulatedMark } from '#ui/page.tsx';
import { SourceLines } from '#ui/source-lines.tsx';

/** 对应指标: the indicator that the promise set the target of, its number beside what the unit reports, and which of them judges. */
export function IndicatorSection({ indicator }: { indicator: NonNullable<CommitmentRow['indicator']> }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Section title={t('source.title')}>
      <p className="source-head">
        <Link to="/indicators/$indicatorId" params={{ indicatorId: indicator.id }}>
          {label(indicator.label)}
        </Link>{' '}
        <LightMark status={indicator.status} unjudged={indicator.latest !== null} />{' '}
        <FreshnessMark freshness={indicator.freshness} /> {indicator.latest?.simulated === true && <SimulatedMark />}
      </p>
      <SourceLines indicator={indicator} />
    </Section>
  );
}
