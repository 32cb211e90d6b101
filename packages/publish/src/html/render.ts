import { createHeadingCounter } from '@planwright/engine';
import type { Block, Bulletin, Figure, Inline } from '@planwright/ledger/model';
import { createFigureIndex, figureText, inlineText } from '#inline-text.ts';
import { escapeMarkup } from '#markup.ts';
import { shapeColumns } from '#official/columns.ts';
import { formatOfficialDate } from '#official/date.ts';
import { official, pointsOf } from '#official/layout.ts';
import { placeSignature } from '#official/signature.ts';
import { breakTitle } from '#official/title.ts';
import type { RenderOptions } from '../options.ts';
import { officialStyles } from './styles.ts';

/** How inline content is written; the renderers of blocks know no more of figures. */
interface Writer {
  readonly write: (content: readonly Inline[]) => string;
  readonly textOf: (content: readonly Inline[]) => string;
}

/**
 * 通报网页: the same document as `renderDocx` as one self-contained page without scripts; every number is an `a` with its figure's id.
 * The same bulletin and options give the same text.
 */
export function renderHtml(bulletin: Bulletin, options: RenderOptions): string {
  const writer = createWriter(createFigureIndex(bulletin), options.linkOf);
  const numberOf = createHeadingCounter();
  const titleWidth = Math.floor(pointsOf(official.area.width) / official.size.title);
  const title = breakTitle(bulletin.title, titleWidth).map(escapeMarkup).join('<br>');
  const body = bulletin.blocks.map((block) => renderBlock(block, numberOf, writer)).join('\n');
  const mark = bulletin.simulated ? '<div class="simulated">模拟数据 仅供演示</div>\n' : '';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Planwright">
<title>${escapeMarkup(bulletin.title)}</title>
<style>${officialStyles}</style>
</head>
<body>
<main>
${mark}<header class="masthead"><b>${escapeMarkup(bulletin.issuer)}</b><p>${escapeMarkup(bulletin.issue)}</p></header>
<h1>${title}</h1>
${body}
${renderAttachments(options.attachments ?? [])}${renderSignature(bulletin)}
</main>
</body>
</html>
`;
}

function createWriter(figureOf: (id: string) => Figure, linkOf: (figure: Figure) => string): Writer {
  const link = (figure: Figure) =>
    `<a href="${escapeMarkup(safeAddress(linkOf(figure)))}" data-figure="${escapeMarkup(figure.id)}" title="${escapeMarkup(figure.reckoning)}">${escapeMarkup(figureText(figure))}</a>`;
  return {
    write: (content) =>
      content.map((part) => (part.kind === 'text' ? escapeMarkup(part.text) : link(figureOf(part.figureId)))).join(''),
    textOf: (content) => inlineText(content, figureOf),
  };
}

/** Only addresses of the web: a `javascript:` link would run in the reader's session. */
function safeAddress(address: string): string {
  return /^(?:https?:\/\/|\/)/iu.test(address) ? address : '#';
}

function renderBlock(block: Block, numberOf: (level: 1 | 2 | 3) => string, writer: Writer): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag}>${numberOf(block.level)}${escapeMarkup(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${writer.write(block.content)}</p>`;
    case 'table':
      return renderTable(block, writer);
  }
}

function renderTable(block: Extract<Block, { kind: 'table' }>, writer: Writer): string {
  const shapes = shapeColumns(block, writer.textOf, pointsOf(official.area.width) / official.size.table);
  const columns = shapes.map(({ share }) => `<col style="width:${(share * 100).toFixed(2)}%">`).join('');
  const head = block.columns.map((title) => `<th scope="col">${escapeMarkup(title)}</th>`).join('');
  const rows = block.rows.map(
    (row) =>
      `<tr>${shapes.map((shape, column) => `<td class="${shape.alignment}">${writer.write(row[column] ?? [])}</td>`).join('')}</tr>`,
  );
  return `<div class="table"><table><caption>${escapeMarkup(block.caption)}</caption><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

function renderAttachments(titles: readonly string[]): string {
  if (titles.length === 0) return '';
  const lines = titles.map(
    (title, index) =>
      `<p style="padding-left:${index === 0 ? 0 : 3}em">${index === 0 ? '附件：' : ''}${titles.length > 1 ? `${index + 1}. ` : ''}${escapeMarkup(title)}</p>`,
  );
  return `<div class="attachments">${lines.join('')}</div>\n`;
}

function renderSignature({ issuer, issuedOn }: Bulletin): string {
  const place = placeSignature(issuer, issuedOn);
  return `<div class="signature"><p style="padding-right:${place.issuer}em">${escapeMarkup(issuer)}</p><p style="padding-right:${place.date}em">${formatOfficialDate(issuedOn)}</p></div>`;
}
