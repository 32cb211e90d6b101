import type { LightView, UnitPartView } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatQuantity, shareOf } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf, useSession } from '#lib/session.ts';
import { FreshnessMark, LightMark } from '#ui/light-mark.tsx';
import { Section } from '#ui/page.tsx';
import { formatPart, PartStateMark } from '#ui/split-marks.tsx';
import { Loaded } from '#ui/states.tsx';
import { TraceSteps } from '#ui/trace-steps.tsx';
import { AnswerForm } from './answer-form.tsx';
import './decomposition.css';
import { UnitName } from '#ui/unit-name.tsx';

const FIRST = { offered: 0, declined: 0, accepted: 0, countered: 1, signed: 2, drafted: 3 } as const;

/** 本单位承担: what the acting post's unit was given, with signing and counter-offer in place; those that wait for it first. */
export function MyParts() {
  const { t } = useTranslation();
  const session = useSession();
  const at = useAsOf();
  const list = useQuery(queries.unitParts(undefined, session.post?.id, at));
  return (
    <Section title={t('split.mine')} note={session.post === null ? undefined : <UnitName unit={session.post} />}>
      <Loaded query={list} lines={4}>
        {({ parts }) =>
          parts.length === 0 ? (
            <p className="faint">{t('split.mineNone')}</p>
          ) : (
            <ul className="my-parts">
              {[...parts]
                .sort((one, other) => FIRST[one.state] - FIRST[other.state])
                .map((part) => (
                  <li key={part.splitId}>
                    <MyPart part={part} editable={at.asOf === undefined} />
                  </li>
                ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function MyPart({ part, editable }: { part: UnitPartView; editable: boolean }) {
  const { t } = useTranslation();
  const open = part.versionState === 'offered';
  return (
    <article className={`my-part ${open && part.state !== 'signed' ? 'my-part-open' : ''}`}>
      <header>
        <h3>
          <Link to="/decompositions/$splitId" params={{ splitId: part.splitId }}>
            {part.target.title}
          </Link>
        </h3>
        <PartStateMark state={part.state} />
      </header>
      <p className="my-part-value">
        <span className="my-part-number">{formatPart(part, part.unit)}</span>
        {part.sharePercent !== null && (
          <span className="faint">{t('split.ofWhole', { share: part.sharePercent })}</span>
        )}
        {part.inForceValue !== null && part.inForceValue !== part.value && (
          <span className="faint">{t('split.formerly', { value: formatQuantity(part.inForceValue, part.unit) })}</span>
        )}
      </p>
      <Reported part={part} />
      {part.light !== null && <PartLight light={part.light} />}
      {part.counter !== null && (
        <p className="my-part-talk">
          {t('split.counteredOwn', { value: formatPart(part.counter, part.unit), reason: part.counter.reason })}
          {part.answer !== null && (
            <span className="my-part-answer">
              {t(part.answer.accepted ? 'split.answer.accepted' : 'split.answer.declined', {
                reason: part.answer.reason,
              })}
            </span>
          )}
        </p>
      )}
      <details className="history">
        <summary>{t('split.why')}</summary>
        <TraceSteps trace={part.trace} rule="split-1" reason={null} />
      </details>
      {open && editable && part.state !== 'signed' && <AnswerForm part={part} />}
    </article>
  );
}

/** The light of the part that holds, with the sentence that explains it. */
function PartLight({ light }: { light: LightView }) {
  const label = useLabel();
  return (
    <p className="my-part-light">
      <LightMark status={light.status} /> <FreshnessMark freshness={light.freshness} />{' '}
      <span className="faint">{label(light.reason)}</span>
    </p>
  );
}

/** What was reported against the part, where the unit reports on the same target. */
function Reported({ part }: { part: UnitPartView }) {
  const { t } = useTranslation();
  if (part.reported === null) return null;
  const share =
    part.kind === 'amount' && part.value !== null ? shareOf(Number(part.reported.value), Number(part.value)) : null;
  return (
    <p className="faint">
      {t('split.reported', { value: formatQuantity(part.reported.value, part.unit), day: part.reported.periodEnd })}
      {share !== null && ` · ${share}%`}
    </p>
  );
}
