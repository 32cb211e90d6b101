import type { Actor, OrganisationFile, SaveSplitInput } from '../model/index.ts';
import { ORGANISATION } from './fixture.ts';

const city = ORGANISATION.units[0] as OrganisationFile['units'][number];

const county = (id: string, name: string): OrganisationFile['units'][number] => ({
  ...city,
  id,
  name,
  nameEn: id,
  shortName: name.slice(0, 2),
  kind: 'county',
  parentId: 'city',
});
const town = (id: string, name: string): OrganisationFile['units'][number] => ({
  ...county(id, name),
  kind: 'other',
  parentId: 'north',
});
const reporter = (unitId: string, holder: string) =>
  ({ id: `${unitId}-reporter`, unitId, title: `${unitId}联络员`, role: 'reporter', holder }) as const;

/** The mini organisation with three counties and a town below one, each with a reporter. */
export const COUNTIES: OrganisationFile = {
  ...ORGANISATION,
  units: [
    ...ORGANISATION.units,
    county('south', '南山县'),
    county('east', '东平县'),
    town('brook', '溪口镇'),
    town('ridge', '岭上镇'),
  ],
  posts: [
    ...ORGANISATION.posts,
    reporter('north', '钱五'),
    reporter('south', '孙六'),
    reporter('east', '周七'),
    reporter('brook', '吴八'),
  ],
};

export const NORTH: Actor = { postId: 'north-reporter', personName: '钱五' };
export const SOUTH: Actor = { postId: 'south-reporter', personName: '孙六' };
export const EAST: Actor = { postId: 'east-reporter', personName: '周七' };

/** A split of amounts by the units' past figures. */
export function splitByPast(
  subject: SaveSplitInput['subject'],
  past: Readonly<Record<string, string>>,
  over: Partial<SaveSplitInput> = {},
): SaveSplitInput {
  return {
    subject,
    expectedVersion: null,
    kind: 'amount',
    unit: null,
    factor: '1',
    scale: 2,
    surplus: '0',
    surplusReason: null,
    baseUnit: null,
    bases: [{ id: 'past', name: '上年实绩', kind: 'values', coefficient: '1', source: '' }],
    units: Object.entries(past).map(([unitId, value]) => ({
      unitId,
      values: { past: value },
      base: null,
      floor: null,
      cap: null,
      hand: null,
      handWords: null,
      handReason: null,
    })),
    reason: '首次分解',
    document: null,
    ...over,
  };
}
