import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';

interface NamedUnit {
  readonly unitId: string | null;
  /** As the server says it, in Chinese. */
  readonly unitName: string | null;
}

/** A unit's name in the language of the interface; the Chinese one where no other is known. */
export function useUnitName(): (unit: NamedUnit) => string {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  const units = useQuery({ ...queries.orgUnits({}), enabled: english });
  const data = english ? units.data : undefined;
  const names = useMemo(
    () => new Map([...(data?.past ?? []), ...(data?.units ?? [])].map(({ id, nameEn }) => [id, nameEn])),
    [data],
  );
  return ({ unitId, unitName }) => names.get(unitId ?? '') || (unitName ?? '');
}

/** A unit's name in the language of the interface. */
export function UnitName({ unit }: { unit: NamedUnit }) {
  return useUnitName()(unit);
}
