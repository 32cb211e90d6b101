import type { Reply } from '@planwright/server/contract';
import { Input } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { UnitName } from '#ui/unit-name.tsx';
import { formatCell, parsePaste } from './grid-cell.ts';
import { periodName } from './indicator-words.tsx';

type Grid = Reply<'getIndicatorGrid'>;
type Words = { readonly 'zh-CN': string; readonly en: string };

/** A cell that was touched: its text, the answer to what was asked, and what the ledger said. */
export interface CellState {
  readonly text: string;
  readonly answer: string;
  readonly faults: readonly Words[];
  readonly questions: readonly Words[];
}

export const cellKey = (unitId: string, period: string): string => `${unitId}|${period}`;

/** Units by periods; arrows and Enter go from cell to cell, a block from a spreadsheet is pasted where the cursor stands. */
export function ValueGrid({
  grid,
  cells,
  onEdit,
  onAnswer,
}: {
  grid: Grid;
  cells: ReadonlyMap<string, CellState>;
  onEdit: (key: string, text: string) => void;
  onAnswer: (key: string, answer: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const table = useRef<HTMLTableElement>(null);
  const { units, periods } = grid;
  const kept = new Map(grid.cells.map((cell) => [cellKey(cell.unitId, cell.period), cell]));
  const move = (row: number, column: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}/${column}"]`)?.focus();
  const onKey = (row: number, column: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0] }[event.key];
    if (step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    move(row + (step[0] ?? 0), column + (step[1] ?? 0));
  };
  const onPaste = (row: number, column: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    const block = parsePaste(event.clipboardData.getData('text/plain'));
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    block.forEach((line, down) => {
      line.forEach((text, across) => {
        const [unit, period] = [units[row + down], periods[column + across]];
        if (unit?.editable === true && period !== undefined && text.trim() !== '')
          onEdit(cellKey(unit.unitId, period), text);
      });
    });
  };
  return (
    <div className="table-wrap value-grid-wrap">
      <table className="table value-grid" ref={table}>
        <thead>
          <tr>
            <th>{t('indicator.unit')}</th>
            {periods.map((period) => (
              <th key={period} className="num">
                {periodName(period, i18n.language).replace(/^\d+年/, '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit, row) => (
            <tr key={unit.unitId}>
              <th scope="row">
                <UnitName unit={unit} />
              </th>
              {periods.map((period, column) => {
                const key = cellKey(unit.unitId, period);
                const cell = cells.get(key);
                const old = kept.get(key);
                const before = old === undefined ? '' : formatCell(old, t(`valueStatus.${old.status}`));
                return (
                  <td key={period} className={cellClass(cell, old?.simulated === true)}>
                    <input
                      data-cell={`${row}/${column}`}
                      className="value-input"
                      aria-label={`${unit.unitName} ${periodName(period, i18n.language)}`}
                      aria-invalid={cell !== undefined && cell.faults.length > 0}
                      disabled={!unit.editable}
                      value={cell?.text ?? ''}
                      placeholder={before}
                      onChange={(event) => onEdit(key, event.target.value)}
                      onKeyDown={onKey(row, column)}
                      onPaste={onPaste(row, column)}
                    />
                    {cell?.faults.map((fault) => (
                      <p key={fault['zh-CN']} className="form-fault">
                        {label(fault)}
                      </p>
                    ))}
                    {cell !== undefined && cell.questions.length > 0 && (
                      <div className="value-question">
                        {cell.questions.map((question) => (
                          <p key={question['zh-CN']}>{label(question)}</p>
                        ))}
                        <Input
                          size="small"
                          value={cell.answer}
                          maxLength={500}
                          placeholder={t('values.answer')}
                          aria-label={t('values.answer')}
                          onChange={(event) => onAnswer(key, event.target.value)}
                        />
                      </div>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass(cell: CellState | undefined, simulated: boolean): string {
  if (cell !== undefined && cell.faults.length > 0) return 'num cell-faulty';
  if (cell !== undefined && cell.questions.length > 0) return 'num cell-asked';
  if (cell !== undefined && cell.text !== '') return 'num cell-changed';
  return simulated ? 'num cell-simulated' : 'num';
}
