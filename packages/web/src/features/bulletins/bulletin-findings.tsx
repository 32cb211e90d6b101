import type { Bulletin, BulletinAudit, FindingView } from '@planwright/server/contract';
import { type UseQueryResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { FindingCard } from '#ui/finding-card.tsx';
import { SeverityShape } from '#ui/severity-mark.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { SumLines } from '#ui/sum-lines.tsx';
import { WaiverForm } from '#ui/waiver-form.tsx';

/** Findings shown before the rest is unfolded, so that the bulletin itself stays in sight. */
const SHOWN = 3;

/** 通报体检: whether the bulletin may be frozen, and what stands against it. */
export function BulletinFindings({ audit, bulletin }: { audit: UseQueryResult<BulletinAudit>; bulletin: Bulletin }) {
  const { t } = useTranslation();
  const { run } = offersOf(useSession());
  if (audit.data === undefined) {
    if (audit.error !== null) return <ProblemNotice error={audit.error} onRetry={() => void audit.refetch()} />;
    return (
      <p className="bulletin-audit no-print faint" role="status">
        {t('bulletin.auditing')}
      </p>
    );
  }
  // One that was frozen before there was an audit has none.
  if (audit.data.rules.length === 0) return null;
  return (
    <section className="bulletin-audit no-print" aria-label={t('audit.title')} data-testid="bulletin-audit">
      <div className="bulletin-verdict-line">
        <Verdict audit={audit.data} />
        {run && bulletin.state === 'draft' && audit.data.counts.error > 0 && <DraftAgain bulletin={bulletin} />}
      </div>
      <Findings audit={audit.data} bulletin={bulletin} />
      <Sums audit={audit.data} />
    </section>
  );
}

function Verdict({ audit }: { audit: BulletinAudit }) {
  const { t } = useTranslation();
  const { counts, rules, frozen } = audit;
  const judged = rules.reduce((sum, rule) => sum + rule.held, 0);
  const remarks = counts.warning + counts.info;
  const severity = counts.error > 0 ? 'error' : remarks > 0 ? 'warning' : null;
  return (
    <p
      className={`bulletin-verdict ${severity === null ? 'bulletin-verdict-good' : `severity-${severity}`}`}
      role="status"
    >
      {severity === null ? <span aria-hidden="true">✓</span> : <SeverityShape severity={severity} />}
      {frozen
        ? t('bulletin.auditFrozen', { judged, waived: counts.waived })
        : counts.error > 0
          ? t('bulletin.auditFaulty', { count: counts.error })
          : remarks > 0
            ? t('bulletin.auditNotes', { count: remarks, judged })
            : t('bulletin.auditPassed', { judged })}
    </p>
  );
}

function Findings({ audit, bulletin }: { audit: BulletinAudit; bulletin: Bulletin }) {
  const label = useLabel();
  const { t } = useTranslation();
  const client = useQueryClient();
  const role = useSession().post?.role;
  const may = !audit.frozen && (role === 'officer' || role === 'auditor');
  const titles = new Map(audit.rules.map((rule) => [rule.code, label(rule.title)]));
  const params = { id: bulletin.id };
  const show = (next: BulletinAudit) => client.setQueryData(queries.bulletinAudit(bulletin.id).queryKey, next);
  const [open, setOpen] = useState(false);
  if (audit.findings.length === 0) return null;
  const ordered = [...audit.findings].sort((left, right) => rankOf(left) - rankOf(right));
  const rest = ordered.length - SHOWN;
  return (
    <>
      <ol className="findings">
        {(open ? ordered : ordered.slice(0, SHOWN)).map((finding) => (
          <li key={finding.identity}>
            <FindingCard
              finding={finding}
              rule={titles.get(finding.code) ?? finding.code}
              link={(quote) => (
                <button type="button" className="plain-button" onClick={() => goToPlace(quote.marks[0]?.place)}>
                  {t('bulletin.seePlace')}
                </button>
              )}
              actions={
                may && (
                  <WaiverForm
                    finding={finding}
                    note={t('audit.waiveNoteBulletin')}
                    onWaive={(reason) =>
                      call('waiveBulletinFinding', { params, body: { identity: finding.identity, reason } }).then(show)
                    }
                    onWithdraw={(waiverId, reason) =>
                      call('withdrawBulletinWaiver', { params: { ...params, waiverId }, body: { reason } }).then(show)
                    }
                  />
                )
              }
            />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="plain-button" onClick={() => setOpen(!open)}>
          {open ? t('audit.fold') : t('audit.unfold', { count: rest })}
        </button>
      )}
    </>
  );
}

/** What stands against freezing first, what is waived last. */
function rankOf({ severity, waiver }: FindingView): number {
  return (waiver === null ? 0 : 10) + ['error', 'warning', 'info'].indexOf(severity);
}

/** To the figure where the place is one, else to its block. */
function goToPlace(place: FindingView['places'][number] | undefined): void {
  const [figure] = place?.figureIds ?? [];
  const found =
    (figure === undefined ? null : document.querySelector(`[data-figure="${CSS.escape(figure)}"]`)) ??
    document.querySelector(`[data-block="${place?.block ?? ''}"]`);
  found?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

/** Writes the draft anew from the ledger as it is now; waivers whose numbers stay are kept. */
function DraftAgain({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => call('draftBulletin', { body: { roundId: bulletin.roundId } }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <>
      <Button size="small" loading={again.isPending} onClick={() => again.mutate()}>
        {t('bulletin.draftAgain')}
      </Button>
      {again.isError && <ProblemNotice error={again.error} />}
    </>
  );
}

function Sums({ audit }: { audit: BulletinAudit }) {
  const { t } = useTranslation();
  const label = useLabel();
  if (audit.checks.length === 0) return null;
  return (
    <details className="bulletin-sums">
      <summary>{t('audit.sums', { count: audit.checks.length })}</summary>
      <ul>
        {audit.checks.map((check) => (
          <li key={`${check.code}/${check.places[0]?.start}/${check.reckoning['zh-CN']}`}>
            {check.sum === null ? label(check.reckoning) : <SumLines sum={check.sum} holds />}
          </li>
        ))}
      </ul>
    </details>
  );
}
