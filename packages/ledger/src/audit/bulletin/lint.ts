import { compile } from '@planwright/compiler';
import { audit } from '@planwright/compiler/audit';
import type { AuditView, Bulletin, WaiverView } from '#model/index.ts';
import { type BareFinding, layWaivers, presentReport } from '../present.ts';
import { checkFigures, LEDGER_RULE } from './figures.ts';
import type { BulletinResult, BulletinRule } from './finding.ts';
import type { LedgerReckoner } from './ledger-figures.ts';
import { AGE_RULE, checkAges, checkSources, type RowReader, SOURCE_RULE } from './sources.ts';
import { checkSums, PARTS_RULE, type TableCells } from './sums.ts';
import { type BulletinText, findBlock, writeBulletinText } from './text.ts';

/** Rules about what a plan promises; a bulletin reports and promises nothing. */
const OF_PLANS: ReadonlySet<string> = new Set(['audit/commitment-gaps']);

/**
 * 通报体检: the compiler's rules over the bulletin's prose, the sums of its figures and tables, and every figure reckoned anew from the
 * ledger, held against what units report and asked how old it is; waivers laid over. Pure: what the ledger says comes in as functions.
 */
export function lintBulletin(
  bulletin: Bulletin,
  { reckon, rowOf }: { readonly reckon: LedgerReckoner; readonly rowOf: RowReader },
  waivers: readonly WaiverView[],
): AuditView {
  const written = writeBulletinText(bulletin);
  const prose = lintProse(written);
  const sums = checkSums(written, tablesOf(bulletin));
  const figures = checkFigures(written, reckon);
  // What two rules see is told once: a sum by its figures rather than by the grammar, and by either rather than by the ledger.
  const totals = new Set(sums.findings.flatMap((finding) => finding.places[0]?.figureIds ?? []));
  const read = prose.findings.filter((finding) => !touches(finding, totals));
  const known = new Set([...totals, ...read.flatMap((finding) => finding.places[0]?.figureIds ?? [])]);
  const others = [
    presentResult(PARTS_RULE, sums),
    presentResult(LEDGER_RULE, {
      ...figures,
      findings: figures.findings.filter((finding) => !touches({ places: finding.places.slice(0, 1) }, known)),
    }),
    presentResult(SOURCE_RULE, checkSources(written, rowOf)),
    presentResult(AGE_RULE, checkAges(written, rowOf)),
  ];
  return layWaivers(
    {
      findings: numberRepeats(
        [...read, ...others.flatMap((other) => other.findings)].sort(
          (left, right) => (left.places[0]?.start ?? 0) - (right.places[0]?.start ?? 0),
        ),
      ),
      checks: [...prose.checks, ...others.flatMap((other) => other.checks)],
      rules: [...prose.rules, ...others.flatMap((other) => other.rules)],
    },
    waivers,
  );
}

function lintProse(written: BulletinText): AuditView {
  const { prose } = written;
  const { findings, checks, tallies } = audit(prose, compile(prose));
  const kept = <T extends { readonly code: string }>(list: readonly T[]) =>
    list.filter(({ code }) => !OF_PLANS.has(code));
  return presentReport(
    { findings: kept(findings), checks: kept(checks), tallies: kept(tallies) },
    { text: written.text, otherText: null, waivers: [], findBlock: (span) => findBlock(written, span) },
  );
}

function touches({ places }: Pick<BareFinding, 'places'>, figureIds: ReadonlySet<string>): boolean {
  return places.some((place) => place.figureIds.some((id) => figureIds.has(id)));
}

function presentResult(rule: BulletinRule, { findings, checks, judged }: BulletinResult) {
  const rules = judged === 0 ? [] : [{ ...rule, judged, held: judged - findings.length }];
  return { findings, checks, rules };
}

/** The same sentence with the same sum a second time is a finding of its own. */
function numberRepeats(findings: readonly BareFinding[]): readonly BareFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.identity) ?? 0) + 1;
    seen.set(finding.identity, count);
    return count === 1 ? finding : { ...finding, identity: `${finding.identity}.${count}` };
  });
}

function tablesOf({ blocks, figures }: Bulletin): readonly TableCells[] {
  const known = new Map(figures.map((figure) => [figure.id, `${figure.text}${figure.unit}`]));
  return blocks.flatMap((block, index) =>
    block.kind !== 'table'
      ? []
      : [
          {
            block: index,
            columns: block.columns,
            rows: block.rows.map((row) =>
              row.map((cell) =>
                cell.map((part) => (part.kind === 'text' ? part.text : (known.get(part.figureId) ?? ''))).join(''),
              ),
            ),
          },
        ],
  );
}
