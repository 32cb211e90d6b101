/** A part of a web archive as it goes into the file. */
export interface MhtPart {
  readonly type: string;
  readonly encoding: 'quoted-printable' | 'base64' | '8bit';
  readonly bytes: Uint8Array;
  /** `Content-ID`, without angle brackets. */
  readonly id?: string;
}

const BOUNDARY = '----=_NextPart_01DB.7E5A';

/** Writes a web archive (RFC 2557); `rootType` is the type of the message, `end` what closes it. */
export function makeMht(
  parts: readonly MhtPart[],
  {
    head = `multipart/related; boundary="${BOUNDARY}"; type="text/html"`,
    end = `--${BOUNDARY}--\r\n`,
  }: { readonly head?: string; readonly end?: string } = {},
): Uint8Array {
  const chunks = [
    latin(`From: <Saved by Test>\r\nSubject: =?utf-8?Q?a?=\r\nMIME-Version: 1.0\r\nContent-Type: ${head}\r\n\r\n`),
    ...parts.flatMap(({ type, encoding, bytes, id }) => [
      latin(`--${BOUNDARY}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n`),
      latin(`${id === undefined ? '' : `Content-ID: <${id}>\r\n`}\r\n`),
      encode(bytes, encoding),
      latin('\r\n'),
    ]),
    latin(end),
  ];
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]));
}

function encode(bytes: Uint8Array, encoding: MhtPart['encoding']): Uint8Array {
  switch (encoding) {
    case '8bit':
      return bytes;
    case 'base64':
      return latin(
        (
          Buffer.from(bytes)
            .toString('base64')
            .match(/.{1,76}/gu) ?? []
        ).join('\r\n'),
      );
    case 'quoted-printable':
      return latin(writeQuoted(bytes));
  }
}

/** Lines of at most 76 characters, each byte that is no letter or digit as `=XX`. */
function writeQuoted(bytes: Uint8Array): string {
  let written = '';
  let column = 0;
  for (const byte of bytes) {
    const plain = /[0-9A-Za-z<>/]/u.test(String.fromCharCode(byte)) && byte < 0x80;
    const next = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (column + next.length > 75) {
      written += '=\r\n';
      column = 0;
    }
    written += next;
    column += next.length;
  }
  return written;
}

function latin(words: string): Uint8Array {
  return Uint8Array.from(words, (character) => character.charCodeAt(0) & 0xff);
}
