import { compareDecimals, PlanwrightError, sumDecimals } from '@planwright/engine';
import type { NewUnit, UnitChangeInput } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { selectUnitsOn } from './unit-query.ts';
import type { StandingUnit } from './unit-versions.ts';

/** 拆分比例: for every part or for none, none negative, together 1. */
export function checkShares(unit: StandingUnit, input: Extract<UnitChangeInput, { kind: 'split' }>): void {
  if (input.ends && input.into.length < 2)
    throw refuse(
      'split-parts',
      [
        `${unit.name} ends and only one new unit is named`,
        'a split needs two parts; otherwise it is a rename or a merger',
      ],
      [`${unit.name}不再保留，却只有一个新机构`, '拆分至少要有两部分；否则请用更名或合并'],
    );
  const given = [...input.into.map((part) => part.share), ...(input.ends ? [] : [input.ownShare])];
  if (given.every((share) => share === null)) return;
  const known = given.filter((share) => share !== null);
  const total = sumDecimals(known);
  if (
    known.length === given.length &&
    compareDecimals(total, '1') === 0 &&
    known.every((share) => !share.startsWith('-'))
  )
    return;
  throw refuse(
    'shares',
    [
      `the shares are ${given.map((share) => share ?? '–').join(' + ')} and give ${total}`,
      'give a share for every part, together 1, or none at all',
    ],
    [
      `拆分比例为 ${given.map((share) => share ?? '未填').join(' + ')}，合计 ${total}`,
      '请为每一部分填写比例且合计为 1，或全部不填',
    ],
  );
}

export function requireParent(standing: ReadonlyMap<string, StandingUnit>, id: string): StandingUnit {
  const parent = standing.get(id);
  if (parent !== undefined) return parent;
  throw refuse(
    'unknown-unit',
    [`there is no unit "${id}" to stand under on that day`, 'choose one of the units of that day'],
    [`当日没有上级机构“${id}”`, '请选择当日存在的机构'],
  );
}

/** 行政区划代码 (GB/T 2260, extended by GB/T 10114): six digits, or nine or twelve below the county; departments have none. */
const DIVISION_CODE = /^[1-9]\d{5}(?:\d{3}(?:\d{3})?)?$/;

export async function requireCode(
  context: LedgerContext,
  on: string,
  { code, tree, name }: NewUnit,
  ending: readonly string[],
): Promise<void> {
  if (code === null) return;
  if (tree === 'line' || !DIVISION_CODE.test(code))
    throw refuse(
      'wrong-code',
      [
        `“${code}” is no division code for ${name}`,
        'six digits, nine or twelve below the county; none for departments',
      ],
      [`“${code}”不能作${name}的行政区划代码`, '应为6位数字，县以下为9位或12位；部门不填'],
    );
  const holder = (await selectUnitsOn(context, on).where('unit.code', '=', code).execute()).find(
    (unit) => !ending.includes(unit.id),
  );
  if (holder !== undefined)
    throw refuse(
      'code-taken',
      [`${code} is the code of ${holder.name}`, 'give another code, or none until it is assigned'],
      [`${code}是${holder.name}的代码`, '请填写其他代码，尚未赋码的请留空'],
    );
}

/** Whoever takes over, or is to stand above, may not stand below the unit itself. */
export function refuseBelow(
  standing: ReadonlyMap<string, StandingUnit>,
  lower: StandingUnit,
  unit: StandingUnit,
): void {
  for (let above: StandingUnit | undefined = lower; above !== undefined; above = standing.get(above.parentId ?? ''))
    if (above.id === unit.id)
      throw refuse(
        'circle',
        lower.id === unit.id
          ? [`${unit.name} cannot stand below itself`, 'choose another unit']
          : [`${lower.name} stands below ${unit.name} itself`, 'choose a unit that is not below it'],
        lower.id === unit.id
          ? [`${unit.name}不能在自己之下`, '请选择其他机构']
          : [`${lower.name}在${unit.name}之下`, '请选择不在其下的机构'],
      );
}

/** 块 and 条 do not merge: a county and a department have different duties, codes and values. */
export function refuseMixedTrees(units: readonly StandingUnit[], into: Pick<StandingUnit, 'name' | 'tree'>): void {
  const other = units.find((unit) => unit.tree !== into.tree);
  if (other === undefined) return;
  throw refuse(
    'other-tree',
    [
      `${other.name} and ${into.name} are a territory and a department`,
      'merge units of one tree; to hand duties over to the other, dissolve the unit and name who goes on with them',
    ],
    [`${other.name}与${into.name}分属条、块`, '请合并同一类机构；职责要划转的，请办理撤销并指定承接机构'],
  );
}

/** A department may stand in a territory; a territory stands under territories only. */
export function refuseUpsideDown(tree: StandingUnit['tree'], name: string, parent: StandingUnit): void {
  if (tree === 'line' || parent.tree === 'territory') return;
  throw refuse(
    'other-tree',
    [`${name} is a territory and ${parent.name} a department`, 'choose a territory for it to stand under'],
    [`${name}是行政区划，${parent.name}是部门`, '请选择上级行政区划'],
  );
}

export function refuseTakenName(
  standing: ReadonlyMap<string, StandingUnit>,
  name: string,
  tree: StandingUnit['tree'],
  except: readonly string[],
): void {
  const taken = [...standing.values()].find(
    (unit) => unit.name === name && unit.tree === tree && !except.includes(unit.id),
  );
  if (taken === undefined) return;
  throw refuse(
    'name-taken',
    [`a unit is called ${name} already (${taken.id})`, 'choose another name, or merge with it'],
    [`已有名为${name}的机构`, '请换一个名称，或办理合并'],
  );
}

export const refuseSelf = (unit: StandingUnit): PlanwrightError =>
  refuse(
    'successor-needed',
    [`${unit.name} cannot take over from itself`, 'name another unit'],
    [`${unit.name}不能承接自己的职责`, '请指定其他机构'],
  );

export function refuse(
  code: string,
  [message, hint]: readonly [string, string],
  [messageZh, hintZh]: readonly [string, string],
): PlanwrightError {
  return new PlanwrightError({ family: 'input', code, message, hint, messageZh, hintZh });
}
