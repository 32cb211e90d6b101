/** 试写稿: what is being written and is kept nowhere else, on this machine only. */
const KEY = 'planwright.draft-text';

/** What was written here last; undefined when nothing was kept. */
export function findKeptText(storage: Storage = localStorage): string | undefined {
  try {
    return storage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether it could be kept: a full or forbidden storage is no reason to stop writing. */
export function keepText(text: string, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
