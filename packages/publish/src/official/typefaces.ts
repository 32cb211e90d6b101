/** A typeface by the name that the standard's readers expect, with what stands in where it is not installed. */
export interface Typeface {
  readonly name: string;
  /** The same face under its other name, for word processors. */
  readonly alternative: string;
  /** In order of preference, for browsers. */
  readonly fallbacks: readonly string[];
  readonly family: 'roman' | 'swiss' | 'script';
}

/** 字体: the five faces of an official document. */
export const typefaces = {
  title: {
    name: '方正小标宋简体',
    alternative: 'FZXiaoBiaoSong-B05S',
    fallbacks: ['FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', 'Songti SC', 'Noto Serif CJK SC', 'SimSun', 'serif'],
    family: 'roman',
  },
  body: {
    name: '仿宋_GB2312',
    alternative: '仿宋',
    fallbacks: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'FandolFang', 'Noto Serif CJK SC', 'serif'],
    family: 'roman',
  },
  heading: {
    name: '黑体',
    alternative: 'SimHei',
    fallbacks: ['SimHei', '华文黑体', 'Heiti SC', 'Noto Sans CJK SC', 'sans-serif'],
    family: 'swiss',
  },
  subheading: {
    name: '楷体_GB2312',
    alternative: '楷体',
    fallbacks: ['楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Kaiti SC', 'Noto Serif CJK SC', 'serif'],
    family: 'script',
  },
  pageNumber: {
    name: '宋体',
    alternative: 'SimSun',
    fallbacks: ['SimSun', '华文宋体', 'STSong', 'Songti SC', 'Noto Serif CJK SC', 'serif'],
    family: 'roman',
  },
} as const satisfies Readonly<Record<string, Typeface>>;

/** Arabic numerals and Latin letters inside the text. */
export const LATIN = 'Times New Roman';

/** The face of a heading by its level: 一、 黑体, （一） 楷体, 1. 仿宋 (GB/T 9704-2012, 7.3.3). */
export function headingTypeface(level: 1 | 2 | 3): Typeface {
  return level === 1 ? typefaces.heading : level === 2 ? typefaces.subheading : typefaces.body;
}

/** A list for CSS. */
export function fontFamily({ name, fallbacks }: Typeface): string {
  return [LATIN, name, ...fallbacks].map((face) => (/^[a-z-]+$/.test(face) ? face : `'${face}'`)).join(', ');
}
