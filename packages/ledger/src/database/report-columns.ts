/** What a report says; the columns are the same in every table of reports. */
export interface SaidColumns {
  value: string | null;
  done_percent: string | null;
  progress: string;
  problem: string | null;
  not_reported_reason: string | null;
  evidence_level: 'declared' | 'document' | 'statistics' | 'paid' | 'on-site';
  corrects: string | null;
  correction_reason: string | null;
  confirmation: string | null;
  simulated: boolean;
}
