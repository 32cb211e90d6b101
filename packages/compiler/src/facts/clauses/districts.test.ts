import { describe, expect, test } from 'vitest';
import { readFacts, readMarked } from '../marked-text.ts';

const REVIEW = '2021年临川市政府工作报告\n各位代表：\n一、2020年工作回顾\n';
const PLAN = `${REVIEW}工作扎实推进。\n二、2021年重点项目\n`;

function expectMarked(frame: string, line: string) {
  const { found, expected } = readMarked(frame + line);
  expect(found).toEqual(expected);
}

describe('what is told of places one after another', () => {
  test.each([
    '东禾县、白石县地区生产总值分别增长⟦6.2%|growth @东禾县 地区生产总值⟧、⟦5.1%|growth @白石县 地区生产总值⟧。',
    '东禾区、白石区工业增加值分别增长⟦6.2%|growth @东禾区 工业增加值⟧、⟦5.1%|growth @白石区 工业增加值⟧。',
    '地区生产总值增长⟦6%|growth 地区生产总值⟧，东禾县增长⟦7.9%|growth @东禾县 地区生产总值⟧，白石县增长⟦6.2%|growth @白石县 地区生产总值⟧。',
    '固定资产投资方面，东禾市增长⟦12.4%|growth @东禾市 固定资产投资⟧，白石区下降⟦5.7%|growth - @白石区 固定资产投资⟧。',
    '各镇（街道）工业投资，临江街道⟦9.7亿元|level @临江街道 工业投资⟧、青柳镇⟦6.2亿元|level @青柳镇 工业投资⟧，分别完成年度任务的⟦58%|level @临江街道 工业投资完成年度任务⟧、⟦54%|level @青柳镇 工业投资完成年度任务⟧，列前两位；白塔乡、石桥镇仅完成⟦27%|level @白塔乡 工业投资完成年度任务⟧、⟦22%|level @石桥镇 工业投资完成年度任务⟧，分别落后序时进度⟦22|delta @白塔乡 工业投资完成年度任务落后序时进度⟧和⟦27个百分点|delta @石桥镇 工业投资完成年度任务落后序时进度⟧。',
    '从各县区看，规上工业增加值，东禾县增长⟦9.2%|growth @东禾县 规上工业增加值⟧、白石县⟦8.1%|growth @白石县 规上工业增加值⟧，均居全市前列。',
    '一般公共预算收入，东禾县⟦12亿元|level @东禾县 一般公共预算收入⟧、安岗区⟦9亿元|level @安岗区 一般公共预算收入⟧，分别增长⟦6%|growth @东禾县 一般公共预算收入⟧、⟦5%|growth @安岗区 一般公共预算收入⟧；白石县、柳源县仅增长⟦1.2%|growth @白石县 一般公共预算收入⟧、⟦0.8%|growth @柳源县 一般公共预算收入⟧。',
    '建成区扩大到⟦60平方公里|level 建成区⟧。',
  ])('%s', (line) => expectMarked(REVIEW, line));
});

describe('measures said together or once', () => {
  test.each([
    '金融机构存、贷款余额分别为⟦214.5亿元|level 金融机构存款余额⟧和⟦158.2亿元|level 金融机构贷款余额⟧。',
    '规模以上工业增加值增长⟦7.9%|growth 规模以上工业增加值⟧，超计划⟦0.4个百分点|delta 规模以上工业增加值增速超计划⟧。',
    '城镇新增就业⟦3268人|level 城镇新增就业⟧，超年度计划⟦168人|delta 城镇新增就业超年度计划⟧。',
    '税收收入⟦23亿元|level 税收收入⟧，同口径增长⟦5.6%|growth 税收收入⟧。',
    '生产总值增长⟦5.4%|growth 生产总值⟧，分别高于全国、全省⟦0.6个|delta 生产总值增速高于全国⟧和⟦0.2个百分点|delta 生产总值增速高于全省⟧。',
    '经济增速低于⟦6%|growth approx base 2020 经济增速⟧左右的年度目标。',
  ])('%s', (line) => expectMarked(REVIEW, line));
});

test('the costs of a listed work are its own, not those of its size', () => {
  const line =
    '1.白石水库：总库容⟦1260万立方米|level⟧，总投资⟦8.4亿元|level target 白石水库总投资⟧，年度计划投资⟦2亿元|level target 白石水库年度计划投资⟧。';
  expectMarked(PLAN, line);
});

test('what is invested in a work up to now is no target', () => {
  expectMarked(PLAN, '1.白石水库：总投资⟦8.4亿元|level⟧，累计完成投资⟦3.2亿元|level actual⟧，年内建成。');
});

test('a verb in front of 市委 or 县 begins no place', () => {
  expectMarked(REVIEW, '紧扣市委部署，完成投资⟦20亿元|level⟧。');
  const [fact] = readFacts(`${REVIEW}盘活县工业园区闲置厂房3.5万平方米。`);
  expect(fact?.place).toBeNull();
});
