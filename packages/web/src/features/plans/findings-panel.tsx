import type { PlanAudit } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import type { ReadingIndex, Selection } from '#lib/reading.ts';
import { SeverityShape } from '#ui/severity-mark.tsx';
import { LoadingLines } from '#ui/states.tsx';

/** 体检发现 in text order, and below them where the reading itself was in doubt; a click goes to the place. */
export function FindingsPanel({
  index,
  audit,
  selection,
  onSelect,
  onPlace,
}: {
  index: ReadingIndex;
  audit: PlanAudit | undefined;
  selection: Selection | undefined;
  onSelect: (selection: Selection) => void;
  onPlace: (start: number) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  if (audit === undefined) return <LoadingLines />;
  const { findings } = audit;
  const starts = new Set(findings.map((finding) => finding.places[0]?.start));
  const doubts = index.reading.diagnostics.filter((diagnostic) => !starts.has(diagnostic.span.start));
  const chosen = selection?.kind === 'finding' ? selection.finding.identity : undefined;
  return (
    <>
      <p className="panel-audit">
        <Link to="/plans/$planId/audit" params={{ planId: audit.planVersionId }}>
          {t('audit.onPage')}
        </Link>
      </p>
      {findings.length === 0 && <p className="panel-hint">{t('reader.noDiagnostics')}</p>}
      <ul className="finding-list">
        {findings.map((finding) => (
          <li key={finding.identity}>
            <button
              type="button"
              aria-current={finding.identity === chosen ? 'true' : undefined}
              className={finding.waiver === null ? '' : 'finding-list-waived'}
              onClick={() => onSelect({ kind: 'finding', finding })}
            >
              <SeverityShape severity={finding.severity} waived={finding.waiver !== null} />
              <span>
                <span className="visually-hidden">{t(`severity.${finding.severity}`)} </span>
                {label(finding.message)}
                {finding.waiver !== null && <span className="faint"> · {t('audit.waived')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {doubts.length > 0 && (
        <div className="panel-related">
          <h3>{t('audit.readingNotes')}</h3>
          <ul>
            {doubts.map((diagnostic) => (
              <li key={`${diagnostic.code}/${diagnostic.span.start}`}>
                <button type="button" className="plain-button" onClick={() => onPlace(diagnostic.span.start)}>
                  {label(diagnostic.message)}
                </button>
                {diagnostic.hint !== undefined && <p className="faint">{label(diagnostic.hint)}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
