import { nameRound } from '@planwright/engine';
import type { Round } from '@planwright/server/contract';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatRoundDays } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';

/** 轮次: newest first; rounds still to come are left out. One of another year, which an address names, stands above by its full name. */
export function RoundChoice({
  rounds,
  value,
  onChange,
}: {
  rounds: readonly Round[];
  value: string;
  onChange: (id: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const shown = rounds.filter((round) => round.state !== 'planned' || round.id === value).toReversed();
  return (
    <Select
      className="round-choice"
      aria-label={t('board.round')}
      value={value}
      onChange={onChange}
      popupMatchSelectWidth={340}
      options={[
        ...(shown.some(({ id }) => id === value) ? [] : [{ value, label: label(nameRound(value, 'full')) }]),
        ...shown.map((round) => ({
          value: round.id,
          label: [
            label(nameRound(round.name)),
            formatRoundDays(round, i18n.language),
            t(`board.state.${round.state}`),
          ].join(' · '),
        })),
      ]}
    />
  );
}
