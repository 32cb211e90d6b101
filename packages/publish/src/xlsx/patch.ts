/** Small changes to the XML of somebody else's file: all that is not concerned stays as it was, to the byte. */

/** The prefix that a part uses for its own names: empty, or such as `x:`. */
export const prefixOf = (xml: string, root: string): string =>
  new RegExp(`<(?<prefix>\\w+:)?${root}\\b`).exec(xml)?.groups?.prefix ?? '';

export const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="(?<value>[^"]*)"`).exec(tag)?.groups?.value;

/** A tag (or its beginning, without its end) with an attribute set. */
export function withAttribute(tag: string, name: string, value: string): string {
  const pattern = new RegExp(`(\\s${name}=")[^"]*"`);
  if (pattern.test(tag)) return tag.replace(pattern, (_, before: string) => `${before}${value}"`);
  const end = /\s*\/?>$/.exec(tag);
  const at = end === null ? tag.length : end.index;
  return `${tag.slice(0, at)} ${name}="${value}"${tag.slice(at)}`;
}

export const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(?<code>\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');

/** Puts something in front of the first of these elements that there is, or of the root's end. */
export function insertBefore(xml: string, names: readonly string[], root: string, inserted: string): string {
  const p = prefixOf(xml, root);
  const at = names
    .map((name) => xml.search(new RegExp(`<${p}${name}\\b`)))
    .filter((index) => index >= 0)
    .reduce((least, index) => Math.min(least, index), xml.lastIndexOf(`</${p}${root}>`));
  return `${xml.slice(0, at)}${inserted}${xml.slice(at)}`;
}

/** `F17` → row 17, column 6. */
export function placeOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  const found = /^(?<letters>[A-Z]{1,3})(?<row>\d+)$/.exec(reference)?.groups;
  if (found === undefined) return undefined;
  const column = [...(found.letters ?? '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found.row), column };
}
