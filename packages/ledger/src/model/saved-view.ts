import { z } from 'zod';
import { instant } from './basics.ts';

/** The list that a view is of: `pack:key-projects`. */
export const viewScope = z
  .string()
  .regex(/^[a-z][a-z0-9:-]{0,79}$/, 'expected the name of a list, such as pack:key-projects');
const name = z.string().trim().min(1).max(30);

/** 保存的视图: filters, order and columns of a list under a name, as they stand in the address. */
export const savedView = z.object({
  name,
  search: z.record(z.string().max(60), z.string().max(500)),
  savedAt: instant,
});
export type SavedView = z.infer<typeof savedView>;

export const savedViewInput = z.object({ scope: viewScope, name, search: savedView.shape.search });
export type SavedViewInput = z.infer<typeof savedViewInput>;

export const droppedViewInput = z.object({ scope: viewScope, name });
