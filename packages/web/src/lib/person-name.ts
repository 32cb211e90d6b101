import { useTranslation } from 'react-i18next';

/** What the ledger calls its own acts, and what the names of the example's people begin with. */
const PROGRAM = '系统';
const SAMPLE = /^模拟(?:·|$)/u;

/** Who acted, in the language of the interface: names stay as they are, what is no name is told. */
export function formatPerson(name: string, language: string): string {
  if (language !== 'en') return name;
  return name === PROGRAM ? 'the program' : name.replace(SAMPLE, 'sample ').trim();
}

export function usePersonName(): (name: string) => string {
  const { i18n } = useTranslation();
  return (name) => formatPerson(name, i18n.language);
}
