import { createCharacters, findWord, holdsAt } from '#text/characters.ts';
import { createLexicon, startingWithin } from '#text/lexicon.ts';
import { RENEWALS } from './endings.ts';
import { SITE_HEADS } from './heads.ts';

/**
 * What something is done to: a `place` (甲河整治), or what lies `nowhere` (企业数智化改造, 社保扩面提质, 甲乙一体化). Undefined
 * where the words end in no such deed.
 */
export type Done = 'place' | 'nowhere' | undefined;

/** What is done to places and to things of no place alike. */
const PLACED_DEEDS = createLexicon(
  '改造 整治 治理 绿化 亮化 美化 提质 扩面 提标 提升 升级 优化 修复 保护 建设 延伸 联网 融合',
);
/** Towns grow together; nobody builds that. */
const UNITING = createLexicon('一体化 同城化');
/** Works that are of one piece: 炼化一体化, 源网荷储一体化. */
const UNITED_WORKS = createLexicon(
  '炼化 煤化 煤化工 煤电 煤电铝 铝电 浆纸 林浆纸 热电 采选 采选冶 源网荷储 风光储 光储 风光火储 风光水储 光储充 制储运 风光制氢',
);
/** The last characters of names of places and sites. */
const PLACE_NOUNS = createCharacters(
  '河江湖海渠堤坝库闸沟溪泉湾港岛滩洲路街巷道桥线段区城镇村乡县市旗州园馆院校站厂场矿店楼塔寺窟庙陵址山岭峡谷口圈网轨期片',
);
/** Things of which each stands at one place, and firms that move. */
const PLACED_THINGS = createLexicon('装置 机组 高炉 焦炉 码头 泊位 枢纽 立交 隧道 航道 大厦 搬迁 码头改造');
/** Common words that hold a character of {@link PLACE_NOUNS} and tell of no one place. */
const NOWHERE = createLexicon(
  '城市 城乡 城镇 城区 中心城区 建成区 市区 农村 乡村 社区 开发区 园区 市场 场所 场景 赛道 渠道 山水 山上 山下 院士 校企 全市 全区 全县 全省 区域 地区 人口 进口 口径 入河 入海 排污口 河湖 海洋 县域 市县 市政 市民 县乡 乡镇 镇村 路径 路灯 ' +
    '线上 线下 阶段 网络 互联网 物联网 海外 校园 街道 道路 道德 海绵 长期 周期 市属 县级 市级 区级 乡级 村级 区块链 芯片 叶片 硅片 影片 图片 城中村',
);
/** Heads of so many characters are sites whatever they end in. */
const LONG_HEAD = 4;
const OPEN_QUOTE = '“'.charCodeAt(0);

/** What the deed at the end of a name is done to; what stands in quotes is a slogan and no place. */
export function findDone(text: string, start: number, end: number): Done {
  const united = UNITING.endingAt(text, end, start + 1);
  if (united > 0 && UNITED_WORKS.endingAt(text, end - united, start) === 0) return 'nowhere';
  const deed = PLACED_DEEDS.endingAt(text, end, start + 1);
  if (deed === 0) return undefined;
  // 某化工装置改造
  if (PLACED_THINGS.endingAt(text, end - deed, start + 1) > 0) return 'place';
  // 市体育中心改造
  if (SITE_HEADS.endingAt(text, end - deed, start + 1) >= LONG_HEAD) return 'place';
  for (let at = start; at < end - deed; at++) {
    if (text.charCodeAt(at) === OPEN_QUOTE) at = Math.max(at, findWord(text, at, end, '”'));
    const nowhere = startingWithin(NOWHERE, text, at, end);
    if (nowhere > 0) at += nowhere - 1;
    else if (at > start && holdsAt(PLACE_NOUNS, text, at)) return 'place';
  }
  return 'nowhere';
}

/** Whether it is a site that is bettered: 某景区提升. */
export function isSiteBettered(text: string, start: number, end: number): boolean {
  const deed = PLACED_DEEDS.endingAt(text, end, start + 1);
  return deed > 0 && SITE_HEADS.endingAt(text, end - deed, start + 1) > 1;
}

/** Whether a site is renewed: 某机场改扩建. */
export function isRenewed(text: string, start: number, end: number): boolean {
  const renewal = RENEWALS.endingAt(text, end, start + 2);
  return renewal > 0 && SITE_HEADS.endingAt(text, end - renewal, start + 1) > 0;
}
