export type * from './ledger.ts';
export type * from './model/index.ts';
