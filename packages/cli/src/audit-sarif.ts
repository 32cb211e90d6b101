import type { Locale, Span } from '@planwright/compiler';
import { rules } from '@planwright/compiler/audit';
import type { JudgedFinding, JudgedReport } from './audit-waivers.ts';
import { createPlaces } from './text-places.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** What a report is presented with. */
export interface SarifOptions {
  readonly file: string;
  readonly text: string;
  /** The document that it was held against. */
  readonly other: { readonly file: string; readonly text: string } | null;
  readonly language: Locale;
}

/**
 * Presents an audit as a SARIF 2.1.0 log (OASIS standard, 2020); columns and offsets count UTF-16 units of the text read from the document.
 * A waived finding is a result with an accepted external suppression, so that scanners show it as dismissed with its reason.
 */
export function presentSarif({ findings }: JudgedReport, { file, text, other, language }: SarifOptions) {
  const locate = {
    own: createLocator(file, text),
    other: other === null ? null : createLocator(other.file, other.text),
  };
  const end = language === 'en' ? '. ' : '。';
  const present = (finding: JudgedFinding) => ({
    ruleId: finding.code,
    ruleIndex: rules.findIndex(({ code }) => code === finding.code),
    level: LEVELS[finding.severity],
    message: {
      text: [finding.message, finding.reckoning, finding.hint]
        .map((words) => words[language].replace(/[。.]$/u, ''))
        .filter((words, index, all) => all.indexOf(words) === index)
        .join(end),
    },
    locations: [{ physicalLocation: locate.own(finding.span) }],
    relatedLocations: finding.related.flatMap(({ document, span, message }, id) => {
      const locator = locate[document];
      return locator === null ? [] : [{ id, physicalLocation: locator(span), message: { text: message[language] } }];
    }),
    partialFingerprints: { 'planwright/v1': finding.identity },
    ...(finding.waived === null
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: finding.waived }] }),
    properties: { confidence: finding.confidence },
  });
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
              shortDescription: { text: rule.title[language] },
              fullDescription: { text: rule.document.reports[language] },
              help: { text: rule.document.why[language] },
              defaultConfiguration: { level: LEVELS[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(present),
      },
    ],
  };
}

/** Locations in one document; the path is written as an address with forward slashes. */
function createLocator(file: string, text: string) {
  const placeOf = createPlaces(text);
  const uri = file === '-' ? 'stdin' : encodeURI(file.replaceAll('\\', '/'));
  return ({ start, end }: Span) => {
    const [from, to] = [placeOf(start), placeOf(end)];
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
}
