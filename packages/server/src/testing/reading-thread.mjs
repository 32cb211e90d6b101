// The reading thread from its source, for tests: a thread has to be told by itself how to run TypeScript.
import { register } from 'tsx/esm/api';

register();
export const { readPlan, readRows } = await import('../reading/thread.ts');
