import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { LEDGER_PAGE } from '#lib/search-state.ts';

/** Leads through a list that is asked for page by page. */
export function Pager({ page, total, onPage }: { page: number; total: number; onPage: (page: number) => void }) {
  const { t } = useTranslation();
  const last = Math.ceil(total / LEDGER_PAGE) - 1;
  const from = page * LEDGER_PAGE + 1;
  const to = Math.min(total, from + LEDGER_PAGE - 1);
  return (
    <nav className="pager" aria-label={t('ledger.pages')}>
      <Button size="small" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('ledger.previousPage')}
      </Button>
      <span>{t('ledger.range', { from, to, total })}</span>
      <Button size="small" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('ledger.nextPage')}
      </Button>
    </nav>
  );
}
