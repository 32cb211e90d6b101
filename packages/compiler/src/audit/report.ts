import type { Severity, Span } from '../model.ts';
import type { AuditContext, Check, Finding, Words } from './model.ts';

interface FindingParts {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Words;
  readonly reckoning: Words;
  readonly confidence: number;
  readonly params?: Readonly<Record<string, string>>;
  readonly related?: readonly { readonly span: Span; readonly message: Words }[];
  /** What would make it right. */
  readonly hint?: Words;
}

/** Places may be given as facts or nodes; only their ends are kept. */
const bareSpan = ({ start, end }: Span): Span => ({ start, end });

export function finding({ params = {}, related = [], span, ...parts }: FindingParts): Finding {
  return {
    ...parts,
    span: bareSpan(span),
    params,
    related: related.map(({ span: place, message }) => ({ span: bareSpan(place), message })),
  };
}

export function check(code: string, span: Span, reckoning: Words): Check {
  return { code, span: bareSpan(span), reckoning };
}

/** Both languages alike, for reckonings that are numbers and units only. */
export function alike(words: string): Words {
  return { 'zh-CN': words, en: words };
}

/** The words of a place, for messages: line breaks folded, no more than forty characters. */
export function quote(context: AuditContext, { start, end }: Span): string {
  const words = context.text.slice(start, end).replace(/\s/g, '');
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
