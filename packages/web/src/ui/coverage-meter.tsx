import { useTranslation } from 'react-i18next';
import { shareOf } from '#lib/quantity.ts';

/** `431 / 433 已说明`: counts first, the share after. */
export function CoverageMeter({ explained, total }: { explained: number; total: number }) {
  const { t } = useTranslation();
  const share = shareOf(explained, total);
  return (
    <div className="meter">
      <p>
        <strong className="meter-value">{explained}</strong>
        <span className="faint"> / {total} </span>
        {t('coverage.explained')}
        {share !== null && <span className="faint"> {share}%</span>}
      </p>
      <span className="meter-bar" role="img" aria-label={`${explained} / ${total}`}>
        <span style={{ width: `${total === 0 ? 0 : (explained / total) * 100}%` }} />
      </span>
    </div>
  );
}
