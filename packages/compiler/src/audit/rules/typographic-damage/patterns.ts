/** A slip that is known by its shape: what is wrong with it, and what would be right where that is known. */
export interface Slip {
  readonly pattern: RegExp;
  readonly zh: string;
  readonly en: string;
  /** What to write instead, of the matched words; null where only a person can tell. */
  readonly right: ((words: string) => string) | null;
  /** Where this is nowhere in the text, neither is the slip; tells so faster than the pattern. */
  readonly needs?: RegExp;
}

export const SLIPS: readonly Slip[] = [
  {
    pattern: /达在(?=\d)|达在(?=[^，。；]{0,6}以[上下内])/g,
    zh: '固定说法缺字',
    en: 'a set phrase lacks a character',
    right: () => '达到',
  },
  {
    pattern: /[以左](?=[，。；、）\n,;])(?<=\d[^，。；、\s\d]{0,4}.)/g,
    zh: '固定说法缺字',
    en: 'a set phrase lacks a character',
    right: (words) => (words === '左' ? '左右' : '以上（或以内）'),
  },
  {
    pattern: /个百分(?!点)|个百点|百点(?<=\d百点)|分点(?<=\d个分点)/g,
    zh: '固定说法缺字',
    en: 'a set phrase lacks a character',
    right: (words) => (words.startsWith('个') ? '个百分点' : words === '分点' ? '百分点' : '个百分点'),
  },
  {
    pattern:
      /(?:控制|稳定)(?=\d[\d.]*[^，。；]{0,8}(?:以|左右))|同比(?:增|长|降|提|上|下)(?=\d)|(?:不低|不少|不高)(?=\d)|比上(?=增长|同期)/g,
    zh: '固定说法缺字',
    en: 'a set phrase lacks a character',
    right: null,
  },
  {
    pattern: /成(?=\d{2,3}周年)(?<![建落完组收促形生养构达变])成/g,
    zh: '固定说法缺字',
    en: 'a set phrase lacks a character',
    right: () => '成立',
  },
  {
    pattern:
      /(?<![0-9])[0-9]{1,30}(?:[．.][0-9]{0,30})?[０-９][０-９0-9．.]*|(?<![０-９])[０-９]{1,30}(?:[．.][０-９]{0,30})?[0-9][０-９0-9．.]*|(?<![0-9])[0-9]{1,30}．[0-9]+|(?<![０-９])[０-９]{1,30}\.[０-９]+/g,
    needs: /[０-９．]/,
    zh: '一个数里全角半角混用',
    en: 'full-width and half-width digits in one number',
    right: (words) => words.normalize('NFKC'),
  },
  {
    pattern: /(?<!\d)(?:\d+(?:\.\d+)?[%％]{2,}|\d+\.\.\d+|\d+\.(?=[%％亿万元])|\d+\.\d+\.\d+(?=[%％亿万]))/g,
    zh: '数字写法有误',
    en: 'a number in a faulty form',
    right: null,
  },
];
