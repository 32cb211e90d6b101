import { subtractDecimals } from '@planwright/engine';
import type { SplitDetail, SplitPartView, SplitVersionView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { formatDecimal, formatSigned } from '#lib/quantity.ts';
import { useSession } from '#lib/session.ts';
import { formatPart, PartStateMark } from '#ui/split-marks.tsx';
import { UnitName, useUnitName } from '#ui/unit-name.tsx';
import { NumberOrigin } from './number-origin.tsx';
import { sumCells } from './sum-cells.ts';

interface TableProps {
  readonly split: SplitDetail;
  readonly version: SplitVersionView;
  readonly against: SplitVersionView | undefined;
}

/** 分解表 of a version: each unit's row, the sum below; beside another version its value and the difference. */
export function PartsTable(props: TableProps) {
  return (
    <>
      <div className="table-wrap has-cards split-wrap">
        <WideTable {...props} />
      </div>
      <div className="table-cards">
        <PartCards {...props} />
      </div>
    </>
  );
}

/** Whether the target has moved since, so that the newest version's sum no longer meets it. */
function isMoved({ moved, currentVersion }: SplitDetail, version: SplitVersionView): boolean {
  return moved && version.number === currentVersion;
}

/** The unit's last counter-offer that was about this version. */
function counterOf(split: SplitDetail, version: SplitVersionView, unitId: string) {
  return split.acts.findLast(
    (act) => act.kind === 'counter' && act.unitId === unitId && act.version === version.number,
  );
}

function WideTable({ split, version, against }: TableProps) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { post } = useSession();
  const growth = version.kind === 'growth';
  const summed = version.kind !== 'assigned';
  const bases = version.bases.filter((basis) => basis.kind === 'values');
  const baseFactor = version.bases.find((basis) => basis.kind === 'base');
  const limits = version.parts.some((part) => part.floor !== null || part.cap !== null);
  const hands = version.parts.some((part) => part.hand !== null || part.handWords !== null);
  const counters = version.parts.some((part) => counterOf(split, version, part.unitId) !== undefined);
  return (
    <table className="table parts-table">
      <thead>
        <tr>
          <th>{t('split.unitHead')}</th>
          {growth && (
            <th className="num">
              {baseFactor?.name ?? t('split.base')} <span className="unit">{version.baseUnit}</span>
              {baseFactor !== undefined && version.bases.length > 1 && (
                <span className="unit"> ×{formatDecimal(baseFactor.coefficient)}</span>
              )}
            </th>
          )}
          {bases.map((basis) => (
            <th key={basis.id} className="num" title={basis.source}>
              {basis.name}
              {version.bases.length > 1 && <span className="unit"> ×{formatDecimal(basis.coefficient)}</span>}
            </th>
          ))}
          {summed && <th className="num">{t('split.weight')}</th>}
          {limits && <th className="num">{t('split.floor')}</th>}
          {limits && <th className="num">{t('split.cap')}</th>}
          {hands && <th className="num">{t('split.hand')}</th>}
          <th className="num part-result">
            {t('split.part')} <span className="unit">{version.unit}</span>
          </th>
          {growth && <th className="num">{t('split.contribution')}</th>}
          {summed && <th className="num">{t('split.share')}</th>}
          {against !== undefined && <th className="num">{t('split.versionShort', { number: against.number })}</th>}
          {against !== undefined && <th className="num">{t('split.difference')}</th>}
          {counters && <th className="num">{t('split.counterHead')}</th>}
          <th>{t('split.stateHead')}</th>
        </tr>
      </thead>
      <tbody>
        {version.parts.map((part) => (
          <tr key={part.unitId} aria-selected={part.unitId === post?.unitId ? 'true' : undefined}>
            <th scope="row">
              <UnitName unit={part} />
              {part.unitEnded !== null && <span className="tag">{t('split.ended', { day: part.unitEnded })}</span>}
            </th>
            {growth && <td className="num">{formatDecimal(part.base)}</td>}
            {bases.map((basis) => (
              <td key={basis.id} className="num">
                {formatDecimal(part.values?.[basis.id])}
              </td>
            ))}
            {summed && <td className="num faint">{part.weightPercent === null ? '—' : `${part.weightPercent}%`}</td>}
            {limits && <td className="num">{formatDecimal(part.floor)}</td>}
            {limits && <td className="num">{formatDecimal(part.cap)}</td>}
            {hands && (
              <td className="num" title={part.handReason ?? undefined}>
                {part.handWords ?? formatDecimal(part.hand)}
              </td>
            )}
            <td className="num part-result">
              <NumberOrigin title={unitName(part)} trace={part.trace} rule={version.rule} reason={part.handReason}>
                {part.value === null ? (part.words ?? '—') : formatDecimal(part.value)}
              </NumberOrigin>
            </td>
            {growth && <td className="num">{formatPoints(part.contribution)}</td>}
            {summed && <td className="num faint">{part.sharePercent === null ? '—' : `${part.sharePercent}%`}</td>}
            {against !== undefined && <AgainstCells part={part} against={against} />}
            {counters && (
              <td className="num">
                <CounterCell split={split} version={version} part={part} />
              </td>
            )}
            <td className="nowrap">
              <PartStateMark state={part.state} />
              {part.against !== null && part.against !== 'same' && (
                <span className="faint"> {t(`split.strictness.${part.against}`)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      {summed && (
        <tfoot>
          <tr>
            <th scope="row">{t('split.sum')}</th>
            {growth && <td className="num">{formatDecimal(sumCells(version.parts.map((part) => part.base)))}</td>}
            {bases.map((basis) => (
              <td key={basis.id} className="num">
                {formatDecimal(sumCells(version.parts.map((part) => part.values?.[basis.id] ?? null)))}
              </td>
            ))}
            <td className="num faint">100%</td>
            {limits && <td />}
            {limits && <td />}
            {hands && <td />}
            <td className="num part-result">
              {formatDecimal(version.sum)}
              {!isMoved(split, version) && (
                <span className="check-mark" title={t('split.checked')}>
                  ✓
                </span>
              )}
            </td>
            {growth && <td className="num">{formatPoints(version.exact)}</td>}
            <td className="num faint">100%</td>
            {against !== undefined && <td className="num">{formatDecimal(against.sum)}</td>}
            {against !== undefined && (
              <td className="num">
                {version.sum === null || against.sum === null
                  ? '—'
                  : formatSigned(subtractDecimals(version.sum, against.sum))}
              </td>
            )}
            {counters && <td />}
            <td className="faint nowrap">
              {t('split.signedOf', {
                signed: version.parts.filter((part) => part.state === 'signed').length,
                units: version.parts.length,
              })}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

const formatPoints = (value: string | null): string => (value === null ? '—' : Number(value).toFixed(3));

function AgainstCells({ part, against }: { part: SplitPartView; against: SplitVersionView }) {
  const former = against.parts.find((one) => one.unitId === part.unitId);
  const gap =
    former === undefined || former.value === null || part.value === null
      ? null
      : subtractDecimals(part.value, former.value);
  const moved = gap !== null && Number(gap) !== 0;
  return (
    <>
      <td className="num faint">{former === undefined ? '—' : formatPart(former, '')}</td>
      <td className={`num ${moved ? 'part-moved' : 'faint'}`}>{gap === null ? '—' : formatSigned(gap)}</td>
    </>
  );
}

function CounterCell({ split, version, part }: { split: SplitDetail; version: SplitVersionView; part: SplitPartView }) {
  const counter = counterOf(split, version, part.unitId);
  if (counter === undefined) return <span className="faint">—</span>;
  return (
    <span className={part.state === 'countered' ? 'part-moved' : 'faint'} title={counter.reason ?? undefined}>
      {formatPart(counter, '')}
    </span>
  );
}

/** On a phone: a line for each unit, its reckoning behind the number. */
function PartCards({ split, version, against }: TableProps) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { post } = useSession();
  return (
    <ul className="part-cards">
      {version.parts.map((part) => {
        const former = against?.parts.find((one) => one.unitId === part.unitId);
        const counter = counterOf(split, version, part.unitId);
        return (
          <li key={part.unitId} className="table-card" aria-current={part.unitId === post?.unitId ? 'true' : undefined}>
            <span className="row-title">
              <UnitName unit={part} />
            </span>
            <NumberOrigin title={unitName(part)} trace={part.trace} rule={version.rule} reason={part.handReason}>
              <b>{formatPart(part, version.unit)}</b>
            </NumberOrigin>
            <span className="table-card-line">
              <PartStateMark state={part.state} />
              {part.sharePercent !== null && <span>{t('split.ofWhole', { share: part.sharePercent })}</span>}
              {former !== undefined && <span>{t('split.formerly', { value: formatPart(former, version.unit) })}</span>}
              {counter !== undefined && (
                <span className="part-moved">
                  {t('split.counteredWith', { value: formatPart(counter, version.unit) })}
                </span>
              )}
            </span>
          </li>
        );
      })}
      {version.sum !== null && (
        <li className="table-card part-cards-sum">
          <span>{t('split.sum')}</span>
          <b>
            {formatDecimal(version.sum)}
            {version.unit}
            {!isMoved(split, version) && <span className="check-mark">✓</span>}
          </b>
        </li>
      )}
    </ul>
  );
}
