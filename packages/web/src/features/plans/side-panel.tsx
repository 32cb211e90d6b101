import type { PlanAudit } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import type { ReadingIndex, Selection } from '#lib/reading.ts';
import type { ReaderSearch } from '#lib/search-state.ts';
import { Glyph } from '#ui/glyph.tsx';
import { CommitmentList } from './commitment-list.tsx';
import { CorrectionsPanel, doubtfulFacts } from './corrections-panel.tsx';
import { CoveragePanel } from './coverage-panel.tsx';
import { DetailPanel } from './detail-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';

export type Panel = NonNullable<ReaderSearch['panel']>;
const PANELS = ['detail', 'list', 'diagnostics', 'coverage', 'corrections'] as const;

/** Which tab a key goes to from the one that is open; undefined for other keys. */
function tabAfter(panel: Panel, key: string): Panel | undefined {
  const at = PANELS.indexOf(panel);
  const last = PANELS.length - 1;
  switch (key) {
    case 'ArrowRight':
      return PANELS[at === last ? 0 : at + 1];
    case 'ArrowLeft':
      return PANELS[at === 0 ? last : at - 1];
    case 'Home':
      return PANELS[0];
    case 'End':
      return PANELS[last];
    default:
      return undefined;
  }
}

export function SidePanel({
  index,
  audit,
  selection,
  panel,
  onPanel,
  onSelect,
  onPlace,
  onOpen,
  onClose,
}: {
  index: ReadingIndex;
  audit: PlanAudit | undefined;
  selection: Selection | undefined;
  panel: Panel;
  onPanel: (panel: Panel) => void;
  onSelect: (selection: Selection | undefined) => void;
  /** Goes to a place of the text and leaves the panel as it is. */
  onPlace: (start: number) => void;
  /** Goes to a place of the text and shows what stands there. */
  onOpen: (start: number) => void;
  /** Closes the sheet that the panel stands in; absent where it stands beside the text. */
  onClose?: () => void;
}) {
  const { t } = useTranslation();
  const { coverage, commitments } = index.reading;
  const open =
    coverage.numbers.length - coverage.explainedNumbers + (coverage.sentences.length - coverage.explainedSentences);
  const counts: Readonly<Record<Panel, number | null>> = {
    detail: null,
    list: commitments.length,
    diagnostics: audit === undefined ? null : audit.findings.filter((finding) => finding.waiver === null).length,
    coverage: open,
    corrections: index.reading.corrections.length + doubtfulFacts(index).length,
  };
  return (
    <>
      {onClose !== undefined && (
        <div className="panel-close">
          <button type="button" aria-label={t('reader.closeDetail')} onClick={onClose}>
            <span>{t('reader.detail')}</span>
            <Glyph name="close" size={18} />
          </button>
        </div>
      )}
      <div
        className="panel-tabs"
        role="tablist"
        aria-label={t('reader.detail')}
        onKeyDown={(event) => {
          const next = tabAfter(panel, event.key);
          if (next === undefined) return;
          event.preventDefault();
          onPanel(next);
          event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[PANELS.indexOf(next)]?.focus();
        }}
      >
        {PANELS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={panel === name}
            tabIndex={panel === name ? 0 : -1}
            onClick={() => onPanel(name)}
          >
            {t(`reader.panel.${name}`)}
            {counts[name] !== null && <span className="faint"> {counts[name]}</span>}
          </button>
        ))}
      </div>
      <div className="panel-body" role="tabpanel">
        {panel === 'detail' && <DetailPanel index={index} audit={audit} selection={selection} onSelect={onSelect} />}
        {panel === 'list' && <CommitmentList index={index} selection={selection} onSelect={onSelect} />}
        {panel === 'diagnostics' && (
          <FindingsPanel index={index} audit={audit} selection={selection} onSelect={onSelect} onPlace={onPlace} />
        )}
        {panel === 'coverage' && <CoveragePanel index={index} onPlace={onPlace} />}
        {panel === 'corrections' && <CorrectionsPanel index={index} onPlace={onOpen} />}
      </div>
    </>
  );
}
