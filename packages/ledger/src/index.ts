export { SYSTEM_ACTOR } from './context.ts';
export { formatCanonical, sha256 } from './database/canonical.ts';
export type * from './ledger.ts';
export type * from './model/index.ts';
export { type OpenLedgerOptions, openLedger } from './open.ts';
export type { IndicatorSheet, RegisterSheet, SheetsArea } from './sheets/area.ts';
