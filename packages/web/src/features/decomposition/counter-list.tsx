import { subtractDecimals } from '@planwright/engine';
import type { SplitActView, SplitDetail, SplitVersionView } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { formatSigned } from '#lib/quantity.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { Section } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { formatPart } from '#ui/split-marks.tsx';
import { useUnitName } from '#ui/unit-name.tsx';

/** 还价与裁定: each counter-offer beside what was given, with the answer; open ones first. */
export function CounterList({
  split,
  version,
  editable,
}: {
  split: SplitDetail;
  version: SplitVersionView;
  editable: boolean;
}) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { run } = offersOf(useSession());
  const [asked, setAsked] = useState<{ unitId: string; accept: boolean; name: string }>();
  const client = useQueryClient();
  const settle = useMutation({
    mutationFn: (reason: string) =>
      call('settleSplit', {
        params: { id: split.id },
        body: {
          expectedVersion: split.currentVersion,
          unitId: asked?.unitId ?? '',
          accept: asked?.accept ?? false,
          reason,
        },
      }),
    onSuccess: async () => {
      setAsked(undefined);
      await client.invalidateQueries();
    },
  });
  const counters = split.acts.filter((act) => act.kind === 'counter').reverse();
  const isOpen = (act: SplitActView) =>
    split.acts.findLast((one) => one.unitId === act.unitId && one.kind !== 'offer')?.id === act.id;
  const sorted = [...counters].sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
  return (
    <Section
      title={t('split.counters')}
      note={counters.length === 0 ? undefined : t('split.count', { count: counters.length })}
    >
      {counters.length === 0 ? (
        <p className="faint">{t('split.countersNone')}</p>
      ) : (
        <ul className="counters">
          {sorted.map((act) => (
            <li key={act.id} className={isOpen(act) ? 'counter-open' : ''}>
              <p>
                <b>{unitName(act)}</b> <Offer act={act} split={split} />{' '}
                <span className="faint">{t('split.versionShort', { number: act.version })}</span>
              </p>
              <p className="counter-reason">
                {act.reason}{' '}
                <span className="faint">
                  <Person name={act.by} /> · {act.post} · {act.on}
                </span>
              </p>
              {isOpen(act) ? (
                run && editable && version.state === 'offered' ? (
                  <p className="form-actions">
                    <Button
                      size="small"
                      type="primary"
                      onClick={() => setAsked({ unitId: act.unitId ?? '', accept: true, name: unitName(act) })}
                    >
                      {t('split.accept')}
                    </Button>
                    <Button
                      size="small"
                      onClick={() => setAsked({ unitId: act.unitId ?? '', accept: false, name: unitName(act) })}
                    >
                      {t('split.decline')}
                    </Button>
                  </p>
                ) : (
                  <p className="part-moved">{t('split.waits')}</p>
                )
              ) : (
                <Answer act={act} split={split} />
              )}
            </li>
          ))}
        </ul>
      )}
      <ReasonDialog
        open={asked !== undefined}
        title={t(asked?.accept === true ? 'split.acceptTitle' : 'split.declineTitle', { unit: asked?.name })}
        note={t(asked?.accept === true ? 'split.acceptNote' : 'split.declineNote')}
        error={settle.error}
        pending={settle.isPending}
        onConfirm={(reason) => settle.mutate(reason)}
        onCancel={() => {
          setAsked(undefined);
          settle.reset();
        }}
      />
    </Section>
  );
}

function Offer({ act, split }: { act: SplitActView; split: SplitDetail }) {
  const version = split.versions.find((one) => one.number === act.version);
  const part = version?.parts.find((one) => one.unitId === act.unitId);
  const gap = part?.value && act.value ? subtractDecimals(act.value, part.value) : null;
  return (
    <>
      <span>{part === undefined ? '—' : formatPart(part, version?.unit ?? '')}</span>
      <span aria-hidden="true"> → </span>
      <b>{formatPart(act, version?.unit ?? '')}</b>
      {gap !== null && <span className="faint"> ({formatSigned(gap)})</span>}
    </>
  );
}

/** What became of it: the officer's answer, or the unit's own signature. */
function Answer({ act, split }: { act: SplitActView; split: SplitDetail }) {
  const { t } = useTranslation();
  const at = split.acts.indexOf(act);
  const answer = split.acts.slice(at + 1).find((one) => one.unitId === act.unitId);
  if (answer === undefined) return null;
  return (
    <p className={`counter-answer counter-${answer.kind}`}>
      {answer.kind === 'accept' || answer.kind === 'decline'
        ? t(answer.kind === 'accept' ? 'split.answer.accepted' : 'split.answer.declined', {
            reason: answer.reason ?? '',
          })
        : t(`split.act.${answer.kind}`)}{' '}
      <span className="faint">
        <Person name={answer.by} /> · {answer.on}
      </span>
    </p>
  );
}
