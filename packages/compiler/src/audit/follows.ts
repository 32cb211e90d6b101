import { add, compare, type Rational, subtract, toDecimal, truncateDecimal, ZERO } from '#numbers/rational.ts';
import type { Derivation } from './derivations/model.ts';
import { intervalOf, overlap } from './interval.ts';
import type { AuditContext, FoundFault, RuleResult, Sum, Words } from './model.ts';
import { check, finding, place, quote } from './report.ts';
import { makeSum, printedOf } from './sum.ts';

/**
 * How a printed figure stands to what it follows from. `holds`: some values that round to the printed digits fit.
 * `truncated`: none do, but cutting digits off instead of rounding would. `fails`: neither.
 */
export type Fit = 'holds' | 'truncated' | 'fails';

export function fitOf({ allowed, printed, nominal }: Derivation): Fit {
  if (overlap(allowed, intervalOf(printed))) return 'holds';
  const cut = truncateDecimal(nominal, printed.digits);
  if (cut === toDecimal(printed.value, printed.digits)) return 'truncated';
  return 'fails';
}

/** The sum of a derivation, with the rounding that its printed digits allow. */
export function sumOfDerivation({ allowed, nominal, printed, terms }: Derivation): Sum {
  const spread = larger(subtract(allowed.high, nominal), subtract(nominal, allowed.low));
  const tolerance = add(spread, printed.half);
  return makeSum({
    terms,
    result: nominal,
    unit: printed.fact.unit,
    printed: printedOf(printed),
    tolerance: { kind: compare(tolerance, ZERO) === 0 ? 'exact' : 'rounding', value: tolerance },
  });
}

const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

interface Judgement {
  readonly code: string;
  readonly kinds: readonly Derivation['kind'][];
  readonly confidence: number;
  /** What the figure is called: 占比, the share. */
  readonly name: Words;
  /** What else may have happened; said behind what the figure would have to be. */
  readonly advice: Words;
}

/** Judges the derivations of some kinds: those that fail are errors; those that only truncation explains are another rule's. */
export function judgeDerivations(context: AuditContext, judgement: Judgement): RuleResult {
  const findings: FoundFault[] = [];
  const checks = [];
  for (const derivation of context.derivations) {
    if (!judgement.kinds.includes(derivation.kind)) continue;
    const fit = fitOf(derivation);
    if (fit === 'fails') findings.push(report(context, derivation, judgement));
    else if (fit === 'holds') {
      checks.push(
        check(judgement.code, derivation.printed.fact, sumOfDerivation(derivation), placesOf(context, derivation)),
      );
    }
  }
  return { findings, checks, held: checks.length };
}

export function placesOf(context: AuditContext, { inputs }: Derivation) {
  return inputs.map(({ fact }, index) => place(context, fact, index === 0 ? 'base' : 'part'));
}

function report(context: AuditContext, derivation: Derivation, judgement: Judgement): FoundFault {
  const { printed, nominal } = derivation;
  const { fact } = printed;
  const sum = sumOfDerivation(derivation);
  const right = `${toDecimal(nominal, printed.digits)}${fact.unit}`;
  return finding({
    code: judgement.code,
    severity: 'error',
    span: fact,
    message: {
      'zh-CN': `${judgement.name['zh-CN']}不符：按文中数字应为${right}，文中${quote(context, fact)}`,
      en: `${judgement.name.en} does not follow: the printed figures make ${right}, the text says ${quote(context, fact)}`,
    },
    sum,
    confidence: judgement.confidence,
    params: { metric: fact.metric, printed: quote(context, fact), right },
    related: placesOf(context, derivation),
    hint: {
      'zh-CN': `改作${right}，或者更正${derivation.inputs.map((input) => quote(context, input.fact)).join('、')}中的一个；${judgement.advice['zh-CN']}`,
      en: `write ${right}, or mend one of ${derivation.inputs.map((input) => quote(context, input.fact)).join(', ')}; ${judgement.advice.en}`,
    },
  });
}
