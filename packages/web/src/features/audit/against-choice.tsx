import type { PlanAudit } from '@planwright/server/contract';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChangeSearch } from '#lib/page-search.ts';
import type { AuditSearch } from '#lib/search-state.ts';

/** 对照: which stored plan this one is held against, and what that one is to it. */
export function AgainstChoice({ audit }: { audit: PlanAudit }) {
  const { t } = useTranslation();
  const changeSearch = useChangeSearch<AuditSearch>();
  const { comparables, against } = audit;
  if (comparables.length === 0) return <span className="faint">{t('audit.noOther')}</span>;
  return (
    <span className="audit-against">
      <span className="form-label">{t('audit.against')}</span>
      <Select
        size="small"
        aria-label={t('audit.against')}
        value={against?.planVersionId ?? ''}
        popupMatchSelectWidth={false}
        onChange={(id: string) =>
          changeSearch((previous) => ({ ...previous, against: id === '' ? undefined : id, relation: undefined }))
        }
        options={[
          { value: '', label: t('audit.alone') },
          ...comparables.map((other) => ({
            value: other.planVersionId,
            label: t('audit.againstPlan', { title: other.title, number: other.number }),
          })),
        ]}
      />
      {against !== null && (
        <Select
          size="small"
          aria-label={t('audit.relation')}
          value={against.relation}
          onChange={(relation) => changeSearch((previous) => ({ ...previous, relation }))}
          options={(['last-year', 'upper-level'] as const).map((value) => ({
            value,
            label: t(`audit.relations.${value}`),
          }))}
        />
      )}
    </span>
  );
}
