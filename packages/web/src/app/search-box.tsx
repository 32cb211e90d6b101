import type { Reply } from '@planwright/server/contract';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saysNothingNew } from '#lib/excerpt.ts';
import { useNarrow } from '#lib/narrow.ts';
import { queries } from '#lib/queries.ts';
import { Glyph } from '#ui/glyph.tsx';

type Hit = Reply<'search'>['hits'][number];

/** One box for units, indicators, commitments, records, plans and sentences. `/` goes to it, arrows choose, Enter opens. */
export function SearchBox() {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const asked = useDeferredValue(words.trim());
  const box = useRef<HTMLInputElement>(null);
  const list = useId();
  const result = useQuery({
    ...queries.search(asked),
    enabled: asked !== '' && open,
    placeholderData: keepPreviousData,
  });
  const hits = asked === '' ? [] : (result.data?.hits ?? []);
  const go = useOpenHit();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]');
      if (event.key !== '/' || inField || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const pick = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    setOpen(false);
    box.current?.blur();
    go(hit);
  };
  return (
    <search className="search">
      <Glyph name="search" />
      <input
        ref={box}
        type="search"
        value={words}
        placeholder={t(narrow ? 'header.searchShort' : 'header.search')}
        aria-label={t('header.search')}
        role="combobox"
        aria-expanded={open && hits.length > 0}
        aria-controls={list}
        aria-activedescendant={hits.length > 0 ? `${list}-${chosen}` : undefined}
        autoComplete="off"
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') setChosen((index) => Math.min(index + 1, hits.length - 1));
          else if (event.key === 'ArrowUp') setChosen((index) => Math.max(index - 1, 0));
          else if (event.key === 'Enter') pick(hits[chosen]);
          else if (event.key === 'Escape') box.current?.blur();
          else return;
          event.preventDefault();
        }}
      />
      {open && asked !== '' && (
        <div className="search-list" id={list} role="listbox" aria-label={t('header.searchResults')}>
          {hits.map((hit, index) => (
            <div
              key={`${hit.kind}/${hit.id}/${hit.start}`}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className="search-hit"
              onPointerDown={(event) => {
                event.preventDefault();
                pick(hit);
              }}
            >
              <span className="search-kind">{t(`search.${hit.kind}`)}</span>
              <span className="search-title">{hit.title}</span>
              {!saysNothingNew(hit) && <span className="search-excerpt">{hit.excerpt}</span>}
            </div>
          ))}
          {hits.length === 0 && (
            <p className="search-none">
              {result.isFetching ? t('state.loading') : t('header.searchNone', { words: asked })}
            </p>
          )}
        </div>
      )}
    </search>
  );
}

function useOpenHit(): (hit: Hit) => void {
  const navigate = useNavigate();
  const client = useQueryClient();
  /** `id`: the register's name, and the record's. */
  const openRecord = async (id: string) => {
    const cut = id.indexOf('/');
    const [register, record] = [id.slice(0, cut), id.slice(cut + 1)];
    const { packs } = await client.fetchQuery(queries.packs());
    const pack = packs.find(({ registers }) => registers.some(({ name }) => name === register));
    if (pack === undefined) return navigate({ to: '/packs' });
    return navigate({ to: '/packs/$pack/$register/$record', params: { pack: pack.name, register, record } });
  };
  return (hit) => {
    if (hit.kind === 'commitment' || hit.kind === 'dropped')
      void navigate({ to: '/commitments/$commitmentId', params: { commitmentId: hit.id } });
    else if (hit.kind === 'unit') void navigate({ to: '/commitments', search: { leadUnitId: hit.id } });
    else if (hit.kind === 'indicator')
      void navigate({ to: '/indicators/$indicatorId', params: { indicatorId: hit.id } });
    else if (hit.kind === 'plan') void navigate({ to: '/plans/$planId', params: { planId: hit.id } });
    else if (hit.kind === 'sentence')
      void navigate({
        to: '/plans/$planId',
        params: { planId: hit.planVersionId ?? 'latest' },
        search: hit.start === null ? {} : { at: hit.start },
      });
    else void openRecord(hit.id);
  };
}
