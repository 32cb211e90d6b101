/** What was typed and not yet sent, kept on this machine under the post, the round (of a figure's form the plan's version) and the subject. */
export interface DraftKey {
  readonly postId: string;
  readonly roundId: string;
  readonly subjectId: string;
}

const PREFIX = 'planwright.draft.';

function keyOf(key: DraftKey): string {
  return `${PREFIX}${key.postId}/${key.roundId}/${key.subjectId}`;
}

/** The draft, or undefined when there is none or it cannot be read. */
export function findDraft<T extends object>(key: DraftKey, storage: Storage = localStorage): T | undefined {
  try {
    const text = storage.getItem(keyOf(key));
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** Keeps a draft; a full or forbidden storage is no reason to stop typing. */
export function keepDraft(key: DraftKey, draft: object, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(keyOf(key), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(key: DraftKey, storage: Storage = localStorage): void {
  try {
    storage.removeItem(keyOf(key));
  } catch {
    // Nothing to drop where nothing can be kept.
  }
}
