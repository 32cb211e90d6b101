import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';

const datesOf = (tasks: string) =>
  compile(`云泽市2031年为民办实事工程任务分解表\n一、民生工程\n${tasks}\n`).commitments.map(
    ({ title, deadline, leads }) => [title, deadline?.date ?? null, leads[0]?.from ?? null],
  );

describe('a clause that says when what stands before it is finished', () => {
  it('holds for all that is built in its sentence', () => {
    expect(datesOf('改造危桥5座，建设候车亭30个，9月底前完工。').map(([title, date]) => [title, date])).toEqual([
      ['改造危桥5座', '2031-09-30'],
      ['建设候车亭30个', '2031-09-30'],
    ]);
    expect(datesOf('实施东湖水厂扩建工程，日供水能力提升到3万吨，年底前通水。')[0]?.[1]).toBe('2031-12-31');
  });

  it('may end in the units in charge, and name a day', () => {
    expect(datesOf('改扩建第三小学、东湖小学，新增学位900个，2031年9月1日前投入使用（责任单位：市教育局）。')).toEqual([
      ['改扩建第三小学', '2031-09-01', 'printed'],
      ['改扩建东湖小学', '2031-09-01', 'printed'],
      ['新增学位900个', '2031-09-01', 'printed'],
    ]);
  });

  it('holds for plain actions where it says all', () => {
    expect(datesOf('修订防汛预案，开展应急演练，6月底前全部完成。').map(([, date]) => date)).toEqual([
      '2031-06-30',
      '2031-06-30',
    ]);
  });

  it('leaves alone what has a date of its own, what is not built and what stands before a semicolon', () => {
    const dates = datesOf('引进企业6家；3月底前建成公园2个，培训农民300人次，新建厂房8万平方米，10月底前竣工。');
    expect(dates.map(([, date]) => date)).toEqual([null, '2031-03-31', null, '2031-10-31']);
  });

  it('says nothing of others where it names what is finished', () => {
    const dates = datesOf('新建枢纽2个，9月底前建成投用云仓冷链基地。');
    expect(dates[0]?.[1]).toBeNull();
  });

  it('is no promise of its own behind the unit in charge', () => {
    expect(datesOf('加装电梯20部，筹集租赁住房300套。由市住建局牵头，10月底前完成。')).toEqual([
      ['加装电梯20部', '2031-10-31', 'printed'],
      ['筹集租赁住房300套', '2031-10-31', 'printed'],
    ]);
    expect(datesOf('新装路灯300盏。由市城管局负责落实，2031年9月30日前全部完成。')).toEqual([
      ['新装路灯300盏', '2031-09-30', 'printed'],
    ]);
  });

  it('goes before what is printed behind the item, though it stands further on', () => {
    const text = '新增高新技术企业70家。完成时限：2031年12月。\n（二）创新\n力争6月底前新增高新技术企业70家。';
    expect(datesOf(text)[0]?.[1]).toBe('2031-06-30');
  });
});
