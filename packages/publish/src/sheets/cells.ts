import {
  ID_KEY,
  type KnownRecord,
  type SheetCell,
  type SheetColumn,
  STATE_KEY,
  takePart,
  VERSION_KEY,
  type Vocabulary,
  writeCell,
} from '@planwright/engine';

/** The cell of a record in a column; null for what is not known. */
export function cellOf(column: SheetColumn, record: KnownRecord, vocabulary: Vocabulary): SheetCell | null {
  switch (column.key) {
    case ID_KEY:
      return { kind: 'text', text: record.id };
    case VERSION_KEY:
      return { kind: 'number', text: String(record.version), percent: false };
    case STATE_KEY:
      return record.state === null ? null : { kind: 'text', text: vocabulary.stateWords(record.state) };
    default:
      return column.field === null
        ? null
        : writeCell(column.type, takePart(record.values[column.field.name], column.part), vocabulary);
  }
}
