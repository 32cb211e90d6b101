import { describe, expect, test } from 'vitest';
import { readMarked } from './marked-text.ts';

const REVIEW = '2024年临川市政府工作报告\n各位代表：\n一、2023年工作回顾\n';
const PLAN = '2024年临川市政府工作报告\n各位代表：\n一、2024年工作安排\n';

function expectMarked(line: string, front = REVIEW) {
  const { found, expected } = readMarked(front + line);
  expect(found).toEqual(expected);
}

describe('what is said of all that follows is no part of a measure', () => {
  test.each([
    '预计（下同）全年实现生产总值⟦249亿元|实现生产总值⟧，按2020年可比价格（下同）计算，比上年（下同）增长⟦6.1%|growth 2023 实现生产总值⟧。',
    '生产总值⟦417亿元|生产总值⟧，净增⟦10.8亿元|delta 生产总值⟧，同比（下同）增长⟦9.4%|growth 生产总值⟧。',
    '1个月时间拆除旧房⟦17.6万平方米|拆除旧房⟧，20天时间完成⟦359户|完成征收工作⟧征收工作。',
  ])('%s', (line) => expectMarked(line));
});

describe('wholes in brackets and shares of them', () => {
  test.each([
    '第三产业占生产总值（⟦560亿元|生产总值⟧）的⟦48.2%|level 第三产业占生产总值⟧，工业税收占税收总收入（⟦32亿元|税收总收入⟧）的⟦41%|level 工业税收占税收总收入⟧。',
    '完成技改投资⟦36亿元|完成技改投资⟧，占工业投资（⟦90亿元|工业投资⟧）的⟦40%|level 技改投资占工业投资⟧，增长⟦12%|growth 完成技改投资⟧。',
    '专利申请量占全市⟦41%|专利申请量占全市⟧，占全省⟦3.6%|专利申请量占全省⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('members of a list by one character each', () => {
  test.each([
    '批、零、住、餐四大行业销售额分别增长⟦8.1%|growth 批发业销售额⟧、⟦9.3%|growth 零售业销售额⟧、⟦11%|growth 住宿业销售额⟧、⟦12.4%|growth 餐饮业销售额⟧。',
    '限上批零住餐业销售额分别增长⟦8.1%|growth 限上批发业销售额⟧、⟦9.3%|growth 限上零售业销售额⟧、⟦11%|growth 限上住宿业销售额⟧、⟦12.4%|growth 限上餐饮业销售额⟧。',
    '城、乡居民人均可支配收入分别增长⟦6%|growth 城镇居民人均可支配收入⟧、⟦8%|growth 农村居民人均可支配收入⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('words that an amount shares with the one before it', () => {
  test.each([
    '民营经济快速发展，销售收入、增加值分别增长⟦30%|growth 民营经济销售收入⟧、⟦29%|growth 民营经济增加值⟧。',
    '一般公共预算收入增长⟦2.3%|growth 一般公共预算收入⟧、支出首次超过⟦70亿元|gt 一般公共预算支出⟧。',
    '万元GDP水耗下降⟦12%|growth - 万元GDP水耗⟧、电耗下降⟦7%|growth - 万元GDP电耗⟧。',
    '茶叶产值增长⟦3倍|茶叶产值⟧、精深加工率⟦85%|茶叶精深加工率⟧。',
    '花卉产量全省第一、鲜切花占比⟦60%|鲜切花占比⟧。',
    '新植经济林⟦44万亩|新植经济林⟧，总面积达到⟦76万亩|经济林总面积⟧。',
    '改建、新建桥梁⟦17座|改建、新建桥梁⟧、泵站⟦25座|改建、新建泵站⟧。',
    '⟦3个|村脱贫出列⟧村、⟦880人|脱贫出列⟧脱贫出列。',
    '实施投资⟦1.9亿元|河道治理、有害生物防控、湿地保护等二期工程实施投资⟧的河道治理、有害生物防控、湿地保护等二期工程。',
  ])('%s', (line) => expectMarked(line));
});

describe('ranks whose measure stands further back', () => {
  test.each([
    '一般公共预算收入⟦24.5亿元|一般公共预算收入⟧，增长⟦6.4%|growth 一般公共预算收入⟧，分居全市第⟦4|rank 一般公共预算收入⟧、第⟦3位|rank 一般公共预算收入增速⟧。',
    '在“投资潜力百强市”名单中，我市位列第⟦79位|rank “投资潜力百强市”名单⟧。',
    '连续九届跻身全国综合实力百强县（市）行列，排名升至第⟦47位|rank 全国综合实力百强县（市）排名⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('goals that were missed, and tasks with a name of their own', () => {
  test.each([
    '生产总值增长⟦3.2%|growth 生产总值⟧，塌目标⟦1.8个百分点|delta 生产总值增速塌目标⟧。',
    '投资下降⟦7.8%|growth - 投资⟧，欠年度目标⟦15个百分点|delta 投资增速欠年度目标⟧。',
    '生产总值增长⟦6%|growth 生产总值⟧，完成灾后重建主要目标任务的⟦72%|level 完成灾后重建主要目标任务⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('runs of months, goals that are aimed at, statements in front of an amount', () => {
  test.each([
    '居民收入年均增长⟦6.8%|growth 居民收入⟧，增速连续11个季度居全省前⟦10位|rank 居民收入增速⟧。',
    '新增百亿县区⟦6个|新增百亿县区⟧。',
    '总投资⟦41亿元|青水材料项目总投资⟧的青水材料项目刷新我市单体投资纪录。',
    '出让矿业权⟦75宗|出让矿业权⟧、成交价⟦6.6亿元|矿业权成交价⟧。',
    '聚焦生产总值年度增长⟦6%|growth target 生产总值⟧目标任务，强化调度。',
    '港区年吞吐量三次跨越千万标箱，2023年达⟦1030万标箱|2023 港区年吞吐量⟧。',
    '完成其他农作物种植⟦6675亩|完成其他农作物种植⟧（其中：油菜⟦1830亩|油菜种植⟧、蔬菜⟦3850亩|蔬菜种植⟧）。',
    '谋划“十五五”重点项目⟦356个|actual 谋划“十五五”重点项目⟧。',
    '2023年零售额达⟦41.6亿元|2023 零售额⟧，固定资产投资五年累计完成⟦406亿元|undated 固定资产投资⟧。',
    '重点项目完成投资⟦86亿元|重点项目完成投资⟧、投资完成率⟦112%|重点项目投资完成率⟧。',
    '固定资产投资完成⟦16亿元|固定资产投资⟧，超出市级下调任务指标⟦6000万元|delta 固定资产投资超出市级下调任务指标⟧。',
    '新开发“双员”[21]⟦305个|新开发“双员”⟧。',
    '生产总值、服务业增加值分别增长⟦7%|growth 生产总值⟧、⟦8%|growth 服务业增加值⟧。',
    '财政收入增长⟦26%|growth 财政收入⟧，高于年初人代会⟦12%|growth base 财政收入⟧的目标⟦14个百分点|delta 财政收入增速高于年初人代会⟧。',
    '城镇调查失业率⟦3.3%|城镇调查失业率⟧；工业品价格指数同比持平，涨幅收窄⟦3.7个百分点|delta - 工业品价格指数涨幅⟧，全省排第⟦4位|rank 工业品价格指数涨幅⟧。',
    '开工建设⟦3条|开工建设高速铁路⟧高速铁路和一批重大项目。建成⟦2个|建成水厂⟧水厂及一批管网工程。',
    '在调减玉米种植面积⟦33万亩|调减玉米种植面积⟧的情况下，粮食总产达到⟦74亿斤|粮食总产⟧。',
    '固定资产投资五年累计完成投资⟦193亿元|undated 固定资产投资完成投资⟧，城市建设五年累计投资⟦26亿元|undated 城市建设投资⟧。',
    '制定实施"17条"举措、"促消费20条"政策，新增就业⟦300人|新增就业⟧。',
    '仅用1个多月时间就遏制了病毒扩散。',
  ])('%s', (line) => expectMarked(line));
});

test('a verb in front of a level of government makes no place with it', () =>
  expectMarked('争列市重点项目⟦11个|target 争列市重点项目⟧，总投资⟦37亿元|target 市重点项目总投资⟧。', PLAN));

test('the head of a column of goals does not make a plan of what follows', () =>
  expectMarked(
    '指标完成情况\n2023年预期目标（增速）\n推动⟦32家|actual 2023 推动孵化器提质⟧孵化器提质。\n二、2024年工作安排\n新建学校⟦3所|target 2024 新建学校⟧。',
  ));

test.each(['发展情况和2022年工作打算汇报', '总体情况及2022年工作思路'])(
  'a text on the year and what is meant for the next one looks back: %s',
  (title) =>
    expectMarked(
      `高新区2021年经济社会${title}\n一是经济运行平稳。预计全年完成工业产值⟦320亿元|actual 2021 完成工业产值⟧。\n2022年，将新开工项目⟦15个|target 2022 新开工项目⟧。`,
      '',
    ),
);
