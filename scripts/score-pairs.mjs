// Scores the comparison of two plans on promises that were paired by hand (bench/annotations/pairs), for score.mjs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { add, percent } from './score-table.mjs';

/** Finds a commitment of a plan as the annotations name it: where it starts; its title where several start there. */
function findRow(commitments, { start, title }) {
  const here = commitments.filter((commitment) => commitment.start === start);
  return here.find((commitment) => commitment.title === title) ?? (here.length === 1 ? here[0] : undefined);
}

/** For each old promise the new one that the comparison pairs it with, and whether that is only likely. */
function pairsOf(changes) {
  return new Map(
    changes.flatMap((change) => {
      const found = change.new ?? change.into;
      return change.old === null || found === null ? [] : [[change.old, { found, likely: change.likely }]];
    }),
  );
}

/** Counts what the annotators were sure of: of promises that go on those that were found, of pairs those that are right. */
function count(pairs, judgements, olds, news) {
  const sums = { goingOn: 0, paired: 0, right: 0, sure: 0, sureRight: 0 };
  for (const { old, best, also, doubtful } of judgements) {
    if (doubtful) continue;
    if (best !== null) sums.goingOn += 1;
    const pair = pairs.get(findRow(olds, old));
    if (pair === undefined) continue;
    const accepted = [best, ...also].flatMap((row) => (row === null ? [] : (findRow(news, row) ?? [])));
    const right = Number(accepted.includes(pair.found));
    sums.paired += 1;
    sums.right += right;
    if (pair.likely) continue;
    sums.sure += 1;
    sums.sureRight += right;
  }
  return sums;
}

function sharesOf({ goingOn, paired, right, sure, sureRight }) {
  return {
    precision: percent(right, paired),
    recall: percent(right, goingOn),
    surePrecision: percent(sureRight, sure),
    sureRecall: percent(sureRight, goingOn),
  };
}

export const PAIR_COLUMNS = ['precision', 'recall', 'surePrecision', 'sureRecall'];

/**
 * @param folder of the annotations
 * @param tools `compile`, `diffPlans` and `readDocument`
 * @returns by folder and name of each pair of reports, and by folder for all in it, the shares in %; without the pairs whose reports are absent
 */
export async function scorePairs(folder, { compile, diffPlans, readDocument }) {
  const sums = {};
  for (const group of ['development', 'held-out']) {
    let all;
    for (const file of readdirSync(join(folder, group)).sort()) {
      const path = join(folder, group, file);
      const { old, new: renewed, pairs } = JSON.parse(readFileSync(path, 'utf8'));
      const sources = [old, renewed].map((source) => resolve(dirname(path), source));
      if (!sources.every((source) => existsSync(source))) continue;
      const read = (source) => readDocument(readFileSync(source), basename(source));
      const [{ text: before }, { text: after }] = await Promise.all(sources.map(read));
      const [plan, next] = [compile(before), compile(after)];
      const { changes } = diffPlans(plan, before, next, after);
      const counted = count(pairsOf(changes), pairs, plan.commitments, next.commitments);
      sums[`${group}/${basename(file, '.json')}`] = counted;
      all = add(all, counted);
    }
    if (all !== undefined) sums[`${group} (all)`] = all;
  }
  return Object.fromEntries(Object.entries(sums).map(([name, counted]) => [name, sharesOf(counted)]));
}
