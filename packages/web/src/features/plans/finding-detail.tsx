import type { FindingView, PlanAudit } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatFactValue } from '#lib/quantity.ts';
import type { ReadingIndex, Selection } from '#lib/reading.ts';
import { FindingCard } from '#ui/finding-card.tsx';

/** A finding beside the text, which has its places lit; its figures lead on to how they were read. */
export function FindingDetail({
  index,
  audit,
  finding,
  onSelect,
}: {
  index: ReadingIndex;
  audit: PlanAudit | undefined;
  finding: FindingView;
  onSelect: (selection: Selection | undefined) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const rule = audit?.rules.find((candidate) => candidate.code === finding.code);
  const places = finding.places.filter((place) => place.document === 'own').slice(0, 20);
  const facts = index.reading.facts.filter((fact) =>
    places.some((place) => place.start < fact.end && place.end > fact.start),
  );
  return (
    <>
      <FindingCard finding={finding} rule={rule === undefined ? finding.code : label(rule.title)} />
      {audit !== undefined && (
        <p className="panel-actions">
          <Link
            to="/plans/$planId/audit"
            params={{ planId: audit.planVersionId }}
            search={{
              finding: finding.identity,
              state: 'all',
              ...(audit.against === null
                ? {}
                : { against: audit.against.planVersionId, relation: audit.against.relation }),
            }}
          >
            {t('audit.onPage')}
          </Link>
        </p>
      )}
      {facts.length > 0 && facts.length <= 12 && (
        <div className="panel-related">
          <h3>{t('audit.factHere')}</h3>
          <ul>
            {facts.map((fact) => (
              <li key={fact.id}>
                <button type="button" className="plain-button" onClick={() => onSelect({ kind: 'fact', fact })}>
                  {fact.metric} <strong className="nowrap">{formatFactValue(fact)}</strong>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
