// Proves the audit with seeded faults: breaks real documents of ../shared in many ways and asks whether the rule finds it.
//   npm run audit:proof                      40 faults of each kind; exits 1 when a rule is below 95 % or all are below 97 %
//   npm run audit:proof -- --each 10         fewer
//   npm run audit:proof -- --rule numbering  one rule
//   npm run audit:proof -- --missed          prints what was missed
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

const RULE_AT_LEAST = 0.95;
const ALL_AT_LEAST = 0.97;

const { values } = parseArgs({
  options: { each: { type: 'string', default: '40' }, rule: { type: 'string' }, missed: { type: 'boolean' } },
});
register();
const { proveAll, recallByRule } = await import('../packages/compiler/test/seeded-faults/main.ts');
const outcomes = proveAll(Number(values.each), values.rule === undefined ? null : `audit/${values.rule}`);
if (outcomes.length === 0) {
  console.log('audit-proof: skipped, there are no real documents (../shared/corpus)');
  process.exit(0);
}

const percent = (part, whole) => `${((part / whole) * 100).toFixed(1)} %`;
console.log('rule | fault | statements | made | found | recall | at the place before | other errors');
for (const { kind, made, found, loud, others } of outcomes) {
  console.log(
    `${kind.code.slice(6)} | ${kind.name} | ${kind.from} | ${made} | ${found} | ${percent(found, made)} | ${loud} | ${others}`,
  );
}
console.log('\nrule | made | found | recall');
let all = { made: 0, found: 0 };
for (const [code, sum] of [...recallByRule(outcomes)].sort()) {
  console.log(`${code.slice(6)} | ${sum.made} | ${sum.found} | ${percent(sum.found, sum.made)}`);
  if (sum.found / sum.made < RULE_AT_LEAST) process.exitCode = 1;
  all = { made: all.made + sum.made, found: all.found + sum.found };
}
console.log(`all | ${all.made} | ${all.found} | ${percent(all.found, all.made)}`);
if (all.found / all.made < ALL_AT_LEAST) process.exitCode = 1;
if (values.missed === true) {
  for (const { kind, missed } of outcomes)
    for (const { document, what, words } of missed)
      console.log(`missed ${kind.code.slice(6)} in ${document}: ${what}: ${words}`);
}
