import type { CellMark } from './mark-cells.ts';
import { attributeOf, prefixOf } from './patch.ts';
import { cellReference, DECLARATION, escapeXml, MAIN } from './xml.ts';

/** Whose comments ours are. */
export const AUTHOR = 'Planwright 纲目';

/** The comments of a sheet with ours added; those of an earlier copy go, everybody else's stay. */
export function addComments(xml: string | undefined, marks: readonly CellMark[]): string {
  const before = xml ?? `${DECLARATION}<comments xmlns="${MAIN}"><authors/><commentList></commentList></comments>`;
  const p = prefixOf(before, 'comments');
  const authors = [...before.matchAll(new RegExp(`<${p}author(?:/>|>(?<name>[^<]*)</${p}author>)`, 'g'))].map(
    (match) => match.groups?.name ?? '',
  );
  const own = authors.includes(AUTHOR) ? authors.indexOf(AUTHOR) : authors.length;
  const marked = new Set(marks.map((mark) => cellReference(mark.row, mark.column)));
  const all = before.match(new RegExp(`<${p}comment\\b[\\s\\S]*?</${p}comment>`, 'g')) ?? [];
  const kept = all.filter(
    (comment) => Number(attributeOf(comment, 'authorId')) !== own && !marked.has(attributeOf(comment, 'ref') ?? ''),
  );
  const added = marks.map(
    (mark) =>
      `<${p}comment ref="${cellReference(mark.row, mark.column)}" authorId="${own}"><${p}text><${p}r><${p}t xml:space="preserve">${escapeXml(mark.text)}</${p}t></${p}r></${p}text></${p}comment>`,
  );
  const list = [...kept, ...added].join('');
  const names = [...authors, ...(own === authors.length ? [AUTHOR] : [])].map(
    (name) => `<${p}author>${name}</${p}author>`,
  );
  return before
    .replace(
      new RegExp(`<${p}authors(?:/>|>[\\s\\S]*?</${p}authors>)`),
      () => `<${p}authors>${names.join('')}</${p}authors>`,
    )
    .replace(
      new RegExp(`<${p}commentList(?:/>|>[\\s\\S]*?</${p}commentList>)`),
      () => `<${p}commentList>${list}</${p}commentList>`,
    );
}

/** The boxes that comments are shown in: an older drawing language that spreadsheets still ask for. */
export function addCommentBoxes(vml: string | undefined, marks: readonly CellMark[]): string {
  const before =
    vml ??
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';
  const others = before.replace(/<v:shape id="_pw[\s\S]*?<\/v:shape>/g, '');
  const shapes = marks.map(
    ({ row, column }, index) =>
      `<v:shape id="_pw${index + 1}" type="#_x0000_t202" style="position:absolute;width:200pt;height:70pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column}, 10, ${row}, 4, ${column + 3}, 10, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  );
  return others.replace(/<\/xml>\s*$/, () => `${shapes.join('')}</xml>`);
}
