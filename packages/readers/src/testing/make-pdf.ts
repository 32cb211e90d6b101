/** Words set at a place of a page: points from the lower left corner. */
export interface SetWords {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export type MadePage = readonly SetWords[];

/** An entry of the outline; pages count from 1. */
export interface MadeBookmark {
  readonly title: string;
  readonly level: number;
  readonly page: number;
}

const WIDTH = 595;
const HEIGHT = 842;
export const LEFT = 80;
const SIZE = 16;
const COLUMNS = 27;

/** A PDF with a font of full-width characters whose codes are UTF-16, mapped by the file itself unless `ownMap` is false. */
export function makePdf(
  pages: readonly MadePage[],
  options: {
    readonly ownMap?: boolean;
    /** Sets the words downwards, each character below the one before. */
    readonly vertical?: boolean;
    readonly encrypted?: boolean;
    readonly bookmarks?: readonly MadeBookmark[];
    /** Drawing of each page, in the operators of PDF. */
    readonly drawings?: readonly string[];
    /** The tag of each piece of words (H1, P …), by page. */
    readonly tags?: readonly (readonly string[])[];
  } = {},
): Uint8Array {
  const ownMap = options.ownMap ?? true;
  const objects: string[] = [];
  const add = (content: string) => objects.push(content);
  const kids = pages.map((_, index) => `${7 + index * 2} 0 R`).join(' ');
  const bookmarks = options.bookmarks ?? [];
  const outline = 7 + pages.length * 2;
  const tags = options.tags ?? [];
  const tree = tags.length === 0 ? '' : ` /MarkInfo << /Marked true >> /StructTreeRoot ${outline} 0 R`;
  add(`<< /Type /Catalog /Pages 2 0 R${bookmarks.length > 0 ? ` /Outlines ${outline} 0 R` : ''}${tree} >>`);
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  const encoding = `${ownMap ? 'Identity' : 'UniGB-UCS2'}-${(options.vertical ?? false) ? 'V' : 'H'}`;
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [4 0 R]${ownMap ? ' /ToUnicode 6 0 R' : ''} >>`,
  );
  add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${ownMap ? 'Identity' : 'GB1'}) /Supplement 0 >> /DW 1000 /W [32 [250] 33 126 500] /FontDescriptor 5 0 R >>`,
  );
  add(
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  add(
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange ' +
        `${Array.from({ length: 3 }, (_, block) => writeIdentity(block)).join(' ')} endcmap end end`,
    ),
  );
  for (const [index, page] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${8 + index * 2} 0 R /StructParents ${index} >>`,
    );
    const words = page.map((set, at) => {
      const tag = tags[index]?.[at];
      return tag === undefined ? writeWords(set) : `/${tag} << /MCID ${at} >> BDC ${writeWords(set)} EMC`;
    });
    add(stream([...words, options.drawings?.[index] ?? ''].join('\n')));
  }
  for (const object of writeOutline(bookmarks, outline)) add(object);
  for (const object of writeTags(tags, outline)) add(object);
  return assemble(objects, options.encrypted ?? false);
}

/** The tree of tags, the first of which gets the number `root`; a file has either tags or bookmarks. */
function writeTags(tags: readonly (readonly string[])[], root: number): readonly string[] {
  if (tags.length === 0) return [];
  const elements = tags.flatMap((page, index) => page.map((tag, at) => ({ tag, at, page: 7 + index * 2 })));
  const numbers = elements.map((_, index) => `${root + 1 + index} 0 R`);
  let next = 0;
  const parents = tags.map((page, index) => `${index} [${page.map(() => numbers[next++]).join(' ')}]`);
  return [
    `<< /Type /StructTreeRoot /K [${numbers.join(' ')}] /ParentTree << /Nums [${parents.join(' ')}] >> >>`,
    ...elements.map(
      ({ tag, at, page }) => `<< /Type /StructElem /S /${tag} /P ${root} 0 R /Pg ${page} 0 R /K ${at} >>`,
    ),
  ];
}

/** The outline's objects, the first of which gets the number `root`. */
function writeOutline(bookmarks: readonly MadeBookmark[], root: number): readonly string[] {
  if (bookmarks.length === 0) return [];
  const number = (index: number) => root + 1 + index;
  const parents = bookmarks.map(({ level }, at) => bookmarks.findLastIndex((one, i) => i < at && one.level < level));
  const children = (parent: number) => bookmarks.flatMap((_, index) => (parents[index] === parent ? [index] : []));
  const ends = (parent: number) => {
    const own = children(parent);
    return own.length === 0
      ? ''
      : ` /First ${number(own[0]!)} 0 R /Last ${number(own.at(-1)!)} 0 R /Count ${own.length}`;
  };
  return [
    `<< /Type /Outlines${ends(-1)} >>`,
    ...bookmarks.map(({ title, page }, index) => {
      const parent = parents[index]!;
      const beside = children(parent);
      const at = beside.indexOf(index);
      const next = beside[at + 1] === undefined ? '' : ` /Next ${number(beside[at + 1]!)} 0 R`;
      const before = at === 0 ? '' : ` /Prev ${number(beside[at - 1]!)} 0 R`;
      const codes = [...title].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
      return `<< /Title <feff${codes}> /Parent ${parent < 0 ? root : number(parent)} 0 R${next}${before}${ends(index)} /Dest [${5 + page * 2} 0 R /Fit] >>`;
    }),
  ];
}

/** Lays paragraphs out as a typist does: first lines indented by two characters, full lines, a page number below. */
export function layOut(paragraphs: readonly string[], { linesPerPage = 20, head = '' } = {}): readonly MadePage[] {
  const lines = paragraphs.flatMap((words) => breakLines(words));
  const pages: SetWords[][] = [];
  for (let at = 0; at < lines.length; at += linesPerPage) {
    const page: SetWords[] = lines
      .slice(at, at + linesPerPage)
      .map(({ words, indent }, index) => ({ words, x: LEFT + indent * SIZE, y: 740 - index * 28 }));
    if (head !== '') page.push({ words: head, x: 200, y: 800, size: 10 });
    page.push({ words: `— ${pages.length + 1} —`, x: 280, y: 60, size: 12 });
    pages.push(page);
  }
  return pages;
}

function breakLines(words: string): readonly { readonly words: string; readonly indent: number }[] {
  const lines: { words: string; indent: number }[] = [];
  let line = '';
  let width = 2;
  for (const token of words.match(/[\x21-\x7e]+|./gu) ?? []) {
    const size = [...token].reduce((sum, character) => sum + widthOf(character), 0);
    if (width + size > COLUMNS) {
      lines.push({ words: line, indent: lines.length === 0 ? 2 : 0 });
      line = '';
      width = 0;
    }
    line += token;
    width += size;
  }
  lines.push({ words: line, indent: lines.length === 0 ? 2 : 0 });
  return lines;
}

function widthOf(character: string): number {
  return character === ' ' ? 0.25 : character < '\u0080' ? 0.5 : 1;
}

function writeWords({ words, x, y, size = SIZE }: SetWords): string {
  const codes = [...words].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
}

/** A hundred rows of 256 characters are the most that one block of a map may hold. */
function writeIdentity(block: number): string {
  const rows = Array.from({ length: 100 }, (_, index) => block * 100 + index)
    .filter((high) => high < 256)
    .map((high) => {
      const byte = high.toString(16).padStart(2, '0');
      return `<${byte}00> <${byte}ff> <${byte}00>`;
    });
  return `${rows.length} beginbfrange ${rows.join(' ')} endbfrange`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], encrypted: boolean): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((content, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  const zeros = '00'.repeat(32);
  const lock = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >> /ID [<${'11'.repeat(16)}> <${'11'.repeat(16)}>]`
    : '';
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
