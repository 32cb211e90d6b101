import type { SplitTargetView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatDecimal, formatQuantity } from '#lib/quantity.ts';
import { checkKey } from './check-key.ts';
import { type DraftOutcome, isBlank, type SplitDraft, totalOf } from './split-draft.ts';

/** 校验: what the parts give beside the target while one types; or what stands in the way, with the numbers. */
export function DraftCheck({
  draft,
  worked,
  target,
}: {
  draft: SplitDraft;
  worked: DraftOutcome;
  target: SplitTargetView;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const { outcome } = worked;
  const unit = draft.unit || target.unit;
  if (outcome.kind === 'faults' && isBlank(draft))
    return <p className="split-check split-check-plain">{t('split.fillIn')}</p>;
  if (outcome.kind === 'faults')
    return (
      <div className="split-check split-check-fault" role="status" aria-live="polite">
        <span className="check-mark" aria-hidden="true">
          !
        </span>
        <ul>
          {outcome.faults.map((fault) => (
            <li key={fault.words['zh-CN']}>{label(fault.words)}</li>
          ))}
        </ul>
      </div>
    );
  if (!('sum' in outcome)) return <p className="split-check split-check-plain">{t('split.notSummed')}</p>;
  const total = totalOf(draft, target.value);
  return (
    <p className="split-check" role="status" aria-live="polite">
      <span className="check-mark" aria-hidden="true">
        ✓
      </span>
      <span>
        {t(checkKey(draft.kind, draft.surplus), {
          sum: formatQuantity(outcome.sum, unit),
          total: formatQuantity(total, unit),
          surplus: formatDecimal(draft.surplus) + (draft.kind === 'growth' ? t('unit.points') : (unit ?? '')),
          reason: draft.surplusReason,
        })}
      </span>
      {draft.kind === 'growth' && (
        <span className="faint">{t('split.checkExact', { exact: formatDecimal(outcome.exact) })}</span>
      )}
    </p>
  );
}
