/**
 * 公文格式: the measures of an official document after GB/T 9704-2012 (5.2.1 page, 5.2.2 type area, 5.2.3 lines and characters,
 * 7.3.1 title, 7.3.3 body, 7.5 page number). Lengths in millimetres, type in points.
 */
export const official = {
  page: { width: 210, height: 297 },
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  /** 版心. */
  area: { width: 156, height: 225 },
  linesPerPage: 22,
  charactersPerLine: 28,
  linePitch: 28.95,
  /** 2号, 3号, 4号, 五号. */
  size: { title: 22, body: 16, pageNumber: 14, table: 10.5 },
  /** The page number stands 7 mm below the type area (7.5). */
  pageNumberBelow: 7,
  red: 'C00000',
} as const;

const POINTS_PER_MILLIMETRE = 72 / 25.4;

export const pointsOf = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE;
/** Twentieths of a point, the unit of DOCX. */
export const twipsOf = (millimetres: number): number => Math.round(pointsOf(millimetres) * 20);

/** The width of one character cell, in points: 28 of them fill a line. */
export const characterPitch = pointsOf(official.area.width) / official.charactersPerLine;

/** Twips of a number of character cells. */
export const charactersToTwips = (count: number): number => Math.round(count * characterPitch * 20);
