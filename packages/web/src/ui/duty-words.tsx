import type { UnitSuggestion } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';

/** The words of the plan that point to a unit, each once; a click leads to where they stand. */
export function DutyWords({ planVersionId, suggestion }: { planVersionId: string; suggestion: UnitSuggestion }) {
  const seen = new Map(suggestion.because.map((part) => [part.words, part]));
  return [...seen.values()].map((part) => (
    <Link
      key={part.words}
      to="/plans/$planId"
      params={{ planId: planVersionId }}
      search={{ at: part.start }}
      className="because"
    >
      “{part.words}”
    </Link>
  ));
}
