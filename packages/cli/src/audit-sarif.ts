import { type AuditReport, rules } from '@planwright/compiler/audit';
import { createPlaces } from './text-places.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Presents an audit as a SARIF 2.1.0 log; columns and offsets count UTF-16 units of the text read from the document. */
export function presentSarif({ findings }: AuditReport, text: string, file: string) {
  const placeOf = createPlaces(text);
  const uri = file === '-' ? 'stdin' : encodeURI(file.replaceAll('\\', '/'));
  const locate = ({ start, end }: { readonly start: number; readonly end: number }) => {
    const from = placeOf(start);
    const to = placeOf(end);
    return {
      artifactLocation: { uri },
      region: {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
        charOffset: start,
        charLength: end - start,
      },
    };
  };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'planwright',
            rules: rules.map((rule) => ({
              id: rule.code,
              shortDescription: { text: rule.title.en },
              fullDescription: { text: rule.document.reports.en },
              defaultConfiguration: { level: LEVELS[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.code,
          ruleIndex: rules.findIndex(({ code }) => code === finding.code),
          level: LEVELS[finding.severity],
          message: { text: `${finding.message['zh-CN']}。${finding.reckoning['zh-CN']}` },
          locations: [{ physicalLocation: locate(finding.span) }],
          relatedLocations: (finding.related ?? []).map((part, id) => ({
            id,
            physicalLocation: locate(part.span),
            message: { text: part.message['zh-CN'] },
          })),
        })),
      },
    ],
  };
}
