import type { Bulletin, BulletinBlock, BulletinFigure, FindingView } from '@planwright/server/contract';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatNumbering } from '#lib/numbering.ts';
import { lookOfColumns } from './column-looks.ts';
import { FigureOrigin } from './figure-origin.tsx';

type Content = Extract<BulletinBlock, { kind: 'paragraph' }>['content'];
type Figures = ReadonlyMap<string, BulletinFigure>;

/** A short remark in brackets, such as the period of a value, stays on one line. */
const BRACKETED = /^（[^（）]{1,12}）$/u;

/** Headings, paragraphs and tables; headings get their numbers here, as in print. */
export function BulletinBody({
  bulletin,
  shown,
  findings,
}: {
  bulletin: Bulletin;
  shown: string | undefined;
  findings: readonly FindingView[];
}) {
  const faults = faultsOf(findings);
  const figures: Figures = new Map(bulletin.figures.map((figure) => [figure.id, figure]));
  const numbers = formatNumbering(bulletin.blocks.map((block) => (block.kind === 'heading' ? block.level : null)));
  return (
    <div className="sheet-body">
      {bulletin.blocks.map((block, index) => (
        <Block
          // biome-ignore lint/suspicious/noArrayIndexKey: a bulletin's blocks never change places while it is read
          key={index}
          block={block}
          number={numbers[index] ?? ''}
          figures={figures}
          shown={shown}
          bulletin={bulletin}
          faults={faults}
          at={index}
        />
      ))}
    </div>
  );
}

/** What the audit found about a block or a figure, by their ids; waived findings are not marked. */
interface Faults {
  readonly figures: ReadonlyMap<string, FindingView>;
  readonly blocks: ReadonlySet<number>;
}

function faultsOf(findings: readonly FindingView[]): Faults {
  const figures = new Map<string, FindingView>();
  const blocks = new Set<number>();
  for (const finding of findings) {
    const [subject] = finding.places;
    if (finding.waiver !== null || subject === undefined) continue;
    for (const id of subject.figureIds) figures.set(id, finding);
    if (subject.block !== null && finding.severity !== 'info') blocks.add(subject.block);
  }
  return { figures, blocks };
}

function Block({
  block,
  number,
  figures,
  shown,
  bulletin,
  faults,
  at,
}: {
  block: BulletinBlock;
  number: string;
  figures: Figures;
  shown: string | undefined;
  bulletin: Bulletin;
  faults: Faults;
  at: number;
}) {
  const inline = (content: Content) => (
    <Inlines content={content} figures={figures} shown={shown} bulletin={bulletin} faults={faults} />
  );
  const place = { 'data-block': at, ...(faults.blocks.has(at) ? { 'data-faulty': '' } : {}) };
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4';
      return (
        <Heading className={`sheet-heading-${block.level}`} {...place}>
          {number}
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return <p {...place}>{inline(block.content)}</p>;
    case 'table': {
      const looks = lookOfColumns(
        block.columns,
        block.rows.map((row) => row.map((cell) => textOf(cell, figures))),
      );
      return (
        <figure className="sheet-table" {...place}>
          <figcaption>{block.caption}</figcaption>
          <table>
            <thead>
              <tr>
                {block.columns.map((column, at) => (
                  <th key={column} className={`sheet-cell-${looks[at]}`}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places while it is read
                <tr key={at}>
                  {row.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor do cells
                    <td key={column} className={`sheet-cell-${looks[column]}`}>
                      {inline(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </figure>
      );
    }
  }
}

/** A cell as it reads. */
function textOf(content: Content, figures: Figures): string {
  return content
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const figure = figures.get(part.figureId);
      return figure === undefined ? '—' : `${figure.text}${figure.unit}`;
    })
    .join('');
}

function Inlines({
  content,
  figures,
  shown,
  bulletin,
  faults,
}: {
  content: Content;
  figures: Figures;
  shown: string | undefined;
  bulletin: Bulletin;
  faults: Faults;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  return content.map((part, index) => {
    // A word joiner keeps the punctuation behind a linked number from starting a line.
    if (part.kind === 'text') {
      if (BRACKETED.test(part.text))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts never change places while it is read
          <span key={index} className="nowrap">
            {part.text}
          </span>
        );
      return index > 0 && /^[，。；：、）]/.test(part.text) ? `\u2060${part.text}` : part.text;
    }
    const figure = figures.get(part.figureId);
    if (figure === undefined) return '—';
    const fault = faults.figures.get(figure.id);
    return (
      <Popover
        // biome-ignore lint/suspicious/noArrayIndexKey: parts never change places while it is read
        key={index}
        trigger="click"
        defaultOpen={figure.id === shown}
        title={t('bulletin.origin')}
        content={<FigureOrigin figure={figure} bulletin={bulletin} />}
      >
        <a
          href={`?figure=${encodeURIComponent(figure.id)}`}
          className={`figure-link ${fault === undefined ? '' : `mark-finding mark-finding-${fault.severity}`}`}
          onClick={(event) => event.preventDefault()}
          data-figure={figure.id}
          title={fault === undefined ? figure.reckoning : label(fault.message)}
        >
          {figure.text}
          {figure.unit}
        </a>
      </Popover>
    );
  });
}
