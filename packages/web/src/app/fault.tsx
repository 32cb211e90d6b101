import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isMissingPart } from '#lib/missing-part.ts';
import { ProblemNotice } from '#ui/states.tsx';

/** The page could not be drawn: what happened, and a way back. */
export function Fault({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  if (!isMissingPart(error))
    return (
      <div className="page">
        <ProblemNotice error={error} onRetry={reset} />
      </div>
    );
  // Asking for the same part again is of no use; the whole page brings the newest.
  return (
    <div className="page">
      <div className="state state-problem" role="alert">
        <h2>{t('state.partMissing')}</h2>
        <p className="state-body">{t('state.partMissingHint')}</p>
        <div className="state-action">
          <Button onClick={() => window.location.reload()}>{t('state.reload')}</Button>
        </div>
      </div>
    </div>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <div className="state">
        <h2>{t('state.noPage')}</h2>
        <p>{t('state.noPageHint')}</p>
        <p>
          <Link to="/">{t('nav.overview')}</Link>
        </p>
      </div>
    </div>
  );
}
