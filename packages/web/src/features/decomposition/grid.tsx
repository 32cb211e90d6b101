import type { SplitTargetView } from '@planwright/server/contract';
import type { TFunction } from 'i18next';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#lib/quantity.ts';
import { Glyph } from '#ui/glyph.tsx';
import { NumberOrigin } from './number-origin.tsx';
import {
  type CellColumn,
  cellOf,
  cleanNumber,
  type DraftOutcome,
  type DraftUnit,
  isBlank,
  pasteCells,
  type SplitDraft,
  withCell,
} from './split-draft.ts';
import { sumCells } from './sum-cells.ts';

interface Shown {
  readonly value: string;
  readonly share: string | null;
  readonly weight: string | null;
  readonly contribution: string | null;
  readonly trace: Parameters<typeof NumberOrigin>[0]['trace'];
}

/** Results by unit; none while something is at fault. */
function resultsOf({ outcome }: DraftOutcome): ReadonlyMap<string, Shown> {
  if (outcome.kind === 'faults') return new Map();
  return new Map(
    outcome.parts.map((part) => [
      part.unitId,
      'sharePercent' in part
        ? {
            value: part.value,
            share: part.sharePercent,
            weight: part.weightPercent,
            contribution: part.contribution,
            trace: [...part.trace],
          }
        : {
            value: part.value ?? part.words ?? '—',
            share: null,
            weight: null,
            contribution: null,
            trace: [...part.trace],
          },
    ]),
  );
}

export function columnsOf(draft: SplitDraft, numeric: boolean): readonly CellColumn[] {
  if (draft.kind === 'assigned') return [numeric ? 'hand' : 'handWords', 'handReason'];
  const bases = draft.bases.filter((basis) => basis.kind === 'values').map((basis): CellColumn => `values.${basis.id}`);
  return [...(draft.kind === 'growth' ? (['base'] as const) : []), ...bases, 'floor', 'cap', 'hand', 'handReason'];
}

/** The worksheet: cells like a spreadsheet's, results beside them as they are typed, the sum below. */
export function Grid({
  draft,
  worked,
  target,
  onChange,
}: {
  draft: SplitDraft;
  worked: DraftOutcome;
  target: SplitTargetView;
  onChange: (next: SplitDraft) => void;
}) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const entered = useRef(false);
  const [unmatched, setUnmatched] = useState<readonly string[]>([]);
  const columns = columnsOf(draft, target.value !== null);
  const results = resultsOf(worked);
  const blank = isBlank(draft);
  const faulty = new Set(
    worked.outcome.kind === 'faults' && !blank ? worked.outcome.faults.flatMap((fault) => fault.unitIds) : [],
  );
  const setUnit = (row: number, unit: DraftUnit) =>
    onChange({ ...draft, units: draft.units.map((one, index) => (index === row ? unit : one)) });
  const paste = (event: ClipboardEvent<HTMLInputElement>, row: number, column: CellColumn) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.replace(/\n$/, ''))) return;
    event.preventDefault();
    const pasted = pasteCells(draft, columns, { row, column }, text);
    setUnmatched(pasted.unmatched);
    onChange(pasted.draft);
  };
  const move = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const to = stepOf(event, row, column);
    if (to === null) return;
    const next = table.current?.querySelector<HTMLInputElement>(`[data-cell="${to.row}/${to.column}"]`);
    if (next === null || next === undefined) return;
    event.preventDefault();
    next.focus();
    next.select();
  };
  return (
    <>
      {unmatched.length > 0 && (
        <p className="notice-line">{t('split.unmatched', { names: unmatched.join('、'), count: unmatched.length })}</p>
      )}
      <div className="table-wrap split-wrap">
        <table className="table parts-table grid" ref={table}>
          <GridHead draft={draft} columns={columns} target={target} />
          <tbody>
            {draft.units.map((unit, row) => (
              <tr key={unit.unitId} className={faulty.has(unit.unitId) ? 'grid-fault' : ''}>
                <th scope="row">
                  {unit.unitName}
                  <button
                    type="button"
                    className="icon-button grid-remove"
                    aria-label={t('split.removeUnit', { unit: unit.unitName })}
                    onClick={() => onChange({ ...draft, units: draft.units.filter((one) => one !== unit) })}
                  >
                    <Glyph name="close" size={11} />
                  </button>
                </th>
                {columns.map((column, at) => {
                  const words = column === 'handWords' || column === 'handReason';
                  return (
                    <td key={column} className={words ? 'grid-words' : 'num'}>
                      <input
                        className={`cell ${words ? 'cell-words' : ''} ${column === 'hand' && unit.hand !== '' ? 'cell-held' : ''}`}
                        data-cell={`${row}/${at}`}
                        inputMode={words ? 'text' : 'decimal'}
                        aria-label={`${unit.unitName} ${headOf(column, draft, t)}`}
                        value={cellOf(unit, column)}
                        onChange={(event) => setUnit(row, withCell(unit, column, event.target.value))}
                        onBlur={(event) => {
                          const clean = words ? event.target.value.trim() : cleanNumber(event.target.value);
                          if (clean !== cellOf(unit, column)) setUnit(row, withCell(unit, column, clean));
                        }}
                        onFocus={(event) => {
                          entered.current = true;
                          event.target.select();
                        }}
                        onMouseUp={(event) => {
                          // The click that enters a cell leaves it selected, so that typing replaces what stands there.
                          if (entered.current) event.preventDefault();
                          entered.current = false;
                        }}
                        onPaste={(event) => paste(event, row, column)}
                        onKeyDown={(event) => move(event, row, at)}
                      />
                    </td>
                  );
                })}
                <ResultCells unit={unit} shown={results.get(unit.unitId)} kind={draft.kind} />
              </tr>
            ))}
          </tbody>
          {draft.kind !== 'assigned' && <GridFoot draft={draft} worked={worked} columns={columns} />}
        </table>
      </div>
    </>
  );
}

