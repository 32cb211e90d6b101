import type { CommitmentRow, Inline } from '@planwright/ledger/model';
import { type Draft, heading, paragraph, say } from '../draft.ts';
import type { BulletinInput } from '../input.ts';
import { formatLead, lagging, reportsOf, wordOf } from '../lights.ts';
import { linkReason } from '../linked-reason.ts';
import { countFigure } from './overall.ts';

/**
 * 进展滞后情况: each commitment far behind with the sentence that explains its light and the unit that answers for it; those behind, often many,
 * in a table with the same.
 */
export function writeBehind(draft: Draft, input: BulletinInput): void {
  draft.blocks.push(heading(1, '进展滞后情况'));
  const red = lagging(input.commitments, 'red');
  const yellow = lagging(input.commitments, 'yellow');
  if (red.length + yellow.length === 0) {
    draft.blocks.push(paragraph(say`已报送的任务中没有${wordOf('red')}、${wordOf('yellow')}事项。`));
    return;
  }
  if (red.length > 0) {
    open(draft, input, 'red', red);
    for (const row of red) {
      draft.blocks.push(heading(3, row.title));
      draft.blocks.push(paragraph([...explain(draft, input, row), ...say`。责任单位：${formatLead(input, row)}。`]));
    }
  }
  if (yellow.length > 0) {
    open(draft, input, 'yellow', yellow);
    draft.blocks.push({
      kind: 'table',
      caption: `${wordOf('yellow')}事项情况表`,
      columns: ['事项', '进展情况', '责任单位'],
      rows: yellow.map((row) => [say`${row.title}`, explain(draft, input, row), say`${formatLead(input, row)}`]),
    });
  }
}

function open(draft: Draft, input: BulletinInput, status: 'red' | 'yellow', rows: readonly CommitmentRow[]): void {
  const words = `${wordOf(status)}事项`;
  draft.blocks.push(heading(2, words));
  draft.blocks.push(
    paragraph(say`${words}共${countFigure(draft, input, rows, { what: words, status })}，按偏差由大到小排列。`),
  );
}

function explain(draft: Draft, input: BulletinInput, row: CommitmentRow): Inline[] {
  return linkReason(draft, row, reportsOf(input, row));
}
