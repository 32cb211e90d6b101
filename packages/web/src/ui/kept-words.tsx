import { readProgramWords } from '@planwright/engine';
import { useTranslation } from 'react-i18next';

/** Tells a kept sentence in the language of the interface where it is the program's own; a person's words stay. */
export function useKeptWords(): (kept: string) => string {
  const { i18n } = useTranslation();
  return (kept) => (i18n.language === 'en' ? (readProgramWords(kept)?.words.en ?? kept) : kept);
}

/** A kept sentence (a reason) in the language of the interface. */
export function KeptWords({ words }: { words: string }) {
  return useKeptWords()(words);
}
