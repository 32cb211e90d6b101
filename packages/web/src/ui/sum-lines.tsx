import type { SumView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '#lib/quantity.ts';

/** 算式: the sum step by step, what the text prints for it, the difference and what rounding allows. */
export function SumLines({ sum, holds = false }: { sum: SumView; holds?: boolean }) {
  const { t } = useTranslation();
  const { steps, result, printed, difference, tolerance } = sum;
  return (
    <div className="sum">
      <p className="sum-steps">
        {steps.length === 0 && <span>{t('audit.ledgerNow')}</span>}
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a sum never change places
          <span key={index} className="sum-step">
            {step.sign !== '' && <span className="sum-sign">{step.sign === '-' ? '−' : step.sign}</span>}
            <span className={step.span === null ? 'sum-reckoned' : 'sum-printed'}>
              {formatQuantity(step.value, step.unit)}
            </span>
          </span>
        ))}
        <span className="sum-step">
          {steps.length > 0 && <span className="sum-sign">=</span>}
          <strong>{formatQuantity(result.value, result.unit)}</strong>
        </span>
      </p>
      <p className="sum-foot">
        {printed !== null && (
          <span>
            {t('audit.printed')} <strong>{formatQuantity(printed.value, printed.unit)}</strong>
          </span>
        )}
        {difference !== null && (
          <span className={holds ? '' : 'sum-difference'}>
            {t('audit.difference')} {formatQuantity(difference, result.unit === '%' ? t('unit.points') : result.unit)}
          </span>
        )}
        <span className="faint">
          {t('audit.tolerance')} {formatQuantity(tolerance.value, tolerance.unit)}（
          {t(`audit.tolerances.${tolerance.kind}`)}）
        </span>
      </p>
    </div>
  );
}
