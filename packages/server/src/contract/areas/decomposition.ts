import {
  counterSplitInput,
  freezeSplitInput,
  isoDate,
  offerSplitInput,
  saveSplitInput,
  settleSplitInput,
  signSplitInput,
  splitBasisOffer,
  splitDetail,
  splitRow,
  splitSubjectKind,
  splitTargetView,
  unitPartView,
} from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { asOf, id } from '../shapes.ts';

/** Routes: targets split over units. Every change names the version that it was made on. */
export const api = {
  listSplits: route({
    method: 'GET',
    path: '/decompositions',
    summary: 'splits, and what could be summed and is not split yet',
    query: asOf,
    reply: z.object({ splits: z.array(splitRow), unsplit: z.array(splitTargetView) }),
  }),
  getSplitStart: route({
    method: 'GET',
    path: '/decompositions/start',
    summary: 'what a split of a target begins with: the target, the split there is, figures by unit',
    query: z.object({ kind: splitSubjectKind.default('commitment'), id: z.string(), asOf: isoDate.optional() }),
    reply: z.object({
      target: splitTargetView,
      splitId: z.string().nullable(),
      offers: z.array(splitBasisOffer),
    }),
  }),
  listUnitParts: route({
    method: 'GET',
    path: '/decompositions/parts',
    summary: 'what a unit was offered or answers for; without a unit, the acting post’s',
    query: z.object({ unitId: z.string().optional(), asOf: isoDate.optional() }),
    reply: z.object({ parts: z.array(unitPartView) }),
  }),
  getSplit: route({
    method: 'GET',
    path: '/decompositions/:id',
    summary: 'a split with its versions and what was done about them',
    params: id,
    query: asOf,
    reply: splitDetail,
  }),
  saveSplit: route({
    method: 'POST',
    path: '/decompositions',
    summary: 'save the next version: the first, a draft, or an amendment',
    body: saveSplitInput,
    reply: splitDetail,
  }),
  offerSplit: route({
    method: 'POST',
    path: '/decompositions/:id/offers',
    summary: 'show the newest version to its units',
    params: id,
    body: offerSplitInput,
    reply: splitDetail,
  }),
  counterSplit: route({
    method: 'POST',
    path: '/decompositions/:id/counters',
    summary: 'counter-offer of the acting post’s unit',
    params: id,
    body: counterSplitInput,
    reply: splitDetail,
  }),
  settleSplit: route({
    method: 'POST',
    path: '/decompositions/:id/settlements',
    summary: 'accept or decline a counter-offer',
    params: id,
    body: settleSplitInput,
    reply: splitDetail,
  }),
  signSplit: route({
    method: 'POST',
    path: '/decompositions/:id/signatures',
    summary: 'the acting post’s unit takes its part on',
    params: id,
    body: signSplitInput,
    reply: splitDetail,
  }),
  freezeSplit: route({
    method: 'POST',
    path: '/decompositions/:id/freeze',
    summary: 'freeze the newest version as the baseline',
    params: id,
    body: freezeSplitInput,
    reply: splitDetail,
  }),
} as const;
