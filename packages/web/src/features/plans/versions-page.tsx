import type { PlanVersion } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatAddress } from '#lib/call.ts';
import { formatInstant } from '#lib/date-text.ts';
import { usePersonName } from '#lib/person-name.ts';
import { queries } from '#lib/queries.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { PageHead, Section } from '#ui/page.tsx';
import { PostSwitch } from '#ui/post-switch.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { ImportForm } from './import-form.tsx';
import { PlanAct } from './plan-act.tsx';
import { groupByPlan, listPlanChoices } from './plan-choices.ts';
import { type Running, RunningLine } from './running-plan.tsx';
import { VersionChanges } from './version-changes.tsx';
import { WithdrawnPlans } from './withdrawn-plans.tsx';
import './versions.css';

/** 计划版本: every compiled document with its source, plan by plan, and the way to bring in another. */
export function VersionsPage() {
  const { t } = useTranslation();
  const plans = useQuery(queries.plans());
  const session = useSession();
  const { run } = offersOf(session);
  return (
    <div className="page">
      <PageHead title={t('nav.versions')} note={t('versions.note')} />
      <Loaded query={plans}>
        {({ versions: all, running, withdrawn }) => {
          const gone = new Set(withdrawn.map(({ planId }) => planId));
          const versions = all.filter(({ planId }) => !gone.has(planId));
          return (
            <>
              {running !== null && <RunningLine running={running} />}
              {versions.length === 0 ? (
                <EmptyState title={t('versions.none')}>{t('versions.noneHint')}</EmptyState>
              ) : (
                <VersionList versions={versions} running={running} />
              )}
              <WithdrawnPlans versions={all} withdrawn={withdrawn} />
              <Section title={t('versions.import')}>
                {run ? (
                  <ImportForm versions={versions} running={running} />
                ) : (
                  <div className="import-post">
                    <p className="faint">{t('versions.importNeedsOfficer')}</p>
                    <PostSwitch session={session} />
                  </div>
                )}
              </Section>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** A table; on a phone a card for each version. */
function VersionList({ versions, running }: { versions: readonly PlanVersion[]; running: Running | null }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const listed = groupByPlan(versions, running);
  const newest = new Set(listPlanChoices(versions).map(({ newest: { id } }) => id));
  const markOf = (version: PlanVersion) =>
    newest.has(version.id) && <RunningMark version={version} running={running} />;
  return (
    <>
      <div className="table-wrap has-cards">
        <table className="table">
          <thead>
            <tr>
              <th>{t('versions.title')}</th>
              <th className="num">{t('versions.number')}</th>
              <th>{t('versions.file')}</th>
              <th className="num">{t('versions.facts')}</th>
              <th className="num">{t('versions.projects')}</th>
              <th className="num">{t('versions.commitments')}</th>
              <th>{t('versions.audit')}</th>
              <th>{t('versions.imported')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((version) => (
              <tr key={version.id}>
                <td>
                  <Link to="/plans/$planId" params={{ planId: version.id }}>
                    {version.title}
                  </Link>
                  {markOf(version)}
                  {version.reason !== null && <div className="faint">{version.reason}</div>}
                  {version.number > 1 && <VersionChanges id={version.id} />}
                </td>
                <td className="num">{version.number}</td>
                <td>
                  <a href={formatAddress('getPlanSource', { id: version.id })} download={version.fileName}>
                    {version.fileName}
                  </a>
                  <div className="faint" title={version.sha256}>
                    {t('versions.bytes', { bytes: version.bytes })} · SHA-256 {version.sha256.slice(0, 12)}…
                  </div>
                </td>
                <td className="num">{version.counts.facts}</td>
                <td className="num">{version.counts.projects}</td>
                <td className="num">{version.counts.commitments}</td>
                <td className="nowrap">
                  <Link to="/plans/$planId/audit" params={{ planId: version.id }}>
                    {t('versions.openAudit')}
                  </Link>
                </td>
                <td>
                  {personName(version.importedBy)}
                  <div className="faint">{formatInstant(version.importedAt)}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="table-cards">
        {listed.map((version) => (
          <div key={version.id} className="table-card">
            <Link to="/plans/$planId" params={{ planId: version.id }}>
              {version.title}
            </Link>
            <Link to="/plans/$planId/audit" params={{ planId: version.id }}>
              {t('versions.audit')}
            </Link>
            <span className="table-card-line">
              <span>{t('reader.version', { number: version.number })}</span>
              <a href={formatAddress('getPlanSource', { id: version.id })} download={version.fileName}>
                {version.fileName}
              </a>
              <span>{t('versions.bytes', { bytes: version.bytes })}</span>
            </span>
            <span className="table-card-line">
              <span>
                {t('versions.facts')} {version.counts.facts}
              </span>
              <span>
                {t('versions.projects')} {version.counts.projects}
              </span>
              <span>
                {t('versions.commitments')} {version.counts.commitments}
              </span>
              <span>
                {personName(version.importedBy)} {formatInstant(version.importedAt)}
              </span>
            </span>
            {markOf(version)}
            {version.reason !== null && <span className="table-card-line">{version.reason}</span>}
            {version.number > 1 && <VersionChanges id={version.id} />}
          </div>
        ))}
      </div>
    </>
  );
}

/** Whether a plan runs; of one that does not, the ways to run it and to take it down. */
function RunningMark({ version, running }: { version: PlanVersion; running: Running | null }) {
  const { t } = useTranslation();
  const { run } = offersOf(useSession());
  if (running === null) return null;
  const runs = running.planId === version.planId;
  if (!runs && !run) return null;
  return (
    <div className="running-mark">
      {runs ? (
        <span className="tag tag-strong">{t('versions.running')}</span>
      ) : (
        <>
          <PlanAct act="run" version={version} current={running.title} />
          <PlanAct act="withdraw" version={version} />
        </>
      )}
    </div>
  );
}
