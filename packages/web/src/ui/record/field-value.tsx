import type { PackView, RegisterRecord } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type LabelText, useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { useSession, yearOf } from '#lib/session.ts';
import { type MonthSeries, sumOf } from './series.ts';

export type PackRegister = PackView['registers'][number];
export type PackField = PackRegister['fields'][number];
export type RecordValue = RegisterRecord['values'][string];
export type ListItem = Readonly<Record<string, string | number | boolean | null>>;
export type Codes = ReadonlyMap<string, LabelText>;

/** The codes that a field may take, by code; empty for other fields. */
export function codesOf(pack: PackView, field: PackField): Codes {
  const list = pack.codeLists.find((candidate) => candidate.name === field.type.list);
  return new Map(list?.codes.map(({ code, label }) => [code, label]));
}

export function isSeries(value: RecordValue | undefined): value is Record<string, string> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: RecordValue | undefined): value is Record<string, string | number | boolean | null>[] {
  return Array.isArray(value);
}

/** The fields of a list's items. */
export function itemFieldsOf(field: PackField): readonly PackField[] {
  return field.type.fields ?? [];
}

export function unitOf(field: PackField): string {
  const unit = field.type.unit;
  return typeof unit === 'string' ? unit : '';
}

/** Names of all units, those that have ended too, in the language of the interface; `short` as they stand in narrow places. */
export function useUnitNames(length: 'full' | 'short' = 'full'): ReadonlyMap<string, string> {
  const { i18n } = useTranslation();
  const units = useQuery(queries.orgUnits({}));
  const known = units.data === undefined ? [] : [...units.data.past, ...units.data.units];
  const own = (unit: (typeof known)[number]) => (length === 'short' ? unit.shortName : unit.name);
  return new Map(known.map((unit) => [unit.id, (i18n.language === 'en' && unit.nameEn) || own(unit)]));
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
      return <Series values={isSeries(value) ? value : {}} unit={unitOf(field)} />;
    case 'list':
      return t('packs.items', { count: isList(value) ? value.length : 0 });
    default:
      return String(value);
  }
}

/** The plan year's months as small bars, with their sum in figures. */
function Series({ values, unit }: { values: MonthSeries; unit: string }) {
  const { t } = useTranslation();
  const year = yearOf(useSession());
  const known = Object.entries(values).filter(([month]) => month.startsWith(`${year}-`));
  if (known.length === 0) return <span className="faint">—</span>;
  const top = Math.max(...known.map(([, amount]) => Number(amount)), 0);
  const words = known.map(([month, amount]) => `${month}: ${amount}`).join('; ');
  return (
    <span className="series" title={`${t('packs.year', { year })} ${words}`}>
      <svg width="60" height="16" viewBox="0 0 60 16" aria-hidden="true">
        {known.map(([month, amount]) => {
          const height = top === 0 ? 0 : Math.max(1, (Number(amount) / top) * 15);
          const place = (Number(month.slice(5)) - 1) * 5;
          return <rect key={month} x={place} y={16 - height} width="4" height={height} fill="currentColor" />;
        })}
      </svg>
      {formatDecimal(sumOf(known.map(([, amount]) => amount)))}
      <span className="unit">{unit}</span>
    </span>
  );
}
