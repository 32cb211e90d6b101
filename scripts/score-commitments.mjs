// Scores the commitments of plans against those that were read by hand (bench/annotations/commitments), for score.mjs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { add, percent } from './score-table.mjs';

export const COMMITMENT_COLUMNS = [
  'precision',
  'recall',
  'f1',
  'kind',
  'title',
  'deadline',
  'strength',
  'place',
  'lead',
];

/** So much of an annotated row's words has to stand in a title for it to speak of that row. */
const LIKE_ENOUGH = 0.3;

const bare = (words) => words.replace(/[\s“”"‘’《》（）()]/gu, '');

function pairsOfSigns(words) {
  const signs = bare(words);
  return new Set(Array.from({ length: Math.max(0, signs.length - 1) }, (_, index) => signs.slice(index, index + 2)));
}

/** How alike two stretches of words are, 0 to 1: twice the pairs of signs that both have, of the pairs of both. */
function likeness(left, right) {
  const [these, those] = [pairsOfSigns(left), pairsOfSigns(right)];
  const shared = [...these].filter((pair) => those.has(pair)).length;
  return these.size + those.size === 0 ? 0 : (2 * shared) / (these.size + those.size);
}

const meet = (left, right) => left.start < right.end && right.start < left.end;

/** How well a commitment fits an annotated row, 0 where it is of other words. */
function closeness(row, commitment, text) {
  if (![commitment, ...commitment.mentions].some((span) => meet(row, span))) return 0;
  const title = bare(commitment.title);
  const held = row.title.filter((piece) => title.includes(bare(piece))).length / row.title.length;
  const alike = likeness(commitment.title, text.slice(row.start, row.end));
  return held < 1 && alike < LIKE_ENOUGH ? 0 : held + alike;
}

/**
 * Pairs rows with commitments, the best fitting first. A row whose words the compiler joined to a promise made elsewhere is found with it, though another row has it already.
 *
 * @returns the commitment of each row that was found
 */
export function pairRows(rows, commitments, text) {
  const candidates = rows.flatMap((row) =>
    commitments.map((commitment) => ({ row, commitment, close: closeness(row, commitment, text) })),
  );
  const pairs = new Map();
  const taken = new Set();
  const possible = candidates.filter((pair) => pair.close > 0).toSorted((left, right) => right.close - left.close);
  for (const { row, commitment } of possible) {
    if (pairs.has(row) || taken.has(commitment)) continue;
    pairs.set(row, commitment);
    taken.add(commitment);
  }
  for (const { row, commitment } of possible) {
    if (!pairs.has(row) && commitment.mentions.some((span) => meet(row, span))) pairs.set(row, commitment);
  }
  return pairs;
}

function titleFits(row, { title }) {
  const words = bare(title);
  return (
    row.title.every((piece) => words.includes(bare(piece))) && row.not.every((piece) => !words.includes(bare(piece)))
  );
}

/** 市发展改革委 and 发展和改革委员会 are one: without the level before and the kind of office behind. */
const stem = (office) =>
  office
    .replace(/^[省市县区州]/u, '')
    .replace(/(?:委员会|[局厅部委署]|办公室|办)$/u, '')
    .replace(/[和与]/gu, '');

/** Asks whether two names are of one office: written alike, or both names of one row of the departments' table. */
export function compareOffices(departments, namesOf) {
  const rows = departments.map((department) => new Set(namesOf(department).map(stem)));
  return (left, right) => {
    const [these, those] = [stem(left), stem(right)];
    return these === those || rows.some((names) => names.has(these) && names.has(those));
  };
}

/** What of a found row is right, by column; a column that the annotation leaves open is missing. */
export function judge(row, commitment, isSameOffice) {
  const lead = commitment.leads[0]?.department;
  return {
    kind: row.kind.includes(commitment.kind),
    title: titleFits(row, commitment),
    deadline: (commitment.deadline?.date ?? null) === row.deadline,
    strength: commitment.strength === row.strength,
    place: commitment.place === row.place,
    ...(row.leads === null
      ? {}
      : { lead: lead !== undefined && row.leads.some((office) => isSameOffice(office, lead)) }),
  };
}

function count(rows, commitments, { text, isSameOffice }) {
  const pairs = pairRows(rows, commitments, text);
  const asked = rows.filter(({ optional }) => !optional);
  const spare = new Set(rows.flatMap((row) => (row.optional && pairs.has(row) ? [pairs.get(row)] : [])));
  const used = new Set(pairs.values());
  const sums = { asked: asked.length, found: 0, made: commitments.filter((made) => !spare.has(made)).length, used: 0 };
  sums.used = [...used].filter((made) => !spare.has(made)).length;
  for (const row of asked) {
    const commitment = pairs.get(row);
    if (commitment === undefined) continue;
    sums.found += 1;
    for (const [column, right] of Object.entries(judge(row, commitment, isSameOffice))) {
      sums[`${column}Asked`] = (sums[`${column}Asked`] ?? 0) + 1;
      sums[column] = (sums[column] ?? 0) + Number(right);
    }
  }
  return sums;
}

function sharesOf(sums) {
  const [precision, recall] = [percent(sums.used, sums.made), percent(sums.found, sums.asked)];
  const f1 = precision && recall ? Math.round((200 * precision * recall) / (precision + recall)) / 100 : undefined;
  const columns = COMMITMENT_COLUMNS.slice(3);
  return {
    precision,
    recall,
    f1,
    ...Object.fromEntries(columns.map((column) => [column, percent(sums[column] ?? 0, sums[`${column}Asked`] ?? 0)])),
  };
}

/**
 * @param folder of the annotations
 * @param tools `compile`, `readDocument` and `isSameOffice`
 * @returns by folder and name of each plan, and by folder for all in it, the shares in %; without the plans whose text is absent
 */
export async function scoreCommitments(folder, { compile, readDocument, isSameOffice }) {
  const sums = {};
  for (const group of ['development', 'held-out']) {
    let all;
    for (const file of readdirSync(join(folder, group)).sort()) {
      const path = join(folder, group, file);
      const { source, range, commitments: rows } = JSON.parse(readFileSync(path, 'utf8'));
      const sourceFile = resolve(dirname(path), source);
      if (!existsSync(sourceFile)) continue;
      const { text } = await readDocument(readFileSync(sourceFile), basename(sourceFile));
      const within = ({ start }) => range === undefined || range.some(([from, to]) => start >= from && start < to);
      const counted = count(rows, compile(text).commitments.filter(within), { text, isSameOffice });
      sums[`${group}/${basename(file, '.json')}`] = counted;
      all = add(all, counted);
    }
    if (all !== undefined) sums[`${group} (all)`] = all;
  }
  return Object.fromEntries(Object.entries(sums).map(([name, counted]) => [name, sharesOf(counted)]));
}
