import type { AreaBinding } from '../area-binding.ts';
import type { BoundariesArea } from './area.ts';
import { loadBoundary } from './load.ts';
import { findBoundary, getBoundaryBytes, withdrawBoundary } from './store.ts';

export function bindBoundaries({ run, ask }: AreaBinding): BoundariesArea {
  return {
    load: (actor, file, today) => run((tx) => loadBoundary(tx, actor, file, today)),
    find: () => ask(findBoundary),
    withdraw: (actor, id, reason) => run((tx) => withdrawBoundary(tx, actor, id, reason)),
    getBytes: (id) => ask((context) => getBoundaryBytes(context, id)),
  };
}
