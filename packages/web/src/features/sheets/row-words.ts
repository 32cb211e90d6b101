import { GRID_SUBJECT } from '@planwright/engine';
import { useTranslation } from 'react-i18next';

type Word = 'partial' | 'accept' | 'stuck' | 'nothing' | 'conflictsAll' | 'questionsAll' | 'absent' | 'found' | 'done';

export const holdsValues = (subject: string): boolean => subject === GRID_SUBJECT;

/** What is counted in a file: rows of a register, or values of indicators. */
export function useRowWords(subject: string): (word: Word, holes: Readonly<Record<string, string | number>>) => string {
  const { t } = useTranslation();
  const kind = holdsValues(subject) ? 'values' : 'rows';
  return (word, holes) => t(`sheets.of.${kind}.${word}`, holes);
}
