import type { Bulletin } from '@planwright/ledger/model';
import { escapeMarkup } from '#markup.ts';
import { LATIN, type Typeface, typefaces } from '#official/typefaces.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Core properties with the bulletin's own times: the library would take the machine's clock. */
export function formatCoreProperties(bulletin: Bulletin): string {
  const created = instantOf(bulletin.createdAt);
  const modified = instantOf(bulletin.frozenAt ?? bulletin.createdAt);
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeMarkup(bulletin.title)}</dc:title><dc:subject>${escapeMarkup(bulletin.issue)}</dc:subject>` +
    `<dc:creator>${escapeMarkup(bulletin.issuer)}</dc:creator><cp:lastModifiedBy>${escapeMarkup(bulletin.issuer)}</cp:lastModifiedBy>` +
    `<dc:identifier>${escapeMarkup(bulletin.hash)}</dc:identifier><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`
  );
}

/** W3CDTF in UTC, to the second. */
function instantOf(text: string): string {
  return `${new Date(text).toISOString().slice(0, 19)}Z`;
}

/** The table of faces with their other names, by which a word processor finds a stand-in. */
export function formatFontTable(): string {
  const faces: readonly Typeface[] = Object.values(typefaces);
  const fonts = faces.map(
    ({ name, alternative, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="fixed"/></w:font>`,
  );
  return `${DECLARATION}<w:fonts xmlns:w="${WORD}">${fonts.join('')}<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}
