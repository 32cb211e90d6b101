import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '#lib/call.ts';
import { useProblemText } from '#lib/label.ts';

/** 加载中: lines where the words will stand. */
export function LoadingLines({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  const widths = ['92%', '78%', '86%', '64%', '90%', '72%'];
  return (
    <div className="loading" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} style={{ width: widths[line % widths.length] }} />
      ))}
    </div>
  );
}

/** 空: what would stand here, and what to do so that it does. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children !== undefined && <div className="state-body">{children}</div>}
      {action !== undefined && <div className="state-action">{action}</div>}
    </div>
  );
}

/** 出错: what happened, what to do, and a way to try again. */
export function ProblemNotice({
  error,
  what,
  onRetry,
  retry,
}: {
  error: unknown;
  /** What could not be loaded, where several things stand on a page. */
  what?: string | undefined;
  onRetry?: () => void;
  /** What the way is called when it is another than trying again. */
  retry?: string;
}) {
  const { t } = useTranslation();
  const { detail, hint } = useProblemText()(error);
  // What is not there does not come by asking again.
  const isGone = error instanceof ProblemError && error.problem.status === 404;
  return (
    <div className="state state-problem" role="alert">
      <h2>{what === undefined ? detail : t('state.problemWith', { what, detail })}</h2>
      {hint !== null && <p className="state-body">{hint}</p>}
      {isGone && onRetry !== undefined && retry === undefined ? (
        <p className="state-action">
          <Link to="/">{t('state.toOverview')}</Link>
        </p>
      ) : (
        onRetry !== undefined && (
          <div className="state-action">
            <Button onClick={onRetry}>{retry ?? t('state.retry')}</Button>
          </div>
        )
      )}
    </div>
  );
}

/** A query's three states in one: waiting, failed, here. */
export function Loaded<T>({
  query,
  lines,
  what,
  children,
}: {
  query: {
    readonly data: T | undefined;
    readonly error: unknown;
    readonly isPending: boolean;
    readonly refetch: () => unknown;
  };
  lines?: number;
  /** What it is, for the notice that it could not be loaded. */
  what?: string | undefined;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null && query.error !== undefined)
    return <ProblemNotice error={query.error} what={what} onRetry={() => void query.refetch()} />;
  return <LoadingLines {...(lines === undefined ? {} : { lines })} />;
}
