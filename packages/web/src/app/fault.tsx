import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '#ui/states.tsx';

/** The page could not be drawn: what happened, and a way back. */
export function Fault({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <main className="page">
      <ProblemNotice error={error} onRetry={reset} />
    </main>
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
