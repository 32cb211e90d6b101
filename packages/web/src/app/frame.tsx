import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';
import { LoadingLines, ProblemNotice } from '#ui/states.tsx';
import { Header } from './header.tsx';
import { PastStrip } from './past-strip.tsx';
import { PendingBar } from './pending-bar.tsx';
import { BottomBar, Rail } from './rail.tsx';

/** The frame around every page: header, rail (a bottom bar on phones), marks that hold for the whole. */
export function Frame() {
  const { t } = useTranslation();
  const session = useQuery(queries.session());
  const path = useRouterState({ select: (state) => state.location.pathname });

  if (session.isPending)
    return (
      <div className="frame-wait">
        <LoadingLines lines={3} />
      </div>
    );
  if (session.isError)
    return (
      <div className="frame-wait">
        <ProblemNotice error={session.error} onRetry={() => session.refetch()} />
      </div>
    );
  return (
    <div className="frame">
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <Header session={session.data} />
      <Rail path={path} />
      <PendingBar />
      <main id="main" className="main" tabIndex={-1}>
        <PastStrip today={session.data.today} />
        {session.data.jurisdiction.simulated && (
          <p className="simulated-strip">
            <strong>{t('mark.simulated')}</strong> {t('mark.simulatedWhole')}
          </p>
        )}
        <Suspense
          fallback={
            <div className="page">
              <LoadingLines lines={6} />
            </div>
          }
        >
          <Outlet />
        </Suspense>
      </main>
      <BottomBar path={path} />
    </div>
  );
}