/** Arrows and Enter go up and down; left and right leave a cell at its edge. */
function stepOf(
  event: KeyboardEvent<HTMLInputElement>,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | null {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const all = selectionStart === 0 && selectionEnd === value.length;
  switch (event.key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'Enter':
      return { row: row + (event.shiftKey ? -1 : 1), column };
    case 'ArrowLeft':
      return all || selectionEnd === 0 ? { row, column: column - 1 } : null;
    case 'ArrowRight':
      return all || selectionStart === value.length ? { row, column: column + 1 } : null;
    default:
      return null;
  }
}

function headOf(column: CellColumn, draft: SplitDraft, t: TFunction): string {
  if (column === 'base') return draft.bases.find((basis) => basis.kind === 'base')?.name ?? t('split.base');
  if (column.startsWith('values.'))
    return draft.bases.find((basis) => basis.id === column.slice(7))?.name ?? column.slice(7);
  return t(`split.cell.${column as Exclude<CellColumn, `values.${string}`>}`);
}

function GridHead({
  draft,
  columns,
  target,
}: {
  draft: SplitDraft;
  columns: readonly CellColumn[];
  target: SplitTargetView;
}) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th>{t('split.unitHead')}</th>
        {columns.map((column) => (
          <th key={column} className={column === 'handReason' || column === 'handWords' ? '' : 'num'}>
            {headOf(column, draft, t)}
            {column === 'base' && <span className="unit"> {draft.baseUnit}</span>}
          </th>
        ))}
        {draft.kind !== 'assigned' && <th className="num">{t('split.weight')}</th>}
        <th className="num part-result">
          {t('split.part')} <span className="unit">{draft.unit || target.unit}</span>
        </th>
        {draft.kind === 'growth' && <th className="num">{t('split.contribution')}</th>}
        {draft.kind !== 'assigned' && <th className="num">{t('split.share')}</th>}
      </tr>
    </thead>
  );
}

function ResultCells({ unit, shown, kind }: { unit: DraftUnit; shown: Shown | undefined; kind: SplitDraft['kind'] }) {
  const none = <span className="faint">—</span>;
  return (
    <>
      {kind !== 'assigned' && <td className="num faint">{shown?.weight ? `${shown.weight}%` : '—'}</td>}
      <td className="num part-result">
        {shown === undefined ? (
          none
        ) : (
          <NumberOrigin title={unit.unitName} trace={shown.trace} rule="split-1" reason={unit.handReason}>
            {formatDecimal(shown.value)}
          </NumberOrigin>
        )}
      </td>
      {kind === 'growth' && (
        <td className="num">{shown?.contribution ? Number(shown.contribution).toFixed(3) : '—'}</td>
      )}
      {kind !== 'assigned' && <td className="num faint">{shown?.share ? `${shown.share}%` : '—'}</td>}
    </>
  );
}

function GridFoot({
  draft,
  worked,
  columns,
}: {
  draft: SplitDraft;
  worked: DraftOutcome;
  columns: readonly CellColumn[];
}) {
  const { t } = useTranslation();
  const { outcome } = worked;
  const sum = outcome.kind === 'parts' && 'sum' in outcome ? outcome.sum : null;
  const exact = outcome.kind === 'parts' && 'exact' in outcome ? outcome.exact : null;
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('split.sum')}</th>
        {columns.map((column) => (
          <td key={column} className="num">
            {column === 'base' || column.startsWith('values.')
              ? formatDecimal(sumCells(draft.units.map((unit) => cellOf(unit, column) || null)))
              : ''}
          </td>
        ))}
        <td className="num faint">{sum === null ? '' : '100%'}</td>
        <td className="num part-result">
          {formatDecimal(sum)}
          {sum !== null && <span className="check-mark">✓</span>}
        </td>
        {draft.kind === 'growth' && <td className="num">{exact === null ? '' : Number(exact).toFixed(3)}</td>}
        <td className="num faint">{sum === null ? '' : '100%'}</td>
      </tr>
    </tfoot>
  );
}
