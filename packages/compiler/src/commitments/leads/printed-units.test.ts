import { describe, expect, it } from 'vitest';
import { compile } from '#compile.ts';

function promisesOf(tasks: string) {
  return compile(`云泽市2031年政府工作报告\n\n三、2031年工作任务\n（一）抓好重点\n${tasks}\n`).commitments;
}

describe('units printed behind a promise', () => {
  it.each([
    ['\n由市民政局，各县（市）、区人民政府负责落实。', ['民政局'], ['各县（市）、区人民政府']],
    ['\n责任单位和责任人：市民政局王某某', ['民政局'], []],
    ['\n责任单位及责任人：市民政局 王某，市财政局 李某某', ['民政局'], ['财政局']],
    ['\n责任部门：残联 配合部门：财政局', ['残疾人联合会'], ['财政局']],
    ['\n责任单位：市民政局、市妇联、市工商联', ['民政局'], ['妇女联合会', '工商业联合会']],
    ['\n责任单位：市民政局，各乡、镇人民政府', ['民政局'], ['各乡、镇人民政府']],
  ])('are read: %s', (print, leads, supporting) => {
    const [first] = promisesOf(`新增养老床位600张。${print}`);
    expect(first?.leads.map(({ department }) => department)).toEqual(leads);
    expect(first?.supporting.map(({ department }) => department)).toEqual(supporting);
  });

  it('leave the lead to the duties where all of them answer for it', () => {
    const [first] = promisesOf('新增养老床位600张。\n由市人民政府各相关部门，各县（市）、区人民政府负责落实。');
    expect(first?.leads.map(({ department, from }) => [department, from])).toEqual([['民政局', 'duty']]);
    expect(first?.supporting.map(({ department }) => department)).toEqual(['各县（市）、区人民政府']);
  });

  it('at the end of a list cover all of its items, where none has units of its own', () => {
    const lines = ['任务目标：', '1、再就业培训2万人。', '2、创业培训3000人。', '责任单位和责任人：市民政局王某'];
    expect(promisesOf(lines.join('\n')).map(({ title, leads }) => [title, leads[0]?.department])).toEqual([
      ['再就业培训2万人', '民政局'],
      ['创业培训3000人', '民政局'],
    ]);
    const own = ['1、再就业培训2万人。', '责任单位：市教育局', '2、创业培训3000人。', '责任单位：市民政局'];
    expect(promisesOf(own.join('\n')).map(({ leads }) => leads[0]?.department)).toEqual(['教育局', '民政局']);
  });

  it('in a line below an item cover the item, which the line spells out', () => {
    const lines = [
      '4．旅客吞吐量增长10%以上。',
      '全年完成旅客吞吐量超过160万人次。（市交通局）',
      '5．新建学校3所。（市教育局）',
    ];
    expect(promisesOf(lines.join('\n')).map(({ leads }) => leads[0]?.department)).toEqual([
      '交通运输局',
      '交通运输局',
      '教育局',
    ]);
  });
});

describe('the own paper of an office', () => {
  const leadsOf = (title: string, tasks = '一、重点工作\n加强智库建设。\n扩建职教园区。\n') =>
    compile(`${title}\n${tasks}`).commitments.map(({ leads }) => leads[0]?.department);

  it.each([
    ['云泽市经济和信息化局2025年工作要点', '工业和信息化局'],
    ['云泽市教育局关于印发2025年工作要点的通知', '教育局'],
    ['云泽省教育厅关于对省政府2025年工作目标任务中涉及我厅目标任务分解落实方案的通知', '教育厅'],
  ])('is led by it: %s', (title, office) => {
    expect(leadsOf(title)).toEqual([office, office]);
  });

  it.each([
    '云泽市人民政府办公室关于印发2025年重点工作任务的通知',
    '云泽市发展和改革局关于2025年政府工作报告重点工作的通知',
    '云泽市2025年教育局校舍建设工作要点',
  ])('is none: %s', (title) => {
    expect(leadsOf(title)).toEqual(['党委宣传部', '教育局']);
  });

  it('leaves what it gives to others to those', () => {
    const tasks = '一、重点工作\n1.建设智库3家。（责任单位：市委宣传部）\n2.扩建小学2所。（责任单位：市教育局）\n';
    expect(leadsOf('云泽市司法局2025年工作要点', tasks)).toEqual(['党委宣传部', '教育局']);
  });
});
