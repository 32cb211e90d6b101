import type { PlanAudit } from '@planwright/server/contract';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { type AuditSearch, SEVERITIES } from '#lib/search-state.ts';
import { SeverityShape } from '#ui/severity-mark.tsx';

/** Counts that are filters: by severity, by rule, by whether a finding is waived. */
export function AuditFilters({ audit }: { audit: PlanAudit }) {
  const { t } = useTranslation();
  const label = useLabel();
  const search = usePageSearch<AuditSearch>();
  const changeSearch = useChangeSearch<AuditSearch>();
  const set = (next: { [K in keyof AuditSearch]?: AuditSearch[K] | undefined }) =>
    changeSearch((previous) => ({ ...previous, finding: undefined, ...next }), { replace: true });
  const held = audit.rules.reduce((sum, rule) => sum + rule.held, 0);
  const found = audit.rules.filter((rule) => audit.findings.some((finding) => finding.code === rule.code));
  return (
    <>
      <fieldset className="audit-counts">
        <legend className="visually-hidden">{t('audit.filterSeverity')}</legend>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={`audit-count severity-${severity}`}
            aria-pressed={search.severity === severity}
            onClick={() => set({ severity: search.severity === severity ? undefined : severity })}
          >
            <span className="audit-count-word">
              <SeverityShape severity={severity} />
              {t(`severity.${severity}`)}
            </span>
            <span className="audit-count-value">{audit.counts[severity]}</span>
          </button>
        ))}
        <button
          type="button"
          className="audit-count severity-waived"
          aria-pressed={search.state === 'waived'}
          onClick={() => set({ state: search.state === 'waived' ? undefined : 'waived' })}
        >
          <span className="audit-count-word">
            <SeverityShape severity="error" waived />
            {t('audit.waived')}
          </span>
          <span className="audit-count-value">{audit.counts.waived}</span>
        </button>
        <a href="#audit-held" className="audit-count audit-count-held">
          <span className="audit-count-word">✓ {t('audit.held')}</span>
          <span className="audit-count-value">{held}</span>
        </a>
      </fieldset>
      <div className="filters">
        <Select
          size="small"
          className="audit-rule"
          aria-label={t('audit.rule')}
          popupMatchSelectWidth={false}
          value={search.rule ?? ''}
          onChange={(rule: string) => set({ rule: rule === '' ? undefined : rule })}
          options={[
            { value: '', label: t('audit.allRules') },
            ...found.map((rule) => ({
              value: rule.code,
              label: `${label(rule.title)} ${audit.findings.filter((finding) => finding.code === rule.code).length}`,
            })),
          ]}
        />
        <Select
          size="small"
          aria-label={t('audit.state')}
          value={search.state ?? 'open'}
          onChange={(state: 'open' | 'waived' | 'all') => set({ state: state === 'open' ? undefined : state })}
          options={(['open', 'waived', 'all'] as const).map((value) => ({ value, label: t(`audit.states.${value}`) }))}
        />
      </div>
    </>
  );
}
