import { audit } from '../../src/audit/audit.ts';
import type { AuditReport, Finding, OtherDocument } from '../../src/audit/model.ts';
import { compile } from '../../src/compile.ts';
import type { Fault, FaultKind, RealDocument } from './fault.ts';
import { createRandom, pick } from './random.ts';

/** What became of the faults of one kind. */
export interface Outcome {
  readonly kind: FaultKind;
  readonly made: number;
  readonly found: number;
  /** Faults whose document had a finding of the same rule at the place before it was broken. */
  readonly loud: number;
  /** New findings of severity error by other rules, over all faults of the kind. */
  readonly others: number;
  readonly missed: readonly { readonly document: string; readonly what: string; readonly words: string }[];
}

/** A finding may point a few characters beside the place, at the word that lacks its partner. */
const BESIDE = 3;

/** Real faults break one document in many ways; what it says unbroken is worked out once. */
const unbroken = new Map<string, AuditReport>();

function runClean(text: string, other: string | undefined): AuditReport {
  const known = unbroken.get(text);
  if (known !== undefined && other === undefined) return known;
  const report = run(text, other);
  if (other === undefined) unbroken.set(text, report);
  return report;
}

function run(text: string, other: string | undefined): AuditReport {
  const against: OtherDocument | null =
    other === undefined ? null : { relation: 'last-year', text: other, plan: compile(other) };
  return audit(text, compile(text), against);
}

function touches({ span, related }: Finding, { start, end }: Fault): boolean {
  const places = [span, ...related.filter(({ document }) => document === 'own').map((place) => place.span)];
  return places.some((place) => place.start < end + BESIDE && start - BESIDE < place.end);
}

/** Breaks documents in one way, `wanted` times at most, and asks whether exactly that is found. */
export function proveKind(kind: FaultKind, documents: readonly RealDocument[], wanted: number): Outcome {
  const random = createRandom([...kind.name].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) >>> 0, 7));
  const seen = new Set<string>();
  const missed: Outcome['missed'][number][] = [];
  let [made, found, loud, others] = [0, 0, 0, 0];
  for (let attempt = 0; attempt < wanted * 12 + 60 && made < wanted; attempt++) {
    const document = pick(random, documents);
    const fault = kind.make(document, random);
    const key = fault === null ? '' : `${document.name}:${fault.start}:${fault.broken.slice(fault.start, fault.end)}`;
    if (fault === null || seen.has(key)) continue;
    seen.add(key);
    made++;
    const before = fault.clean === document.text ? runClean(fault.clean, fault.other) : run(fault.clean, fault.other);
    const known = new Set(before.findings.map(({ identity }) => identity));
    const fresh = run(fault.broken, fault.other).findings.filter(({ identity }) => !known.has(identity));
    if (fresh.some((finding) => finding.code === kind.code && touches(finding, fault))) found++;
    else missed.push({ document: document.name, what: fault.what, words: around(fault) });
    others += fresh.filter(({ code, severity }) => code !== kind.code && severity === 'error').length;
    // A document-wide list was there before; what counts is that it named this place.
    if (before.findings.some((finding) => finding.code === kind.code && touches(finding, fault))) loud++;
  }
  return { kind, made, found, loud, others, missed };
}

function around({ broken, start, end }: Fault): string {
  return `${broken.slice(Math.max(0, start - 40), start)}⟦${broken.slice(start, end)}⟧${broken.slice(end, end + 24)}`.replace(
    /\s/g,
    '',
  );
}
