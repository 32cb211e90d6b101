import { compareDecimals, convertUnit, versionInForce } from '@planwright/engine';
import { requireInForce } from '#commitments/standing.ts';
import type { Actor, SaveSplitInput, SplitTargetView } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { momentOf } from '../queries/moment.ts';
import type { SplitOptions } from './area.ts';
import { actsOf, type LoadedSplit } from './load-splits.ts';
import { lockSubject, requireLatest } from './lock-split.ts';
import { requireUnits, unitsDay } from './part-units.ts';
import { refuse } from './refusals.ts';
import { loadSubject } from './subject.ts';
import { refuseTwin } from './twin.ts';
import { writeVersion } from './write-version.ts';

/** 保存分解: the first version, the next draft, or an amendment of what was frozen. Gives the split's id. */
export async function saveSplit(
  context: LedgerContext,
  actor: Actor,
  input: SaveSplitInput,
  at: Required<SplitOptions>,
): Promise<string> {
  await requireRight(context, actor, 'split-target');
  if (input.subject.kind === 'commitment') await requireInForce(context, input.subject.id);
  const state = await loadSubject(context, input.subject, momentOf(at.today));
  const { target, planYear } = state;
  requireSettled(target);
  await refuseTwin(context, input.subject, state);
  const { id, split } = await lockSubject(context, input.subject);
  requireLatest(split, input.expectedVersion);
  requireDocument(split, input);
  requireSurplusReason(input);
  requireHandReasons(input);
  requireUnitFits(target, input);
  const day = unitsDay(planYear, at.today);
  const unitIds = input.units.map((unit) => unit.unitId);
  await writeVersion(
    context,
    actor,
    {
      splitId: id,
      number: (input.expectedVersion ?? 0) + 1,
      source: target,
      content: input,
      unitsOn: day,
      names: await requireUnits(context, unitIds, day),
    },
    at,
  );
  return id;
}

function requireSettled({ pending, words }: SplitTargetView): void {
  if (!pending) return;
  throw refuse(
    'conflict',
    'target-pending',
    [`目标尚待明确（${words}），暂不能分解`, `the target is still open (${words}) and cannot be split`],
    ['上级明确后先在任务页填写目标值', 'set its value once it is known'],
  );
}

function requireDocument(split: LoadedSplit | undefined, { document }: SaveSplitInput): void {
  if (split === undefined || versionInForce(actsOf(split)) === null || (document ?? '') !== '') return;
  throw refuse(
    'input',
    'document-missing',
    ['基线已冻结，调整须写明依据文件', 'the baseline is frozen: an amendment names the document it rests on'],
    ['例如会议纪要或文件文号', 'minutes or a document’s number, for example'],
  );
}

function requireSurplusReason({ surplus, surplusReason, kind }: SaveSplitInput): void {
  if (kind === 'assigned' || compareDecimals(surplus, '0') === 0 || (surplusReason ?? '') !== '') return;
  throw refuse(
    'input',
    'surplus-reason',
    [`加码 ${surplus} 须写明理由`, `a surplus of ${surplus} needs a reason`],
    ['加码会公开显示在分解表上', 'the surplus is shown with the parts'],
  );
}

/** A number that no factor gave is explained by whoever set it: the trace of the unit shows the reason. */
function requireHandReasons({ units, kind }: SaveSplitInput): void {
  if (kind === 'assigned') return;
  const bare = units.filter(({ hand, handReason }) => hand !== null && (handReason ?? '') === '');
  if (bare.length === 0) return;
  const values = bare.map(({ hand }) => hand ?? '');
  throw refuse(
    'input',
    'hand-reason',
    [
      `手工值 ${values.join('、')} 须写明理由（共 ${bare.length} 个单位）`,
      `values by hand need a reason: ${values.join(', ')}`,
    ],
    ['在该单位的“说明”一栏写明；单位点开自己的数就能看到', 'the unit sees it with its number'],
  );
}

/** 换单位: parts in another unit than the target's only where one is so many of the other, and by that number. */
function requireUnitFits(target: SplitTargetView, { kind, unit, factor }: SaveSplitInput): void {
  const own = target.unit ?? '';
  if (kind === 'growth' && own !== '%')
    throw refuse(
      'input',
      'no-growth',
      [`目标以“${own}”计，不是增速，不能按拉动拆分`, `the target is in ${own}: it is no growth`],
      ['请按份额拆分或逐单位下达', 'share it out, or assign it'],
    );
  if (kind !== 'amount') return;
  const right = unit === null || unit === own ? '1' : convertUnit('1', own, unit);
  if (right === null)
    throw refuse(
      'input',
      'unit-mismatch',
      [`“${own}”不能换算为“${unit}”`, `${own} cannot be told in ${unit}`],
      ['请用目标的单位，或能换算的单位（如 万人 → 人）', 'keep the target’s unit, or one that it converts to'],
    );
  if (compareDecimals(right, factor) === 0) return;
  throw refuse(
    'input',
    'wrong-factor',
    [`1${own}等于${right}${unit ?? own}，不是${factor}`, `1 ${own} is ${right} ${unit ?? own}, not ${factor}`],
    ['请更正换算系数', 'correct the factor'],
  );
}
