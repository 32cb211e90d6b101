import type { FindingView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';

export type Severity = FindingView['severity'];

/** The shape of a severity, unlike those of the lights: a stop sign, a diamond, a ring; hollow once waived. */
export function SeverityShape({
  severity,
  waived = false,
  size = 14,
}: {
  severity: Severity;
  waived?: boolean;
  size?: number;
}) {
  const fill = waived ? 'none' : 'currentColor';
  const sign = waived ? 'currentColor' : 'var(--sheet)';
  return (
    <svg
      className={`severity-shape severity-${waived ? 'waived' : severity}`}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      {severity === 'error' && (
        <>
          <path d="M4.4.8h5.2L13.2 4.4v5.2L9.6 13.2H4.4L.8 9.6V4.4z" fill={fill} stroke="currentColor" />
          <path d="M4.7 4.7l4.6 4.6M9.3 4.7L4.7 9.3" stroke={sign} strokeWidth="1.6" />
        </>
      )}
      {severity === 'warning' && (
        <>
          <path d="M7 .5L13.5 7 7 13.5.5 7z" fill={fill} stroke="currentColor" />
          <path d="M7 3.6v4M7 9.3v1.3" stroke={sign} strokeWidth="1.6" />
        </>
      )}
      {severity === 'info' && (
        <>
          <circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.3" />
          <path d="M7 3.6v1.3M7 6.3v4" stroke="currentColor" strokeWidth="1.6" />
        </>
      )}
    </svg>
  );
}

/** 轻重: shape, word and colour together. */
export function SeverityMark({ severity, waived = false }: { severity: Severity; waived?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={`severity severity-${waived ? 'waived' : severity}`}>
      <SeverityShape severity={severity} waived={waived} />
      <span>{t(`severity.${severity}`)}</span>
      {waived && <span>· {t('audit.waived')}</span>}
    </span>
  );
}
