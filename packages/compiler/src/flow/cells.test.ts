import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { layCellsOut } from './cells.ts';

const TITLE = '云泽市2031年政府工作报告重点任务分工表';
const HEAD = ['序号', '重点任务', '牵头单位', '责任单位', '完成时限'];
const ROWS = [
  ['1', '地区生产总值增长6%。', '市发展改革委', '各区县', '12月底'],
  ['2', '新建农村公路120公里，改造危桥15座。', '市交通运输局', '市财政局、市水利局', '10月底前'],
  ['3', '开工建设柳河水库，完成石岭水厂扩建', '市水利局', '市住建局', '全年'],
  ['4', '开展职业技能培训1.5万人次。', '市人社局', '市教育局', '2031年9月'],
];

function tableOf(mark: string, rows: readonly (readonly string[])[] = [HEAD, ...ROWS]): string {
  return [TITLE, ...rows.map((cells) => cells.join(mark))].join('\n');
}

/** Kind, title, deadline, first lead and supporting units of all promises. */
function read(text: string) {
  return compile(text).commitments.map(({ kind, title, deadline, leads, supporting }) =>
    [
      kind,
      title,
      deadline?.date ?? '',
      leads[0]?.department ?? '',
      ...supporting.map(({ department }) => department),
    ].join(' '),
  );
}

const PROMISES = [
  'target 地区生产总值增长6% 2031-12-31 发展和改革委员会 各区县',
  'deliverable 新建农村公路120公里 2031-10-31 交通运输局 财政局 水利局',
  'deliverable 改造危桥15座 2031-10-31 交通运输局 财政局 水利局',
  'project 开工建设柳河水库 2031-12-31 水利局 住房和城乡建设局',
  'project 完成石岭水厂扩建 2031-12-31 水利局 住房和城乡建设局',
  'deliverable 开展职业技能培训1.5万人次 2031-09-30 人力资源和社会保障局 教育局',
];

