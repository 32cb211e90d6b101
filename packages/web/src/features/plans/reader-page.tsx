import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '#lib/call.ts';
import { usePageSearch } from '#lib/page-search.ts';
import { queries } from '#lib/queries.ts';
import { againstOf, type ReaderSearch } from '#lib/search-state.ts';
import { useAsOf } from '#lib/session.ts';
import { EmptyState, Loaded, LoadingLines, ProblemNotice } from '#ui/states.tsx';
import { Reader } from './reader.tsx';
import './reader.css';

const route = getRouteApi('/plans/$planId');

/** 计划阅读. `latest` in the address stands for the newest version of the plan that runs. */
export function ReaderPage() {
  const { t } = useTranslation();
  const { planId } = route.useParams();
  const versions = useQuery({ ...queries.plans(), enabled: planId === 'latest' });
  const id = planId === 'latest' ? versions.data?.running?.planVersionId : planId;
  if (id !== undefined) return <LoadedReader id={id} />;
  return (
    <div className="page">
      <Loaded query={versions} lines={8}>
        {() => (
          <EmptyState title={t('reader.none')} action={<Link to="/plans">{t('reader.importFirst')}</Link>}>
            {t('reader.noneHint')}
          </EmptyState>
        )}
      </Loaded>
    </div>
  );
}

function LoadedReader({ id }: { id: string }) {
  const plan = useQuery({ ...queries.plan(id, useAsOf()), placeholderData: (previous) => previous });
  // The text does not wait for its audit.
  const audit = useQuery(queries.planAudit(id, againstOf(usePageSearch<ReaderSearch>())));
  if (plan.data !== undefined) return <Reader reading={plan.data} audit={audit.data} />;
  if (plan.error instanceof ProblemError && plan.error.problem.status === 404)
    return <NoSuchVersion error={plan.error} />;
  return (
    <div className="page reader-wait">
      <Loaded query={plan}>{() => <LoadingLines />}</Loaded>
      {plan.isPending && <LoadingLines lines={14} />}
    </div>
  );
}

/** Trying again would not find it: the way leads to those there are. */
function NoSuchVersion({ error }: { error: ProblemError }) {
  const { t } = useTranslation();
  return (
    <div className="page">
      <ProblemNotice error={error} />
      <p>
        <Link to="/plans">{t('reader.allVersions')}</Link>
      </p>
    </div>
  );
}
