import type { CommitmentRow } from '@planwright/ledger/model';
import { type Draft, heading, paragraph, say } from '../draft.ts';
import type { BulletinInput } from '../input.ts';
import { lagging } from '../lights.ts';
import { linkReason } from '../linked-reason.ts';
import { countFigure } from './overall.ts';

const HEADINGS = { red: '红灯事项', yellow: '黄灯事项' } as const;

/** 滞后事项: each red and yellow commitment with the sentence that explains its light and the unit that answers for it. */
export function writeBehind(draft: Draft, input: BulletinInput): void {
  draft.blocks.push(heading(1, '滞后事项'));
  const red = lagging(input.commitments, 'red');
  const yellow = lagging(input.commitments, 'yellow');
  if (red.length + yellow.length === 0) {
    draft.blocks.push(paragraph(say`已报送的任务中没有红灯、黄灯事项。`));
    return;
  }
  writeGroup(draft, input, 'red', red);
  writeGroup(draft, input, 'yellow', yellow);
}

function writeGroup(
  draft: Draft,
  input: BulletinInput,
  status: 'red' | 'yellow',
  rows: readonly CommitmentRow[],
): void {
  if (rows.length === 0) return;
  draft.blocks.push(heading(2, HEADINGS[status]));
  draft.blocks.push(
    paragraph(say`${HEADINGS[status]}共${countFigure(draft, input, rows, HEADINGS[status])}项，按偏差由大到小排列。`),
  );
  for (const row of rows) {
    const report = input.reportIds.get(row.id);
    draft.blocks.push(heading(3, row.title));
    draft.blocks.push(
      paragraph([
        ...linkReason(draft, row, report === undefined ? [] : [report]),
        ...say`。责任单位：${row.lead?.unitName ?? '未明确'}。`,
      ]),
    );
  }
}
