import type { Span } from '@planwright/compiler';
import { type AuditReport, type Check, type Finding, type Place, rules } from '@planwright/compiler/audit';
import type { AuditView, CheckView, FindingView, PlaceView, SumView, WaiverView } from '#model/index.ts';

/** Words shown on either side of a place. */
const AROUND = 60;
const STOPS = /[。；;！？!?\r\n]/;

/** Tells where in a bulletin a span stands; for a plan there is no such finder. */
export type BlockFinder = (span: Span) => { readonly block: number | null; readonly figureIds: readonly string[] };

/** What a report is presented with. */
export interface Presenting {
  readonly text: string;
  readonly otherText: string | null;
  readonly waivers: readonly WaiverView[];
  readonly findBlock?: BlockFinder;
}

/** A finding without its waiver, and a check: what the rules of the ledger itself also give. */
export type BareFinding = Omit<FindingView, 'waiver'>;

/** The audit's report as it is shown: places with their words, findings with their waivers. */
export function presentReport(report: AuditReport, presenting: Presenting): AuditView {
  return layWaivers(
    {
      findings: report.findings.map((finding) => presentFinding(finding, presenting)),
      checks: report.checks.map((check) => presentCheck(check, presenting)),
      rules: report.tallies.flatMap(({ code, judged, held }) => {
        const rule = rules.find((candidate) => candidate.code === code);
        if (rule === undefined) return [];
        const { title, document } = rule;
        return [{ code, title, reports: document.reports, why: document.why, judged, held }];
      }),
    },
    presenting.waivers,
  );
}

/** Lays waivers over findings; those that meet none have lapsed. */
export function layWaivers(
  found: {
    readonly findings: readonly BareFinding[];
    readonly checks: readonly CheckView[];
    readonly rules: AuditView['rules'];
  },
  waivers: readonly WaiverView[],
): AuditView {
  const byIdentity = new Map(waivers.map((waiver) => [waiver.identity, waiver]));
  const findings = found.findings.map((finding) => ({ ...finding, waiver: byIdentity.get(finding.identity) ?? null }));
  const standing = (severity: FindingView['severity']) =>
    findings.filter((finding) => finding.waiver === null && finding.severity === severity).length;
  const met = new Set(findings.map((finding) => finding.identity));
  return {
    rules: found.rules,
    counts: {
      error: standing('error'),
      warning: standing('warning'),
      info: standing('info'),
      waived: findings.filter((finding) => finding.waiver !== null).length,
    },
    findings,
    checks: [...found.checks],
    lapsed: waivers.filter((waiver) => !met.has(waiver.identity)),
  };
}

function presentFinding(finding: Finding, presenting: Presenting): BareFinding {
  const { identity, code, severity, message, reckoning, hint, confidence, sum } = finding;
  const subject = presentPlace({ span: finding.span, role: 'subject', document: 'own', message: null }, presenting);
  return {
    identity,
    code,
    severity,
    message,
    reckoning,
    hint,
    confidence,
    sum: sum === null ? null : copySum(sum),
    places: [subject, ...finding.related.map((place) => presentPlace(place, presenting))],
  };
}

function presentCheck({ code, reckoning, sum, span, related }: Check, presenting: Presenting): CheckView {
  const subject = presentPlace({ span, role: 'subject', document: 'own', message: null }, presenting);
  return {
    code,
    reckoning,
    sum: sum === null ? null : copySum(sum),
    places: [subject, ...related.map((place) => presentPlace(place, presenting))],
  };
}

function copySum(sum: NonNullable<Finding['sum']>): SumView {
  return { ...sum, steps: [...sum.steps] };
}

function presentPlace(
  { span, role, document, message }: Pick<Place, 'span' | 'document'> & Pick<PlaceView, 'role' | 'message'>,
  { text, otherText, findBlock }: Presenting,
): PlaceView {
  const { start, end } = span;
  const found = document === 'own' ? findBlock?.(span) : undefined;
  return {
    start,
    end,
    role,
    document,
    message,
    sentence: sentenceAround(document === 'own' ? text : (otherText ?? ''), span),
    block: found?.block ?? null,
    figureIds: [...(found?.figureIds ?? [])],
  };
}

/** The words of a place with what stands before and after it in its sentence. */
export function sentenceAround(text: string, { start, end }: Span): PlaceView['sentence'] {
  let from = start;
  while (from > 0 && start - from < AROUND && !STOPS.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to < text.length && to - end < AROUND && !STOPS.test(text[to] ?? '')) to += 1;
  if (/[。；;！？!?]/.test(text[to] ?? '')) to += 1;
  const cutBefore = from > 0 && !STOPS.test(text[from - 1] ?? '');
  const cutAfter = to < text.length && to - end >= AROUND && !STOPS.test(text[to - 1] ?? '');
  return {
    before: `${cutBefore ? '…' : ''}${text.slice(from, start).trimStart()}`,
    words: text.slice(start, end),
    after: `${text.slice(end, to).trimEnd()}${cutAfter ? '…' : ''}`,
  };
}
