import type { KnownRecord, Label, SheetOrigin, SheetTemplate, Vocabulary } from '@planwright/engine';

/** What a register's sheet is made of. */
export interface RegisterSheet {
  readonly label: Label;
  readonly place: string;
  readonly template: SheetTemplate;
  readonly origin: SheetOrigin;
  readonly vocabulary: Vocabulary;
  readonly records: readonly KnownRecord[];
  readonly simulated: boolean;
}
