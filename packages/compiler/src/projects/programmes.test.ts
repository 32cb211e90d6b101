import { describe, expect, test } from 'vitest';
import { isProgramme } from './programmes.ts';

const holds = (words: string) => isProgramme(`甲${words}乙`, 1, 1 + words.length);

describe('words of programmes', () => {
  test.each(['农村公路', '县级医院', '某湖水土流失治理', '利民实事工程', '河道提升工程', '智慧物流园', '省级示范园'])(
    '%s is a programme',
    (words) => {
      expect(holds(words)).toBe(true);
    },
  );

  test.each(['农村敬老院', '新型材料产业园', '某街改造提升工程', '利民水库', '某农村公路', '某水库', ''])(
    '%s is none',
    (words) => {
      expect(holds(words)).toBe(false);
    },
  );

  test('what stands behind a phrase is none of its words', () => {
    expect(isProgramme('某人才园', 0, 2)).toBe(false);
    expect(isProgramme('农村敬老院', 0, 2)).toBe(true);
  });
});
