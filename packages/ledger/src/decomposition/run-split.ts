import { unitState, versionState, writeProgramWords } from '@planwright/engine';
import type { Actor, FreezeSplitInput, OfferSplitInput, SettleSplitInput } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { appendAct } from './acts.ts';
import type { SplitOptions } from './area.ts';
import { loadParts } from './load-parts.ts';
import {
  type ActRow,
  actsOf,
  type LoadedSplit,
  lastVersion,
  type PartRow,
  revisionsOf,
  type VersionRow,
} from './load-splits.ts';
import { lockSplit, requireOffered } from './lock-split.ts';
import { setOwnTargets } from './own-targets.ts';
import { listNames, refuse } from './refusals.ts';
import { writeVersion } from './write-version.ts';

/** 下发: shows the newest version to its units. */
export async function offerSplit(
  context: LedgerContext,
  actor: Actor,
  id: string,
  { expectedVersion, reason }: OfferSplitInput,
  at: Required<SplitOptions>,
): Promise<void> {
  await requireRight(context, actor, 'split-target');
  const split = await lockSplit(context, id, expectedVersion);
  const last = lastVersion(split);
  const state = versionState(last.number, revisionsOf(split), actsOf(split));
  if (state !== 'draft')
    throw refuse(
      'conflict',
      'not-draft',
      [`第${last.number}版已${state === 'frozen' ? '冻结' : '下发'}`, `version ${last.number} is ${state} already`],
      ['有变动请先另存新版', 'save another version first'],
    );
  await appendAct(context, actor, wholeAct(id, last.number, 'offer', reason), at);
}

/** 裁定: answers a unit's open counter-offer. Accepted, it is held in the next version, which the others make up for. */
export async function settleSplit(
  context: LedgerContext,
  actor: Actor,
  id: string,
  input: SettleSplitInput,
  at: Required<SplitOptions>,
): Promise<void> {
  await requireRight(context, actor, 'split-target');
  const split = await lockSplit(context, id, input.expectedVersion);
  const version = requireOffered(split);
  const counter = requireCounter(split, version, input.unitId);
  await appendAct(
    context,
    actor,
    {
      splitId: id,
      version: version.number,
      kind: input.accept ? 'accept' : 'decline',
      unitId: input.unitId,
      value: counter.value,
      words: counter.words,
      reason: input.reason,
    },
    at,
  );
  if (input.accept) await writeAccepted(context, actor, split, version, counter, input.reason, at);
}

function requireCounter(split: LoadedSplit, version: VersionRow, unitId: string): ActRow {
  const open = unitState(unitId, version.number, revisionsOf(split), actsOf(split)) === 'countered';
  const counter = split.acts.findLast((act) => act.kind === 'counter' && act.org_unit_id === unitId);
  if (open && counter !== undefined) return counter;
  throw refuse(
    'conflict',
    'no-counter',
    ['该单位没有待裁定的还价', 'the unit has no open counter-offer'],
    ['可能已被裁定或已签收，请刷新', 'it may have been answered or signed; load again'],
  );
}

async function writeAccepted(
  context: LedgerContext,
  actor: Actor,
  split: LoadedSplit,
  version: VersionRow,
  counter: ActRow,
  reason: string,
  at: Required<SplitOptions>,
): Promise<void> {
  const parts = (await loadParts(context, split.id)).filter((part) => part.number === version.number);
  const names = await loadUnitNames(context, version.units_on);
  const number = version.number + 1;
  const why = writeProgramWords('counter-accepted', { unit: names.get(counter.org_unit_id ?? '') ?? '', reason });
  await writeVersion(
    context,
    actor,
    {
      splitId: split.id,
      number,
      source: {
        value: version.subject_value,
        unit: version.subject_unit,
        words: version.subject_words,
        op: version.op,
      },
      content: {
        kind: version.kind,
        unit: version.unit,
        factor: version.factor,
        scale: version.scale,
        surplus: version.surplus,
        surplusReason: version.surplus_reason,
        baseUnit: version.base_unit,
        bases: [...version.bases],
        units: parts.map((part) => cellsOf(part, counter, why)),
        reason: why.slice(0, 500),
        document: version.document,
      },
      unitsOn: version.units_on,
      names,
    },
    at,
  );
  await appendAct(context, actor, wholeAct(split.id, number, 'offer', why), at);
}

function cellsOf(part: PartRow, counter: ActRow, why: string) {
  const met = part.org_unit_id === counter.org_unit_id;
  return {
    unitId: part.org_unit_id,
    values: { ...part.basis_values },
    base: part.base,
    floor: part.floor,
    cap: part.cap,
    hand: met ? counter.value : part.hand,
    handWords: met ? counter.words : part.hand_words,
    handReason: met ? why.slice(0, 500) : part.hand_reason,
  };
}

/** 冻结基线: the newest version holds from now on. Not while a counter-offer is open; without all signatures only with a reason. */
export async function freezeSplit(
  context: LedgerContext,
  actor: Actor,
  id: string,
  { expectedVersion, reason, unsignedReason }: FreezeSplitInput,
  at: Required<SplitOptions>,
): Promise<void> {
  await requireRight(context, actor, 'split-target');
  const split = await lockSplit(context, id, expectedVersion);
  const version = requireOffered(split);
  const [revisions, acts] = [revisionsOf(split), actsOf(split)];
  const names = await loadUnitNames(context, version.units_on);
  const units = split.parts
    .filter((part) => part.number === version.number)
    .map((part) => ({
      name: names.get(part.org_unit_id) ?? part.org_unit_id,
      state: unitState(part.org_unit_id, version.number, revisions, acts),
    }));
  const countered = units.filter((unit) => unit.state === 'countered').map((unit) => unit.name);
  if (countered.length > 0)
    throw refuse(
      'conflict',
      'counter-open',
      [`${listNames(countered)}的还价尚未裁定`, `counter-offers are open: ${countered.join(', ')}`],
      ['请先逐一采纳或不采纳，并写明理由', 'accept or decline each, with a reason'],
    );
  const unsigned = units.filter((unit) => unit.state !== 'signed').map((unit) => unit.name);
  if (unsigned.length > 0 && (unsignedReason ?? '') === '')
    throw refuse(
      'conflict',
      'not-signed',
      [`${listNames(unsigned)}尚未签收`, `not signed by: ${unsigned.join(', ')}`],
      ['催收，或写明未签收也冻结的理由', 'chase them, or give the reason why it is frozen all the same'],
    );
  const missing = unsigned.length === 0 ? '' : `（未签收：${listNames(unsigned)}；${unsignedReason}）`;
  await appendAct(context, actor, wholeAct(id, version.number, 'freeze', `${reason}${missing}`), at);
  await setOwnTargets(context, actor, split, version, at);
}

const wholeAct = (splitId: string, version: number, kind: 'offer' | 'freeze', reason: string) => ({
  splitId,
  version,
  kind,
  unitId: null,
  value: null,
  words: null,
  reason,
});
