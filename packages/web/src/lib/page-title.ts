import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The window's title: the page's name before the app's, so that tabs and the browser's history tell pages apart. */
export function usePageTitle(name: string | undefined): void {
  const { t } = useTranslation();
  const app = t('app.title');
  useEffect(() => {
    if (name !== undefined) document.title = `${name} · ${app}`;
    return () => {
      document.title = app;
    };
  }, [name, app]);
}
