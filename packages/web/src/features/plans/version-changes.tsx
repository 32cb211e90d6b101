import type { PlanChanges } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';
import { Loaded } from '#ui/states.tsx';

type ChangeKind = PlanChanges['changes'][number]['kind'];

/** What a reader asks about first stands first. */
const KINDS: readonly ChangeKind[] = ['raised', 'lowered', 'renamed', 'reworded', 'joined', 'dropped', 'added', 'kept'];
/** Kinds that most pairs of versions have nothing of; they are not counted then. */
const RARE: ReadonlySet<ChangeKind> = new Set(['renamed', 'joined']);

/** 版本比较: what a version changed against the one before it. */
export function VersionChanges({ id }: { id: string }) {
  const query = useQuery(queries.planChanges(id));
  return (
    <Loaded query={query} lines={1}>
      {({ changes }) => changes !== null && <ChangeSummary changes={changes} />}
    </Loaded>
  );
}

/** The counts, and under them each promise that changed. */
export function ChangeSummary({ changes, open = false }: { changes: PlanChanges; open?: boolean }) {
  const { t } = useTranslation();
  const { before, counts } = changes;
  const shown = KINDS.filter((kind) => !RARE.has(kind) || (counts[kind] ?? 0) > 0);
  const summary = shown
    .map((kind) => t(`versions.change.${kind}`, { count: counts[kind] ?? 0 }))
    .join(t('versions.comma'));
  const line = t('versions.against', { number: before.number, summary });
  if (changes.changes.length === 0) return <p className="version-changes">{line}</p>;
  return (
    <details className="version-changes" open={open}>
      <summary>{line}</summary>
      {shown
        .filter((kind) => kind !== 'kept' && (counts[kind] ?? 0) > 0)
        .map((kind) => (
          <ChangeGroup key={kind} kind={kind} changes={changes} />
        ))}
    </details>
  );
}

function ChangeGroup({ kind, changes }: { kind: ChangeKind; changes: PlanChanges }) {
  const { t } = useTranslation();
  const items = changes.changes.filter((change) => change.kind === kind);
  return (
    <section>
      <h3>{t(`versions.change.${kind}`, { count: items.length })}</h3>
      <ul>
        {items.map(({ old, new: renewed, likely, harder }) => {
          const remarks = [
            ...(likely ? [t('versions.likely')] : []),
            ...(harder === null ? [] : [t(harder ? 'versions.stricter' : 'versions.looser')]),
          ];
          return (
            <li key={`${old} ${renewed}`}>
              {old !== null && <span className={renewed === null ? '' : 'faint'}>{old}</span>}
              {old !== null && renewed !== null && <span className="faint"> → </span>}
              {renewed !== null && <span>{renewed}</span>}
              {remarks.length > 0 && <span className="change-remark">{remarks.join(t('versions.comma'))}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
