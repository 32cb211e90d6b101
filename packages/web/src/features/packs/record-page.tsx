import type { PackView, RegisterRecordDetail } from '@planwright/server/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { usePageTitle } from '#lib/page-title.ts';
import { usePersonName } from '#lib/person-name.ts';
import { queries } from '#lib/queries.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { Section, SimulatedMark } from '#ui/page.tsx';
import { fieldGroups } from '#ui/record/field-groups.ts';
import { FieldValue, isList, type PackField, type PackRegister } from '#ui/record/field-value.tsx';
import { StateMark } from '#ui/record/state-mark.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { RecordEvidence } from './record-evidence.tsx';
import { RecordForm } from './record-form.tsx';
import { RecordHistory } from './record-history.tsx';
import { RecordList } from './record-list.tsx';
import { RecordMoves } from './record-moves.tsx';
import { RecordPictures } from './record-pictures.tsx';
import { RecordReports } from './record-reports.tsx';
import { RecordSeries } from './record-series.tsx';
import './packs.css';

const route = getRouteApi('/packs/$pack/$register/$record');

/** One record with all that is known of it. */
export function RecordPage() {
  const { t } = useTranslation();
  const { pack: packName, register: registerName, record: id } = route.useParams();
  const packs = useQuery(queries.packs());
  const [entries, setEntries] = useState<number>();
  const record = useQuery({
    ...queries.record(registerName, id, entries),
    retry: false,
    placeholderData: keepPreviousData,
  });
  return (
    <div className="page">
      <Loaded query={packs} lines={3}>
        {({ packs: list }) => {
          const pack = list.find((candidate) => candidate.name === packName);
          const register = pack?.registers.find((candidate) => candidate.name === registerName);
          if (pack === undefined || register === undefined)
            return <EmptyState title={t('packs.unknown')}>{t('packs.unknownHint', { name: packName })}</EmptyState>;
          return (
            <Loaded query={record} lines={12}>
              {(data) => (
                <RecordView pack={pack} register={register} record={data} onAll={() => setEntries(ALL_ENTRIES)} />
              )}
            </Loaded>
          );
        }}
      </Loaded>
    </div>
  );
}

/** All that a page shows on demand: twenty years of weekly reports and more. */
const ALL_ENTRIES = 5000;

interface RecordProps {
  readonly pack: PackView;
  readonly register: PackRegister;
  readonly record: RegisterRecordDetail;
}

function RecordView({ pack, register, record, onAll }: RecordProps & { readonly onAll: () => void }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  usePageTitle(String(record.values[register.titleField] ?? '') || undefined);
  const label = useLabel();
  const { run, report } = offersOf(useSession());
  const [editing, setEditing] = useState(false);
  const has = (kind: string) => register.fields.some((field) => field.type.kind === kind);
  return (
    <>
      <p className="crumb">
        <Link to="/packs/$pack" params={{ pack: pack.name }}>
          ← {label(pack.label)}
        </Link>
      </p>
      <div className="page-head record-head">
        <div>
          <h1>{String(record.values[register.titleField] ?? '—')}</h1>
          <p className="page-note">
            <StateMark register={register} state={record.state} /> {record.simulated && <SimulatedMark />}{' '}
            {t('packs.version', { version: record.version, by: personName(record.updatedBy) })}
          </p>
          <PlanOfRecord plan={record.plan} />
        </div>
        {run && (
          <div className="page-actions">
            <Button onClick={() => setEditing(true)}>{t('packs.edit')}</Button>
          </div>
        )}
      </div>
      {register.lifecycle !== null && <StateRoad register={register} record={record} />}
      <div className="record-columns">
        <div>
          <Facts pack={pack} register={register} record={record} />
          {has('series') && <RecordSeries register={register} record={record} />}
          {register.fields
            .filter((field) => field.type.kind === 'list')
            .map((field) => (
              <RecordList key={field.name} pack={pack} field={field} value={record.values[field.name]} />
            ))}
        </div>
        <div>
          {register.lifecycle !== null && <RecordMoves register={register} record={record} editable={run || report} />}
          <RecordEvidence register={register} record={record} />
          {register.attachments !== null && (
            <RecordPictures register={register} record={record} editable={run || report} />
          )}
        </div>
      </div>
      <RecordReports pack={pack} register={register} record={record} />
      <RecordHistory pack={pack} register={register} record={record} />
      {(record.history.length < record.version || record.reports.length < record.reportsTotal) && (
        <p className="section-action">
          <Button onClick={onAll}>{t('packs.loadAll')}</Button>
        </p>
      )}
      <Drawer open={editing} onClose={() => setEditing(false)} size={720} title={t('packs.edit')} destroyOnHidden>
        <RecordForm pack={pack} register={register} record={record} onDone={() => setEditing(false)} />
      </Drawer>
    </>
  );
}

/** The plan that it was taken from; one that does not run says what that means. */
function PlanOfRecord({ plan }: { plan: RegisterRecordDetail['plan'] }) {
  const { t } = useTranslation();
  if (plan === null) return null;
  return (
    <p className="page-note">
      {t('packs.plan.from')}
      <Link to="/plans/$planId" params={{ planId: plan.planVersionId }}>
        {plan.title}
      </Link>
      {!plan.runs && <> {t('packs.plan.doesNotRun')}</>}
    </p>
  );
}

/** The lifecycle's open road with where the record stands; states beside the road only when it stands in one. */
function StateRoad({ register, record }: Omit<RecordProps, 'pack'>) {
  const label = useLabel();
  const states = register.lifecycle?.states ?? [];
  const road = states.filter((state) => state.batch !== undefined || state.name === record.state);
  const at = road.findIndex((state) => state.name === record.state);
  return (
    <ol className="state-road">
      {road.map((state, index) => (
        <li
          key={state.name}
          className={index === at ? 'road-here' : index < at ? 'road-past' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          {label(state.label)}
        </li>
      ))}
    </ol>
  );
}

/** Groups of fields with what is known; series and lists have sections of their own. */
function Facts({ pack, register, record }: RecordProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const isKnown = (field: PackField) => {
    const value = record.values[field.name];
    return value !== null && value !== undefined && value !== '' && !isList(value);
  };
  const groups = fieldGroups(register)
    .map((group) => ({
      ...group,
      fields: group.fields.filter(
        (field) => field.name !== register.titleField && field.type.kind !== 'series' && isKnown(field),
      ),
    }))
    .filter((group) => group.fields.length > 0);
  return (
    <Section title={t('packs.facts')}>
      {groups.map((group) => (
        <div key={group.name} className="fact-group">
          <h3>{group.label === null ? t('packs.otherFields') : label(group.label)}</h3>
          <dl className="record-fields">
            {group.fields.map((field) => (
              <div key={field.name} className={isLong(record.values[field.name]) ? 'fact-long' : ''}>
                <dt title={label(field.help)}>{label(field.label)}</dt>
                <dd>
                  <FieldValue pack={pack} field={field} value={record.values[field.name]} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Section>
  );
}

const isLong = (value: unknown): boolean => typeof value === 'string' && value.length > 18;
