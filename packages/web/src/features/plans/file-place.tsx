import type { PlanReading } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';

/** 文件中的位置: page, paragraph, cell or line of the file that was imported. */
export function FilePlace({ reading, start }: { reading: PlanReading; start: number }) {
  const { t, i18n } = useTranslation();
  const place = reading.places.findLast((candidate) => candidate.start <= start);
  if (place === undefined) return null;
  return (
    <>
      <dt>{t('correction.filePlace')}</dt>
      <dd>{i18n.language === 'en' ? place.label.en : place.label['zh-CN']}</dd>
    </>
  );
}
