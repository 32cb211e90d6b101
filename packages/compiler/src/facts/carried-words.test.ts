import { describe, expect, test } from 'vitest';
import { readMarked } from './marked-text.ts';

const REVIEW = '2021年临川市政府工作报告\n各位代表：\n一、2020年工作回顾\n';

function expectMarked(line: string) {
  const { found, expected } = readMarked(REVIEW + line);
  expect(found).toEqual(expected);
}

describe('where a change began', () => {
  test.each([
    '口罩日产量从疫情之初的⟦15万只|base 口罩日产量⟧，到两周内突破千万。',
    '全年为企业减负⟦480亿元|为企业减负⟧，比年初预计的⟦270亿元|base 2020 为企业减负⟧多出⟦210亿元|delta 为企业减负⟧。',
    '经济增速由一季度的-⟦5.6%|growth - base 2020 经济增速⟧快速回升到二季度的⟦5.8%|growth 2020 经济增速⟧。',
    '算力规模从年初的⟦400P|base 2020 算力规模⟧增加到⟦8400P|actual 算力规模⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('a ratio is a level of its own, other times are multiples', () => {
  test.each([
    '城乡居民收入倍差从⟦2.1倍|level base 城乡居民收入倍差⟧缩小至⟦1.9倍|level actual 城乡居民收入倍差⟧。',
    '民营经济贷款增量是上年的⟦2倍|multiple 民营经济贷款增量⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('a change that the clause in front announces', () => {
  test.each([
    '城乡最低生活保障标准逐年提高，城镇年人均提高⟦600元|delta 城镇最低生活保障标准⟧，农村年人均提高⟦200元|delta 农村最低生活保障标准⟧；社区干部补贴、环卫工人工资再次提高，年人均增加⟦2400元|delta 社区干部补贴、环卫工人工资⟧。',
    '生产总值增长⟦20.1%|growth 生产总值⟧，实现连续8个季度⟦20%|growth ge 生产总值⟧以上的快速增长。',
    '规上工业增加值连续三年保持在⟦8%|growth ge 规上工业增加值⟧以上的较快增长，财政收入实现⟦12%|growth 财政收入⟧的增长。',
    '确保实现⟦10%|growth ge 经济⟧以上的经济增长。',
  ])('%s', (line) => expectMarked(line));
});

describe('what all there are is counted of', () => {
  test.each([
    '新获批先进制造业集群⟦4个|新获批先进制造业集群⟧，累计⟦14个|先进制造业集群⟧，专精特新企业新增⟦711家|专精特新企业新增⟧、累计达⟦2215家|专精特新企业⟧。',
    '⟦339个|贫困村全部退出⟧贫困村全部退出，累计减贫⟦13万人|减贫⟧。',
    '涉及⟦9319户|老城区棚户区改造工程涉及⟧的老城区棚户区改造工程正式启动。',
  ])('%s', (line) => expectMarked(line));
});

describe('words in the first member of a list that hold for the others', () => {
  test.each([
    '海绵城市试点改造小区⟦164个|海绵城市试点改造小区⟧、道路⟦130公里|海绵城市试点改造道路⟧、公园绿地⟦35处|海绵城市试点改造公园绿地⟧。',
    '勘探新增石油地质储量⟦3000万吨|勘探新增石油地质储量⟧、天然气⟦200亿立方米|勘探新增天然气地质储量⟧。',
    '城镇新增就业⟦5万人|城镇新增就业⟧、城镇调查失业率⟦5.5%|城镇调查失业率⟧。',
    '储能总规模、光伏装机总量居全国第⟦1|rank 储能总规模⟧、第⟦2位|rank 光伏装机总量⟧。',
    '完成了钢铁项目⟦7300多亩|gt 完成了钢铁项目征地拆迁安置任务⟧⟦900多户|gt 钢铁项目征地拆迁安置任务⟧的征地拆迁安置任务。',
  ])('%s', (line) => expectMarked(line));
});

describe('subjects of clauses without a number', () => {
  test.each([
    '高中阶段教育发展加快，办学规模继续扩大，毛入学率提高到⟦88%|高中阶段教育毛入学率⟧。',
    '新型合作医疗筹资水平提高，参合率达⟦98.8%|参合率⟧。',
    '充分发挥“服务管家”作用、结对帮扶企业达到⟦100家|approx 结对帮扶企业⟧左右。',
    '集中⟦2000万元|集中财力⟧财力有效推进一批重大项目前期工作。',
    '使用⟦1000亿元|使用失业保险基金⟧失业保险基金支持稳岗和培训。',
  ])('%s', (line) => expectMarked(line));
});

describe('what an amount grew by', () => {
  test.each([
    '财政收入达到⟦52.9亿元|财政收入⟧、净增⟦9.5亿元|delta 财政收入⟧，年均增长⟦5.4%|growth 财政收入⟧。',
    '经营主体净增⟦16万户|level 经营主体净增⟧、增长⟦6.4%|growth 经营主体⟧，净增企业⟦100家|level 净增企业⟧。',
    '汽车产量继续保持⟦40%|growth ge 汽车产量⟧以上增长、达⟦357万辆|汽车产量⟧。',
    '小麦、稻谷最低收购价平均每50公斤分别提高⟦7元|delta 小麦最低收购价⟧和⟦16元|delta 稻谷最低收购价⟧。',
    '银行存贷款增速分别达⟦7.9%|growth 银行存款增速⟧、⟦8%|growth 银行贷款增速⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('subjects told in another way before', () => {
  test.each([
    '经济总量突破千亿、达到⟦1042亿元|经济总量⟧，新能源装机在全国率先破亿、达到⟦1.35亿千瓦|新能源装机⟧。',
    '粮食产量继续保持⟦500亿斤|ge 粮食产量⟧以上。',
    '粮食面积、总产、单产均有增加，总产⟦762亿斤|粮食总产⟧。',
    '地区高校实现全覆盖、学生净增⟦2万人|学生净增⟧。',
    '投资⟦1330万元|教学一体机投资⟧为全部学校配置教学一体机。',
    '围绕做强主导产业建设⟦28个|建设现代产业学院⟧现代产业学院。',
    '⟦143个|新增长点项目⟧新增长点项目新增产值⟦56亿元|新增长点项目新增产值⟧。',
    '汽车以旧换新超⟦40万辆|gt 汽车以旧换新⟧、家电超⟦450万台|gt 家电以旧换新⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('numbers that tell which thing or when', () => {
  test.each([
    '汽贸集团年产3000辆专用车项目顺利开工。',
    '在4天内完成排查⟦1000件|完成排查⟧。',
    '城市经济规模进入了⟦5万亿元|ge 城市经济规模⟧以上的新阶段。',
    '实际使用外资⟦175亿美元|approx 实际使用外资⟧左右、约合⟦1243亿元人民币|approx 实际使用外资⟧。',
    '整治工作用时⟦5个多月|gt⟧。',
  ])('%s', (line) => expectMarked(line));
});
