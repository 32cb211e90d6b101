import type { SplitDetail, SplitPartView, SplitRow, SplitVersionView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { formatDecimal, formatOperator, formatQuantity } from '#lib/quantity.ts';
import './split-marks.css';

export type PartState = SplitPartView['state'];
export type VersionState = SplitVersionView['state'];

/** 单位状态 by shape and word. */
export function PartStateMark({ state }: { state: PartState }) {
  const { t } = useTranslation();
  return (
    <span className={`part-state part-${state}`}>
      <i aria-hidden="true" />
      {t(`split.unitState.${state}`)}
    </span>
  );
}

export function VersionStateTag({ state }: { state: VersionState }) {
  const { t } = useTranslation();
  return <span className={`tag version-${state}`}>{t(`split.state.${state}`)}</span>;
}

/** A part in its unit, or its wording; `—` for none. */
export function formatPart(
  part: { readonly value: string | null; readonly words: string | null },
  unit: string | null,
): string {
  return part.value === null ? (part.words ?? '—') : formatQuantity(part.value, unit);
}

/** The target with its sign: `≥ 150亿斤`. */
export function formatTarget(target: SplitRow['target']): string {
  if (target.value === null) return target.words;
  const sign = formatOperator(target.op);
  return `${sign === '' ? '' : `${sign} `}${formatDecimal(target.value)}${target.unit ?? ''}`;
}

/** How many have signed, as a bar with its numbers. */
export function SignProgress({ signed, units }: { signed: number; units: number }) {
  const { t } = useTranslation();
  return (
    <span className="sign-progress" title={t('split.signedOf', { signed, units })}>
      <span className="sign-bar" aria-hidden="true">
        <span style={{ width: `${units === 0 ? 0 : (signed / units) * 100}%` }} />
      </span>
      <span className="num">
        {signed}/{units}
      </span>
    </span>
  );
}

export function currentOf(split: SplitDetail): SplitVersionView {
  const version = split.versions.find((one) => one.number === split.currentVersion) ?? split.versions.at(-1);
  if (version === undefined) throw new TypeError('a split without a version');
  return version;
}
