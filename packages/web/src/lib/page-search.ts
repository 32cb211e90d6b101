import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export interface SearchChange {
  /** No new step in the browser's history. */
  readonly replace?: boolean;
}

/** The page's part of the address as its route parsed it. */
export function usePageSearch<S>(): S {
  return useSearch({ strict: false } as never) as S;
}

/** Changes the page's part of the address; the page neither scrolls nor reloads. Undefined leaves a key out. */
export function useChangeSearch<S extends object>(): (
  next: S | ((previous: S) => { [K in keyof S]?: S[K] | undefined }),
  change?: SearchChange,
) => void {
  const navigate = useNavigate();
  return useCallback(
    (next, { replace = false } = {}) => void navigate({ to: '.', search: next as never, replace, resetScroll: false }),
    [navigate],
  );
}
