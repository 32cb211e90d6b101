import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Matrix = readonly [number, number, number, number, number, number];
type Operations = Readonly<Record<string, number>>;

/** 表线: a level or upright line of a page, in points, origin at the lower left corner; `from` is less than `to`. */
export interface Rule {
  readonly upright: boolean;
  /** The height of a level line, the distance from the left of an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** 底纹: a filled box behind words, in points, origin at the lower left corner. */
export interface Band {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** What a page draws beside its words. */
export interface Drawing {
  readonly rules: readonly Rule[];
  readonly bands: readonly Band[];
}

const BARE: Drawing = { rules: [], bands: [] };

/** A filled strip no thicker is a line; a line no longer is a corner or a dot. */
const THICKEST = 3;
const SHORTEST = 4;
/** A page with more is a drawing. */
const MOST_RULES = 4000;
/** Shading higher than so many points, or as wide, is behind no row of a table. */
const TALLEST_BAND = 200;
const WIDEST_BAND = 14_400;
/** Parts of a line that slants by no more are level or upright. */
const STRAIGHT = 0.7;

/** The ruled lines and shaded boxes of a page; none where its drawing cannot be read, as its text is read without them. */
export async function readDrawing(page: Page): Promise<Drawing> {
  provideTransfer();
  try {
    const { OPS } = await getResolvedPDFJS();
    const { fnArray, argsArray } = await page.getOperatorList();
    return gatherDrawing(OPS, fnArray, argsArray, page.getViewport({ scale: 1 }));
  } catch {
    return BARE;
  }
}

/**
 * pdf.js hands fonts on through `ArrayBuffer.prototype.transferToFixedLength` (ECMAScript 2024), which Node 20 lacks; without it the
 * drawing of a page ends at its first word. A copy does the same for a buffer that nobody uses afterwards.
 */
function provideTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength) {
      return this.slice(0, length);
    },
  });
}

interface View {
  readonly transform: readonly number[];
  readonly height: number;
}

function gatherDrawing(
  operations: Operations,
  names: readonly number[],
  given: readonly unknown[],
  view: View,
): Drawing {
  const named = (...list: readonly string[]) => new Set(list.map((name) => operations[name]));
  const opens = named('save');
  const closes = named('restore', 'paintFormXObjectEnd');
  const strokes = named('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  const fills = named('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  const rules: Rule[] = [];
  const bands: Band[] = [];
  const outer: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, name] of names.entries()) {
    const values = given[index];
    if (opens.has(name)) outer.push(matrix);
    else if (closes.has(name)) matrix = outer.pop() ?? matrix;
    else if (name === operations.transform) matrix = multiply(matrix, values);
    else if (name === operations.paintFormXObjectBegin) {
      outer.push(matrix);
      matrix = multiply(matrix, Array.isArray(values) ? values[0] : undefined);
    } else if (name === operations.constructPath && Array.isArray(values)) {
      const paint: unknown = values[0];
      if (typeof paint !== 'number') continue;
      for (const points of listSubpaths(values[1])) {
        const placed = points.map((point) => place(point, matrix, view));
        if (strokes.has(paint)) for (const rule of listSides(placed)) rules.push(rule);
        if (!fills.has(paint) || placed.length === 0) continue;
        const box = boxOf(placed);
        for (const rule of findStrip(box)) rules.push(rule);
        if (isBand(box)) bands.push(box);
      }
      if (rules.length > MOST_RULES || bands.length > MOST_RULES) return BARE;
    }
  }
  return { rules, bands };
}

type Point = readonly [x: number, y: number];

/** Paths as pdf.js packs them: 0 x y begins one, 1 x y draws a line, 2 and 3 draw curves, 4 closes. */
const OPERANDS = [2, 2, 6, 4, 0] as const;

function listSubpaths(packed: unknown): readonly (readonly Point[])[] {
  const data: unknown = Array.isArray(packed) ? packed[0] : undefined;
  if (!(data instanceof Float32Array) && !Array.isArray(data)) return [];
  const paths: Point[][] = [];
  for (let at = 0; at < data.length; ) {
    const kind = Number(data[at]);
    const operands = OPERANDS[kind];
    if (operands === undefined) return paths;
    const point: Point = [Number(data[at + operands - 1]), Number(data[at + operands])];
    const path = paths.at(-1);
    if (kind === 0) paths.push([point]);
    else if (kind === 4) {
      if (path?.[0] !== undefined) path.push(path[0]);
    } else path?.push(point);
    at += 1 + operands;
  }
  return paths;
}

function listSides(points: readonly Point[]): readonly Rule[] {
  return points.slice(1).flatMap((to, index) => makeRule(points[index]!, to));
}

function boxOf(points: readonly Point[]): Band {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) };
}

/** The middle of a filled path that is long and thin. */
function findStrip({ left, right, low, high }: Band): readonly Rule[] {
  if (Math.min(right - left, high - low) > THICKEST) return [];
  return right - left > high - low
    ? makeRule([left, (low + high) / 2], [right, (low + high) / 2])
    : makeRule([(left + right) / 2, low], [(left + right) / 2, high]);
}

function isBand({ left, right, low, high }: Band): boolean {
  return right - left > THICKEST && right - left < WIDEST_BAND && high - low > THICKEST && high - low < TALLEST_BAND;
}

function makeRule([x, y]: Point, [toX, toY]: Point): readonly Rule[] {
  const upright = Math.abs(x - toX) <= STRAIGHT;
  if (!upright && Math.abs(y - toY) > STRAIGHT) return [];
  const [from, to] = upright ? [Math.min(y, toY), Math.max(y, toY)] : [Math.min(x, toX), Math.max(x, toX)];
  return to - from < SHORTEST ? [] : [{ upright, at: upright ? x : y, from, to }];
}

function place([x, y]: Point, [a, b, c, d, e, f]: Matrix, { transform, height }: View): Point {
  const [userX, userY] = [a * x + c * y + e, b * x + d * y + f];
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = transform;
  return [va * userX + vc * userY + ve, height - (vb * userX + vd * userY + vf)];
}

function multiply(outer: Matrix, values: unknown): Matrix {
  const inner: readonly unknown[] = Array.isArray(values) || values instanceof Float32Array ? [...values] : [];
  if (inner.length !== 6 || !inner.every((value) => typeof value === 'number')) return outer;
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, iff] = inner as unknown as Matrix;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * iff + e,
    b * ie + d * iff + f,
  ];
}
