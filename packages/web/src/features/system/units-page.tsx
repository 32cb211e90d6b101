import type { OrgUnit, Reply } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, message } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';
import { offersOf, useAsOf, useSession } from '#lib/session.ts';
import { PageHead, Section } from '#ui/page.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { BoundarySection } from './boundary-section.tsx';
import { UnitChangeForm } from './unit-change-form.tsx';
import './system.css';

/** 单位: both trees as they stood on the day, and what changed them. */
export function UnitsPage() {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const units = useQuery(queries.orgUnits({ asOf }));
  const { run } = offersOf(useSession());
  return (
    <div className="page">
      <PageHead
        title={t('nav.units')}
        note={asOf === undefined ? t('units.note') : t('units.noteAsOf', { day: asOf })}
        actions={units.data !== undefined && run && <ChangeUnits units={units.data.units} />}
      />
      <Loaded query={units}>
        {(data) =>
          data.units.length === 0 ? (
            <EmptyState title={t('units.none')}>{t('units.noneHint')}</EmptyState>
          ) : (
            <>
              <div className="units-columns">
                <div>
                  <Section title={t('units.territory')}>
                    <UnitTree units={data.units.filter((unit) => unit.tree === 'territory')} />
                  </Section>
                  <BoundarySection units={data.units} />
                </div>
                <Section title={t('units.line')}>
                  <UnitTree units={data.units.filter((unit) => unit.tree === 'line')} />
                </Section>
              </div>
              <PastUnits data={data} />
              <Events data={data} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function ChangeUnits({ units }: { units: readonly OrgUnit[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [words, holder] = message.useMessage();
  return (
    <>
      {holder}
      <Button onClick={() => setOpen(true)}>{t('units.change')}</Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('units.change')} size={560} destroyOnHidden>
        <UnitChangeForm
          units={units}
          onDone={(duties) => {
            setOpen(false);
            void words.success(t('units.changed', { count: duties }));
          }}
        />
      </Drawer>
    </>
  );
}

/** 沿革: units that are no more, and who answers for them on the day. */
function PastUnits({ data }: { data: Reply<'listOrgUnits'> }) {
  const { t } = useTranslation();
  if (data.past.length === 0) return null;
  const nameOf = (id: string) => data.units.find((unit) => unit.id === id)?.name ?? id;
  return (
    <Section title={t('units.past')} note={t('units.pastNote')}>
      <ul className="events">
        {data.past.map((unit) => (
          <li key={unit.id}>
            {unit.name} <span className="faint num">{`${unit.validFrom}–${unit.validTo}`}</span>
            {' → '}
            {unit.successors === null && t('units.noShares')}
            {unit.successors?.length === 0 && t('units.nobody')}
            {unit.successors
              ?.map((heir) => `${nameOf(heir.unitId)}${heir.share === '1' ? '' : ` × ${heir.share}`}`)
              .join('、')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function UnitTree({ units }: { units: readonly OrgUnit[] }) {
  const known = new Set(units.map((unit) => unit.id));
  const top = units.filter((unit) => unit.parentId === null || !known.has(unit.parentId));
  return (
    <ul className="unit-tree">
      {top.map((unit) => (
        <UnitNode key={unit.id} unit={unit} units={units} />
      ))}
    </ul>
  );
}

function UnitNode({ unit, units }: { unit: OrgUnit; units: readonly OrgUnit[] }) {
  const { t, i18n } = useTranslation();
  const below = units.filter((candidate) => candidate.parentId === unit.id);
  return (
    <li>
      <span className="unit-line">
        <Link to="/commitments" search={{ leadUnitId: unit.id }}>
          {(i18n.language === 'en' && unit.nameEn) || unit.name}
        </Link>
        {unit.code !== null && <span className="faint">{unit.code}</span>}
        <span className="faint unit-dates">
          {t('units.from', { day: unit.validFrom })}
          {unit.validTo !== null && ` ${t('units.to', { day: unit.validTo })}`}
        </span>
      </span>
      {below.length > 0 && (
        <ul>
          {below.map((child) => (
            <UnitNode key={child.id} unit={child} units={units} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Events({ data }: { data: Reply<'listOrgUnits'> }) {
  const { t } = useTranslation();
  const session = useSession();
  const day = useAsOf().asOf ?? session.today;
  return (
    <Section title={t('units.events')}>
      {data.events.length === 0 && <p className="faint">{t('units.noEvents')}</p>}
      <ul className="events">
        {data.events.map((event) => (
          <li key={event.id}>
            <span className="num">{event.on}</span> <strong>{t(`units.event.${event.kind}`)}</strong>{' '}
            {event.fromNames.join('、')}
            {event.fromUnitIds.length > 0 && event.toUnitIds.length > 0 && ' → '}
            {event.toNames.join('、')}
            {event.document !== null && <span className="faint"> · {event.document}</span>}
            {event.on > day && <span className="tag">{t('units.ahead', { day })}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
