import { describe, expect, it } from 'vitest';
import { growsTooFast } from '../testing/growth.ts';
import type { CommitmentInput } from './extract.ts';
import { extractCommitments } from './extract.ts';

/** Repeats that drive a backtracking expression or a search in a search to its worst. */
const REPEATS = [
  '年底',
  '确保',
  '争取',
  '、甲乙',
  '（',
  '投资1亿元的',
  '前年底',
  '待省明确',
  '与甲乙',
  '两个项目',
  '甲乙、两个项目',
  '持续进一步',
  '，推进建设',
  '责任单位：',
  '（牵头',
  '是',
  '以下',
  '要',
  '“',
];

const LENGTH = 32_000;

function inputOf(text: string): CommitmentInput {
  return {
    document: {
      title: '',
      kind: 'plan',
      place: null,
      planYear: '2031',
      reviewYear: null,
      length: text.length,
      body: { start: 0, end: text.length },
    },
    outline: [],
    scopes: [{ start: 0, end: text.length, status: 'target', period: '2031', part: 'tasks' }],
    facts: [],
    projects: [],
  };
}

describe('hostile texts', () => {
  it.each(REPEATS)('takes time in proportion to the length of “%s” repeated', (words) => {
    expect(growsTooFast((text) => extractCommitments(text, inputOf(text)), words, LENGTH)).toBe(false);
  });

  it.each(REPEATS)('keeps every span of “%s” repeated inside the text', (words) => {
    const text = words.repeat(600);
    const { commitments, sentences } = extractCommitments(text, inputOf(text));
    for (const { start, end } of [...commitments, ...sentences]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    for (const { start, end, quote } of commitments) expect(text.slice(start, end)).toBe(quote);
  });
});
