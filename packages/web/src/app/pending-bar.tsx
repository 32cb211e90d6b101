import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** 打开中: a page that is on its way; the one before stays until it is here. Shown only when it takes a moment. */
export function PendingBar() {
  const { t } = useTranslation();
  const pending = useRouterState({ select: (state) => state.isLoading });
  if (!pending) return null;
  return (
    <div className="pending-bar" role="status">
      <span className="visually-hidden">{t('state.loading')}</span>
    </div>
  );
}
