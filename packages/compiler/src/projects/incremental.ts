import { type Change, followOutline, isSamePlace } from '#incremental/change.ts';
import type { NamedProject } from '../model.ts';
import { endOfReport, type ProjectInput, readProjects } from './extract.ts';

/** What was read of a text, to read a changed one from. */
export interface ProjectsKnown {
  readonly input: ProjectInput;
  /** Where sentences begin, ascending. */
  readonly starts: readonly number[];
  readonly projects: readonly NamedProject[];
}

/** So many sentences in front of a change and behind it are read anew. */
const MARGIN = 1;

/**
 * The same projects as `extractProjects`; sentences that the change does not touch are not read again.
 *
 * @param before of a text whose parts are the same but for the change; null when there is none
 */
export function extractProjectsAgain(
  text: string,
  input: ProjectInput,
  before: ProjectsKnown | null,
  change: Change,
): ProjectsKnown {
  const end = endOfReport(input);
  const { start } = input.document.body;
  if (before === null || !isReadAlike(before.input, input, change)) {
    const read = readProjects(text, input, { from: start, end, stopsAt: undefined });
    return { input, starts: read.starts, projects: read.projects };
  }
  const { to, shift } = change;
  const { starts } = before;
  const first = Math.max(0, starts.findLastIndex((place) => place < change.from) - MARGIN);
  const from = starts[first] ?? start;
  let behind = first;
  let passed = 0;
  // where a sentence begins as one did before, all behind it is as before
  const stopsAt = (at: number) => {
    if (at < to) return false;
    while (behind < starts.length && starts[behind]! + shift < at) behind++;
    return starts[behind]! + shift === at && passed++ >= MARGIN;
  };
  const read = readProjects(text, input, { from, end, stopsAt });
  const sectionOf = followOutline(input.outline);
  const projects: NamedProject[] = [];
  const known = before.projects;
  let next = 0;
  for (; next < known.length && known[next]!.start < from; next++)
    projects.push(moveProject(known[next]!, 0, sectionOf));
  for (const project of read.projects) projects.push(project);
  const kept = starts.slice(0, first).concat(read.starts);
  if (read.stopped <= end) {
    while (next < known.length && known[next]!.start + shift < read.stopped) next++;
    for (; next < known.length; next++) projects.push(moveProject(known[next]!, shift, sectionOf));
    for (; behind < starts.length; behind++) kept.push(starts[behind]! + shift);
  }
  return { input, starts: kept, projects };
}

/** Whether all that sentences are read by, but for their own words, is the same. */
function isReadAlike(before: ProjectInput, now: ProjectInput, change: Change): boolean {
  return (
    before.document.body.start === now.document.body.start &&
    before.document.body.start < change.from &&
    isSamePlace(change, endOfReport(before), endOfReport(now)) &&
    endOfReport(now) >= change.to
  );
}

function moveProject(project: NamedProject, shift: number, sectionOf: (place: number) => number | null): NamedProject {
  const section = sectionOf(project.start + shift);
  if (shift === 0 && section === project.section) return project;
  const { end, stage, name, status } = project;
  const start = project.start + shift;
  return { start, end: end + shift, stage, id: `p${start.toString(36)}`, name, status, section };
}
