import type { AuditView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { quotePlaces } from '#lib/quotes.ts';
import { QuoteText } from '#ui/finding-card.tsx';
import { Section } from '#ui/page.tsx';
import { SumLines } from '#ui/sum-lines.tsx';

/** 核对无误: how much each rule judged and found right, and the sums that hold. */
export function HeldSection({ audit }: { audit: Pick<AuditView, 'rules' | 'checks'> }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { rules, checks } = audit;
  const judged = rules.reduce((sum, rule) => sum + rule.judged, 0);
  const held = rules.reduce((sum, rule) => sum + rule.held, 0);
  const titles = new Map(rules.map((rule) => [rule.code, label(rule.title)]));
  return (
    <div id="audit-held">
      <Section title={t('audit.held')} note={t('audit.heldNote', { judged, held })}>
        <div className="table-wrap">
          <table className="table audit-rules">
            <thead>
              <tr>
                <th>{t('audit.heldRule')}</th>
                <th className="num">{t('audit.judged')}</th>
                <th className="num">{t('audit.heldCount')}</th>
                <th className="num">{t('audit.rest')}</th>
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <tr key={rule.code}>
                  <td>
                    <details>
                      <summary>{label(rule.title)}</summary>
                      <p className="audit-why">{label(rule.reports)}</p>
                      <p className="audit-why faint">
                        {t('audit.whyRule')}：{label(rule.why)} <code>{rule.code}</code>
                      </p>
                    </details>
                  </td>
                  <td className="num">{rule.judged}</td>
                  <td className="num">{rule.held}</td>
                  <td className="num">{rule.judged - rule.held || <span className="faint">0</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {checks.length > 0 && (
          <details className="audit-sums">
            <summary>{t('audit.sums', { count: checks.length })}</summary>
            <ol>
              {checks.map((check) => (
                <li key={`${check.code}/${check.places[0]?.start}/${check.reckoning['zh-CN']}`} className="audit-sum">
                  <span className="faint">{titles.get(check.code) ?? check.code}</span>
                  {quotePlaces(check.places).map((quote) => (
                    <QuoteText key={quote.start} quote={quote} />
                  ))}
                  {check.sum === null ? <p>{label(check.reckoning)}</p> : <SumLines sum={check.sum} holds />}
                </li>
              ))}
            </ol>
          </details>
        )}
      </Section>
    </div>
  );
}
