import type { CommitmentRow, Inline } from '@planwright/ledger/model';
import { formatMonthDay } from '#official/date.ts';
import type { Draft } from './draft.ts';

const TOKENS = /(?<date>\d{4}-\d{2}-\d{2})|(?<number>-?\d+(?:\.\d+)?)(?<percent>%?)/gu;

/**
 * The sentence that explains a light, with each of its numbers as a figure that leads to the report and the promise.
 * Days are printed as 5月24日 and are no figures.
 */
export function linkReason(draft: Draft, row: CommitmentRow, reportIds: readonly string[]): Inline[] {
  const text = row.light.reason['zh-CN'];
  const parts: Inline[] = [];
  let written = '';
  let at = 0;
  let number = 0;
  const matches = [...text.matchAll(TOKENS)];
  const numbers = matches.filter((match) => match.groups?.number !== undefined).length;
  const flush = () => {
    if (written !== '') parts.push({ kind: 'text', text: written });
    written = '';
  };
  for (const match of matches) {
    written += text.slice(at, match.index);
    at = match.index + match[0].length;
    const date = match.groups?.date;
    if (date !== undefined) {
      written += formatMonthDay(date);
      continue;
    }
    flush();
    parts.push(
      draft.figure(match.groups?.number ?? '', match.groups?.percent ?? '', {
        reckoning: explainLight(row),
        commitmentIds: [row.id],
        reportIds,
        origin: { kind: 'reason', commitmentId: row.id, number, numbers },
      }),
    );
    number += 1;
  }
  written += text.slice(at);
  flush();
  return parts;
}

/** 亮灯的计算: the steps of a light in one line. */
export function explainLight(row: CommitmentRow): string {
  const steps = row.light.steps.map(({ label, value, unit }) => `${label['zh-CN']} ${value}${unit ?? ''}`);
  return [row.light.reason['zh-CN'], ...steps].join('；');
}
