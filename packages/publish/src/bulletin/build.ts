import { nameRound } from '@planwright/engine';
import type { Bulletin } from '@planwright/ledger/model';
import { createDraft, finishDraft } from './draft.ts';
import { hashBulletin } from './hash.ts';
import type { BulletinInput } from './input.ts';
import { writeBehind } from './sections/behind.ts';
import { writeOverall } from './sections/overall.ts';
import { writePack } from './sections/pack.ts';
import { writeSubmissions } from './sections/submission.ts';
import { writeTargets } from './sections/targets.ts';

/**
 * 起草通报: the bulletin of a round as a document model, every number a reference to what it was reckoned from.
 * What nobody reported is written 未报, what the plan leaves open 待定, never as zero. Pure: the same input gives the same model.
 */
export function buildBulletin(input: BulletinInput): Bulletin {
  const draft = createDraft();
  writeOverall(draft, input);
  writeTargets(draft, input);
  for (const findings of input.packs) writePack(draft, input, findings);
  writeBehind(draft, input);
  writeSubmissions(draft, input);
  const { blocks, figures } = finishDraft(draft);
  return {
    id: input.id,
    title: formatTitle(input),
    issue: input.issue,
    issuer: input.issuer,
    issuedOn: input.issuedOn,
    roundId: input.round.id,
    planVersionId: input.plan.id,
    state: 'draft',
    hash: hashBulletin({ blocks, figures }),
    simulated: input.simulated,
    createdAt: input.createdAt,
    createdBy: input.createdBy,
    frozenAt: null,
    blocks,
    figures,
  };
}

function formatTitle({ jurisdiction, plan, round }: BulletinInput): string {
  const year = plan.planYear === null ? '' : `${plan.planYear}年`;
  return `关于${jurisdiction.name}${year}国民经济和社会发展计划${nameRound(round.name)['zh-CN']}执行情况的通报`;
}
