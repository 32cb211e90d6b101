import type { Body, SheetRowView, SheetRun } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#lib/call.ts';

export type Side = 'mine' | 'theirs';
export type SheetDecisions = Body<'importSheet'>;

/** Rows asked for at a time, the most that the server gives. */
const PAGE = 500;

async function fetchAll(id: string, runId: string, show: 'conflict' | 'asked' | 'faults'): Promise<SheetRowView[]> {
  const rows: SheetRowView[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await call('listSheetRows', { params: { id, runId }, query: { show, offset, limit: PAGE } });
    rows.push(...page.rows);
    if (offset + PAGE >= page.total) return rows;
  }
}

/** 决定: whose value counts in each conflict, the answer to each question, and what is left open by it all. */
export function useDecisions(fileId: string, run: SheetRun) {
  const { counts } = run;
  const [sides, setSides] = useState<ReadonlyMap<number, Side>>(new Map());
  const [answers, setAnswers] = useState<ReadonlyMap<number, string>>(new Map());
  const rowsOf = (show: 'conflict' | 'asked', some: number) => ({
    queryKey: ['allSheetRows', fileId, run.id, show],
    queryFn: () => fetchAll(fileId, run.id, show),
    enabled: some > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const conflicts = useQuery(rowsOf('conflict', counts?.conflict ?? 0)).data ?? [];
  const asked = useQuery(rowsOf('asked', counts?.asked ?? 0)).data ?? [];
  const given = new Map([...answers].filter(([, answer]) => answer.trim() !== ''));
  return {
    sides,
    answers,
    decided: sides.size,
    answered: given.size,
    mine: [...sides.values()].filter((side) => side === 'mine').length,
    openConflicts: (counts?.conflict ?? 0) - sides.size,
    openQuestions: (counts?.asked ?? 0) - given.size,
    decide: (number: number, side: Side) => setSides((before) => new Map(before).set(number, side)),
    decideAll: (side: Side | null) =>
      setSides(new Map(side === null ? [] : conflicts.map((row) => [row.number, side] as const))),
    answer: (number: number, words: string) => setAnswers((before) => new Map(before).set(number, words)),
    answerAll: (words: string) => setAnswers(new Map(asked.map((row) => [row.number, words] as const))),
    body: (): Pick<SheetDecisions, 'conflicts' | 'answers'> => ({
      conflicts: Object.fromEntries([...sides].map(([number, side]) => [String(number), side])),
      answers: Object.fromEntries([...given].map(([number, words]) => [String(number), words.trim()])),
    }),
  };
}
export type Decisions = ReturnType<typeof useDecisions>;
