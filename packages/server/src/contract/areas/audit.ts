import { againstInput, bulletinAudit, planAudit, reason, waiverInput } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { id } from '../shapes.ts';

const waiverId = id.extend({ waiverId: z.string() });

/** Routes: findings of the audit and their waivers. `against` holds the plan against another stored one. */
export const api = {
  getPlanAudit: route({
    method: 'GET',
    path: '/plans/:id/audit',
    summary: 'what the audit finds in a plan version, alone or against another plan',
    params: id,
    query: againstInput,
    reply: planAudit,
  }),
  waivePlanFinding: route({
    method: 'POST',
    path: '/plans/:id/audit/waivers',
    summary: 'waive a finding with a reason; kept for the plan’s next versions',
    params: id,
    query: againstInput,
    body: waiverInput,
    reply: planAudit,
  }),
  withdrawPlanWaiver: route({
    method: 'POST',
    path: '/plans/:id/audit/waivers/:waiverId/withdrawal',
    summary: 'take a waiver back',
    params: waiverId,
    query: againstInput,
    body: z.object({ reason }),
    reply: planAudit,
  }),
  getBulletinAudit: route({
    method: 'GET',
    path: '/bulletins/:id/audit',
    summary: 'what the audit finds in a bulletin, its figures reckoned anew; of a frozen one what it was frozen with',
    params: id,
    reply: bulletinAudit,
  }),
  waiveBulletinFinding: route({
    method: 'POST',
    path: '/bulletins/:id/audit/waivers',
    summary: 'waive a finding with a reason that is kept with the frozen bulletin',
    params: id,
    body: waiverInput,
    reply: bulletinAudit,
  }),
  withdrawBulletinWaiver: route({
    method: 'POST',
    path: '/bulletins/:id/audit/waivers/:waiverId/withdrawal',
    summary: 'take a waiver of a draft back',
    params: waiverId,
    body: z.object({ reason }),
    reply: bulletinAudit,
  }),
} as const;
