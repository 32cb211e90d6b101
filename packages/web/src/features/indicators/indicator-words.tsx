import { formatValuePeriod } from '@planwright/engine';
import { useTranslation } from 'react-i18next';

export const periodName = (key: string, language: string): string =>
  formatValuePeriod(key)[language === 'en' ? 'en' : 'zh-CN'];

/** 越低越好: said in words wherever a value is compared; the usual direction is a faint arrow's worth of words only on the page itself. */
export function DirectionMark({
  direction,
  always = false,
}: {
  direction: 'higher-is-better' | 'lower-is-better' | 'none';
  always?: boolean;
}) {
  const { t } = useTranslation();
  if (direction === 'none' || (direction === 'higher-is-better' && !always)) return null;
  return <span className={`direction direction-${direction}`}>{t(`direction.${direction}`)}</span>;
}

/** A target in words, in the language of the page. */
export const textOf = (target: { readonly text: string; readonly textEn: string }, language: string): string =>
  language === 'en' ? target.textEn : target.text;
