import { compile } from '@planwright/compiler';
import { describe, expect, test } from 'vitest';
import { targetFromCommitment } from './target-from-commitment.ts';

/** The default target of the one commitment of a plan with this sentence among its targets. */
function targetOf(sentence: string) {
  const plan = compile(`甲市2021年国民经济和社会发展计划

一、2021年主要预期目标

——${sentence}。

二、2021年重点任务

（一）做好各项工作。
`);
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  const commitment = plan.commitments.find((candidate) => sentence.includes(candidate.quote.slice(0, 6)));
  if (commitment === undefined) throw new Error(`no commitment read from “${sentence}”`);
  return targetFromCommitment(commitment, facts, 2021);
}

describe('the default way to judge a commitment', () => {
  test.each([
    ['地区生产总值增长6%左右', 'level', 'approx', '6', 'higher-is-better'],
    ['城镇登记失业率控制在4%以内', 'level', 'le', '4', 'lower-is-better'],
    ['居民消费价格涨幅控制在3%以内', 'level', 'le', '3', 'lower-is-better'],
    ['新增城镇就业4万人', 'cumulative', 'eq', '4', 'higher-is-better'],
    ['完成固定资产投资300亿元以上', 'cumulative', 'ge', '300', 'higher-is-better'],
    ['粮食产量稳定在100亿斤以上', 'cumulative', 'ge', '100', 'higher-is-better'],
    ['每万人有效发明专利拥有量达到5件', 'level', 'eq', '5', 'higher-is-better'],
    ['常住人口城镇化率提高1个百分点', 'level', 'eq', '1', 'higher-is-better'],
    ['建设高标准农田20万亩', 'cumulative', 'eq', '20', 'higher-is-better'],
  ])('%s', (sentence, form, op, value, direction) => {
    expect(targetOf(sentence)).toMatchObject({ form, op, value, direction });
  });

  test('ends with the plan’s year unless the text says otherwise', () => {
    expect(targetOf('新增城镇就业4万人').deadline).toBe('2021-12-31');
  });

  test('what awaits the province is pending and has no value', () => {
    expect(targetOf('完成省下达的节能减排约束性指标。具体目标待省里明确任务后再分解')).toMatchObject({
      pending: true,
      value: null,
      form: 'completion',
    });
  });

  test('a promise without a number is done or not', () => {
    expect(targetOf('开工建设甲河大桥')).toMatchObject({ form: 'completion', value: null, unit: null });
  });
});
