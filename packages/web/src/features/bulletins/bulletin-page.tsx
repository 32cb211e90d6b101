import type { Bulletin, FindingView } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { call, formatAddress } from '#lib/call.ts';
import { formatInstant } from '#lib/date-text.ts';
import { usePageSearch } from '#lib/page-search.ts';
import { usePageTitle } from '#lib/page-title.ts';
import { queries } from '#lib/queries.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { SimulatedMark } from '#ui/page.tsx';
import { Loaded, ProblemNotice } from '#ui/states.tsx';
import { WholeWords } from '#ui/whole-words.tsx';
import { BulletinBody } from './bulletin-body.tsx';
import { BulletinFindings } from './bulletin-findings.tsx';
import './bulletin.css';
import { usePersonName } from '#lib/person-name.ts';

const NO_FINDINGS: readonly FindingView[] = [];
const route = getRouteApi('/bulletins/$bulletinId');

/** A bulletin as it will be printed; each number opens its reckoning and leads to its sentence. */
export function BulletinPage() {
  const { t } = useTranslation();
  const { bulletinId } = route.useParams();
  const query = useQuery(queries.bulletin(bulletinId));
  return (
    <div className="page">
      <nav className="crumbs no-print" aria-label={t('commitment.path')}>
        <Link to="/bulletins">{t('nav.bulletins')}</Link>
      </nav>
      <Loaded query={query} lines={12}>
        {(bulletin) => <BulletinView bulletin={bulletin} />}
      </Loaded>
    </div>
  );
}

function BulletinView({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  usePageTitle(bulletin.title);
  const { figure } = usePageSearch<{ figure?: string }>();
  const { run } = offersOf(useSession());
  const audit = useQuery(queries.bulletinAudit(bulletin.id));
  const freeze = useFreeze(bulletin);
  const file = (format: string) => formatAddress('getBulletinFile', { id: bulletin.id }, { format });
  return (
    <>
      <div className="bulletin-bar no-print">
        <span className={`tag ${bulletin.state === 'frozen' ? 'tag-strong' : ''}`}>
          {t(`bulletin.states.${bulletin.state}`)}
        </span>
        <span className="faint" title={bulletin.hash}>
          {bulletin.state === 'frozen'
            ? t('bulletin.frozenAt', { at: formatInstant(bulletin.frozenAt), hash: bulletin.hash.slice(0, 12) })
            : t('bulletin.draftedBy', { by: personName(bulletin.createdBy), at: formatInstant(bulletin.createdAt) })}
        </span>
        <span className="bulletin-actions">
          <a href={file('docx')} download className="file-link">
            DOCX
          </a>
          <a href={file('html')} target="_blank" rel="noreferrer" className="file-link">
            HTML
          </a>
          <Button size="small" onClick={() => window.print()}>
            {t('bulletin.print')}
          </Button>
          {run && bulletin.state === 'draft' && <Freeze freeze={freeze} errors={audit.data?.counts.error ?? 0} />}
        </span>
      </div>
      {freeze.isError && (
        <div className="bulletin-refusal no-print">
          <ProblemNotice error={freeze.error} />
        </div>
      )}
      <BulletinFindings audit={audit} bulletin={bulletin} />
      <p className="faint bulletin-hint no-print">{t('bulletin.hint')}</p>
      <article className="sheet">
        {bulletin.simulated && (
          <p className="sheet-simulated">
            <SimulatedMark /> {t('mark.simulatedBulletin')}
          </p>
        )}
        {bulletin.state === 'draft' && <p className="sheet-draft">{t('bulletin.states.draft')}</p>}
        <header className="sheet-head">
          <p className="sheet-issuer">{bulletin.issuer}</p>
          <p className="sheet-issue">{bulletin.issue}</p>
          <hr />
          <h1>
            <WholeWords text={bulletin.title} />
          </h1>
        </header>
        <BulletinBody bulletin={bulletin} shown={figure} findings={audit.data?.findings ?? NO_FINDINGS} />
        <footer className="sheet-foot">
          <p>{bulletin.issuer}</p>
          <p>{formatChineseDay(bulletin.issuedOn)}</p>
        </footer>
      </article>
    </>
  );
}

/** The form that documents use: 2021年5月8日, without leading zeros. */
function formatChineseDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

function useFreeze(bulletin: Bulletin) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('freezeBulletin', { params: { id: bulletin.id }, body: { hash: bulletin.hash } }),
    onSuccess: () => client.invalidateQueries(),
    // The refusal may rest on what came in since the findings were loaded.
    onError: () => client.invalidateQueries({ queryKey: queries.bulletinAudit(bulletin.id).queryKey }),
  });
}

function Freeze({ freeze, errors }: { freeze: ReturnType<typeof useFreeze>; errors: number }) {
  const { t } = useTranslation();
  const [modal, holder] = Modal.useModal();
  return (
    <>
      {holder}
      <Button
        size="small"
        type="primary"
        loading={freeze.isPending}
        onClick={() =>
          void modal.confirm({
            title: t('bulletin.freezeTitle'),
            content: errors > 0 ? t('bulletin.freezeFaulty', { count: errors }) : t('bulletin.freezeNote'),
            okText: t('bulletin.freeze'),
            cancelText: t('form.cancel'),
            onOk: () => freeze.mutateAsync().catch(() => undefined),
          })
        }
      >
        {t('bulletin.freeze')}
      </Button>
    </>
  );
}
