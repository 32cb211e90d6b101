/** Every regular expression of this folder. Each is linear: bounded quantifiers, none nested. */

/** What begins a heading or an item, in front of which no sentence goes on. */
export const MARKER_START =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:、|是|要)|第[一二三四五六七八九十]{1,3}[章节篇部]|\d{1,2}[、．.](?!\d)|[①-⑳]|[—-]{2})/u;

/** The same, at the end of a paragraph. */
export const MARKER_BEHIND = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/u;

export const FULL_WIDTH_DIGITS = /[０-９]+/gu;
