import { boundary, droppedViewInput, reason, savedView, savedViewInput, viewScope } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { id } from '../shapes.ts';

const views = z.object({ views: z.array(savedView) });

/** Routes: boundaries that maps are drawn of, views that a post has saved. */
export const api = {
  getBoundary: route({
    method: 'GET',
    path: '/boundary',
    summary: 'the boundary file in use, with the outlines of units',
    reply: z.object({ boundary: boundary.nullable() }),
  }),
  /** multipart/form-data: `file` (GeoJSON), `nameProperty`, `source`, `licence`. */
  loadBoundary: route({
    method: 'POST',
    path: '/boundaries',
    summary: 'load a boundary file for the maps',
    reply: boundary,
  }),
  withdrawBoundary: route({
    method: 'POST',
    path: '/boundaries/:id/withdrawal',
    summary: 'take a boundary file out of use',
    params: id,
    body: z.object({ reason }),
    reply: z.object({ boundary: boundary.nullable() }),
  }),
  getBoundaryFile: route({
    method: 'GET',
    path: '/boundaries/:id/file',
    summary: 'the boundary file as it came',
    params: id,
  }),
  listViews: route({
    method: 'GET',
    path: '/views',
    summary: 'views of a list that the acting post has saved',
    query: z.object({ scope: viewScope }),
    reply: views,
  }),
  keepView: route({
    method: 'POST',
    path: '/views',
    summary: 'save a view of a list for the acting post',
    body: savedViewInput,
    reply: views,
  }),
  dropView: route({
    method: 'POST',
    path: '/views/removal',
    summary: 'take a saved view away',
    body: droppedViewInput,
    reply: views,
  }),
} as const;
