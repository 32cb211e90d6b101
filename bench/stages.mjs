// The stages of a compile one by one, as packages/compiler/src/compile.ts runs them, so that the bench can time each.
import { extractCommitments } from '../packages/compiler/src/commitments/extract.ts';
import { measureCoverage } from '../packages/compiler/src/coverage/measure.ts';
import { parseDocument } from '../packages/compiler/src/document/parse.ts';
import { extractFacts } from '../packages/compiler/src/facts/extract.ts';
import { readNumbers } from '../packages/compiler/src/numbers/classify.ts';
import { parseOutline } from '../packages/compiler/src/outline/parse.ts';
import { extractProjects } from '../packages/compiler/src/projects/extract.ts';
import { resolveScopes } from '../packages/compiler/src/scope/resolve.ts';
import { findMarks } from '../packages/compiler/src/text/marks.ts';

/** Each stage adds what it finds to `plan`, which starts as `{ text }`. */
export const STAGES = {
  document: (plan) => {
    plan.document = parseDocument(plan.text);
  },
  marks: (plan) => {
    plan.marks = findMarks(plan.text);
  },
  outline: (plan) => {
    plan.outline = parseOutline(plan.text, plan.document, plan.marks).outline;
  },
  scopes: (plan) => {
    plan.scopes = resolveScopes(plan.text, plan.document, plan.outline);
  },
  numbers: (plan) => {
    plan.numbers = readNumbers(plan.text, plan.document, plan.outline, plan.marks);
  },
  facts: (plan) => {
    plan.facts = extractFacts(plan.text, plan);
  },
  projects: (plan) => {
    plan.projects = extractProjects(plan.text, plan.document, plan.outline, plan.scopes, plan.marks);
  },
  commitments: (plan) => {
    plan.sentences = extractCommitments(plan.text, plan).sentences;
  },
  coverage: (plan) => {
    plan.coverage = measureCoverage(plan);
  },
};
