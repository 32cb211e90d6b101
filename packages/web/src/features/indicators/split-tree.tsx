import type { SplitSubject, SplitTreeNode } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { offersOf, useAsOf, useSession } from '#lib/session.ts';
import { type ChartTable, FigureHead } from '#ui/chart-figure.tsx';
import { Section } from '#ui/page.tsx';
import { formatPart, PartStateMark, VersionStateTag } from '#ui/split-marks.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { newSplitSearch } from '#ui/subject-link.tsx';
import { TraceSteps } from '#ui/trace-steps.tsx';
import type { Detail } from './indicator-page.tsx';
import { SplitDrawing } from './split-drawing.tsx';
import { placeNodes } from './split-layout.ts';
import './split-tree.css';
import { UnitName, useUnitName } from '#ui/unit-name.tsx';

/** 分解树: how the target is shared out and further down, with each part's state and light; every part leads to its reckoning. */
export function SplitTreeSection({ data }: { data: Detail }) {
  const { target } = data.row;
  const at = useAsOf();
  const own = target !== null && target.fromGrowthOf === null;
  const subject: SplitSubject = {
    kind: 'indicator-target',
    id: `${data.definition.id}:${target?.year ?? 0}:${data.unitId}`,
  };
  const promise: SplitSubject = { kind: 'commitment', id: target?.commitmentId ?? '' };
  const known = data.knownAt ?? undefined;
  const tree = useQuery({ ...queries.splitTree(subject, at, known), enabled: own });
  const byPromise = useQuery({
    ...queries.splitTree(promise, at, known),
    enabled: own && target.commitmentId !== null && tree.data?.nodes.length === 0,
  });
  const { t } = useTranslation();
  if (!own) return null;
  return (
    <>
      {target.split !== null && (
        <p className="notice-line">
          <Link to="/decompositions/$splitId" params={{ splitId: target.split.id }}>
            {t('splitTree.ownPart', { version: target.split.version })}
          </Link>
        </p>
      )}
      <Loaded query={tree} lines={6}>
        {({ nodes }) => {
          const shown = nodes.length > 0 ? nodes : (byPromise.data?.nodes ?? []);
          if (shown.length > 0)
            return <TreeFigure nodes={shown} fileName={`${data.definition.id}-${t('splitTree.title')}`} />;
          return <NotSplit subject={subject} pending={target.form.kind === 'pending'} />;
        }}
      </Loaded>
    </>
  );
}

function NotSplit({ subject, pending }: { subject: SplitSubject; pending: boolean }) {
  const { t } = useTranslation();
  const { run } = offersOf(useSession());
  const past = useAsOf().asOf !== undefined;
  if (!run || past) return null;
  return (
    <Section title={t('splitTree.title')}>
      <EmptyState
        title={t(pending ? 'split.pending' : 'splitTree.none')}
        action={
          pending ? undefined : (
            <Link to="/decompositions/new" search={newSplitSearch(subject)} className="action-link">
              {t('splitTree.start')}
            </Link>
          )
        }
      >
        {pending ? t('split.cannotHint') : t('splitTree.noneHint')}
      </EmptyState>
    </Section>
  );
}

function TreeFigure({ nodes, fileName }: { nodes: readonly SplitTreeNode[]; fileName: string }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [chosen, setChosen] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const root = nodes[0];
  const placed = placeNodes(nodes);
  const shown = nodes.find((node) => node.id === chosen && node.parentId !== null);
  if (root === undefined) return null;
  return (
    <figure className="chart-figure split-tree">
      <FigureHead
        title={t('splitTree.title')}
        note={
          <>
            <VersionStateTag state={root.versionState} /> {t('split.versionShort', { number: root.version })}
            {root.amended && ` · ${t('splitTree.amended')}`}{' '}
            <Link to="/decompositions/$splitId" params={{ splitId: root.splitId }}>
              {t('split.openIt')}
            </Link>
          </>
        }
        view={view}
        onView={setView}
        table={tableOf(nodes, unitName, t)}
        fileName={fileName}
        findPicture={() => box.current?.querySelector('svg') ?? null}
      />
      {view === 'table' ? (
        <TreeTable nodes={nodes} />
      ) : (
        <div ref={box}>
          <SplitDrawing placed={placed} width={width} chosen={shown?.id} onChoose={setChosen} />
        </div>
      )}
      {view === 'chart' &&
        (shown === undefined ? <p className="chart-note">{t('splitTree.hint')}</p> : <Origin node={shown} />)}
    </figure>
  );
}

/** What led to a part, with the way to the table it stands in. */
function Origin({ node }: { node: SplitTreeNode }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  return (
    <section className="tree-origin" aria-label={t('split.explain', { title: unitName(node) })}>
      <p>
        <strong>{unitName(node)}</strong> {formatPart(node, node.unit)}
        {node.state !== null && <PartStateMark state={node.state} />}
        <Link to="/decompositions/$splitId" params={{ splitId: node.splitId }}>
          {t('split.openIt')}
        </Link>
      </p>
      <TraceSteps trace={node.trace} rule={node.rule} reason={null} />
    </section>
  );
}

function TreeTable({ nodes }: { nodes: readonly SplitTreeNode[] }) {
  const { t } = useTranslation();
  const { header } = tableOf([], useUnitName(), t);
  return (
    <div className="table-wrap chart-table">
      <table className="table">
        <thead>
          <tr>
            {header.map((cell, index) => (
              <th key={cell} className={index === 1 || index === 2 ? 'num' : undefined}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placeNodes(nodes).map(({ node, depth }) => (
            <tr key={node.id}>
              <th scope="row" style={{ paddingLeft: 8 + depth * 18 }}>
                <UnitName unit={node} />
              </th>
              <td className="num">{formatPart(node, node.unit)}</td>
              <td className="num">{node.sharePercent === null ? '—' : `${node.sharePercent}%`}</td>
              <td className="nowrap">{node.state === null ? '—' : <PartStateMark state={node.state} />}</td>
              <td className="nowrap">
                {t('split.versionShort', { number: node.version })} · {t(`split.state.${node.versionState}`)}
                {node.amended && ` · ${t('splitTree.amended')}`}
              </td>
              <td className="nowrap">{node.status === null ? '—' : t(`light.${node.status}`)}</td>
              <td className="nowrap">{node.freshness === null ? '—' : t(`freshness.${node.freshness}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function tableOf(nodes: readonly SplitTreeNode[], unitName: ReturnType<typeof useUnitName>, t: TFunction): ChartTable {
  return {
    header: [
      t('split.unitHead'),
      t('split.part'),
      t('split.share'),
      t('split.stateHead'),
      t('split.versions'),
      t('splitTree.light'),
      t('splitTree.freshness'),
    ],
    rows: placeNodes(nodes).map(({ node, depth }) => [
      `${'　'.repeat(depth)}${unitName(node)}`,
      node.value === null ? node.words : `${formatDecimal(node.value)}${node.unit ?? ''}`,
      node.sharePercent === null ? null : `${node.sharePercent}%`,
      node.state === null ? null : t(`split.unitState.${node.state}`),
      `${t('split.versionShort', { number: node.version })} ${t(`split.state.${node.versionState}`)}`,
      node.status === null ? null : t(`light.${node.status}`),
      node.freshness === null ? null : t(`freshness.${node.freshness}`),
    ]),
  };
}

/** The width that there is, so that text is drawn in its own size and never scaled. */
function useWidth(box: { readonly current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    watch.observe(element);
    return () => watch.disconnect();
  });
  return width;
}
