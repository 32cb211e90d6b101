import { findUnusual, formatDecimal, inIndicatorUnit, nameRound, parseValuePeriod, yearOf } from '@planwright/engine';
import { sql } from 'kysely';
import type { z } from 'zod';
import { checkValues, refuseUnusual, saidColumns } from '#commands/submit-report.ts';
import type { LedgerContext } from '#context.ts';
import { newId } from '#database/ids.ts';
import { enterValues } from '#indicators/enter-values.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, PartObligation, partReportInput, Round } from '#model/index.ts';
import { answersFor } from '#organisation/past-units.ts';
import { requireRight } from '#policies/rights.ts';
import { momentOf } from '#queries/moment.ts';
import { getRound, refuseLocked } from '#rounds/load-rounds.ts';
import type { SplitOptions } from '../area.ts';
import { parseIndicatorSubject } from '../indicator-subject.ts';
import { loadSplits, type PartKey } from '../load-splits.ts';
import { refuse, unknownSplit } from '../refusals.ts';
import { listPartObligations } from './obligations.ts';
import { type FrozenSplit, frozenOf } from './standing.ts';

type PartReport = z.output<typeof partReportInput>;

/** The desk at which one report is taken. */
interface Desk {
  readonly frozen: FrozenSplit;
  readonly part: PartKey;
  readonly round: Round;
  readonly owed: PartObligation;
}

/**
 * 填报分解数: appends what a unit says about its own part for a round. Of a commitment it is a report in the part's unit; of an indicator it is the unit's value of the
 * indicator for the period that is due, kept where all its values are, so that there is one number and one light.
 *
 * @throws PlanwrightError `forbidden` (not this unit's), `conflict` (`not-frozen`, `round-locked`, `reported-already`, `corrected-already`, `unusual-value` until it is
 *   confirmed), `input`
 */
export async function reportPart(
  context: LedgerContext,
  actor: Actor,
  id: string,
  input: PartReport,
  at: Required<SplitOptions>,
): Promise<PartObligation> {
  const post = await requireRight(context, actor, 'report');
  const round = await getRound(context, input.roundId);
  refuseLocked(round);
  const frozen = await requireFrozen(context, id, at.today);
  const part = await requireOwnPart(context, frozen, post?.unitId ?? input.unitId, input.unitId, post?.title ?? '');
  checkValues(input);
  const owed = await findOwed(context, id, part.org_unit_id, round, at.today);
  if (owed === undefined) throw notAsked(round, frozen);
  const desk = { frozen, part, round, owed };
  if (frozen.split.subject.kind === 'indicator-target') await enterPart(context, actor, desk, input, at);
  else await appendReport(context, actor, desk, input, at);
  return (await findOwed(context, id, part.org_unit_id, round, at.today)) ?? owed;
}

async function requireFrozen(context: LedgerContext, id: string, today: string): Promise<FrozenSplit> {
  const [split] = await loadSplits(context, momentOf(today), [id]);
  if (split === undefined) throw unknownSplit(id);
  const frozen = frozenOf(split);
  if (frozen !== undefined) return frozen;
  throw refuse(
    'conflict',
    'not-frozen',
    ['分解尚未冻结为基线，各单位还不用填报', 'the split is not frozen yet: nobody reports on its parts'],
    ['冻结后按周填报', 'parts are reported on from the baseline on'],
  );
}

/** The part that a unit answers for: its own, or of one that it took over from. */
async function requireOwnPart(
  context: LedgerContext,
  { parts }: FrozenSplit,
  unitId: string | null,
  wanted: string | null,
  title: string,
): Promise<PartKey> {
  const own = parts.find((part) => part.org_unit_id === (wanted ?? unitId));
  if (own !== undefined && unitId !== null && (await answersFor(context, unitId, own.org_unit_id))) return own;
  if (wanted === null && unitId !== null)
    for (const part of parts) if (await answersFor(context, unitId, part.org_unit_id)) return part;
  throw refuse(
    'forbidden',
    'other-unit',
    [`“${title}”所在单位不承担该分解数`, `the unit of the post "${title}" has no such part in this split`],
    ['各单位只填报本单位的数', 'a unit reports on its own part only'],
  );
}

async function findOwed(context: LedgerContext, id: string, unitId: string, round: Round, asOf: string) {
  const owed = await listPartObligations(context, { roundId: round.id, unitId, asOf });
  return owed.find((one) => one.splitId === id && one.unitId === unitId);
}

function notAsked(round: Round, { split }: FrozenSplit) {
  const zh =
    split.subject.kind === 'indicator-target'
      ? `${nameRound(round.name, 'full')['zh-CN']}没有到期的数据`
      : `${nameRound(round.name, 'full')['zh-CN']}不在该分解的填报期内`;
  return refuse(
    'conflict',
    'not-asked',
    [zh, `nothing is asked about this part in ${nameRound(round.name, 'full').en} (year ${yearOf(round.periodEnd)})`],
    [
      '请在本年度、基线冻结之后的轮次填报',
      'report in a round of the year of the target, after the baseline was frozen',
    ],
  );
}

