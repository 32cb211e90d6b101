import type { z } from 'zod';

/** One route of the API: schemas are the only place where its shapes are written. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api`, with `:params`. */
  readonly path: string;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Absent for files, which come as bytes. */
  readonly reply?: Reply;
}

/** Keeps each route's own schema types. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}
