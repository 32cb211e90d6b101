import type { Draft, ReadClause } from './draft.ts';
import { titleOfAction, titleOfProject } from './title.ts';

const NONE: readonly ReadClause[] = [];

/**
 * Gives drafts the titles that were left for later: titles of one kind after another, rather than each while its sentence is read, so that
 * neither the reading nor the naming has to find its code anew.
 */
export function nameDrafts(text: string, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.project === null && draft.namedFor !== null) setTitle(draft, titleOfAction(draft.run, draft.namedFor));
  }
  for (const draft of drafts) {
    if (draft.project !== null && draft.namedFor !== null)
      setTitle(draft, titleOfProject(text, draft.namedFor, draft.project));
  }
}

function setTitle(draft: Draft, title: string): void {
  draft.title = title;
  draft.namedFor = null;
  draft.run = NONE;
}
