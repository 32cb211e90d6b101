import type { CommitmentDetail } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';
import { Section } from '#ui/page.tsx';
import { formatPart, formatTarget, PartStateMark, VersionStateTag } from '#ui/split-marks.tsx';
import { Loaded } from '#ui/states.tsx';
import { UnitName } from '#ui/unit-name.tsx';

/** Whether and how a target of each kind goes down to the units. */
const WHETHER = { amount: 'split.notYet', growth: 'split.growthNotYet', assigned: 'split.notSummable' } as const;

/** 分解到各单位: what each unit has of this target, or the way to split it. */
export function SplitSection({ data, editable }: { data: CommitmentDetail; editable: boolean }) {
  const { t } = useTranslation();
  const start = useQuery(queries.splitStart({ kind: 'commitment', id: data.id }, useAsOf()));
  return (
    <Loaded query={start} lines={3}>
      {({ target, splitId }) => {
        if (splitId !== null) return <PartsOf splitId={splitId} />;
        const splittable = target.kind !== 'assigned' && !target.pending;
        if (!splittable && !editable) return null;
        return (
          <Section title={t('split.toUnits')}>
            <p className="faint">{t(WHETHER[target.kind])}</p>
            {editable && !target.pending && (
              <p className="section-action">
                <Link to="/decompositions/new" search={{ commitment: data.id }}>
                  {t(splittable ? 'split.start' : 'split.assign')}
                </Link>
              </p>
            )}
          </Section>
        );
      }}
    </Loaded>
  );
}

function PartsOf({ splitId }: { splitId: string }) {
  const { t } = useTranslation();
  const split = useQuery(queries.split(splitId, useAsOf()));
  return (
    <Loaded query={split} lines={5}>
      {(data) => {
        const shown = data.versions.find((one) => one.number === (data.inForce ?? data.currentVersion));
        if (shown === undefined) return null;
        return (
          <Section
            title={t('split.toUnits')}
            note={
              <Link to="/decompositions/$splitId" params={{ splitId }}>
                {t('split.openIt')}
              </Link>
            }
          >
            <p className="commitment-tags">
              <VersionStateTag state={shown.state} />
              <span className="faint">{t('split.versionShort', { number: shown.number })}</span>
              {data.inForce !== null && data.currentVersion !== data.inForce && (
                <span className="faint">{t('split.preparing', { number: data.currentVersion })}</span>
              )}
            </p>
            {data.moved && (
              <p className="notice-line">
                {t('split.moved', {
                  now: formatTarget(data.target),
                  before: formatQuantity(shown.subjectValue, shown.subjectUnit),
                })}
              </p>
            )}
            <ul className="unit-shares">
              {shown.parts.map((part) => (
                <li key={part.unitId}>
                  <span>
                    <UnitName unit={part} />
                  </span>
                  <b className="num">{formatPart(part, shown.unit)}</b>
                  <PartStateMark state={part.state} />
                </li>
              ))}
            </ul>
          </Section>
        );
      }}
    </Loaded>
  );
}
