import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { RealDocument } from './fault.ts';
import { pick, type Random } from './random.ts';

const SHARED = new URL('../../../../../shared/', import.meta.url);

/** The real documents that lie beside the repository; none where they are not at hand. */
export function readDocuments(): readonly RealDocument[] {
  const corpus = new URL('corpus/', SHARED);
  const seed = new URL('mission/dezhou-2021-plan.txt', SHARED);
  if (!existsSync(corpus)) return [];
  const files = readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name: name.replace('.txt', ''), url: new URL(name, corpus) }));
  if (existsSync(seed)) files.push({ name: 'dezhou-2021', url: seed });
  return files.map(({ name, url }) => ({ name, text: readFileSync(url, 'utf8').replace(/^\uFEFF/, '') }));
}

/** What is reported comes before what is promised: the first line that announces goals or tasks parts them. */
const GOALS =
  /\n[^\n]{0,40}(?:主要预期目标|预期目标|总体要求|工作建议|工作安排|重点任务|主要任务|工作的总体|总体思路)[^\n]{0,60}/;

interface Halves {
  readonly review: readonly number[];
  readonly tasks: readonly number[];
}

/**
 * Ends of full paragraphs in the part that reviews and in the part that promises; null for a text without the two. A line of
 * nothing but a zero-width blank stands inside a paragraph.
 */
function halvesOf(text: string): Halves | null {
  const goals = GOALS.exec(text.slice(Math.floor(text.length * 0.15)));
  if (goals === null) return null;
  const border = Math.floor(text.length * 0.15) + goals.index;
  const ends = [...text.matchAll(/。\n(?=[^\s\u200b])/g)].map((match) => match.index + 2);
  const review = ends.filter((at) => at > text.length * 0.06 && at < border - 200);
  const tasks = ends.filter((at) => at > border + 600 && at < text.length * 0.9);
  return review.length === 0 || tasks.length === 0 ? null : { review, tasks };
}

/** Puts a paragraph into the part of a document that reviews or promises, and says where it begins. */
export function insertParagraph(
  random: Random,
  text: string,
  part: keyof Halves,
  words: string,
): { readonly text: string; readonly at: number } | null {
  const halves = halvesOf(text);
  if (halves === null) return null;
  const at = pick(random, halves[part]);
  return { text: `${text.slice(0, at)}${words}\n${text.slice(at)}`, at };
}
