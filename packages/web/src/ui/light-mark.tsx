import type { LightView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';

type Status = LightView['status'];

/** The shape of a status; drawn rather than typed, so that it looks the same in every font. */
export function LightShape({ status, size = 12 }: { status: Status; size?: number }) {
  return (
    <svg
      className={`light-shape light-${status}`}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {status === 'green' && <circle cx="6" cy="6" r="4.6" fill="currentColor" />}
      {status === 'yellow' && <path d="M6 1.2 11.4 10.8H.6z" fill="currentColor" />}
      {status === 'red' && <rect x="1.4" y="1.4" width="9.2" height="9.2" fill="currentColor" />}
      {status === 'grey' && <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {status === 'done' && <path d="M1.6 6.4 4.8 9.6 10.6 2.8" fill="none" stroke="currentColor" strokeWidth="2" />}
    </svg>
  );
}

/**
 * 状态灯: shape, word and colour together.
 *
 * @param unjudged there is a value, so that grey says that it cannot be judged, and not that none was reported
 */
export function LightMark({
  status,
  title,
  unjudged = false,
}: {
  status: Status;
  title?: string | undefined;
  unjudged?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <span className={`light light-${status}`} title={title}>
      <LightShape status={status} />
      <span>{t(status === 'grey' && unjudged ? 'light.unjudged' : `light.${status}`)}</span>
    </span>
  );
}

/** 新鲜度: how old the last report is, apart from the status. Fresh ones need no attention and stay faint. */
export function FreshnessMark({ freshness }: { freshness: LightView['freshness'] }) {
  const { t } = useTranslation();
  return <span className={`freshness freshness-${freshness}`}>{t(`freshness.${freshness}`)}</span>;
}

/** Counts by light as one bar with its words; nothing is drawn for zero. */
export function LightBar({ counts }: { counts: Readonly<Record<Status, number>> }) {
  const { t } = useTranslation();
  const order = ['red', 'yellow', 'green', 'done', 'grey'] as const;
  const total = order.reduce((sum, status) => sum + counts[status], 0);
  const words = order
    .filter((status) => counts[status] > 0)
    .map((status) => `${t(`light.${status}`)} ${counts[status]}`)
    .join(' · ');
  return (
    <span className="light-bar" role="img" aria-label={words === '' ? t('light.none') : words} title={words}>
      {total > 0 &&
        order.map(
          (status) =>
            counts[status] > 0 && (
              <span
                key={status}
                className={`light-bar-part light-fill-${status}`}
                style={{ flexGrow: counts[status] }}
              />
            ),
        )}
    </span>
  );
}
