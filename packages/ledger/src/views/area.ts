import type { Actor, SavedView, SavedViewInput } from '#model/index.ts';

/** 保存的视图: ways to look at a list that belong to a post, so that whoever holds it finds them on any machine. */
export interface ViewsArea {
  /** Newest first. */
  list(postId: string, scope: string): Promise<readonly SavedView[]>;
  /** A view of the same name is followed by the new one. @throws PlanwrightError `input` when the post has as many as it may */
  keep(actor: Actor, input: SavedViewInput): Promise<readonly SavedView[]>;
  drop(actor: Actor, input: Pick<SavedViewInput, 'scope' | 'name'>): Promise<readonly SavedView[]>;
}
