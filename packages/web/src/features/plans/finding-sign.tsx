import type { FindingView } from '@planwright/server/contract';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { SeverityShape } from '#ui/severity-mark.tsx';

/** The sign before the words that a finding is about: shape and colour; hovering says the severity, what is wrong and the sum. */
export function FindingSign({ finding }: { finding: FindingView }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { identity, severity, waiver, message, reckoning } = finding;
  const said = label(message);
  const sum = label(reckoning);
  const word = `${t(`severity.${severity}`)}${waiver === null ? '' : ` · ${t('audit.waived')}`}`;
  return (
    <Tooltip
      mouseEnterDelay={0.15}
      title={
        <>
          <strong>{word}</strong> {said}
          {!said.includes(sum) && <span className="finding-tip-sum">{sum}</span>}
        </>
      }
    >
      <span
        className="mark-sign"
        data-mark={identity}
        data-start={finding.places[0]?.start}
        role="img"
        aria-label={`${word}：${said}`}
      >
        <SeverityShape severity={severity} waived={waiver !== null} size={13} />
      </span>
    </Tooltip>
  );
}
