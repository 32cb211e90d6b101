import type { Severity, Span } from '../model.ts';
import type { AuditContext, Check, FoundFault, Place, PlaceRole, Sum, Words } from './model.ts';
import { writeSum } from './sum.ts';

interface FindingParts {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Words;
  /** Written out from `sum` where it is left out. */
  readonly reckoning?: Words;
  readonly sum?: Sum;
  readonly confidence: number;
  readonly params?: Readonly<Record<string, string>>;
  readonly related?: readonly Place[];
  /** What would make it right. */
  readonly hint: Words;
  readonly words?: string;
}

/** Places may be given as facts or nodes; only their ends are kept. */
const bareSpan = ({ start, end }: Span): Span => ({ start, end });

export function finding(parts: FindingParts): FoundFault {
  const { code, severity, message, confidence, hint, sum, words } = parts;
  return {
    code,
    severity,
    span: bareSpan(parts.span),
    message,
    reckoning: parts.reckoning ?? (sum === undefined ? message : writeSum(sum, false)),
    sum: sum ?? null,
    confidence,
    params: parts.params ?? {},
    related: parts.related ?? [],
    hint,
    ...(words === undefined ? {} : { words }),
  };
}

/** A sum that holds. */
export function check(code: string, span: Span, sum: Sum, related: readonly Place[] = []): Check {
  return { code, span: bareSpan(span), related, reckoning: writeSum(sum, true), sum };
}

/** A place of the document itself, with its own words as message. */
export function place(context: AuditContext, span: Span, role: PlaceRole, label?: Words): Place {
  const words = quote(context, span);
  return {
    span: bareSpan(span),
    role,
    document: 'own',
    message: { 'zh-CN': `${label?.['zh-CN'] ?? ''}${words}`, en: `${label?.en ?? ''}${words}` },
  };
}

/** Both languages alike, for reckonings that are numbers and units only. */
export function alike(words: string): Words {
  return { 'zh-CN': words, en: words };
}

/** The words of a place, for messages: line breaks folded, no more than forty characters. */
export function quote(context: { readonly text: string }, { start, end }: Span): string {
  const words = context.text.slice(start, Math.min(end, start + 120)).replace(/\s/g, '');
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
