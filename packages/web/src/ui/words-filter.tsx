import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Words go into the address when typing rests. */
export function WordsFilter({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (words.trim() === value) return;
    const timer = setTimeout(() => onChange(words.trim()), 250);
    return () => clearTimeout(timer);
  }, [words, value, onChange]);
  return (
    <Input
      size="small"
      allowClear
      className="filter-words"
      value={words}
      maxLength={100}
      aria-label={t('ledger.words')}
      placeholder={t('ledger.words')}
      onChange={(event) => setWords(event.target.value)}
    />
  );
}
