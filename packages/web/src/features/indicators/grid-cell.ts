/** Words by which a cell says why it has no number. */
const STATUS_WORDS = {
  未报: 'null',
  不适用: 'not-applicable',
  不公布: 'suppressed',
  'not reported': 'null',
  'not applicable': 'not-applicable',
  suppressed: 'suppressed',
} as const;

export interface TypedCell {
  readonly status: 'value' | 'null' | 'not-applicable' | 'suppressed';
  readonly value: string | null;
  readonly statusReason: string | null;
}

/**
 * What somebody typed or pasted into a cell: a number, with thousands separated or in full-width digits; or a word for why there is none, with its reason behind a colon
 * (不适用：没有外资企业). What is neither stays as it is, for the ledger to name.
 */
export function parseCell(text: string): TypedCell {
  const [head = '', ...rest] = text.trim().split(/[:：]/);
  const status = STATUS_WORDS[head.trim().toLowerCase() as keyof typeof STATUS_WORDS];
  if (status !== undefined) return { status, value: null, statusReason: rest.join('：').trim() || null };
  const plain = text
    .trim()
    .replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/^−/, '-')
    .replace(/(?<=\d)[,，](?=\d{3}(?:\D|$))/g, '');
  return { status: 'value', value: plain, statusReason: null };
}

/** How a kept value stands in its cell. */
export function formatCell(
  cell: { readonly status: TypedCell['status']; readonly value: string | null; readonly statusReason: string | null },
  word: string,
): string {
  return cell.status === 'value' ? (cell.value ?? '') : `${word}：${cell.statusReason ?? ''}`;
}

/** Rows and cells of what a spreadsheet puts on the clipboard. */
export function parsePaste(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}
