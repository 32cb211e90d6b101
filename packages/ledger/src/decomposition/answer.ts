import { compareDecimals, unitState } from '@planwright/engine';
import type { Actor, CounterSplitInput, SignSplitInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { appendAct } from './acts.ts';
import type { SplitOptions } from './area.ts';
import { actsOf, type LoadedSplit, type PartKey, revisionsOf, type VersionRow } from './load-splits.ts';
import { lockSplit, requireOffered } from './lock-split.ts';
import { refuse } from './refusals.ts';

/** 还价: a unit says what it can do and why; its offer and the part it was given both stay. */
export async function counterSplit(
  context: LedgerContext,
  actor: Actor,
  id: string,
  input: CounterSplitInput,
  at: Required<SplitOptions>,
): Promise<void> {
  const unit = await requireOwnUnit(context, actor);
  const split = await lockSplit(context, id, input.expectedVersion);
  const version = requireOffered(split);
  const part = requirePart(split, version, unit);
  checkCounter(version, part, input);
  await appendAct(
    context,
    actor,
    {
      splitId: id,
      version: version.number,
      kind: 'counter',
      unitId: unit.unitId,
      value: input.value,
      words: input.words,
      reason: input.reason,
    },
    at,
  );
}

/** 签收: a unit's post takes its part on; a counter-offer that is still open is given up by it. */
export async function signSplit(
  context: LedgerContext,
  actor: Actor,
  id: string,
  input: SignSplitInput,
  at: Required<SplitOptions>,
): Promise<void> {
  const unit = await requireOwnUnit(context, actor);
  const split = await lockSplit(context, id, input.expectedVersion);
  const version = requireOffered(split);
  const part = requirePart(split, version, unit);
  if (unitState(unit.unitId, version.number, revisionsOf(split), actsOf(split)) === 'signed')
    throw refuse(
      'conflict',
      'already-signed',
      ['本单位已签收，数未变，无需重复签收', 'the unit has signed already and its part is the same'],
      ['如有变动会再次请您签收', 'you will be asked again when it changes'],
    );
  await appendAct(
    context,
    actor,
    {
      splitId: id,
      version: version.number,
      kind: 'sign',
      unitId: unit.unitId,
      value: part.value,
      words: part.words,
      reason: input.note,
    },
    at,
  );
}

interface OwnUnit {
  readonly unitId: string;
  readonly title: string;
}

async function requireOwnUnit(context: LedgerContext, actor: Actor): Promise<OwnUnit> {
  const post = await requireRight(context, actor, 'answer-split');
  if (post !== null) return post;
  throw refuse(
    'forbidden',
    'no-unit',
    ['程序不能代单位还价或签收', 'the program answers for no unit'],
    ['请以该单位的岗位操作', 'act in a post of the unit'],
  );
}

function requirePart(split: LoadedSplit, version: VersionRow, unit: OwnUnit): PartKey {
  const part = split.parts.find((one) => one.number === version.number && one.org_unit_id === unit.unitId);
  if (part !== undefined) return part;
  throw refuse(
    'forbidden',
    'other-unit',
    [`“${unit.title}”所在单位不在本分解之列`, `the unit of the post "${unit.title}" has no part in this split`],
    ['各单位只能对本单位的数还价、签收', 'a unit answers for its own part only'],
  );
}

function checkCounter(version: VersionRow, part: PartKey, { value, words }: CounterSplitInput): void {
  const numeric = version.kind !== 'assigned' || part.value !== null;
  if (numeric ? value === null : (words ?? '') === '')
    throw refuse(
      'input',
      'counter-empty',
      numeric
        ? ['还价须填数值', 'a counter-offer needs a value']
        : ['还价须写明口径', 'a counter-offer needs its wording'],
      ['同时写明理由', 'and its reason'],
    );
  if (value === null) return;
  const digits = /\.(?<rest>\d*?)0*$/.exec(value)?.groups?.rest?.length ?? 0;
  if (version.kind !== 'assigned' && digits > version.scale)
    throw refuse(
      'input',
      'too-many-digits',
      [
        `还价 ${value} 的小数位多于保留的 ${version.scale} 位`,
        `${value} has more digits than the ${version.scale} that are kept`,
      ],
      ['请按分解表的精度填写', 'use the digits of the table'],
    );
  if (version.kind === 'amount' && value.startsWith('-'))
    throw refuse(
      'input',
      'negative',
      [`还价不能为负：${value}`, `a counter-offer is not negative: ${value}`],
      ['请更正', 'correct it'],
    );
  if (version.kind === 'amount' && version.total_given !== null && compareDecimals(value, version.total_given) > 0)
    throw refuse(
      'input',
      'beyond-total',
      [
        `还价 ${value} 超过全部 ${version.total_given}${version.unit ?? ''}`,
        `${value} is more than the whole, ${version.total_given} ${version.unit ?? ''}`,
      ],
      ['请核对计量单位', 'check the unit of measure'],
    );
  if (part.value !== null && compareDecimals(value, part.value) === 0)
    throw refuse(
      'input',
      'same-value',
      [`还价 ${value} 与下达数相同`, `${value} is what the unit was given`],
      ['同意请直接签收', 'sign it instead'],
    );
}
