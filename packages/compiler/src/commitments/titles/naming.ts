import type { Draft, ReadClause } from '../draft.ts';
import { titleOfAction } from './action.ts';
import { type ListWords, titleOfProject, wordsOfList } from './projects.ts';
import { namesBeside } from './unnamed.ts';

const NONE: readonly ReadClause[] = [];

/**
 * Gives drafts the titles that were left for later: titles of one kind after another, rather than each while its sentence is read, so that
 * neither the reading nor the naming has to find its code anew.
 */
export function nameDrafts(text: string, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.project === null && draft.namedFor !== null) setTitle(draft, titleOfAction(draft.run, draft.namedFor));
  }
  let list: ListWords | undefined;
  for (const draft of drafts) {
    const { project, namedFor } = draft;
    if (project === null || namedFor === null) continue;
    // the projects of a clause stand one behind another
    if (list === undefined || list.clause !== namedFor) list = wordsOfList(text, namedFor, namesBeside(text, namedFor));
    setTitle(draft, titleOfProject(text, list, project));
  }
}

function setTitle(draft: Draft, title: string): void {
  draft.title = title;
  draft.namedFor = null;
  draft.run = NONE;
}