describe('tables of tasks', () => {
  it.each([
    ['parted by tabs', tableOf('\t')],
    ['parted by strokes', tableOf(' | ')],
    ['with each cell on a line of its own', tableOf('\n')],
    ['with a rule below the head', tableOf('|', [HEAD, HEAD.map(() => '---'), ...ROWS])],
  ])('are read by their cells: %s', (_, text) => {
    expect(read(text)).toEqual(PROMISES);
  });

  it.each([
    ['a tab before a table with strokes', `\t\t2031年2月\n${tableOf('|')}`],
    ['a tab in a cell between strokes', tableOf(' |\t')],
  ])('are parted as their heads are: %s', (_, text) => {
    expect(read(text)).toEqual(PROMISES);
  });

  it('may be parted otherwise than the table before', () => {
    const [first, second] = [ROWS.slice(0, 2), ROWS.slice(2)];
    const text = `${tableOf('\t', [HEAD, ...first])}\n\n${[HEAD, ...second].map((cells) => cells.join('|')).join('\n')}`;
    expect(read(text)).toEqual(PROMISES);
  });

  it('may have two columns', () => {
    const text = tableOf('\t', [
      ['工作任务', '责任单位'],
      ['新增养老床位300张。', '市民政局'],
      ['改造老旧小区12个，新增停车位500个。', '市住建局、市城管局'],
    ]);
    expect(read(text)).toEqual([
      'deliverable 新增养老床位300张  民政局',
      'deliverable 改造老旧小区12个  住房和城乡建设局 城市管理局',
      'deliverable 新增停车位500个  住房和城乡建设局 城市管理局',
    ]);
  });

  it('go on behind the headings within them', () => {
    const text = tableOf('\t', [
      ['序号', '目标任务', '责任领导', '牵头单位', '配合单位'],
      ['一、聚力工业强市'],
      ['1', '推动鼎盛锂电二期、金石铸造等6个项目投产', '陈某', '市工信局', '市自然资源局'],
      ['二、加快乡村振兴'],
      ['2', '建成高标准农田3万亩', '林某', '市农业农村局', '市水利局'],
    ]);
    expect(read(text)).toEqual([
      'project 推动鼎盛锂电二期投产  工业和信息化局 自然资源局',
      'project 推动金石铸造投产  工业和信息化局 自然资源局',
      'deliverable 推动鼎盛锂电二期、金石铸造等6个项目投产  工业和信息化局 自然资源局',
      'deliverable 建成高标准农田3万亩  农业农村局 水利局',
    ]);
  });

  it('hold a cell that is merged over several rows for each of them', () => {
    const text = tableOf('\t', [
      ['序号', '重点任务', '责任单位', '完成时限'],
      ['1', '新建公厕8座。', '县住建局、县城管局', '10月底前'],
      ['2', '改造供水管网6公里。', '', ''],
      ['3', '新建农贸市场1处。', '县商务局', '同上'],
      ['4', '新增蔬菜大棚300亩。', '〃', '年底前'],
    ]);
    expect(read(text)).toEqual([
      'deliverable 新建公厕8座 2031-10-31 住房和城乡建设局 城市管理局',
      'deliverable 改造供水管网6公里 2031-10-31 住房和城乡建设局 城市管理局',
      'deliverable 新建农贸市场1处 2031-10-31 商务局',
      'deliverable 新增蔬菜大棚300亩 2031-12-31 商务局',
    ]);
  });

  it('take nothing from above where they lack the cell', () => {
    const text = tableOf('\t', [
      ['序号', '重点任务', '建设内容', '责任单位', '完成时限'],
      ['1', '新建学校1所。', '教学楼', '市教育局', '6月30日'],
      ['2', '新建公园2个。', '', '市城管局', '9月底前'],
      ['3', '新建菜场3处。', '', '市商务局'],
      ['4', '新建凉亭4座。', '城东'],
      ['5', '新建书屋5个。', '', '', ''],
    ]);
    expect(read(text)).toEqual([
      'deliverable 新建学校1所 2031-06-30 教育局',
      'deliverable 新建公园2个 2031-09-30 城市管理局',
      'deliverable 新建菜场3处  商务局',
      'deliverable 新建凉亭4座  ',
      'deliverable 新建书屋5个  ',
    ]);
  });

  it('may name their units before the tasks and without the level of government', () => {
    const text = tableOf('\t', [
      ['牵头单位', '实事项目', '配合部门'],
      ['教体局', '新建幼儿园2所。', '住建局'],
      ['残联', '建成残疾人康复中心。', '民政局、妇联'],
    ]);
    expect(read(text)).toEqual([
      'deliverable 新建幼儿园2所  教育局 住房和城乡建设局',
      'project 建成残疾人康复中心  残疾人联合会 民政局 妇女联合会',
    ]);
  });

  it('may hold years, places and money in columns of their own', () => {
    const text = tableOf('\t', [
      ['序号', '项目名称', '建设地点', '建设时间', '建设内容', '年度投资（万元）', '责任单位'],
      ['1', '老旧小区改造项目', '东河街道', '2031', '对柳园、石桥小区的管网进行改造。', '300', '住建局'],
      ['2', '高标准农田建设项目', '石岭镇', '2031', '整治田块500亩；建设机井7座。', '4930', '农业农村局'],
    ]);
    expect(read(text)).toEqual([
      'action 对柳园、石桥小区的管网进行改造  住房和城乡建设局',
      'deliverable 整治田块500亩  农业农村局',
      'deliverable 建设机井7座  农业农村局',
    ]);
  });

  it('say by when something is begun or in use', () => {
    const text = tableOf('\t', [
      ['序号', '民生实事', '责任单位', '完成时限'],
      ['1', '开工建设云泽养老院。', '市民政局', '5月底前动工'],
      ['2', '新建人行天桥2座。', '市住建局', '9月投入使用'],
    ]);
    expect(read(text)).toEqual([
      'project 开工建设云泽养老院 2031-05-31 民政局',
      'deliverable 新建人行天桥2座 2031-09-30 住房和城乡建设局',
    ]);
  });

  it('hold a merged cell for its whole row where each cell stands on a line of its own', () => {
    const text = `${TITLE}\n\n序号\n\n民生实事\n\n责任单位\n\n完成时限\n\n1\n\n新建人行天桥2座。\n\n住建局\n\n9月投入使用\n\n2\n\n开工建设云泽养老院。\n\n民政局\n\n残联\n\n5月底前动工\n\n开工建设老年大学。\n\n12月底前\n\n3\n\n新建农贸市场1处。\n\n县商务局\n\n年底前\n`;
    expect(read(text)).toEqual([
      'deliverable 新建人行天桥2座 2031-09-30 住房和城乡建设局',
      'project 开工建设云泽养老院 2031-05-31 民政局 残疾人联合会',
      'project 开工建设老年大学 2031-12-31 民政局 残疾人联合会',
      'deliverable 新建农贸市场1处 2031-12-31 商务局',
    ]);
  });

  it.each([
    ['behind the task', (count: string, place: string) => [count, place]],
    ['before another cell', (count: string, place: string) => [place, count]],
  ])('tell the numbers of rows from amounts, each cell on a line of its own: %s', (_, cells) => {
    const text = tableOf('\n', [
      ['序号', '重点任务', ...cells('数量', '地点'), '责任单位', '完成时限'],
      ['1', '新建学校', ...cells('2', '城东'), '市教育局', '6月底前'],
      ['2', '新建公园', ...cells('5', '城西'), '市城管局', '9月底前'],
      ['3', '新建菜场', ...cells('4', '城南'), '市商务局', '8月底前'],
      ['4', '新建书屋', ...cells('1', '城北'), '市文旅局', '年底前'],
    ]);
    expect(read(text).map((row) => row.replace(/^\S+ /u, ''))).toEqual([
      '新建学校 2031-06-30 教育局',
      '新建公园 2031-09-30 城市管理局',
      '新建菜场 2031-08-31 商务局',
      '新建书屋 2031-12-31 文化和旅游局',
    ]);
  });

  it('may leave merged cells out where each cell stands on a line of its own', () => {
    const text = tableOf('\n', [
      ['序号', '民生实事', '责任单位', '完成时限'],
      ['1', '新建人行天桥2座。', '市住建局', '9月底前'],
      ['2', '新建停车场3处。'],
      ['3', '新建公交站5座。', '市交通运输局', '8月底前'],
      ['4', '新建农贸市场1处。', '市商务局', '年底前'],
    ]);
    expect(read(text).slice(2)).toEqual([
      'deliverable 新建公交站5座 2031-08-31 交通运输局',
      'deliverable 新建农贸市场1处 2031-12-31 商务局',
    ]);
  });

  it('have captions that promise nothing where what is to be done has a column of its own', () => {
    const text = tableOf('\t', [
      ['序号', '项目名称', '主要内容', '牵头单位'],
      ['1', '增加教育资源供给', '新建幼儿园3所。', '教育局'],
      ['2', '促进就业稳定增长', '城镇新增就业5000人；开展技能培训800人次。', '人社局'],
    ]);
    expect(read(text)).toEqual([
      'deliverable 新建幼儿园3所  教育局',
      'target 城镇新增就业5000人  人力资源和社会保障局',
      'deliverable 开展技能培训800人次  人力资源和社会保障局',
    ]);
  });

  it('promise nothing in the cells of who is in charge', () => {
    const text = tableOf('\t', [
      ['序号', '项目名称', '建设地点（镇）', '建设时间', '建设内容', '责任单位'],
      ['1', '幼儿园改造项目', '相关镇（街道）', '2031', '改造幼儿园3所。', '教育局'],
    ]);
    expect(read(text)).toEqual(['deliverable 改造幼儿园3所  教育局']);
    expect(compile(text).facts).toHaveLength(1);
  });

  it('stay where they stand', () => {
    const text = tableOf('\t');
    const laid = layCellsOut(text).text;
    expect(laid).toHaveLength(text.length);
    expect(laid.replaceAll('\n', ' ')).toBe(text.replaceAll(/[\n\t]/gu, ' '));
    for (const { start, end, title } of compile(text).commitments) {
      expect(text.slice(start, end)).not.toContain('\t');
      expect(title).not.toMatch(/[\t\n|]/u);
    }
  });

  it.each([
    ['no cells at all', '云泽市2031年工作要点\n一、发展工业\n新增规上企业12家。'],
    ['indents', '\t一、发展工业\n\t\t新增规上企业12家。\n\t\t\t责任单位：市工信局'],
    ['indicators', '指标名称\t单位\t2030年\t2031年目标\n生产总值\t亿元\t520\t560\n粮食产量\t万吨\t62\t63'],
    ['indicators and who answers for them', '指标名称\t单位\t目标\t责任单位\n生产总值\t亿元\t560\t市发改委'],
    ['indicators with their units', '目标任务\t计量单位\t去年\t今年\t责任单位\n生产总值\t520\t560\t7.2\t市发改委'],
  ])('are none: %s', (_, text) => {
    const rows = text.split('\n').slice(1).join('\n');
    expect(layCellsOut(text).text.endsWith(rows)).toBe(true);
  });
});
