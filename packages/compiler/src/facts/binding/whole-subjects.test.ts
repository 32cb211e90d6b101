import { describe, expect, test } from 'vitest';
import { readMarked } from '../marked-text.ts';

const REVIEW = '2021年临川市政府工作报告\n各位代表：\n一、2020年工作回顾\n';

function expectMarked(line: string) {
  const { found, expected } = readMarked(REVIEW + line);
  expect(found).toEqual(expected);
}

describe('what becomes the first of its kind by passing an amount is measured itself', () => {
  test.each([
    '外贸总量成为全省第三个突破⟦800亿元|gt 外贸总量⟧大关的地区，工业投资增长⟦12%|growth 工业投资⟧。',
    '滨江新区成为全市首个产值超过⟦500亿元|gt @滨江新区 产值⟧的化工园区。',
  ])('%s', (line) => expectMarked(line));
});

describe('what something is built upon is no part of what is counted', () => {
  test.each([
    '“一窗通办”在完成省定⟦20个|完成省定事项⟧事项基础上又推出⟦8个|推出省定事项⟧。',
    '在全省基础上新增政务服务通办事项⟦22项|新增政务服务通办事项⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('what is broken through is counted, and not passed', () => {
  test.each([
    '“六大攻关”专项突破⟦41项|“六大攻关”专项突破关键技术⟧关键技术。',
    '高新技术企业突破⟦1200家|gt 高新技术企业⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('a deed and its doer hold for the whole list', () => {
  test.each([
    '园区贡献了全市⟦61.2%|园区贡献了全市工业增加值⟧的工业增加值和⟦30%|approx 园区贡献了全市进出口⟧左右的进出口。',
    '市科学技术奖获评⟦2个|市科学技术奖获评特等奖⟧特等奖、⟦5个|市科学技术奖获评一等奖⟧一等奖。',
    '工伤和失业保险分别参保⟦12.3万人|工伤保险参保⟧、⟦20.1万人|失业保险参保⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('adverbs and other words that are no part of a subject', () => {
  test.each([
    '农村还有⟦3.2万|农村低收入人口⟧低收入人口。',
    '创新实施要素保障机制，投资增长⟦7.1%|growth 投资⟧。',
    '集中铺排⟦120个|集中铺排重大基础设施项目⟧重大基础设施项目。',
    '在川高校技术合同成交额占比超⟦40%|gt 在川高校技术合同成交额占比⟧。',
    '第三产业占GDP比重达⟦48.2%|第三产业占GDP比重⟧，对经济增长的贡献率⟦61.5%|第三产业对经济增长的贡献率⟧。',
    '“同心陪伴”留守儿童关爱服务项目惠及⟦5万|“同心陪伴”留守儿童关爱服务项目惠及儿童⟧儿童。',
    '把财政科技资金⟦70%|ge 财政科技资金投入三大先导产业集群领域⟧以上投入三大先导产业集群领域。',
  ])('%s', (line) => expectMarked(line));
});
