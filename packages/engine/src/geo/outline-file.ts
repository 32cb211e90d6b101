import type { Label } from '../pack.ts';

/** 经纬度, in degrees of WGS-84 (CGCS2000 is the same at the scale of a map). Places on a picture, never amounts. */
export type Position = readonly [longitude: number, latitude: number];
/** Rings of an area: the first is its outline, the others are holes. */
export type Polygon = readonly (readonly Position[])[];

/** A feature of a file that people bring, before anybody has said which unit it is. */
export interface OutlineFeature {
  readonly properties: Readonly<Record<string, string>>;
  readonly polygons: readonly Polygon[];
}

/** What is wrong with a file, and where: `features[3]`. */
export interface OutlineFault {
  readonly code: string;
  readonly at: string;
  readonly message: Label;
}

export interface OutlineFile {
  readonly features: readonly OutlineFeature[];
  readonly faults: readonly OutlineFault[];
}

/** Bytes of a file; outlines of a province's counties need a tenth of it. */
export const OUTLINE_BYTES = 5 * 1024 * 1024;
const MOST_FEATURES = 2_000;
const MOST_FAULTS = 20;
/** Names of WGS-84 and what differs from it by less than a metre; RFC 7946 knows no other and no `crs`. */
const SYSTEMS = /CRS84|EPSG:{1,2}4326|EPSG:{1,2}4490/i;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * 边界文件: reads the text of a GeoJSON file (RFC 7946). A FeatureCollection of polygons in degrees; everything else is refused by name and place.
 * Features stand only where nothing is wrong.
 */
export function readOutlines(text: string): OutlineFile {
  const faults: OutlineFault[] = [];
  const fault = (code: string, at: string, zh: string, en: string): void => {
    if (faults.length < MOST_FAULTS) faults.push({ code, at, message: { 'zh-CN': zh, en } });
  };
  const file = parseJson(text);
  if (!isObject(file) || file.type !== 'FeatureCollection' || !Array.isArray(file.features)) {
    const found = isObject(file) ? String(file.type ?? '—') : '—';
    fault(
      'not-a-collection',
      'file',
      `须为 GeoJSON 的 FeatureCollection，此文件是“${found}”`,
      `a GeoJSON FeatureCollection is needed, this is “${found}”`,
    );
    return { features: [], faults };
  }
  const system = systemOf(file);
  if (system !== null && !SYSTEMS.test(system))
    fault(
      'other-system',
      'crs',
      `坐标系为“${system}”，须为 WGS-84 经纬度`,
      `the coordinates are in “${system}”; degrees of WGS-84 are needed`,
    );
  if (file.features.length === 0) fault('empty', 'features', '文件里没有要素', 'the file has no features');
  if (file.features.length > MOST_FEATURES)
    fault(
      'too-many',
      'features',
      `要素有 ${file.features.length} 个，最多 ${MOST_FEATURES} 个`,
      `there are ${file.features.length} features, at most ${MOST_FEATURES} are taken`,
    );
  const features = file.features
    .slice(0, MOST_FEATURES)
    .flatMap((feature: unknown, index) => readFeature(feature, `features[${index}]`, fault));
  return { features: faults.length === 0 ? features : [], faults };
}

type Fault = (code: string, at: string, zh: string, en: string) => void;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function systemOf({ crs }: Json): string | null {
  if (!isObject(crs) || !isObject(crs.properties)) return null;
  return typeof crs.properties.name === 'string' ? crs.properties.name : null;
}

function readFeature(feature: unknown, at: string, fault: Fault): readonly OutlineFeature[] {
  const geometry = isObject(feature) ? feature.geometry : undefined;
  const kind = isObject(geometry) ? String(geometry.type) : '—';
  if (!isObject(feature) || !isObject(geometry) || (kind !== 'Polygon' && kind !== 'MultiPolygon')) {
    fault(
      'not-an-area',
      at,
      `几何类型是“${kind}”，只收 Polygon 和 MultiPolygon`,
      `its geometry is “${kind}”; Polygon and MultiPolygon are taken`,
    );
    return [];
  }
  const all: unknown = kind === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (!Array.isArray(all)) {
    fault('no-coordinates', at, '没有坐标', 'it has no coordinates');
    return [];
  }
  const polygons = all.map((polygon: unknown) => readPolygon(polygon, at, fault));
  const properties = isObject(feature.properties) ? feature.properties : {};
  return [{ properties: wordsOf(properties), polygons }];
}

function readPolygon(polygon: unknown, at: string, fault: Fault): Polygon {
  if (!Array.isArray(polygon) || polygon.length === 0) {
    fault('no-coordinates', at, '没有坐标', 'it has no coordinates');
    return [];
  }
  return polygon.map((ring: unknown) => readRing(ring, at, fault));
}

function readRing(ring: unknown, at: string, fault: Fault): readonly Position[] {
  if (!Array.isArray(ring) || ring.length < 4) {
    fault('short-ring', at, '环少于四个点', 'a ring has fewer than four positions');
    return [];
  }
  const wrong = ring.find((position: unknown) => !isPosition(position));
  if (wrong !== undefined) {
    const words = JSON.stringify(wrong).slice(0, 60);
    fault(
      'out-of-range',
      at,
      `坐标 ${words} 不是经纬度（经度 −180—180，纬度 −90—90）`,
      `the position ${words} is no longitude and latitude (−180 to 180, −90 to 90)`,
    );
    return [];
  }
  return ring.map((position: readonly number[]): Position => [position[0] ?? 0, position[1] ?? 0]);
}

function isPosition(value: unknown): value is readonly number[] {
  if (!Array.isArray(value) || value.length < 2) return false;
  const [longitude, latitude] = value as readonly unknown[];
  return (
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  );
}

/** Properties that may be names or codes. */
function wordsOf(properties: Json): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value).trim()] as const] : [],
    ),
  );
}
