const UNIT_WORDS = /%|％|元|人|户|个|吨|亩|公里|米|千瓦|度|所|家|件|张|年|岁|台|套/u;

/** 地区生产总值（亿元） is 地区生产总值 in 亿元; a bracket that holds no unit stays in the name. Words without blanks. */
export function splitUnit(words: string): { readonly name: string; readonly unit: string | null } {
  const groups = /^(?<name>.+)[（(](?:单位[:：])?(?<unit>%|％|[\p{Script=Han}/]{1,8})[）)]$/u.exec(words)?.groups;
  if (groups === undefined || !UNIT_WORDS.test(groups.unit!)) return { name: words, unit: null };
  return { name: groups.name!, unit: groups.unit!.replace('％', '%') };
}
