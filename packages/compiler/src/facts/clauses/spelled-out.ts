import type { Span } from '#model.ts';
import { createCharacters, findWord, holdsAt } from '#text/characters.ts';
import { createDictionary, createLexicon } from '#text/lexicon.ts';
import type { Phrase } from './phrase.ts';

/* 合说: several subjects that one word names: 城乡, 三次产业, 存贷款. */

/** 城乡 said once for two amounts. */
const URBAN_RURAL = '城乡';
const THREE_SECTORS = '三次产业';

/** 存贷款, 产销: a pair that one word names; null when the list names none. */
function pairOf(text: string, { start, end }: Span): readonly Phrase[] | null {
  for (let at = end - 2; at >= start; at--) {
    const pair = PAIRS.startingAt(text, at);
    if (pair === undefined || at + pair.length > end) continue;
    const middle = at + 1;
    const [first, second] = pair.value;
    return [
      { start: at, end: middle, as: `${text.slice(start, at)}${first}` },
      { start: middle, end: at + pair.length, as: `${text.slice(start, at)}${second}` },
    ];
  }
  return null;
}

const PAIRS = createDictionary<readonly [string, string]>({
  存贷款: ['存款', '贷款'],
  产销量: ['产量', '销量'],
  产销: ['产量', '销量'],
});

/** 限上批发零售住宿餐饮|业营业额: four branches without marks between them; null when the list names none. */
function branchesOf(text: string, { start, end }: Span): readonly Phrase[] | null {
  const place = findWord(text, start, end, FOUR_BRANCHES);
  if (place < 0) return null;
  const owner = text.slice(start, place);
  return [0, 2, 4, 6].map((at) => ({
    start: place + at,
    end: place + at + 2,
    as: owner + FOUR_BRANCHES.slice(at, at + 2),
  }));
}

const FOUR_BRANCHES = '批发零售住宿餐饮';

/** 粮肉奶|产量: goods named by one character each, as many as there are amounts; null when the list names others. */
function goodsOf(text: string, { start, end }: Span, size: number): readonly Phrase[] | null {
  if (end - start !== size + GOODS_MEASURE || !GOODS_MEASURES.isAt(text, end - GOODS_MEASURE, end)) return null;
  const goods: Phrase[] = [];
  for (let at = start; at < start + size; at++) {
    if (!holdsAt(GOODS, text, at)) return null;
    goods.push({ start: at, end: at + 1, as: text.charAt(at) });
  }
  return goods;
}

const GOODS = createCharacters('粮油肉蛋奶果菜棉糖鱼茶药菌烟煤电气油钢');
const GOODS_MEASURES = createLexicon('产量 总产 存栏 出栏 产值 单产');
const GOODS_MEASURE = 2;

/** 批、零、住、餐|业销售额, 城、乡|居民收入: members of a list named by one character each, with the word that sums them up behind the last; null when the list names others. */
export function lettered(text: string, list: Span, size: number): readonly Phrase[] | null {
  const words = size === 4 ? TRADES : size === 2 ? HOUSEHOLDS : null;
  if (words === null) return null;
  const found = words.form.exec(text.slice(list.start, list.end));
  if (found === null) return null;
  const start = list.start + found.index;
  const owner = text.slice(list.start, start);
  const step = (found.groups!.members!.length - 1) / (size - 1);
  return words.names.map((name, index) => {
    const at = start + index * step;
    const end = index + 1 === size ? start + found[0].length : at + 1;
    return { start: at, end, as: owner + name };
  });
}

const TRADES = {
  form: /(?<members>批、零、住、餐|批零住餐)(?:等?四(?:大|个)?(?:行业|业态|产业)|行?业)?(?=[\u4e00-\u9fff]{2})/u,
  names: ['批发业', '零售业', '住宿业', '餐饮业'],
};
const HOUSEHOLDS = { form: /(?<members>城、乡)(?=居民|低保|常住)/u, names: ['城镇', '农村'] };

/** 城乡, 三次产业: members of a list that one word names. */
export function spelledOut(text: string, list: Span, size: number): readonly Phrase[] | null {
  if (size === 2) {
    const pair = pairOf(text, list);
    if (pair) return pair;
  }
  const branches = size === 4 ? branchesOf(text, list) : null;
  if (branches) return branches;
  const goods = goodsOf(text, list, size);
  if (goods) return goods;
  const whole = size === 2 ? URBAN_RURAL : size === 3 ? THREE_SECTORS : null;
  const place = whole === null ? -1 : findWord(text, list.start, list.end, whole);
  if (place < 0) return null;
  if (size === 2) {
    const [urban, rural] = text.startsWith('低保', place + 2) ? ['城市', '农村'] : ['城镇', '农村'];
    return [
      { start: place, end: place + 1, as: urban! },
      { start: place + 1, end: place + 2, as: rural! },
    ];
  }
  return [
    { start: place, end: place + 1, as: '第一产业' },
    { start: place + 1, end: place + 2, as: '第二产业' },
    { start: place + 2, end: place + 4, as: '第三产业' },
  ];
}
