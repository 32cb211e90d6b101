import { useTranslation } from 'react-i18next';

/** A unit of measure as it is shown: the plan's own, but for percentage points, which are the program's. */
export function useUnitWord(): (unit: string) => string {
  const { t } = useTranslation();
  return (unit) => (unit === '个百分点' || unit === '百分点' ? t('unit.points') : unit);
}
