import { Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingIndex, Selection } from '#lib/reading.ts';
import { KINDS } from '#lib/search-state.ts';
import { LightShape } from '#ui/light-mark.tsx';

/** Everything promised, in text order; a click goes to the sentence. */
export function CommitmentList({
  index,
  selection,
  onSelect,
}: {
  index: ReadingIndex;
  selection: Selection | undefined;
  onSelect: (selection: Selection) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number] | ''>('');
  const asked = useDeferredValue(words.trim());
  const rows = index.reading.commitments.filter(
    (commitment) => (kind === '' || commitment.kind === kind) && (asked === '' || commitment.title.includes(asked)),
  );
  const chosen = selection?.kind === 'commitment' ? selection.commitment.id : undefined;
  const { commitments, facts, projects } = index.reading;
  if (commitments.length === 0) {
    const nothing = facts.length === 0 && projects.length === 0;
    return <p className="panel-hint">{t(nothing ? 'reader.readNothing' : 'reader.promisesNothing')}</p>;
  }
  return (
    <>
      <div className="panel-filter">
        <Select
          size="small"
          value={kind}
          aria-label={t('ledger.column.kind')}
          onChange={setKind}
          options={[
            { value: '', label: t('ledger.all') },
            ...KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
        />
        <Input
          size="small"
          allowClear
          value={words}
          aria-label={t('ledger.words')}
          placeholder={t('ledger.words')}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {rows.length === 0 && <p className="panel-hint">{t('ledger.noneMatches')}</p>}
      <ul className="commitment-list">
        {rows.map((commitment) => (
          <li key={commitment.id}>
            <button
              type="button"
              aria-current={commitment.id === chosen ? 'true' : undefined}
              onClick={() => onSelect({ kind: 'commitment', commitment })}
            >
              <LightShape status={commitment.light.status} />
              <span className="visually-hidden">{t(`light.${commitment.light.status}`)}</span>
              <span>{commitment.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
