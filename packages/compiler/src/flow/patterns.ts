/** Every regular expression of this folder. Each is linear: bounded quantifiers, none nested. */

/** What begins a heading or an item, in front of which no sentence goes on. */
export const MARKER_START =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:、|是|要)|第[一二三四五六七八九十]{1,3}[章节篇部]|\d{1,2}[、．.](?!\d)|[①-⑳]|[—-]{2})/u;

/** The same, at the end of a paragraph. */
export const MARKER_BEHIND = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/u;

export const FULL_WIDTH_DIGITS = /[０-９]+/gu;

/** A numeral: its whole part, what stands behind 点, and the scale that it ends in. */
export const NUMERAL = /^(?<whole>.{1,28}?)(?:点(?<part>[零〇一二三四五六七八九]{1,14}))?(?<scale>万亿|[万亿])?$/u;

/** 三万五千, 一亿二千: what is said in two scales. */
export const TWO_SCALES = /^(?<high>.{1,14}?)(?<scale>[万亿])(?<low>.{1,14})$/u;

/** Of the second scale: what tells thousands or a nought is not vague. */
export const SURE_BELOW = /^[零〇]|千/u;

/** A number up to 9999. */
export const WHOLE_NUMERAL =
  /^(?:(?<thousands>[一二两三四五六七八九])千)?(?:[零〇]?(?<hundreds>[一二两三四五六七八九])百)?(?:[零〇]?(?<tens>[一二三四五六七八九]?)十)?(?:[零〇]?(?<ones>[一二两三四五六七八九]))?$/u;

export const NOUGHT = /[零〇]/u;
export const NOUGHT_FIRST = /^[零〇]/u;
export const ENDING_NOUGHTS = /0{1,4}$/u;

/** 一九九八, 二〇二五: a year of two centuries. */
export const NUMERAL_YEAR = /^(?:一九|二[〇○零])[一二三四五六七八九〇○零]{2}$/u;
