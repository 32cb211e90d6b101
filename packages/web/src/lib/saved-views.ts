/** A way to look at a list that somebody keeps under a name: the address's own keys. */
export interface SavedView {
  readonly name: string;
  readonly search: Readonly<Record<string, string>>;
}

const PREFIX = 'planwright.views.';
/** More than these are not found again. */
export const MOST_VIEWS = 20;

/** The views kept on this machine for a list; none where nothing can be read. */
export function loadViews(list: string, storage: Storage = localStorage): readonly SavedView[] {
  try {
    const found: unknown = JSON.parse(storage.getItem(PREFIX + list) ?? '[]');
    return Array.isArray(found) ? found.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(item: unknown): item is SavedView {
  return (
    typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string' && 'search' in item
  );
}

/** Keeps a view, the newest first; one of the same name is replaced. */
export function keepView(list: string, view: SavedView, storage: Storage = localStorage): readonly SavedView[] {
  const views = [view, ...loadViews(list, storage).filter((other) => other.name !== view.name)].slice(0, MOST_VIEWS);
  return write(list, views, storage);
}

export function dropView(list: string, name: string, storage: Storage = localStorage): readonly SavedView[] {
  return write(
    list,
    loadViews(list, storage).filter((view) => view.name !== name),
    storage,
  );
}

function write(list: string, views: readonly SavedView[], storage: Storage): readonly SavedView[] {
  try {
    storage.setItem(PREFIX + list, JSON.stringify(views));
  } catch {
    // A full or forbidden storage: the view holds until the page is left.
  }
  return views;
}
