import type { SplitDetail, SplitVersionView } from '@planwright/server/contract';
import type { TFunction } from 'i18next';
import { type CsvCell, formatCsv, saveTextFile } from '#lib/csv.ts';

/** The version's table as CSV: every column that was typed, the parts, counter-offers and states; the sum as the last row. */
export function splitTable(
  split: SplitDetail,
  version: SplitVersionView,
  t: TFunction,
  unitName: (unit: { readonly unitId: string; readonly unitName: string }) => string,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  const bases = version.bases.filter((basis) => basis.kind === 'values');
  const header = [
    t('split.unitHead'),
    ...(version.kind === 'growth' ? [t('split.base')] : []),
    ...bases.map((basis) => basis.name),
    t('split.weight'),
    t('split.floor'),
    t('split.cap'),
    t('split.hand'),
    t('split.part'),
    t('ledger.unitColumn'),
    ...(version.kind === 'growth' ? [t('split.contribution')] : []),
    t('split.share'),
    t('split.counterHead'),
    t('split.stateHead'),
    t('form.reason'),
  ];
  const rows = version.parts.map((part): readonly CsvCell[] => {
    const counter = split.acts.findLast(
      (act) => act.kind === 'counter' && act.unitId === part.unitId && act.version === version.number,
    );
    return [
      unitName(part),
      ...(version.kind === 'growth' ? [part.base ?? null] : []),
      ...bases.map((basis) => part.values?.[basis.id] ?? null),
      part.weightPercent,
      part.floor ?? null,
      part.cap ?? null,
      part.handWords ?? part.hand ?? null,
      part.value ?? part.words,
      version.unit,
      ...(version.kind === 'growth' ? [part.contribution] : []),
      part.sharePercent,
      counter?.value ?? counter?.words ?? null,
      t(`split.unitState.${part.state}`),
      part.handReason ?? null,
    ];
  });
  if (version.sum === null) return { header, rows };
  const sum = header.map((name) =>
    name === t('split.unitHead')
      ? t('split.sum')
      : name === t('split.part')
        ? version.sum
        : name === t('ledger.unitColumn')
          ? version.unit
          : null,
  );
  return { header, rows: [...rows, sum] };
}

export function exportSplit(
  split: SplitDetail,
  version: SplitVersionView,
  t: TFunction,
  unitName: (unit: { readonly unitId: string; readonly unitName: string }) => string,
): void {
  const { header, rows } = splitTable(split, version, t, unitName);
  saveTextFile(
    `${t('nav.splits')}-${split.target.title}-${t('split.versionShort', { number: version.number })}.csv`,
    formatCsv(header, rows),
  );
}
