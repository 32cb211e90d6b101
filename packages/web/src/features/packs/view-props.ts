import type { PackView } from '@planwright/server/contract';
import type { PackSearch } from '#lib/search-state.ts';
import type { PackRegister } from '#ui/record/field-value.tsx';

type View = PackView['views'][number];
export type ViewOf<Kind extends View['kind']> = Extract<View, { kind: Kind }>;

/** What every view of a pack is given. */
export interface ViewProps<Kind extends View['kind'] = View['kind']> {
  readonly pack: PackView;
  readonly register: PackRegister;
  readonly view: ViewOf<Kind>;
  readonly search: PackSearch;
  /** Changes the address; the page of a list begins again. */
  readonly onChange: (next: { readonly [key: string]: string | number | undefined }) => void;
  readonly onOpen: (id: string) => void;
}
