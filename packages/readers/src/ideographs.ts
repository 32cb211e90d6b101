/**
 * 部首字: fonts give one glyph to 人 (U+4EBA) and to the radical ⼈ (U+2F08), and PDFs made from web pages often name the radical; what is
 * copied out of them brings it into pages and documents. The grammar knows only the unified character.
 *
 * Radicals of the supplement with their unified ideographs by first code point (Unicode 14, EquivalentUnifiedIdeograph.txt); those that lead
 * beyond the basic plane are left out, so that every replacement has the length of what it replaces.
 */
const SUPPLEMENT: readonly (readonly [first: number, unified: string])[] = [
  [0x2e81, '厂乛乚乙亻冂'],
  [0x2e88, '刀刂卜㔾小小兀尣尢'],
  [0x2e92, '巳幺彑彐忄心扌攵'],
  [0x2e9b, '旡日月歺母民氵氺灬爫爫丬牛犭王'],
  [0x2eab, '目示礻'],
  [0x2eaf, '糹纟罓罒㓁冗'],
  [0x2eb6, '羊'],
  [0x2eb9, '耂肀聿肉'],
  [0x2ebe, '艹艹艹虎衤覀西见角'],
  [0x2ec8, '讠贝'],
  [0x2ecb, '车辶辶辶邑钅長镸长门'],
  [0x2ed6, '阝雨青韦页风飞食'],
  [0x2edf, '飠饣'],
  [0x2ee2, '马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'],
];

/** Characters of their own that share a glyph with one of GB 2312 in the common fonts: what prints a page names the rarer one. */
const SHARED_GLYPHS = [
  ['戶', '户'],
  ['㬵', '胶'],
] as const;

const UNIFIED: ReadonlyMap<string, string> = new Map([
  ...SUPPLEMENT.flatMap(([first, unified]) =>
    [...unified].map((character, index) => [String.fromCharCode(first + index), character] as const),
  ),
  ...SHARED_GLYPHS,
]);

/** Radicals of both blocks, compatibility ideographs and characters that share a glyph. */
const VARIANT = /[\u2e80-\u2fd5\uf900-\ufad9戶㬵]/gu;

/** Writes radicals and compatibility ideographs as the unified characters that they stand for; no offset moves. */
export function unifyIdeographs(text: string): string {
  return text.search(VARIANT) < 0 ? text : text.replace(VARIANT, unify);
}

/** The Kangxi radicals and the compatibility ideographs are mapped by Unicode normalization itself. */
function unify(character: string): string {
  const unified = UNIFIED.get(character) ?? character.normalize('NFKC');
  return unified.length === character.length ? unified : character;
}
