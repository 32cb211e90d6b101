import { orgUnit, orgUnitEvent } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { asOf } from '../shapes.ts';

/** Routes: organisations. */
export const api = {
  listOrgUnits: route({
    method: 'GET',
    path: '/org-units',
    summary: 'both trees as they stood on a day',
    query: asOf,
    reply: z.object({ units: z.array(orgUnit), events: z.array(orgUnitEvent) }),
  }),
} as const;
