import type { OrgUnit, Reply } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';
import { PageHead, Section } from '#ui/page.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import './system.css';

/** 单位: both trees as they stood on the day, and what changed them. */
export function UnitsPage() {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const units = useQuery(queries.orgUnits({ asOf }));
  return (
    <div className="page">
      <PageHead
        title={t('nav.units')}
        note={asOf === undefined ? t('units.note') : t('units.noteAsOf', { day: asOf })}
      />
      <Loaded query={units}>
        {(data) =>
          data.units.length === 0 ? (
            <EmptyState title={t('units.none')}>{t('units.noneHint')}</EmptyState>
          ) : (
            <>
              <div className="units-columns">
                <Section title={t('units.territory')}>
                  <UnitTree units={data.units.filter((unit) => unit.tree === 'territory')} />
                </Section>
                <Section title={t('units.line')}>
                  <UnitTree units={data.units.filter((unit) => unit.tree === 'line')} />
                </Section>
              </div>
              <Events data={data} />
            </>
          )
        }
      </Loaded>
    </div>
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
          {i18n.language === 'en' ? unit.nameEn : unit.name}
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
  const nameOf = (id: string) => data.units.find((unit) => unit.id === id)?.name ?? id;
  return (
    <Section title={t('units.events')}>
      {data.events.length === 0 && <p className="faint">{t('units.noEvents')}</p>}
      <ul className="events">
        {data.events.map((event) => (
          <li key={event.id}>
            <span className="num">{event.on}</span> <strong>{t(`units.event.${event.kind}`)}</strong>{' '}
            {event.fromUnitIds.map(nameOf).join('、')}
            {event.fromUnitIds.length > 0 && event.toUnitIds.length > 0 && ' → '}
            {event.toUnitIds.map(nameOf).join('、')}
            {event.document !== null && <span className="faint"> · {event.document}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
