import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { queries } from '#lib/queries.ts';
import type { LogSearch } from '#lib/search-state.ts';
import { PageHead } from '#ui/page.tsx';
import { EmptyState, Loaded, ProblemNotice } from '#ui/states.tsx';
import './system.css';

const PAGE = 100;

/** 日志: who did what, when and why; the chain of hashes can be checked here. */
export function LogPage() {
  const { t } = useTranslation();
  const search = usePageSearch<LogSearch>();
  const changeSearch = useChangeSearch<LogSearch>();
  const page = search.page ?? 0;
  const log = useQuery({
    ...queries.log({ offset: page * PAGE, limit: PAGE, subject: search.subject }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="page">
      <PageHead title={t('nav.log')} note={t('log.note')} actions={<Verify />} />
      <div className="filters">
        <Input.Search
          size="small"
          allowClear
          className="log-subject"
          defaultValue={search.subject ?? ''}
          placeholder={t('log.subject')}
          aria-label={t('log.subject')}
          onSearch={(subject) => changeSearch(subject === '' ? {} : { subject })}
        />
      </div>
      <Loaded query={log} lines={10}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState title={t('log.none')}>{t('log.noneHint')}</EmptyState>
          ) : (
            <>
              <div className="table-wrap">
                <table className="table log-table">
                  <thead>
                    <tr>
                      <th>{t('log.at')}</th>
                      <th>{t('log.by')}</th>
                      <th>{t('log.action')}</th>
                      <th>{t('log.subject')}</th>
                      <th>{t('form.reason')}</th>
                      <th>{t('log.hash')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((entry) => (
                      <tr key={entry.id}>
                        <td className="nowrap">{formatInstant(entry.at)}</td>
                        <td className="nowrap">{entry.by}</td>
                        <td className="nowrap">
                          {t([`log.actions.${entry.action}` as 'log.action', entry.action as 'log.action'])}
                        </td>
                        <td className="log-subject-cell">
                          <Subject subject={entry.subject} />
                        </td>
                        <td>{entry.reason ?? <span className="faint">—</span>}</td>
                        <td className="faint" title={`${entry.previousHash ?? ''} → ${entry.hash}`}>
                          <code>{entry.hash.slice(0, 10)}</code>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <nav className="pager" aria-label={t('ledger.pages')}>
                <Button size="small" disabled={page === 0} onClick={() => changeSearch({ ...search, page: page - 1 })}>
                  {t('ledger.previousPage')}
                </Button>
                <span>{t('ledger.range', { from: page * PAGE + 1, to: page * PAGE + rows.length, total })}</span>
                <Button
                  size="small"
                  disabled={(page + 1) * PAGE >= total}
                  onClick={() => changeSearch({ ...search, page: page + 1 })}
                >
                  {t('ledger.nextPage')}
                </Button>
              </nav>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

/** What an entry is about, as a way there. */
function Subject({ subject }: { subject: string }) {
  const { t } = useTranslation();
  const at = subject.indexOf(':');
  const [kind, id] = [subject.slice(0, at), subject.slice(at + 1)];
  if (kind === 'commitment')
    return (
      <Link to="/commitments/$commitmentId" params={{ commitmentId: id }}>
        {t('log.kinds.commitment')} {id}
      </Link>
    );
  if (kind === 'bulletin')
    return (
      <Link to="/bulletins/$bulletinId" params={{ bulletinId: id }}>
        {t('log.kinds.bulletin')} {id}
      </Link>
    );
  if (kind === 'plan-version')
    return (
      <Link to="/plans/$planId" params={{ planId: id }}>
        {t('log.kinds.planVersion')} {id}
      </Link>
    );
  if (kind === 'decomposition')
    return (
      <Link to="/decompositions/$splitId" params={{ splitId: id }}>
        {t('log.kinds.decomposition')} {id}
      </Link>
    );
  if (kind === 'round')
    return (
      <Link to="/board" search={{ round: id } as never}>
        {t('log.kinds.round')} {id}
      </Link>
    );
  return subject;
}

function Verify() {
  const { t } = useTranslation();
  const verify = useQuery({ ...queries.verifyLog(), enabled: false });
  return (
    <>
      {verify.isError && <ProblemNotice error={verify.error} />}
      {verify.data !== undefined && !verify.isFetching && (
        <span role="status" className={verify.data.broken.length === 0 ? 'verify-good' : 'verify-bad'}>
          {verify.data.broken.length === 0
            ? `✓ ${t('log.whole')}`
            : t('log.broken', { count: verify.data.broken.length })}
        </span>
      )}
      <Button loading={verify.isFetching} onClick={() => void verify.refetch()}>
        {t('log.verify')}
      </Button>
    </>
  );
}
