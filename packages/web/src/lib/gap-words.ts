import { useTranslation } from 'react-i18next';
import { formatDecimal } from './quantity.ts';

/** How far something is from its pace, in words that need no sign: 超前1.9个百分点, 落后56.1个百分点. */
export function useGapWords(): (points: string) => string {
  const { t } = useTranslation();
  return (points) => {
    if (/^-?0(\.0+)?$/.test(points)) return t('explain.level');
    const value = formatDecimal(points.replace(/^-/, ''));
    return points.startsWith('-') ? t('explain.behind', { value }) : t('explain.ahead', { value });
  };
}
