import type { OrgUnit, SplitSubject, SplitTargetView } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { usePageSearch } from '#lib/page-search.ts';
import { queries } from '#lib/queries.ts';
import type { NewSplitSearch } from '#lib/search-state.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { currentOf } from '#ui/split-marks.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { draftOf, startDraft } from './split-draft.ts';
import { Workbench } from './workbench.tsx';
import './decomposition.css';

const editRoute = getRouteApi('/decompositions/$splitId/edit');

/** 新分解 of a target that has none. */
export function NewSplitPage() {
  const { t } = useTranslation();
  const { commitment = '', target: indicatorTarget } = usePageSearch<NewSplitSearch>();
  const subject: SplitSubject =
    indicatorTarget === undefined
      ? { kind: 'commitment', id: commitment }
      : { kind: 'indicator-target', id: indicatorTarget };
  const start = useQuery(queries.splitStart(subject, {}));
  const units = useQuery(queries.orgUnits({}));
  const { run } = offersOf(useSession());
  return (
    <div className="page">
      <Crumbs />
      <Loaded query={start} lines={10}>
        {({ target, splitId, offers }) => (
          <Loaded query={units}>
            {({ units: all }) => {
              const refusal = refusalOf(target, run, t);
              if (splitId !== null)
                return (
                  <EmptyState
                    title={t('split.already')}
                    action={
                      <Link to="/decompositions/$splitId" params={{ splitId }}>
                        {t('split.openIt')}
                      </Link>
                    }
                  />
                );
              if (refusal !== null) return <EmptyState title={refusal}>{t('split.cannotHint')}</EmptyState>;
              const first = unitsBelow(all, subject);
              return (
                <Workbench
                  target={target}
                  initial={startDraft(
                    target,
                    first.slice(0, 40),
                    { past: t('split.past'), base: t('split.base') },
                    offers.find((offer) => offer.id.startsWith('past-')),
                  )}
                  offers={offers}
                  units={all}
                  version={null}
                />
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

/** The next version of a split: a draft, or an amendment of its baseline. */
export function EditSplitPage() {
  const { t } = useTranslation();
  const { splitId } = editRoute.useParams();
  const split = useQuery(queries.split(splitId, {}));
  const units = useQuery(queries.orgUnits({}));
  const subject = split.data?.target.subject;
  const start = useQuery({
    ...queries.splitStart(subject ?? { kind: 'commitment', id: '' }, {}),
    enabled: subject !== undefined,
  });
  const { run } = offersOf(useSession());
  return (
    <div className="page">
      <Crumbs />
      <Loaded query={split} lines={10}>
        {(data) => (
          <Loaded query={units}>
            {({ units: all }) => {
              const refusal = refusalOf(data.target, run, t);
              if (refusal !== null) return <EmptyState title={refusal}>{t('split.cannotHint')}</EmptyState>;
              return (
                <Workbench
                  key={data.currentVersion}
                  target={data.target}
                  initial={draftOf(currentOf(data))}
                  offers={start.data?.offers ?? []}
                  units={all}
                  version={{ splitId, number: data.currentVersion, inForce: data.inForce }}
                />
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

/** Whom a target is shared among at first: the places below the unit that has it, else the counties, else the departments. */
function unitsBelow(all: readonly OrgUnit[], subject: SplitSubject): readonly OrgUnit[] {
  const holder = subject.kind === 'commitment' ? '' : subject.id.split(':').slice(2).join(':');
  const below = all.filter((unit) => unit.parentId === holder && unit.tree === 'territory');
  if (below.length > 0) return below;
  const line = all.filter((unit) => unit.parentId === holder);
  if (line.length > 0) return line;
  const counties = all.filter((unit) => unit.kind === 'county' || unit.kind === 'zone');
  return counties.length > 0 ? counties : all.filter((unit) => unit.kind === 'department');
}

function refusalOf(target: SplitTargetView, run: boolean, t: TFunction) {
  if (!run) return t('split.onlyOfficers');
  return target.pending ? t('split.pending') : null;
}

function Crumbs() {
  const { t } = useTranslation();
  return (
    <nav className="crumbs" aria-label={t('commitment.path')}>
      <Link to="/decompositions">{t('nav.splits')}</Link> <span className="faint">›</span>{' '}
      <span className="faint">{t('split.workbench')}</span>
    </nav>
  );
}
