import type { PlanAudit, PlanReading } from '@planwright/server/contract';
import { Drawer } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '#lib/narrow.ts';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { addressOf, findSelection, indexReading, isSameSelection, type Selection, spansOf } from '#lib/reading.ts';
import type { ReaderSearch } from '#lib/search-state.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { Outline } from './outline.tsx';
import { PlanText } from './plan-text.tsx';
import { ReaderHead } from './reader-head.tsx';
import { SelectedWords } from './selected-words.tsx';
import { SidePanel } from './side-panel.tsx';
import { useFollowSelection } from './use-follow-selection.ts';

const NOTHING_SELECTED = { at: undefined, to: undefined, commitment: undefined, finding: undefined };

/** Text left, details right, outline beside; the address holds what is selected. */
export function Reader({ reading, audit }: { reading: PlanReading; audit: PlanAudit | undefined }) {
  const { t } = useTranslation();
  const search = usePageSearch<ReaderSearch>();
  const changeSearch = useChangeSearch<ReaderSearch>();
  const narrow = useNarrow(1100);
  const [outlineOpen, setOutlineOpen] = useState(false);
  const may = offersOf(useSession()).run;

  const hidden = useMemo(() => new Set((search.hide ?? '').split(',').filter((kind) => kind !== '')), [search.hide]);
  const index = useMemo(() => indexReading(reading, hidden, audit?.findings), [reading, hidden, audit]);
  const selection = useMemo(
    () =>
      findSelection(index, {
        ...(search.at === undefined ? {} : { at: search.at }),
        ...(search.to === undefined ? {} : { to: search.to }),
        ...(search.commitment === undefined ? {} : { commitment: search.commitment }),
        ...(search.finding === undefined ? {} : { finding: search.finding }),
      }),
    [index, search.at, search.to, search.commitment, search.finding],
  );
  const lit = useMemo(() => (selection === undefined ? [] : spansOf(selection)), [selection]);
  const flash = useFollowSelection(selection, lit);

  const sheetOpen = narrow && (selection !== undefined || search.panel !== undefined);
  // one step back closes the sheet, however many places were read in it
  const change = useCallback(
    (next: ReaderSearch) =>
      changeSearch((previous) => ({ ...previous, ...NOTHING_SELECTED, ...next }), { replace: sheetOpen }),
    [changeSearch, sheetOpen],
  );
  const close = useCallback(
    () => changeSearch(({ hide, against, relation }) => ({ hide, against, relation })),
    [changeSearch],
  );
  const select = useCallback(
    (next: Selection | undefined) => {
      if (sheetOpen && (next === undefined || isSameSelection(next, selection))) return close();
      change(next === undefined ? {} : { ...addressOf(next), panel: 'detail' });
    },
    [change, close, selection, sheetOpen],
  );
  const setHidden = (kinds: readonly string[]) =>
    changeSearch((previous) => ({ ...previous, hide: kinds.join(',') || undefined }), { replace: true });
  const goTo = (start: number) => {
    setOutlineOpen(false);
    document.querySelector(`[data-heading="${start}"]`)?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  };

  const panel = search.panel ?? (selection === undefined ? 'list' : 'detail');
  const side = (
    <SidePanel
      index={index}
      audit={audit}
      selection={selection}
      panel={panel}
      onPanel={(next) => changeSearch((previous) => ({ ...previous, panel: next }), { replace: true })}
      onSelect={select}
      onPlace={(start) => change({ at: start, ...(search.panel === undefined ? {} : { panel: search.panel }) })}
      onOpen={(start) => change({ at: start, panel: 'detail' })}
      {...(narrow ? { onClose: close } : {})}
    />
  );
  return (
    <div className="reader">
      <ReaderHead
        reading={reading}
        audit={audit}
        hidden={hidden}
        onHidden={setHidden}
        onOutline={() => setOutlineOpen(true)}
        onPanel={(next) => change({ panel: next })}
      />
      {narrow ? (
        <Drawer
          open={outlineOpen}
          onClose={() => setOutlineOpen(false)}
          placement="left"
          title={t('reader.outline')}
          size={320}
        >
          <Outline outline={reading.outline} onGo={goTo} />
        </Drawer>
      ) : (
        <nav className="reader-outline" aria-label={t('reader.outline')}>
          <Outline outline={reading.outline} onGo={goTo} />
        </nav>
      )}
      <PlanText index={index} lit={lit} flash={flash} onSelect={select} selection={selection} />
      {may && (
        <SelectedWords
          text={reading.text}
          onAdd={({ start, end }) => change({ at: start, to: end, panel: 'detail' })}
        />
      )}
      {narrow ? (
        <Drawer
          open={sheetOpen}
          onClose={close}
          placement="bottom"
          mask={false}
          size="46vh"
          title={t('reader.detail')}
          className="reader-sheet"
          rootClassName="reader-sheet-root"
        >
          {side}
        </Drawer>
      ) : (
        <aside className="reader-side" aria-label={t('reader.detail')}>
          {side}
        </aside>
      )}
    </div>
  );
}
