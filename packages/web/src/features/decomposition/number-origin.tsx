import type { SplitPartView } from '@planwright/server/contract';
import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TraceSteps } from '#ui/trace-steps.tsx';

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
