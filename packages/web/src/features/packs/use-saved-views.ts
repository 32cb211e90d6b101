import type { Reply } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#lib/call.ts';
import { queries } from '#lib/queries.ts';
import { dropView, keepView, loadViews, type SavedView } from '#lib/saved-views.ts';
import { useSession } from '#lib/session.ts';

/** The views of a pack's list: those of the post that one acts in, kept at the server; without a post those on this machine. */
export function useSavedViews(pack: string): {
  readonly views: readonly SavedView[];
  readonly keep: (view: SavedView) => void;
  readonly drop: (name: string) => void;
  readonly error: unknown;
} {
  const scope = `pack:${pack}`;
  const postId = useSession().post?.id;
  const client = useQueryClient();
  const kept = useQuery({ ...queries.views(scope, postId), enabled: postId !== undefined });
  const [own, setOwn] = useState<readonly SavedView[]>(() => loadViews(pack));
  const show = (reply: Reply<'listViews'>) => client.setQueryData(queries.views(scope, postId).queryKey, reply);
  const keep = useMutation({
    mutationFn: ({ name, search }: SavedView) => call('keepView', { body: { scope, name, search: { ...search } } }),
    onSuccess: show,
  });
  const drop = useMutation({
    mutationFn: (name: string) => call('dropView', { body: { scope, name } }),
    onSuccess: show,
  });
  if (postId === undefined)
    return {
      views: own,
      keep: (view) => setOwn(keepView(pack, view)),
      drop: (name) => setOwn(dropView(pack, name)),
      error: null,
    };
  return {
    views: kept.data?.views ?? [],
    keep: (view) => keep.mutate(view),
    drop: (name) => drop.mutate(name),
    error: keep.error ?? drop.error ?? kept.error,
  };
}
