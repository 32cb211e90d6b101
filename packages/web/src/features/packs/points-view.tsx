import type { RegisterRecord } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { type ChartTable, FigureHead, TableView } from '#ui/chart-figure.tsx';
import { type MapName, type MapPoint, PointMap, PointMark } from '#ui/map/point-map.tsx';
import '#ui/map/map.css';
import { declaredGroups, groupKeyOf, useFieldWords } from '#ui/record/field-text.ts';
import { useUnitNames } from '#ui/record/field-value.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { NoRecords } from './no-records.tsx';
import { ALL_RECORDS, useRecords } from './use-records.ts';
import type { ViewProps } from './view-props.ts';

/** 点位: each record that has a place, over the outlines of units; those without are counted, not guessed. */
export function PointsView({ pack, register, view, search, onOpen }: ViewProps<'map'>) {
  const { t } = useTranslation();
  const records = useRecords({
    register: register.name,
    search,
    fields: [view.longitude, view.latitude, ...view.columns],
    offset: 0,
    limit: ALL_RECORDS,
  });
  const words = useFieldWords(pack, register, { state: t('packs.state'), batch: t('packs.batch') });
  const unitField = view.columns.find(
    (name) => register.fields.find((field) => field.name === name)?.type.kind === 'orgUnit',
  );
  const order = declaredGroups(pack, register, view.groupBy) ?? [];
  return (
    <Loaded query={records} lines={10}>
      {({ rows }) => {
        if (rows.length === 0) return <NoRecords search={search} />;
        const points = rows.flatMap((row) => {
          const at = placeOf(row, view);
          if (at === null) return [];
          const group = groupKeyOf(register, row, view.groupBy);
          const mark = group === null ? order.length : order.indexOf(group);
          return [
            {
              id: row.id,
              name: String(row.values[register.titleField] ?? row.id),
              at,
              mark: mark < 0 ? order.length : mark,
              group:
                words.groupOf(view.groupBy, group) ?? t(view.groupBy === 'batch' ? 'packs.noBatch' : 'packs.noGroup'),
              unitId: unitField === undefined ? null : (row.values[unitField] ?? null),
            },
          ];
        });
        if (points.length === 0)
          return <EmptyState title={t('map.noPlaces')}>{t('map.noPlacesHint', { count: rows.length })}</EmptyState>;
        return (
          <Points
            view={view}
            points={points}
            without={rows.length - points.length}
            fileName={register.name}
            onOpen={onOpen}
          />
        );
      }}
    </Loaded>
  );
}

/** A point with the unit that it lies in, where that is known. */
interface Placed extends MapPoint {
  readonly unitId: unknown;
}

/** A unit's name over the northernmost of its points. */
function namesAmong(points: readonly Placed[], nameOf: (unitId: string) => string): readonly MapName[] {
  const byUnit = new Map<string, Placed[]>();
  for (const point of points)
    if (typeof point.unitId === 'string') byUnit.set(point.unitId, [...(byUnit.get(point.unitId) ?? []), point]);
  return [...byUnit].map(([unitId, members]) => {
    const middle = members.reduce((sum, { at }) => sum + at[0], 0) / members.length;
    return { name: nameOf(unitId), at: [middle, Math.max(...members.map(({ at }) => at[1]))] };
  });
}

function placeOf(row: RegisterRecord, { longitude, latitude }: ViewProps<'map'>['view']): MapPoint['at'] | null {
  const [x, y] = [row.values[longitude], row.values[latitude]];
  return typeof x === 'string' && typeof y === 'string' ? [Number(x), Number(y)] : null;
}

function Points({
  view,
  points,
  without,
  fileName,
  onOpen,
}: Pick<ViewProps<'map'>, 'view' | 'onOpen'> & {
  readonly points: readonly Placed[];
  readonly without: number;
  readonly fileName: string;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const picture = useRef<SVGSVGElement>(null);
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const asked = useQuery(queries.boundary());
  const boundary = asked.data?.boundary ?? null;
  const shortNames = useUnitNames('short');
  const nameOf = (id: string): string => shortNames.get(id) ?? id;
  const title = label(view.label);
  const table: ChartTable = {
    header: [t('map.name'), t('map.group'), t('map.longitude'), t('map.latitude')],
    rows: points.map((point) => [point.name, point.group, String(point.at[0]), String(point.at[1])]),
  };
  const groups = [...new Map(points.map((point) => [point.mark, point.group])).entries()].sort(
    ([one], [other]) => one - other,
  );
  return (
    <figure className="chart-figure">
      <FigureHead
        title={title}
        note={t('map.placed', { count: points.length, without })}
        view={shown}
        onView={setShown}
        table={table}
        fileName={`${fileName}-${title}`}
        findPicture={() => picture.current}
      />
      {shown === 'table' ? (
        <TableView table={table} words={2} />
      ) : (
        <>
          <PointMap
            picture={picture}
            points={points}
            outlines={boundary?.outlines ?? []}
            names={boundary === null ? namesAmong(points, nameOf) : []}
            nameOf={nameOf}
            describe={t('map.describe', { count: points.length })}
            onOpen={onOpen}
          />
          <ul className="point-legend">
            {groups.map(([mark, group]) => (
              <li key={mark}>
                <svg width="16" height="16" aria-hidden="true">
                  <PointMark mark={mark} x={8} y={8} />
                </svg>
                {group} <span className="faint num">{points.filter((point) => point.mark === mark).length}</span>
              </li>
            ))}
          </ul>
          <p className="chart-note">
            {boundary === null
              ? asked.isPending
                ? null
                : t(asked.isError ? 'map.failed' : 'map.netOnly')
              : t('map.source', { source: boundary.source, licence: boundary.licence })}
          </p>
        </>
      )}
    </figure>
  );
}
