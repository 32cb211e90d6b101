import type { PackView, RegisterRecord } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type LabelText, useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';

export type PackRegister = PackView['registers'][number];
export type PackField = PackRegister['fields'][number];
export type RecordValue = RegisterRecord['values'][string];
export type Codes = ReadonlyMap<string, LabelText>;

export interface ViewProps {
  readonly pack: PackView;
  readonly register: PackRegister;
  readonly view: PackView['views'][number];
  readonly rows: readonly RegisterRecord[];
  readonly onOpen: (id: string) => void;
}

/** The codes that a field may take, by code; empty for other fields. */
export function codesOf(pack: PackView, field: PackField): Codes {
  const list = pack.codeLists.find((candidate) => candidate.name === field.type.list);
  return new Map(list?.codes.map(({ code, label }) => [code, label]));
}

export function unitOf(field: PackField): string {
  const unit = field.type.unit;
  return typeof unit === 'string' ? unit : '';
}

export function useUnitNames(): ReadonlyMap<string, string> {
  const units = useQuery(queries.orgUnits({}));
  return new Map(units.data?.units.map((unit) => [unit.id, unit.name]));
}

export function isNumeric(field: PackField): boolean {
  return ['integer', 'decimal', 'series'].includes(field.type.kind);
}

/** A record's value for reading; `—` where nothing is known, which is not zero. */
export function FieldValue({
  pack,
  field,
  value,
}: {
  pack: PackView;
  field: PackField;
  value: RecordValue | undefined;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const unitNames = useUnitNames();
  if (value === null || value === undefined || value === '') return <span className="faint">—</span>;
  switch (field.type.kind) {
    case 'decimal':
    case 'integer':
      return (
        <>
          {formatDecimal(String(value))}
          <span className="unit">{unitOf(field)}</span>
        </>
      );
    case 'boolean':
      return value === true ? t('form.yes') : t('form.no');
    case 'code':
      return label(codesOf(pack, field).get(String(value))) || String(value);
    case 'orgUnit':
      return unitNames.get(String(value)) ?? String(value);
    case 'commitment':
      return (
        <Link to="/commitments/$commitmentId" params={{ commitmentId: String(value) }}>
          {t('reader.openCommitment')}
        </Link>
      );
    case 'series':
      return <Series values={Array.isArray(value) ? value : []} unit={unitOf(field)} />;
    default:
      return String(value);
  }
}

/** Twelve months as small bars with the last known month in figures. */
function Series({ values, unit }: { values: readonly (string | null)[]; unit: string }) {
  const numbers = values.map((value) => (value === null ? null : Number(value)));
  const top = Math.max(...numbers.map((value) => value ?? 0), 0);
  const last = values.findLastIndex((value) => value !== null);
  if (last < 0) return <span className="faint">—</span>;
  const words = values.map((value, month) => `${month + 1}: ${value ?? '—'}`).join('; ');
  return (
    <span className="series" title={words}>
      <svg width="60" height="16" viewBox="0 0 60 16" aria-hidden="true">
        {numbers.map((value, month) => {
          const height = value === null || top === 0 ? 0 : Math.max(1, (value / top) * 15);
          // biome-ignore lint/suspicious/noArrayIndexKey: the twelve months never change places
          return <rect key={month} x={month * 5} y={16 - height} width="4" height={height} fill="currentColor" />;
        })}
      </svg>
      {formatDecimal(values[last] ?? null)}
      <span className="unit">{unit}</span>
    </span>
  );
}
