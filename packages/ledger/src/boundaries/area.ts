import type { Actor, Boundary, BoundaryInput } from '#model/index.ts';

/** A file as it came, with what its loader says of it. */
export interface BoundaryFile extends BoundaryInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** 地图边界: outlines of units that people bring, because none with a stated licence come with the program. Files are kept byte for byte. */
export interface BoundariesArea {
  /**
   * Takes a GeoJSON file in use from now on; earlier ones stay kept.
   *
   * @throws PlanwrightError `forbidden`; `input`: too large, not GeoJSON, other geometries than areas, positions that are no degrees, a property that names no unit
   */
  load(actor: Actor, file: BoundaryFile, today: string): Promise<Boundary>;
  /** The last file that was not withdrawn; null when there is none and maps are tiles. */
  find(): Promise<Boundary | null>;
  /** @throws PlanwrightError `not-found` for a file there is not, or that was withdrawn before */
  withdraw(actor: Actor, id: string, reason: string): Promise<void>;
  getBytes(id: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
}
