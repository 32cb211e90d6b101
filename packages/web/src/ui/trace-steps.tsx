import type { SplitPartView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import './trace-steps.css';

/** A part's reckoning step by step. */
export function TraceSteps({
  trace,
  rule,
  reason,
}: {
  trace: SplitPartView['trace'];
  rule: string;
  reason: string | null;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <div className="trace">
      <ol>
        {trace.map((step) => (
          <li key={step.words['zh-CN']} className={`trace-${step.kind}`}>
            {label(step.words)}
          </li>
        ))}
      </ol>
      {reason !== null && reason !== '' && (
        <p className="faint">
          {t('form.reason')}：{reason}
        </p>
      )}
      <p className="faint">{t('explain.rule', { rule })}</p>
    </div>
  );
}
