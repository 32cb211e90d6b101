const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));

/** First bytes of the kinds that are kept: pictures that every browser shows, and PDF. */
const SIGNATURES: readonly {
  readonly mediaType: string;
  readonly at: readonly (readonly [offset: number, bytes: readonly number[]])[];
}[] = [
  { mediaType: 'image/jpeg', at: [[0, [0xff, 0xd8, 0xff]]] },
  { mediaType: 'image/png', at: [[0, [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a]]] },
  {
    mediaType: 'image/webp',
    at: [
      [0, ascii('RIFF')],
      [8, ascii('WEBP')],
    ],
  },
  { mediaType: 'application/pdf', at: [[0, ascii('%PDF-')]] },
];

/** 文件类型 by content; undefined for what is none of the kinds that are kept, whatever its name says. */
export function findMediaType(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(({ at }) =>
    at.every(([offset, signature]) => signature.every((byte, index) => bytes[offset + index] === byte)),
  )?.mediaType;
}
