import { z } from 'zod';
import { instant } from './basics.ts';

const position = z.tuple([z.number(), z.number()]);

/** 地图边界: a file of outlines that somebody loaded, with what is drawn of it. */
export const boundary = z.object({
  id: z.string(),
  fileName: z.string(),
  byteSize: z.number().int(),
  sha256: z.string(),
  /** The property of the file's features that names a unit. */
  nameProperty: z.string(),
  source: z.string(),
  licence: z.string(),
  /** Longitudes and latitudes in degrees of WGS-84; rings of polygons of units. */
  outlines: z.array(z.object({ unitId: z.string(), polygons: z.array(z.array(z.array(position))) })),
  /** What features call themselves that are no unit here. */
  unmatched: z.array(z.string()),
  recordedAt: instant,
  by: z.string(),
});
export type Boundary = z.infer<typeof boundary>;

/** What has to be said of a file. */
export const boundaryInput = z.object({
  nameProperty: z.string().trim().min(1).max(100),
  source: z.string().trim().min(1).max(300),
  licence: z.string().trim().min(1).max(300),
});
export type BoundaryInput = z.infer<typeof boundaryInput>;
