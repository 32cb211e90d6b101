import type { Fact } from '../model.ts';
import { type Draft, identityOf, metricKey, type ReadClause } from './draft.ts';
import { clearInputs, newDraft, type Reading, strengthOf, takeInputs } from './sentence-state.ts';
import { titleOfFacts } from './title.ts';

interface Group {
  /** Measure, place and year: facts that agree in it belong to one promise. */
  readonly measure: string;
  readonly facts: Fact[];
}

/** Facts in brackets break down what stands before them. */
function isBracketed(text: string, clause: ReadClause, fact: Fact): boolean {
  let depth = 0;
  for (let index = clause.start; index < fact.start; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x28 || code === 0xff08) depth += 1;
    else if (code === 0x29 || code === 0xff09) depth -= 1;
  }
  return depth > 0;
}

function isRate(fact: Fact): boolean {
  return (
    fact.kind === 'growth' ||
    fact.kind === 'rank' ||
    fact.unit === '%' ||
    fact.unit === '％' ||
    fact.unit.endsWith('百分点')
  );
}

function measureOf({ metric, place, period }: Fact): string {
  return `${metricKey(metric)}|${place ?? ''}|${period ?? ''}`;
}

function groupFacts(text: string, clause: ReadClause): readonly Group[] {
  const groups: Group[] = [];
  const counts: Fact[] = [];
  for (const [index, fact] of clause.facts.entries()) {
    const last = groups.at(-1);
    if (clause.facts[index + 1]?.start === fact.end) {
      // 5大类80个项目: the first number only sorts what the second counts
      counts.push(fact);
      continue;
    }
    if (last !== undefined && isBracketed(text, clause, fact)) {
      last.facts.push(fact);
      continue;
    }
    const measure = measureOf(fact);
    const same = groups.find((group) => group.measure === measure || fact.status !== 'target');
    const facts = [fact, ...counts.splice(0)];
    if (same !== undefined) same.facts.push(...facts);
    else groups.push({ measure, facts });
  }
  return groups;
}

function draftOf(reading: Reading, clause: ReadClause, { measure, facts }: Group, main: Fact): Draft {
  const ordered = [main, ...facts.filter((fact) => fact !== main)];
  const draft = newDraft(reading, {
    kind: reading.sentence.part === 'targets' || isRate(main) ? 'target' : 'deliverable',
    span: clause,
    title: titleOfFacts(reading.text, clause, ordered),
    identity: identityOf(`${metricKey(main.metric)}|${main.kind}|${main.place ?? ''}`, false),
    strength: strengthOf(reading, clause),
  });
  draft.measure = measure;
  draft.facts.push(...ordered);
  takeInputs(reading, draft);
  return draft;
}

/** Makes a draft of each measure that a clause promises an amount of; a second amount of a measure joins the first. */
export function readFacts(reading: Reading, clause: ReadClause): void {
  const { text, drafts } = reading;
  const before = drafts.at(-1);
  for (const group of groupFacts(text, clause)) {
    const known = drafts.find((draft) => draft.measure === group.measure);
    const main = group.facts.find((fact) => fact.status === 'target');
    if (known !== undefined) {
      known.facts.push(...group.facts);
      known.end = Math.max(known.end, clause.end);
      known.title = `${known.title}，${text.slice(clause.start, clause.end)}`.slice(0, 60);
    } else if (main === undefined) before?.facts.push(...group.facts);
    else drafts.push(draftOf(reading, clause, group, main));
  }
  clearInputs(reading);
}

/** 105个项目，其中，甲类3个、乙类102个: members in 其中 that add up to what was promised before them. */
export function isBreakdown({ text, drafts }: Reading, clause: ReadClause): boolean {
  const total = drafts.at(-1)?.facts.at(-1);
  if (total === undefined || clause.facts.length < 2 || typeof total.value !== 'string') return false;
  if (!/其中[，,：:]?\s*$/u.test(text.slice(total.end, clause.start)) && !clause.words.startsWith('其中')) return false;
  let sum = 0;
  for (const { value, unit, kind } of clause.facts) {
    if (typeof value !== 'string' || unit !== total.unit || kind !== total.kind) return false;
    sum += Number(value);
  }
  return sum === Number(total.value);
}

/** 投资N元 with nothing behind it is a promise of its own. */
export function settleInputs(reading: Reading): void {
  const clause = reading.sentence.clauses.find((other) => other.facts.some((fact) => reading.inputs.includes(fact)))!;
  clearInputs(reading);
  readFacts(reading, clause);
}
