import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNameProperties, matchOutlines, simplifyOutlines } from './match-outlines.ts';
import { type Position, readOutlines } from './outline-file.ts';
import { graticuleOf, layOutMap, middleOf } from './project.ts';

const square = (west: number, south: number, size = 1): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const collection = (features: readonly unknown[], over: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', features, ...over });
const feature = (properties: object, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const UNITS = [
  { id: 'north', name: '北丘县', shortName: '北丘', code: '990121' },
  { id: 'south', name: '南川县', shortName: '南川', code: '990122' },
];

describe('a file of outlines', () => {
  test('is matched by full name, short name or code, and what is no unit here is named', () => {
    const { features, faults } = readOutlines(
      collection([
        feature({ NAME: '北丘县', adcode: 990121 }, [square(116, 37)]),
        feature({ NAME: '南川', adcode: 990122 }, [[square(117, 37)], [square(118, 37)]], 'MultiPolygon'),
        feature({ NAME: '别处县', adcode: 1 }, [square(119, 37)]),
      ]),
    );
    expect(faults).toEqual([]);
    const matched = matchOutlines(features, 'NAME', UNITS);
    expect(matched.outlines.map((outline) => [outline.unitId, outline.polygons.length])).toEqual([
      ['north', 1],
      ['south', 2],
    ]);
    expect(matched.unmatched).toEqual(['别处县']);
    expect(findNameProperties(features, UNITS)).toEqual([
      { property: 'NAME', matched: 2 },
      { property: 'adcode', matched: 2 },
    ]);
  });

  test.each([
    ['words', 'not-a-collection'],
    ['{"type":"Topology"}', 'not-a-collection'],
    [collection([]), 'empty'],
    [collection([feature({}, [116, 37], 'Point')]), 'not-an-area'],
    [collection([feature({}, [[[116, 37]]])]), 'short-ring'],
    [collection([feature({}, [square(510_000, 4_100_000)])]), 'out-of-range'],
    [
      collection([feature({}, [square(116, 37)])], { crs: { properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } }),
      'other-system',
    ],
  ])('%s is refused as %s', (text, code) => {
    const { features, faults } = readOutlines(text);
    expect([features, faults[0]?.code]).toEqual([[], code]);
  });

  test('simplified it stays closed, and no position moves out of the picture', () => {
    const ring = fc
      .array(fc.tuple(fc.double({ min: 115, max: 119, noNaN: true }), fc.double({ min: 36, max: 38, noNaN: true })), {
        minLength: 4,
        maxLength: 60,
      })
      .map((positions) => [...positions, positions[0] as Position]);
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 4 }), (rings) => {
        const outlines = rings.map((one, index) => ({ unitId: `u${index}`, polygons: [[one]] }));
        for (const { polygons } of simplifyOutlines(outlines))
          for (const [outer] of polygons) {
            expect(outer?.length).toBeGreaterThanOrEqual(4);
            const [first, last] = [outer?.[0], outer?.at(-1)];
            expect(Math.abs((first?.[0] ?? 0) - (last?.[0] ?? 9))).toBeLessThan(1e-5);
          }
      }),
    );
  });
});

describe('a sheet', () => {
  test('has room for every position, north at the top', () => {
    const at = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 20 }), (positions) => {
        const sheet = layOutMap(positions, 600);
        for (const position of positions) {
          const [x, y] = sheet.place(position);
          expect(x).toBeGreaterThanOrEqual(-0.01);
          expect(x).toBeLessThanOrEqual(600.01);
          expect(y).toBeGreaterThanOrEqual(-0.01);
          expect(y).toBeLessThanOrEqual(sheet.height + 0.01);
        }
      }),
    );
    const { place } = layOutMap(
      [
        [116, 36],
        [117, 38],
      ],
      600,
    );
    expect(place([116, 38])[1]).toBeLessThan(place([116, 36])[1]);
  });

  test('a square’s name stands in its middle, and lines of the net are round numbers', () => {
    expect(middleOf([[square(116, 36, 2)]])).toEqual([117, 37]);
    expect(
      graticuleOf(
        layOutMap(
          [
            [115.7, 36.4],
            [117.6, 38],
          ],
          600,
        ),
      ).longitudes,
    ).toEqual([115.8, 116, 116.2, 116.4, 116.6, 116.8, 117, 117.2, 117.4, 117.6]);
  });
});
