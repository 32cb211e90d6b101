import type { PlanAudit } from '@planwright/server/contract';
import type { TFunction } from 'i18next';
import { formatCsv, saveTextFile } from '#lib/csv.ts';
import type { LabelText } from '#lib/label.ts';
import { quotePlaces } from '#lib/quotes.ts';

const COLUMNS = [
  'severity',
  'rule',
  'code',
  'message',
  'sum',
  'hint',
  'confidence',
  'quote',
  'related',
  'waiver',
  'by',
] as const;

/** Saves every finding, waived ones too, whatever the filters. */
export function exportFindings(audit: PlanAudit, t: TFunction, label: (text: LabelText) => string): void {
  const titles = new Map(audit.rules.map((rule) => [rule.code, label(rule.title)]));
  const rows = audit.findings.map((finding) => {
    const [own, ...related] = quotePlaces(finding.places).map((quote) => quote.text.trim());
    return [
      t(`severity.${finding.severity}`),
      titles.get(finding.code) ?? finding.code,
      finding.code,
      label(finding.message),
      label(finding.reckoning),
      label(finding.hint),
      Math.round(finding.confidence * 100),
      own ?? '',
      related.join('\n'),
      finding.waiver?.reason ?? null,
      finding.waiver?.by ?? null,
    ];
  });
  saveTextFile(
    `${t('audit.fileName')}-${audit.title}.csv`,
    formatCsv(
      COLUMNS.map((column) => t(`audit.column.${column}`)),
      rows,
    ),
  );
}
