import { describe, expect, test } from 'vitest';
import { type AssignedUnit, assignTarget } from './assign.ts';
import { suggestSplitKind } from './kind.ts';

const unit = (id: string, over: Partial<AssignedUnit> = {}): AssignedUnit => ({
  id,
  name: `${id}县`,
  own: null,
  ownWords: null,
  reason: null,
  ...over,
});
const target = { op: 'le', value: '4.5', unit: '%', words: '城镇登记失业率控制在4.5%以内' } as const;

describe('what does not add up', () => {
  test('is the same for every unit', () => {
    const outcome = assignTarget(target, [unit('a'), unit('b')]);
    expect(outcome).toMatchObject({
      kind: 'parts',
      parts: [
        { unitId: 'a', value: '4.5', against: 'same' },
        { unitId: 'b', value: '4.5', against: 'same' },
      ],
    });
  });

  test('differs for a unit only with a reason, and is compared with the whole’s bound', () => {
    expect(assignTarget(target, [unit('a', { own: '4.2' })])).toMatchObject({
      kind: 'faults',
      faults: [{ code: 'reason-missing', unitIds: ['a'] }],
    });
    const outcome = assignTarget(target, [
      unit('a', { own: '4.2', reason: '底子好' }),
      unit('b', { own: '4.8', reason: '企业改制' }),
    ]);
    if (outcome.kind !== 'parts') throw new Error('two reasons were given');
    expect(outcome.parts.map((part) => part.against)).toEqual(['stricter', 'laxer']);
    expect(outcome.parts[0]?.trace[0]?.words['zh-CN']).toBe('单独下达 4.2%（全市 4.5%），理由：底子好；不加总');
  });

  test('may be a promise in words', () => {
    const words = { op: 'eq', value: null, unit: null, words: '确保不反弹' } as const;
    const outcome = assignTarget(words, [unit('a'), unit('b', { ownWords: '动态清零', reason: '试点' })]);
    expect(outcome).toMatchObject({ parts: [{ words: '确保不反弹' }, { words: '动态清零', against: 'own' }] });
  });
});

describe('the suggested way', () => {
  test.each([
    ['城镇新增就业', 'cumulative', '5.1', '万人', 'amount'],
    ['地区生产总值增长6.5%左右', 'level', '6.5', '%', 'growth'],
    ['城镇登记失业率控制在4.5%以内', 'level', '4.5', '%', 'assigned'],
    ['PM2.5平均浓度', 'level', '48', '微克/立方米', 'assigned'],
    ['城镇居民人均可支配收入', 'level', '30000', '元', 'assigned'],
    ['农村居民人均可支配收入增长7%', 'level', '7', '%', 'assigned'],
    ['每万人有效发明专利拥有量', 'level', '3.6', '件', 'assigned'],
    ['确保不反弹', 'completion', null, null, 'assigned'],
    ['综合排名前移', 'level', '3', '位', 'assigned'],
    ['粮食总产量', 'cumulative', '150', '亿斤', 'amount'],
  ] as const)('for “%s” is %s %s %s → %s', (words, form, value, unitName, kind) => {
    expect(suggestSplitKind({ form, value, unit: unitName, words })).toBe(kind);
  });
});
