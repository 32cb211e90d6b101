import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { Section } from '#ui/page.tsx';
import type { Detail } from './indicator-page.tsx';

/** 增速换算水平: from which base and by which price index a growth target becomes a level; or why it does not. */
export function ConversionSection({ conversion }: { conversion: NonNullable<Detail['conversion']> }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Section title={t('indicator.conversion')} note={t('indicator.conversionNote')}>
      {conversion.refusal !== null && <p className="evidence-gap">{label(conversion.refusal)}</p>}
      {conversion.steps.length > 0 && (
        <div className="table-wrap">
          <table className="table">
            <tbody>
              {conversion.steps.map((step) => (
                <tr key={step.label['zh-CN']}>
                  <td>{label(step.label)}</td>
                  <td className="num">
                    {step.value}
                    {step.unit !== null && <span className="unit">{step.unit}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
