import type { SplitPartView } from '@planwright/server/contract';
import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';

/** 数从何来: a part's reckoning step by step, behind its number. */
export function NumberOrigin({
  title,
  trace,
  rule,
  reason,
  children,
}: {
  title: string;
  trace: SplitPartView['trace'];
  rule: string;
  reason?: string | null;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Popover
      trigger="click"
      placement="left"
      title={title}
      content={<TraceSteps trace={trace} rule={rule} reason={reason ?? null} />}
    >
      <button type="button" className="origin-button" aria-label={t('split.explain', { title })}>
        {children}
      </button>
    </Popover>
  );
}

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