/** An indicator's value: it has no words on progress, so that none get lost. */
async function enterPart(
  context: LedgerContext,
  actor: Actor,
  { frozen, part, round, owed }: Desk,
  input: PartReport,
  at: Required<SplitOptions>,
): Promise<void> {
  if (input.progress !== '' || (input.problem ?? '') !== '' || input.donePercent !== null)
    throw refuse(
      'input',
      'value-only',
      ['指标类分解数只填数值，或未报的原因', 'of an indicator a value is reported, or why there is none'],
      ['进展和问题请在任务或项目中填报', 'progress and problems belong to commitments and projects'],
    );
  if (input.confirmation === null) askAboutUnusual(input, owed, undefined, round);
  const { version, split } = frozen;
  const amount = version.kind === 'amount' && input.value !== null;
  const { cells } = await enterValues(
    context,
    actor,
    {
      origin: 'form',
      values: [
        {
          indicatorId: parseIndicatorSubject(split.subject.id).indicatorId,
          unitId: part.org_unit_id,
          period: owed.asked.period ?? '',
          status: input.value === null ? 'null' : 'value',
          value: amount ? inIndicatorUnit(input.value ?? '0', version.factor) : input.value,
          statusReason: input.value === null ? input.notReportedReason : null,
          evidenceLevel: input.evidenceLevel,
          reason: input.correctionReason,
          confirmation: input.confirmation,
        },
      ],
    },
    at.today,
  );
  const [cell] = cells;
  if (cell?.state === 'asked') refuseUnusual(cell.questions);
  if (cell?.state === 'faulty')
    throw refuse(
      'input',
      'wrong-value',
      [cell.faults.map((fault) => fault['zh-CN']).join('；'), cell.faults.map((fault) => fault.en).join('; ')],
      ['请更正后再提交', 'correct it and send it again'],
    );
}

async function appendReport(
  context: LedgerContext,
  actor: Actor,
  desk: Desk,
  input: PartReport,
  at: Required<SplitOptions>,
): Promise<void> {
  const { frozen, part, round, owed } = desk;
  const { split, version } = frozen;
  const last = await findLastInRound(context, split.id, part.org_unit_id, round.id);
  checkPlace(input, last, round);
  if (input.confirmation === null) askAboutUnusual(input, owed, last, round);
  const row = {
    jurisdiction_id: context.jurisdictionId,
    part_report_id: newId('r'),
    decomposition_id: split.id,
    number: version.number,
    org_unit_id: part.org_unit_id,
    round_id: round.id,
    period_end: round.periodEnd,
    recorded_at: at.recordedAt,
    by_post: actor.postId,
    by_name: actor.personName,
    ...saidColumns(input),
    simulated: at.simulated,
  };
  await context.db.insertInto('part_report').values(row).execute();
  await appendLog(context, actor, {
    action: input.corrects === null ? 'report-part' : 'correct-part-report',
    subject: `decomposition:${split.id}`,
    reason: input.correctionReason ?? input.confirmation,
    details: row,
  });
}

/** The newest report of a unit in a round, which is the one to correct. */
async function findLastInRound(
  { db, jurisdictionId }: LedgerContext,
  splitId: string,
  unitId: string,
  roundId: string,
): Promise<{ readonly id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select part_report_id as id from part_report
    where jurisdiction_id = ${jurisdictionId} and decomposition_id = ${splitId} and org_unit_id = ${unitId} and round_id = ${roundId}
    order by recorded_at desc, part_report_id desc limit 1`.execute(db);
  return rows[0];
}

/** A unit reports once a round; after that it corrects its newest report and says why. */
function checkPlace(input: PartReport, last: { readonly id: string } | undefined, round: Round): void {
  if (input.corrects === null) {
    if (last === undefined) return;
    throw refuse(
      'conflict',
      'reported-already',
      [
        `本单位在${nameRound(round.name, 'full')['zh-CN']}已填报过该分解数（${last.id}）`,
        `this unit has reported on its part in ${nameRound(round.name, 'full').en} (${last.id})`,
      ],
      ['如需修改，请更正该报告并说明原因', `correct ${last.id} and say why`],
    );
  }
  if (input.corrects !== last?.id)
    throw refuse(
      'conflict',
      'corrected-already',
      [
        `“${input.corrects}”不是本单位在${nameRound(round.name, 'full')['zh-CN']}最新的报告${last === undefined ? '' : `（${last.id}）`}`,
        `"${input.corrects}" is not the unit's newest report in ${nameRound(round.name, 'full').en}${last === undefined ? '' : ` (${last.id})`}`,
      ],
      ['请对最新的报告进行更正', 'correct the newest one'],
    );
  if ((input.correctionReason ?? '') === '')
    throw refuse(
      'input',
      'correction-reason',
      ['更正报告未说明原因', 'the correction does not say why'],
      ['请填写更正原因', 'give its reason'],
    );
}

/** Asked as of whole targets, beside the unit's own part. Of a correction only what it would be beside the week before. */
function askAboutUnusual(
  input: PartReport,
  owed: PartObligation,
  last: { readonly id: string } | undefined,
  round: Round,
): void {
  const before = owed.previous;
  const { kind } = owed.target;
  const questions = findUnusual({
    form: owed.value === null ? 'completion' : kind === 'amount' ? 'cumulative' : 'level',
    value: input.value,
    donePercent: input.donePercent,
    periodEnd: parseValuePeriod(owed.asked.period ?? '')?.end ?? round.periodEnd,
    unit: owed.unit,
    target: owed.value === null ? null : formatDecimal(owed.value, 12),
    before:
      before === null || before.id === last?.id
        ? null
        : { value: before.value, donePercent: before.donePercent, periodEnd: before.periodEnd },
    after: null,
  });
  refuseUnusual(questions.map(({ message }) => message));
}
