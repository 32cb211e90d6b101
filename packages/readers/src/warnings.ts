import type { ReaderWarning } from './model.ts';

const MESSAGES = {
  mislabelled: {
    'zh-CN': '文件名后缀是 {named}，内容其实是“{foundZh}”，已按内容读取',
    en: 'the name ends in {named} but the content is {found}; it was read by its content',
  },
  'charset-mislabelled': {
    'zh-CN': '网页声明的编码是 {named}，实际是 {found}，已按实际编码读取',
    en: 'the page declares {named} but is written in {found}; it was read as the latter',
  },
  'undecodable-characters': {
    'zh-CN': '有 {count} 处字节不能解码，已用 � 代替',
    en: '{count} places could not be decoded and are shown as �',
  },
  'no-main-content': {
    'zh-CN': '没有在网页中分辨出正文，已保留整页文字',
    en: 'the main text of the page could not be told from its surroundings; the whole page was kept',
  },
  'tracked-changes': {
    'zh-CN': '文档带有修订痕迹：已按接受全部修订读取（插入保留、删除去掉）',
    en: 'the document has tracked changes: it was read as if all were accepted',
  },
  'pages-without-text': {
    'zh-CN': '第 {pages} 页没有文字，可能是扫描页',
    en: 'no text on page {pages}: probably scanned',
  },
  'unreadable-font': {
    'zh-CN': '第 {pages} 页有字体没有文字对照表，部分文字可能读错',
    en: 'page {pages} uses a font without a character map; some of its text may be wrong',
  },
  'columns-unsure': {
    'zh-CN': '第 {pages} 页的文字分列排放，未能分辨是分栏还是表格，先后次序请核对原件',
    en: 'the words of page {pages} stand beside each other, and whether in columns or in a table could not be told: check their order',
  },
  'vertical-setting': {
    'zh-CN': '第 {pages} 页是竖排，文字的先后次序可能不对，请核对原件',
    en: 'page {pages} is set vertically; its words may be out of order',
  },
  'embedded-unread': {
    'zh-CN': '文档里嵌入的文件 {part} 没有读取，其中的内容请另外导入',
    en: 'the file {part} inside the document was not read; import what it holds by itself',
  },
  'part-skipped': {
    'zh-CN': '文档的 {part} 部分已损坏，已跳过',
    en: 'part {part} of the document is damaged and was left out',
  },
  'hidden-cells': {
    'zh-CN': '有 {count} 个隐藏的行或列没有读取，需要时请取消隐藏后重新导入',
    en: '{count} hidden rows or columns were left out; show them and import again if they belong',
  },
  'formula-without-value': {
    'zh-CN': '有 {count} 个公式单元格没有保存计算结果',
    en: '{count} formula cells have no stored result',
  },
} as const satisfies Readonly<Record<string, ReaderWarning['message']>>;

/** Makes a warning by its permanent code, with the values filled in. */
export function createWarning(
  code: keyof typeof MESSAGES,
  values: Readonly<Record<string, string | number>> = {},
): ReaderWarning {
  const fill = (words: string) => words.replace(/\{(?<key>\w+)\}/gu, (_, key: string) => String(values[key] ?? ''));
  return { code, message: { 'zh-CN': fill(MESSAGES[code]['zh-CN']), en: fill(MESSAGES[code].en) } };
}
