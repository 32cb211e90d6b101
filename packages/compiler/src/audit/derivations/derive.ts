import type { AuditContext } from '../model.ts';
import { findGrowths, findMultiples } from './growths.ts';
import { findLeads } from './leads.ts';
import type { Derivation } from './model.ts';
import { findRatios } from './ratios.ts';

/** Finds all figures of a document that follow from others, one look at each sentence. */
export function derive(context: AuditContext): readonly Derivation[] {
  return [
    ...context.sentences.flatMap((sentence) => [
      ...findRatios(context, sentence),
      ...findGrowths(context, sentence),
      ...findMultiples(context, sentence),
    ]),
    ...findLeads(context),
  ];
}
