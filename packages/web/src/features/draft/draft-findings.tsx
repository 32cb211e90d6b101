import { type Plan, presentPlan } from '@planwright/compiler';
import { Segmented } from 'antd';
import type { TFunction } from 'i18next';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFactValue } from '#lib/quantity.ts';
import { EmptyState } from '#ui/states.tsx';
import { nameByWords } from './draft-marks.tsx';

/** A stretch of the text, `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const LISTS = ['facts', 'commitments', 'projects', 'diagnostics'] as const;
type ListName = (typeof LISTS)[number];

interface Item extends Stretch {
  readonly words: string;
  /** Shown strong; empty for none. */
  readonly value: string;
  readonly rest: string;
}

interface DraftFindingsProps {
  readonly plan: Plan;
  /** The sentence that is being written. */
  readonly sentence: Stretch;
  readonly onPick: (stretch: Stretch) => void;
}

/** What was read, as lists beside the text: what stands in the sentence that is being written is lit and kept in view, and each leads to its place. */
export const DraftFindings = memo(function DraftFindings({ plan, sentence, onPick }: DraftFindingsProps) {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState<ListName>('facts');
  const items = useMemo(() => listItems(plan, shown, t, i18n.language), [plan, shown, t, i18n.language]);
  const box = useRef<HTMLDivElement>(null);
  // places move with every sign that is typed; rows name theirs by number, so that they need not be drawn anew
  const places = useRef(items);
  useEffect(() => {
    places.current = items;
  }, [items]);
  const pickAt = useCallback(
    (index: number) => {
      const place = places.current[index];
      if (place !== undefined) onPick(place);
    },
    [onPick],
  );
  const firstHere = items.findIndex((item) => isIn(sentence, item));
  useEffect(() => {
    if (firstHere < 0) return;
    // the list's own box moves, never the page
    const list = box.current;
    const row = list?.querySelectorAll('li')[firstHere];
    if (list == null || row === undefined || list.scrollHeight <= list.clientHeight) return;
    const [top, bottom] = [row.offsetTop - list.offsetTop, row.offsetTop - list.offsetTop + row.offsetHeight];
    if (top < list.scrollTop || bottom > list.scrollTop + list.clientHeight)
      list.scrollTop = top - list.clientHeight / 3;
  }, [firstHere]);
  // the place of a figure is moved by typing; its words are not
  const keyOf = nameByWords();
  return (
    <aside className="draft-findings">
      <Segmented
        block
        value={shown}
        onChange={setShown}
        options={LISTS.map((name) => ({
          value: name,
          label: t('draft.listed', { name: t(`draft.list.${name}`), count: plan[name].length }),
        }))}
      />
      <div ref={box} className="draft-list">
        {items.length === 0 ? (
          <EmptyState
            title={t(plan.facts.length + plan.commitments.length === 0 ? 'draft.empty' : `draft.none.${shown}`)}
          />
        ) : (
          <ul className="draft-facts">
            {items.map((item, index) => (
              <Row
                key={keyOf(item.words)}
                index={index}
                words={item.words}
                value={item.value}
                rest={item.rest}
                here={isIn(sentence, item)}
                onPick={pickAt}
              />
            ))}
          </ul>
        )}
      </div>
    </aside>
  );
});

const isIn = (sentence: Stretch, { start }: Stretch): boolean => start >= sentence.start && start < sentence.end;

function listItems(plan: Plan, name: ListName, t: TFunction, language: string): readonly Item[] {
  switch (name) {
    case 'facts':
      return presentPlan(plan).facts.map((fact) => ({
        start: fact.start,
        end: fact.end,
        words: fact.metric,
        value: formatFactValue(fact),
        rest: [
          ...(fact.kind === 'level' ? [] : [t(`factKind.${fact.kind}`)]),
          t(`reader.kind.${fact.status}`),
          fact.period ?? t('draft.noYear'),
          ...(fact.place === null ? [] : [fact.place]),
        ].join(' · '),
      }));
    case 'commitments':
      return plan.commitments.map(({ start, end, title, kind, deadline, leads }) => ({
        start,
        end,
        words: title,
        value: '',
        rest: [
          t(`kind.${kind}`),
          ...(deadline === null ? [] : [deadline.date]),
          leads[0]?.department ?? t('draft.noLead'),
        ].join(' · '),
      }));
    case 'projects':
      return plan.projects.map(({ start, end, name: words, stage, status }) => ({
        start,
        end,
        words,
        value: '',
        rest: [t(`reader.kind.${status}`), ...(stage === null ? [] : [t(`stage.${stage}`)])].join(' · '),
      }));
    case 'diagnostics':
      return plan.diagnostics.map(({ span, message }) => ({
        ...span,
        words: language === 'en' ? message.en : message['zh-CN'],
        value: '',
        rest: '',
      }));
  }
}

interface RowProps extends Omit<Item, keyof Stretch> {
  /** Which of the list it is. */
  readonly index: number;
  readonly here: boolean;
  readonly onPick: (index: number) => void;
}

/** Drawn again only when it says something else. */
const Row = memo(function Row({ index, words, value, rest, here, onPick }: RowProps) {
  return (
    <li className={here ? 'is-here' : ''}>
      <button type="button" className="plain-button" onClick={() => onPick(index)}>
        <span>{words}</span> {value !== '' && <strong className="nowrap">{value}</strong>}{' '}
        {rest !== '' && <span className="faint">{rest}</span>}
      </button>
    </li>
  );
});
