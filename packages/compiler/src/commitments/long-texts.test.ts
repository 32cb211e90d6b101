import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';

const HEAD = '某县2024年国民经济和社会发展计划\n';
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** Two rows of one sentence stand at its end, and the first amount of the text is promised in it again. */
const CHAPTER = [
  '加强农村公路养护。整治老旧小区消防隐患。推广节水灌溉技术。',
  '开展职业技能培训。支持企业技术改造。新增城镇就业5120人，力争培育养老机构7家、托育机构9家。',
].join('\n');

function chapters(count: number): string {
  const parts = Array.from({ length: count }, (_, index) => `${NUMERALS[index]}、重点任务\n${CHAPTER}\n`);
  return `${HEAD}${parts.join('')}`;
}

/** Some hundreds of rows a chapter, so that several are settled one after the other. */
function longChapters(count: number): string {
  const parts = Array.from({ length: count }, (_, index) => {
    const tasks = Array.from({ length: 300 }, (_each, task) => `建设第${task + 1}号公共停车场。`).join('\n');
    return `${NUMERALS[index]}、重点任务\n${tasks}\n${CHAPTER}\n`;
  });
  return `${HEAD}${parts.join('')}`;
}

const lastRowsOf = (text: string) =>
  compile(text)
    .commitments.slice(-4)
    .map(({ title, strength, leads }) => ({ title, strength, leads: leads.map(({ department }) => department) }));

describe('a text of thousands of promises', () => {
  it('takes an amount that is promised again thousands of rows later for a mention of the first one', () => {
    const text = longChapters(6);
    const jobs = compile(text).commitments.filter(({ title }) => title.includes('5120'));
    expect(jobs).toHaveLength(1);
    const [first] = jobs;
    expect(first?.start).toBe(text.indexOf('新增城镇就业5120人'));
    expect(first?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(
      Array.from({ length: 5 }, () => '新增城镇就业5120人'),
    );
    expect(new Set(first?.factIds).size).toBe(6);
  });

  it('gives the rows at the end of a chapter the leads that they have in a short text', () => {
    expect(lastRowsOf(chapters(1)).map(({ leads }) => leads.length)).toEqual([1, 1, 1, 1]);
    expect(lastRowsOf(longChapters(1))).toEqual(lastRowsOf(chapters(1)));
    expect(lastRowsOf(longChapters(6)).map(({ leads }) => leads)).toEqual(
      lastRowsOf(chapters(6)).map(({ leads }) => leads),
    );
  });
});
