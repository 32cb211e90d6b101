import { nameRound } from '@planwright/engine';
import type { Reply } from '@planwright/server/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { usePersonName } from '#lib/person-name.ts';
import { queries } from '#lib/queries.ts';
import { type LogSearch, withoutUndefined } from '#lib/search-state.ts';
import { zhCn } from '#locales/zh-cn/index.ts';
import { PageHead } from '#ui/page.tsx';
import { EmptyState, Loaded, ProblemNotice } from '#ui/states.tsx';
import './system.css';
import { KeptWords } from '#ui/kept-words.tsx';
import { UnitName } from '#ui/unit-name.tsx';

const PAGE = 100;
const ACTIONS = Object.keys(zhCn.log.actions) as (keyof typeof zhCn.log.actions)[];

/** 日志: who did what, when and why; the chain of hashes can be checked here. */
export function LogPage() {
  const { t } = useTranslation();
  const search = usePageSearch<LogSearch>();
  const changeSearch = useChangeSearch<LogSearch>();
  const page = search.page ?? 0;
  const actions = ACTIONS.map((value) => ({ value, label: t(`log.actions.${value}`) }));
  const log = useQuery({
    ...queries.log({
      offset: page * PAGE,
      limit: PAGE,
      subject: search.subject,
      action: search.action,
      words: search.words,
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="page">
      <PageHead title={t('nav.log')} note={t('log.note')} actions={<Verify />} />
      <div className="filters">
        <Input.Search
          size="small"
          allowClear
          className="log-words"
          defaultValue={search.words ?? ''}
          placeholder={t('log.words')}
          aria-label={t('log.words')}
          maxLength={100}
          onSearch={(words) =>
            changeSearch(withoutUndefined({ ...search, words: words.trim() || undefined, page: undefined }))
          }
        />
        <Select
          size="small"
          allowClear
          className="log-action"
          value={search.action ?? null}
          placeholder={t('log.allActions')}
          aria-label={t('log.action')}
          options={actions}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(action) =>
            changeSearch(withoutUndefined({ ...search, action: action ?? undefined, page: undefined }))
          }
        />
        {search.subject !== undefined && (
          <Button size="small" onClick={() => changeSearch(withoutUndefined({ ...search, subject: undefined }))}>
            {t('log.anySubject')}
          </Button>
        )}
      </div>
      <Loaded query={log} lines={10}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState title={t('log.none')}>{t('log.noneHint')}</EmptyState>
          ) : (
            <>
              <LogTable rows={rows} />
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

type Entry = Reply<'listLog'>['rows'][number];

/** A table; on a phone a card for each entry. */
function LogTable({ rows }: { rows: readonly Entry[] }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const actionOf = ({ action }: Entry) => t([`log.actions.${action}` as 'log.action', action as 'log.action']);
  return (
    <>
      <div className="table-wrap has-cards">
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
                <td className="log-by">
                  {personName(entry.by)}
                  {entry.unitName !== null && (
                    <div className="faint">
                      <UnitName unit={entry} />
                    </div>
                  )}
                </td>
                <td className="nowrap">{actionOf(entry)}</td>
                <td className="log-subject-cell">
                  <Subject subject={entry.subject} title={entry.title} />
                </td>
                <td>{entry.reason === null ? <span className="faint">—</span> : <KeptWords words={entry.reason} />}</td>
                <td className="faint" title={`${entry.previousHash ?? ''} → ${entry.hash}`}>
                  <code>{entry.hash.slice(0, 10)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="table-cards">
        {rows.map((entry) => (
          <div key={entry.id} className="table-card">
            <Subject subject={entry.subject} title={entry.title} />
            <span>{actionOf(entry)}</span>
            {entry.reason !== null && (
              <span className="table-card-line">
                <KeptWords words={entry.reason} />
              </span>
            )}
            <span className="table-card-line">
              <span>
                {personName(entry.by)}
                {entry.unitName !== null && ' '}
                <UnitName unit={entry} />
              </span>
              <span>{formatInstant(entry.at)}</span>
              <code title={`${entry.previousHash ?? ''} → ${entry.hash}`}>{entry.hash.slice(0, 10)}</code>
            </span>
          </div>
        ))}
      </div>
    </>
  );
}

/** What an entry is about, by its name, as a way there; the key under which the log knows it stands in the title. */
function Subject({ subject, title }: { subject: string; title: string | null }) {
  const { t } = useTranslation();
  const label = useLabel();
  const at = subject.indexOf(':');
  const [kind, id] = [subject.slice(0, at), subject.slice(at + 1)];
  const said = kind === 'round' ? label(nameRound(id, 'full')) : (title ?? id);
  const named = t([`log.kinds.${kind}` as 'log.kinds.round', 'log.kinds.other']);
  const words = (
    <span title={subject}>
      <span className="faint">{named}</span> {said}
    </span>
  );
  if (kind === 'commitment')
    return (
      <Link to="/commitments/$commitmentId" params={{ commitmentId: id }}>
        {words}
      </Link>
    );
  if (kind === 'bulletin')
    return (
      <Link to="/bulletins/$bulletinId" params={{ bulletinId: id }}>
        {words}
      </Link>
    );
  if (kind === 'plan-version')
    return (
      <Link to="/plans/$planId" params={{ planId: id }}>
        {words}
      </Link>
    );
  if (kind === 'decomposition')
    return (
      <Link to="/decompositions/$splitId" params={{ splitId: id }}>
        {words}
      </Link>
    );
  if (kind === 'indicator')
    return (
      <Link to="/indicators/$indicatorId" params={{ indicatorId: id }}>
        {words}
      </Link>
    );
  if (kind === 'round')
    return (
      <Link to="/board" search={{ round: id } as never}>
        {words}
      </Link>
    );
  return words;
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
