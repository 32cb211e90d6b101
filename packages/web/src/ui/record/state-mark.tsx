import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import type { PackRegister } from './field-value.tsx';

export function StateMark({ register, state }: { register: PackRegister; state: string | null }) {
  const { t } = useTranslation();
  const label = useLabel();
  const found = register.lifecycle?.states.find((candidate) => candidate.name === state);
  return (
    <span className={found?.closed ? 'tag' : 'tag tag-strong'}>
      {found === undefined ? t('packs.noState') : label(found.label)}
    </span>
  );
}
