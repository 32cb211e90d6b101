import { holds } from '#text/characters.ts';
import { createLexicon, startingWithin } from '#text/lexicon.ts';

/*
 * Words of programmes; only a proper name beside them makes a project: 安澜提升工程 of a named river.
 */

/** Those that may stand anywhere. */
const PROGRAMMES = createLexicon(
  '基础设施 惠民 利民工程 利民实事 利民项目 利民惠 安居工程 补短板 示范项目 双百 千百 百千 培育 创建 攻坚 强省 强市 强国 强县 提升工程 提质工程 强基 育才 人才 文明 素质 解码 研学 铸魂 领军 倍增 振兴 传承 小型 安全防范 专项治理 消费 共享 水土流失 中小河流 病险水库 坡耕地 黑土地 双一流 世界一流 城中村 长租房 功能区 老旧 农房',
);
/** Those that open a phrase. */
const OPENING = createLexicon(
  '社区 农村 城乡 乡镇 村 区域 市县 镇街 县乡 县级 乡级 镇级 村级 重大水利 现代农业 新型 高水平 高品质 世界级 一流 美丽 口袋 境外 海外 国际合作 大型 优质 国家物流枢纽 国家文化公园 国家现代农业 省级 自治区级 智慧高速 智慧物流 大中型 重要',
);
/** What only begins like one. */
const OTHERS = createLexicon('农村敬老院 农村幸福院 农村养老院 新型电池 新型材料 海外学子');
/** 某街改造|提升工程: a work of its own. */
const RENEWED = createLexicon('改造');
const BETTERING = '提升工程';

/** Whether a phrase shows by its words that it is a programme. */
export function isProgramme(text: string, start: number, end: number): boolean {
  if (startingWithin(OPENING, text, start, end) > 0 && startingWithin(OTHERS, text, start, end) === 0) return true;
  for (let at = start; at < end; at++) {
    if (!holds(PROGRAMMES.first, text.charCodeAt(at)) || startingWithin(PROGRAMMES, text, at, end) === 0) continue;
    if (RENEWED.endingAt(text, at, start) === 0 || !text.startsWith(BETTERING, at)) return true;
  }
  return false;
}
