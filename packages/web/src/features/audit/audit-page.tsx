import type { PlanAudit } from '@planwright/server/contract';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { queries } from '#lib/queries.ts';
import { type AuditSearch, againstOf, SEVERITIES } from '#lib/search-state.ts';
import { useSession } from '#lib/session.ts';
import { FindingCard } from '#ui/finding-card.tsx';
import { PageHead } from '#ui/page.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { WaiverForm } from '#ui/waiver-form.tsx';
import { AgainstChoice } from './against-choice.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { exportFindings } from './export-findings.ts';
import { HeldSection } from './held-section.tsx';
import { LapsedSection } from './lapsed-section.tsx';
import './audit.css';

const route = getRouteApi('/plans/$planId/audit');

/** 体检: what the audit finds in a plan, with sums, remedies and waivers, and what holds. `latest` stands for the newest version. */
export function AuditPage() {
  const { t } = useTranslation();
  const { planId } = route.useParams();
  const search = usePageSearch<AuditSearch>();
  const versions = useQuery({ ...queries.plans(), enabled: planId === 'latest' });
  const id = planId === 'latest' ? versions.data?.running?.planVersionId : planId;
  const audit = useQuery({
    ...queries.planAudit(id ?? '', againstOf(search)),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  });
  if (id === undefined) {
    return (
      <div className="page">
        <Loaded query={versions} lines={8}>
          {() => (
            <EmptyState title={t('reader.none')} action={<Link to="/plans">{t('reader.importFirst')}</Link>}>
              {t('reader.noneHint')}
            </EmptyState>
          )}
        </Loaded>
      </div>
    );
  }
  return (
    <div className="page audit-page">
      <PageHead
        title={t('audit.title')}
        note={t('audit.note')}
        actions={audit.data !== undefined && <ExportButton audit={audit.data} />}
      />
      <Loaded query={audit} lines={12}>
        {(data) => <AuditView audit={data} />}
      </Loaded>
    </div>
  );
}

function ExportButton({ audit }: { audit: PlanAudit }) {
  const { t } = useTranslation();
  const label = useLabel();
  return <Button onClick={() => exportFindings(audit, t, label)}>{t('audit.export')}</Button>;
}

function AuditView({ audit }: { audit: PlanAudit }) {
  const { t } = useTranslation();
  const changeSearch = useChangeSearch<AuditSearch>();
  const search = usePageSearch<AuditSearch>();
  const shown = audit.findings
    .filter((finding) => isShown(finding, search))
    .sort((left, right) => SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity));
  const judged = audit.rules.reduce((sum, rule) => sum + rule.judged, 0);
  useGoToFinding(search.finding);
  return (
    <>
      <div className="audit-plan">
        <Link to="/plans/$planId" params={{ planId: audit.planVersionId }}>
          {t('audit.againstPlan', { title: audit.title, number: audit.number })}
        </Link>
        <AgainstChoice audit={audit} />
      </div>
      <AuditFilters audit={audit} />
      {shown.length === 0 ? (
        audit.findings.length === 0 ? (
          <EmptyState title={t('audit.none')}>{t('audit.noneHint', { judged })}</EmptyState>
        ) : (
          <EmptyState
            title={t('audit.noneMatches')}
            action={
              <Button onClick={() => changeSearch(({ against, relation }) => ({ against, relation }))}>
                {t('audit.clearFilters')}
              </Button>
            }
          >
            {t('audit.noneMatchesHint')}
          </EmptyState>
        )
      ) : (
        <Findings audit={audit} shown={shown} />
      )}
      {audit.lapsed.length > 0 && <LapsedSection lapsed={audit.lapsed} />}
      <HeldSection audit={audit} />
    </>
  );
}

function isShown(finding: PlanAudit['findings'][number], { severity, rule, state }: AuditSearch): boolean {
  if (severity !== undefined && finding.severity !== severity) return false;
  if (rule !== undefined && finding.code !== rule) return false;
  return state === 'all' || (finding.waiver !== null) === (state === 'waived');
}

function Findings({ audit, shown }: { audit: PlanAudit; shown: PlanAudit['findings'] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const search = usePageSearch<AuditSearch>();
  const role = useSession().post?.role;
  const may = role === 'officer' || role === 'auditor';
  const titles = new Map(audit.rules.map((rule) => [rule.code, label(rule.title)]));
  const query = againstOf(search);
  const params = { id: audit.planVersionId };
  const show = (next: PlanAudit) => {
    client.setQueryData(queries.planAudit(audit.planVersionId, query).queryKey, next);
    return client.invalidateQueries({ queryKey: ['getPlanAudit'] });
  };
  return (
    <>
      {!may && <p className="faint">{t('audit.onlyOfficers')}</p>}
      <ol className="findings">
        {shown.map((finding) => (
          <li key={finding.identity} className={search.finding === finding.identity ? 'finding-chosen' : ''}>
            <FindingCard
              finding={finding}
              rule={titles.get(finding.code) ?? finding.code}
              link={(quote) => (
                <Link
                  to="/plans/$planId"
                  params={{
                    planId: quote.document === 'other' ? (audit.against?.planVersionId ?? '') : audit.planVersionId,
                  }}
                  search={
                    quote.document === 'other'
                      ? { at: quote.marks[0]?.place.start ?? 0, panel: 'detail' }
                      : { finding: finding.identity, panel: 'detail', ...query }
                  }
                >
                  {t('audit.seeInText')}
                </Link>
              )}
              actions={
                may && (
                  <WaiverForm
                    finding={finding}
                    note={t('audit.waiveNote')}
                    onWaive={(reason) =>
                      call('waivePlanFinding', {
                        params,
                        query,
                        body: { identity: finding.identity, reason },
                      }).then(show)
                    }
                    onWithdraw={(waiverId, reason) =>
                      call('withdrawPlanWaiver', { params: { ...params, waiverId }, query, body: { reason } }).then(
                        show,
                      )
                    }
                  />
                )
              }
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Brings the finding that the address names into view once it is drawn. */
function useGoToFinding(identity: string | undefined): void {
  useEffect(() => {
    if (identity === undefined) return;
    document.querySelector(`[data-finding="${CSS.escape(identity)}"]`)?.scrollIntoView({ block: 'center' });
  }, [identity]);
}
