import type { LightView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { useGapWords } from '#lib/gap-words.ts';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { useUnitWord } from '#lib/unit-word.ts';
import { FreshnessMark, LightMark } from './light-mark.tsx';

/**
 * 亮灯说明: the light, the sentence that explains it, its reckoning, and what would turn it green.
 *
 * @param unjudged there is a value: grey then says that it cannot be judged
 */
export function ExplainCard({
  light,
  compact = false,
  unjudged = false,
}: {
  light: LightView;
  compact?: boolean;
  unjudged?: boolean;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const gapWords = useGapWords();
  const unitWord = useUnitWord();
  return (
    <div className="explain" data-testid="explain">
      <div className="explain-head">
        <LightMark status={light.status} unjudged={unjudged} />
        <FreshnessMark freshness={light.freshness} />
        {light.gapPoints !== null && <span className="faint">{gapWords(light.gapPoints)}</span>}
      </div>
      <p className="explain-reason">{label(light.reason)}</p>
      {!compact && light.steps.length > 0 && (
        <div className="explain-steps">
          <table aria-label={t('explain.steps')}>
            <tbody>
              {light.steps.map((step) => (
                <tr key={`${step.label['zh-CN']}/${step.value}`}>
                  <td>{label(step.label)}</td>
                  <td className="num">
                    {formatDecimal(step.value)}
                    {step.unit !== null && <span className="unit">{unitWord(step.unit)}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {light.toGreen !== null && (
        <p className="explain-foot">
          {t('explain.toGreen', { value: formatDecimal(light.toGreen.value), unit: light.toGreen.unit })}
        </p>
      )}
      <p className="explain-foot">
        <span>{t('explain.asOf', { day: light.asOf })}</span>
        <span>{t('explain.rule', { rule: light.rule })}</span>
      </p>
    </div>
  );
}
