import type { Pack } from '@planwright/engine';
import { packs as found } from './registry.generated.ts';

/** 专题: the installed packs, one for each folder. */
export const packs: readonly Pack[] = found;
