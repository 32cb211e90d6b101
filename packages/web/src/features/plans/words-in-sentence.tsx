import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_CHOICE, type ReadingIndex } from '#lib/reading.ts';
import type { Stretch } from '#lib/text-offset.ts';

/** 文中字样: names words of a sentence by typing them, for figures without digits (三成) and for screens on which selecting is a trial. */
export function WordsInSentence({
  index: { reading },
  span,
  onFound,
}: {
  index: ReadingIndex;
  span: Stretch;
  onFound: (words: Stretch) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const take = () => {
    const words = typed.trim();
    const at = reading.text.slice(span.start, span.end).indexOf(words);
    if (words === '' || at < 0) {
      setFault(t('correction.notInSentence', { words }));
      return;
    }
    const start = span.start + at;
    const fact = reading.facts.find((one) => one.start < start + words.length && one.end > start);
    if (fact === undefined) onFound({ start, end: start + words.length });
    else
      setFault(t('correction.alreadyRead', { words: reading.text.slice(fact.start, fact.end), metric: fact.metric }));
  };
  return (
    <form
      className="form-field"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label htmlFor="correction-typed">{t('correction.otherWords')}</label>
      <div className="correction-typed">
        <Input
          id="correction-typed"
          value={typed}
          maxLength={LONGEST_CHOICE}
          status={fault === undefined ? '' : 'error'}
          placeholder={t('correction.otherWordsExample')}
          aria-describedby="correction-typed-fault"
          onChange={(event) => {
            setTyped(event.target.value);
            setFault(undefined);
          }}
        />
        <Button htmlType="submit" disabled={typed.trim() === ''}>
          {t('correction.takeWords')}
        </Button>
      </div>
      <span id="correction-typed-fault" className="form-fault" role="alert">
        {fault}
      </span>
    </form>
  );
}
