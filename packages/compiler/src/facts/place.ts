import { createCharacters, holdsAny } from '#text/characters.ts';

/** Characters that ordinary words have in front of 县, 市, 区, … and place names hardly ever. */
const ORDINARY =
  /[元位国外棚户贫困新登记从资本常住农村镇欠发达争取培育安排各级园示范工业开放保税产域场直省家电下乡央企并网采煤沉陷举全障加快实施用于主老旧街社景小库山灌功能护试验自贸高地校片超门入股楼夜集都重点特色中心建制增完成建推进改造打覆惠及的设创县市区和与在对为把将个等了有是据委政府旅文以但还抓署眼]|强化|启动|海绵|答复|支持|先行|部分|城市|老城|主城|新城|古城|旧城|全城|中心|人口|上市|人均|办理|审议|接受/;
const NAMED_PLACE =
  /^([\u4e00-\u9fff]{2,3}(?:县(?![域级乡城市直委政])|市(?![场委政级民直域容值属人内外县])|区(?![域级内位间划块县直委政属])|旗|地区(?!生产)))(?=[\u4e00-\u9fff])/;
const PART_OF_PLACE =
  /^(主城区|中心城区|市区(?!县|域|一体|共建|两级|联动)|矿区|新区|县\(市\)|县（市）|各县\(市、区\)|各县（市、区）|各县市区|各县区|[\u4e00-\u9fff]{2}组团|每个[\u4e00-\u9fff]{0,6}园区)/;

/** What every place ends in, and how far that may stand from the beginning (每个……园区). */
const PLACE_ENDS = createCharacters('县市区旗团');
const LONGEST = 10;

/** 地方: the part of the jurisdiction that words speak of, by the form of their beginning; null for the whole, which `whole` names. */
export function findPlace(words: string, whole: string | null): string | null {
  if (!holdsAny(PLACE_ENDS, words, 1, LONGEST)) return null;
  const part = PART_OF_PLACE.exec(words);
  if (part) return part[1] ?? null;
  const name = NAMED_PLACE.exec(words)?.[1];
  if (whole && name && (whole.startsWith(name) || name.startsWith(whole))) return null;
  return name && !name.endsWith('上市') && !ORDINARY.test(name.replace(/(?:地区|[县市区旗])$/, '')) ? name : null;
}
