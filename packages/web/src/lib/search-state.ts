import type { CommitmentFilter } from '@planwright/server/contract';

/** What an address can carry; everything is text there and typed here. */
type Raw = Readonly<Record<string, unknown>>;

export const KINDS = ['target', 'deliverable', 'project', 'action'] as const;
export const STATUSES = ['red', 'yellow', 'green', 'grey', 'done'] as const;
export const FRESHNESS = ['fresh', 'due', 'late', 'stale', 'never'] as const;
export const STRENGTHS = ['ensure', 'strive', 'seek', 'plain'] as const;
export const SEVERITIES = ['error', 'warning', 'info'] as const;
const RELATIONS = ['last-year', 'upper-level'] as const;
export const SORTS = ['text', 'deadline', 'gap', 'title', 'lastReport'] as const;

function oneOf<const T extends readonly string[]>(values: T, raw: unknown): T[number] | undefined {
  return values.find((value) => value === raw);
}

function textOf(raw: unknown): string | undefined {
  return typeof raw === 'string' && raw !== '' ? raw : undefined;
}

function offsetOf(raw: unknown): number | undefined {
  const value = typeof raw === 'string' && /^\d{1,9}$/.test(raw) ? Number(raw) : raw;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

export function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** The as-of day, on every page. */
export function parseRootSearch(raw: Raw) {
  const asOf = textOf(raw.asOf);
  return asOf !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { asOf } : {};
}
export type RootSearch = { readonly asOf?: string };

/** The reader: what is selected, which marks show, which panel is open. */
export function parseReaderSearch(raw: Raw) {
  return withoutUndefined({
    at: offsetOf(raw.at),
    to: offsetOf(raw.to),
    commitment: textOf(raw.commitment),
    hide: textOf(raw.hide),
    panel: oneOf(['detail', 'list', 'diagnostics', 'coverage', 'corrections'] as const, raw.panel),
    finding: textOf(raw.finding),
    against: textOf(raw.against),
    relation: oneOf(RELATIONS, raw.relation),
  });
}
export type ReaderSearch = ReturnType<typeof parseReaderSearch>;

/** The findings page: filters, what the plan is held against, which finding is looked at. */
export function parseAuditSearch(raw: Raw) {
  return withoutUndefined({
    severity: oneOf(SEVERITIES, raw.severity),
    rule: textOf(raw.rule),
    state: oneOf(['waived', 'all'] as const, raw.state),
    against: textOf(raw.against),
    relation: oneOf(RELATIONS, raw.relation),
    finding: textOf(raw.finding),
  });
}
export type AuditSearch = ReturnType<typeof parseAuditSearch>;

/** What a plan is held against, as the API takes it. */
export function againstOf({ against, relation }: Pick<AuditSearch, 'against' | 'relation'>): {
  readonly against?: string;
  readonly relation?: (typeof RELATIONS)[number];
} {
  return against === undefined ? {} : { against, ...(relation === undefined ? {} : { relation }) };
}

/** The ledger table: filters, order, page and columns. */
export function parseLedgerSearch(raw: Raw) {
  return withoutUndefined({
    kind: oneOf(KINDS, raw.kind),
    status: oneOf(STATUSES, raw.status),
    freshness: oneOf(FRESHNESS, raw.freshness),
    strength: oneOf(STRENGTHS, raw.strength),
    leadUnitId: textOf(raw.leadUnitId),
    unassigned: oneOf(['true'] as const, raw.unassigned),
    pending: oneOf(['true'] as const, raw.pending),
    words: textOf(raw.words)?.slice(0, 100),
    sort: oneOf(SORTS, raw.sort),
    order: oneOf(['ascending', 'descending'] as const, raw.order),
    page: offsetOf(raw.page),
    columns: textOf(raw.columns),
  });
}
export type LedgerSearch = ReturnType<typeof parseLedgerSearch>;

/** Who answers for what: whose, how far, which words, which page. */
export function parseAssignmentsSearch(raw: Raw) {
  return withoutUndefined({
    state: oneOf(['done'] as const, raw.state),
    unitId: textOf(raw.unitId),
    words: textOf(raw.words)?.slice(0, 100),
    page: offsetOf(raw.page),
  });
}
export type AssignmentsSearch = ReturnType<typeof parseAssignmentsSearch>;

export const LEDGER_PAGE = 100;

/** The API's filter for a ledger address. */
export function filterOf(search: LedgerSearch & RootSearch, limit = LEDGER_PAGE): Partial<CommitmentFilter> {
  const { page = 0, columns: _, ...rest } = search;
  return { ...rest, limit, offset: page * LEDGER_PAGE };
}

export const TARGET_CLASSES = ['binding', 'anticipatory', 'high-quality'] as const;
export const INDICATOR_THEMES = [
  'growth',
  'industry',
  'investment',
  'trade',
  'finance',
  'innovation',
  'agriculture',
  'urban-rural',
  'ecology',
  'livelihood',
  'safety',
] as const;

/** The list of indicators: filters and grouping. */
export function parseIndicatorsSearch(raw: Raw) {
  return withoutUndefined({
    words: textOf(raw.words)?.slice(0, 60),
    theme: oneOf(INDICATOR_THEMES, raw.theme),
    class: oneOf(TARGET_CLASSES, raw.class),
    status: oneOf(STATUSES, raw.status),
    group: oneOf(['theme'] as const, raw.group),
    gap: oneOf(['true'] as const, raw.gap),
    all: oneOf(['true'] as const, raw.all),
  });
}
export type IndicatorSearch = ReturnType<typeof parseIndicatorsSearch>;

/** One indicator: for which unit, by units of now or of then, and as it was believed on which day. */
export function parseIndicatorPageSearch(raw: Raw) {
  const believed = textOf(raw.believed);
  return withoutUndefined({
    unit: textOf(raw.unit),
    units: oneOf(['as-was'] as const, raw.units),
    believed: believed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(believed) ? believed : undefined,
  });
}
export type IndicatorPageSearch = ReturnType<typeof parseIndicatorPageSearch>;

/** A pack's page: view, open record, filters as `f.FIELD`. */
export function parsePackSearch(raw: Raw) {
  const filters = Object.fromEntries(
    Object.entries(raw).filter(([key, value]) => key.startsWith('f.') && typeof value === 'string' && value !== ''),
  ) as Record<string, string>;
  return {
    ...withoutUndefined({
      view: textOf(raw.view),
      record: textOf(raw.record),
      words: textOf(raw.words),
      page: offsetOf(raw.page),
      sort: textOf(raw.sort),
      columns: textOf(raw.columns),
      by: textOf(raw.by),
      month: textOf(raw.month),
    }),
    ...filters,
  };
}
/** `by`: what a view groups, ranks or zooms by; `month`: of an event. */
export type PackSearch = {
  view?: string;
  record?: string;
  words?: string;
  page?: number;
  sort?: string;
  columns?: string;
  by?: string;
  month?: string;
} & Record<`f.${string}`, string>;

export function parseRoundSearch(raw: Raw) {
  return withoutUndefined({ round: textOf(raw.round), unit: textOf(raw.unit), item: textOf(raw.item) });
}
export type RoundSearch = ReturnType<typeof parseRoundSearch>;

/** The list of splits: which of them. */
export function parseSplitsSearch(raw: Raw) {
  return withoutUndefined({ show: oneOf(['all', 'open', 'countered', 'frozen'] as const, raw.show) });
}
export type SplitsSearch = ReturnType<typeof parseSplitsSearch>;

/** A split: the version that is looked at, and the one beside it. */
export function parseSplitSearch(raw: Raw) {
  return withoutUndefined({ version: offsetOf(raw.version), against: offsetOf(raw.against) });
}
export type SplitSearch = ReturnType<typeof parseSplitSearch>;

/** What is split: a commitment, or an indicator's target by `indicator:year:unit`. */
export function parseNewSplitSearch(raw: Raw) {
  return withoutUndefined({ commitment: textOf(raw.commitment), target: textOf(raw.target) });
}
export type NewSplitSearch = ReturnType<typeof parseNewSplitSearch>;

export function parseBulletinSearch(raw: Raw) {
  return withoutUndefined({ figure: textOf(raw.figure) });
}

export function parseLogSearch(raw: Raw) {
  return withoutUndefined({
    subject: textOf(raw.subject),
    action: textOf(raw.action),
    words: textOf(raw.words),
    page: offsetOf(raw.page),
  });
}

export type LogSearch = ReturnType<typeof parseLogSearch>;

/** Addresses keep plain words: `?words=高新&page=2`, nothing quoted as JSON. */
export function parseAddress(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function formatAddressSearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
