import { createCharacters, holds } from '#text/characters.ts';

/** Names and phrases that plans use without variation; a lost or doubled character inside one is a slip. */
const SET_PHRASES =
  `国民经济和社会发展 地区生产总值 国内生产总值 规模以上工业增加值 规模以上工业 固定资产投资 社会消费品零售总额 一般公共预算收入
一般公共预算支出 居民人均可支配收入 人均可支配收入 居民消费价格 城镇登记失业率 城镇调查失业率 城镇新增就业 实际利用外资 实际使用外资 外贸进出口总额
货物进出口 高新技术产业 高新技术企业 战略性新兴产业 研发经费投入 粮食播种面积 高标准农田 常住人口城镇化率 户籍人口城镇化率 城镇化率 空气质量优良天数
森林覆盖率 主要污染物排放 节能减排 基本养老保险 基本医疗保险 城乡居民 农村居民 城镇居民 保障性安居工程 棚户区改造 老旧小区改造 供给侧结构性改革
新旧动能转换 乡村振兴战略 生态文明建设 生态环境保护 污染防治攻坚战 高质量发展 改革开放 对外开放 招商引资 营商环境 基础设施建设 公共服务体系 社会保障体系
公共卫生服务 基本公共服务 社会主义现代化 全面深化改革 全面建成小康社会 全面依法治国 全面从严治党 中国特色社会主义 新时代中国特色社会主义思想 稳中求进工作总基调
科技创新能力 产业结构调整 产业转型升级 现代服务业 先进制造业 民营经济 中小微企业 小微企业 专精特新 互联网 人工智能 数字经济 新能源汽车 安全生产 食品药品安全
社会治安综合治理 精神文明建设 义务教育 职业教育 学前教育 退役军人 防灾减灾 疫情防控 脱贫攻坚 人民群众 百分点`.split(
    /\s+/,
  );

/** Shortened forms that are names of their own, and words that only look like a slip. */
const ALLOWED = new Set(
  '外贸出口总额 外贸进口总额 货物进口 货物出口 科技创新力 新旧动能换 中小企业 高技术产业 外贸进出口额 食品药品全 社会消费品零售额 社会消费零售总额 地生产总值 居民均可支配收入 研发经投入 一般公共预算 社会主义现代 民经济 人群众 城居民 农居民 城乡民 城镇民 农村民 义教育 职教育 学教育 数经济 公共服体系 百点 改开放 对开放 互网 城化率 城镇率 百分分点 安生产 全生产 人智能 招引资 基本服务 社会治综合治理 小企业 新能源车 现代业 制造业 先进业'.split(
    ' ',
  ),
);

export interface BrokenPhrase {
  readonly broken: string;
  readonly phrase: string;
}

/** A place in the tree of broken phrases: the characters that may follow, and the phrase that ends here. */
interface Branch {
  readonly next: Map<number, Branch>;
  ends: BrokenPhrase | null;
}

const grow = (): Branch => ({ next: new Map(), ends: null });

/** Every set phrase with one inner character lost or one doubled, as a tree of characters. */
function breakPhrases(): Branch {
  const root = grow();
  const whole = SET_PHRASES.join('|');
  const keep = (broken: string, phrase: string) => {
    if (ALLOWED.has(broken) || whole.includes(broken)) return;
    let branch = root;
    for (let at = 0; at < broken.length; at++) {
      const code = broken.charCodeAt(at);
      const next = branch.next.get(code) ?? grow();
      branch.next.set(code, next);
      branch = next;
    }
    branch.ends ??= { broken, phrase };
  };
  for (const phrase of SET_PHRASES) {
    for (let at = 1; at < phrase.length - 1; at++) {
      keep(`${phrase.slice(0, at + 1)}${phrase.charAt(at)}${phrase.slice(at + 1)}`, phrase);
      // At its ends a phrase may run into the next word; and three characters are too few to know.
      if (phrase.length > 4) keep(phrase.slice(0, at) + phrase.slice(at + 1), phrase);
    }
  }
  return root;
}

const BROKEN = breakPhrases();
const STARTS = createCharacters(String.fromCharCode(...BROKEN.next.keys()));
const SECONDS = createCharacters(
  String.fromCharCode(...[...BROKEN.next.values()].flatMap(({ next }) => [...next.keys()])),
);

/** Whether a broken phrase may begin with two characters. */
export const mayBreak = (first: number, second: number): boolean => holds(STARTS, first) && holds(SECONDS, second);

/** The broken phrase that begins at a place; of several the shortest. */
export function brokenAt(text: string, at: number): BrokenPhrase | null {
  let branch: Branch | undefined = BROKEN;
  for (let place = at; branch !== undefined; place++) {
    if (branch.ends !== null) return branch.ends;
    branch = branch.next.get(text.charCodeAt(place));
  }
  return null;
}
