import type { Actor, Ledger, SplitDetail } from '@planwright/ledger';
import type { SplitEvent } from '../../../../examples/dezhou-2021/index.ts';

/** 模拟分解: plays the example's splits through the commands that people use; marked as simulated. */
export async function simulateSplits(ledger: Ledger, events: readonly SplitEvent[]): Promise<void> {
  const splits = new Map<string, SplitDetail>();
  for (const event of events) {
    const next = await play(ledger, event, splits.get(event.commitmentId));
    if (next !== undefined) splits.set(event.commitmentId, next);
  }
}

async function play(
  ledger: Ledger,
  event: SplitEvent,
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
        subject: { kind: 'commitment', id: event.commitmentId },
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
