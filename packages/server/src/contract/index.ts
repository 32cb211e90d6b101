import type { block, figure } from '@planwright/ledger/model';
import type { z } from 'zod';
import type { api } from './areas.generated.ts';

export * from '@planwright/ledger/model';
export {
  type ImportPreview,
  importPreview,
  type PlanChanges,
  type PlanReading,
  planChanges,
  planReading,
} from './areas/plans.ts';
export { type Session, session } from './areas/session.ts';
export { api } from './areas.generated.ts';
export { type PackView, packView } from './pack-view.ts';
export type { Route } from './route.ts';
export { type Problem, problem } from './shapes.ts';

export type Api = typeof api;
export type RouteName = keyof Api;
export type Reply<N extends RouteName> = Api[N] extends { reply: infer R extends z.ZodType } ? z.output<R> : never;
export type Body<N extends RouteName> = Api[N] extends { body: infer B extends z.ZodType } ? z.input<B> : undefined;
export type Query<N extends RouteName> = Api[N] extends { query: infer Q extends z.ZodType } ? z.input<Q> : undefined;
export type BulletinBlock = z.infer<typeof block>;
export type BulletinFigure = z.infer<typeof figure>;
