import type { Actor, Ledger, SaveSplitInput, SplitDetail } from '@planwright/ledger';
import type { SplitEvent } from '../../../../examples/dezhou-2021/index.ts';

/**
 * 模拟分解: plays the example's splits through the commands that people use; marked as simulated. What sets an indicator's target is split as that target, so that the
 * counties' parts are judged by their values.
 */
export async function simulateSplits(ledger: Ledger, events: readonly SplitEvent[]): Promise<void> {
  const splits = new Map<string, SplitDetail>();
  const subjects = await findTargets(ledger, events[0]?.day);
  for (const event of events) {
    const subject = subjects.get(event.commitmentId) ?? { kind: 'commitment', id: event.commitmentId };
    const next = await play(ledger, event, subject, splits.get(event.commitmentId));
    if (next !== undefined) splits.set(event.commitmentId, next);
  }
}

/** The indicators' own targets by the commitment that set them. */
async function findTargets(
  ledger: Ledger,
  asOf: string | undefined,
): Promise<ReadonlyMap<string, SaveSplitInput['subject']>> {
  const rows = asOf === undefined ? [] : await ledger.indicators.list({ asOf });
  return new Map(
    rows.flatMap(({ id, target }) =>
      target?.commitmentId == null || target.fromGrowthOf !== null
        ? []
        : [
            [
              target.commitmentId,
              { kind: 'indicator-target' as const, id: `${id}:${target.year}:${target.unitId}` },
            ] as const,
          ],
    ),
  );
}

async function play(
  ledger: Ledger,
  event: SplitEvent,
  subject: SaveSplitInput['subject'],
  before: SplitDetail | undefined,
): Promise<SplitDetail | undefined> {
  const actor: Actor = { postId: event.postId, personName: event.personName };
  const at = { today: event.day, recordedAt: event.at, simulated: true };
  const area = ledger.decomposition;
  if (event.kind === 'save-split') {
    const { split, reason, document } = event;
    return area.saveSplit(
      actor,
      {
        ...split,
        subject,
        expectedVersion: before?.currentVersion ?? null,
        bases: [...split.bases],
        units: split.units.map((unit) => ({ ...unit, values: { ...unit.values }, handWords: null })),
        reason,
        document,
      },
      at,
    );
  }
  if (before === undefined) return undefined;
  const { id, currentVersion: expectedVersion } = before;
  switch (event.kind) {
    case 'offer-split':
      return area.offerSplit(actor, id, { expectedVersion, reason: event.reason }, at);
    case 'counter-split':
      return area.counterSplit(
        actor,
        id,
        { expectedVersion, value: event.value, words: null, reason: event.reason },
        at,
      );
    case 'settle-split':
      return area.settleSplit(
        actor,
        id,
        { expectedVersion, unitId: event.unitId, accept: event.accept, reason: event.reason },
        at,
      );
    case 'sign-split': {
      // Those whose part did not move since they signed are not asked again.
      const part = before.versions.at(-1)?.parts.find((one) => one.unitId === event.unitId);
      if (part === undefined || part.state === 'signed') return before;
      return area.signSplit(actor, id, { expectedVersion, note: null }, at);
    }
    case 'freeze-split':
      return area.freezeSplit(actor, id, { expectedVersion, reason: event.reason, unsignedReason: null }, at);
  }
}
