import { PlanwrightError } from '@planwright/engine';

const MEGABYTE = 1024 * 1024;

/** What is wrong with the file and what to do, each in both languages, without the file's name. */
interface Fault {
  readonly en: string;
  readonly zh: string;
  readonly hint: string;
  readonly hintZh: string;
}

/** Every fault of a file by its permanent code. `{…}` is filled from the details given. */
const FAULTS = {
  'file-empty': {
    en: 'the file is empty (0 bytes)',
    zh: '文件是空的（0 字节）',
    hint: 'check that it was saved and copied completely, then give it again',
    hintZh: '请检查文件是否保存、复制完整，然后重新提供',
  },
  'file-too-large': {
    en: 'the file has {size}, the limit is {limit}',
    zh: '文件有 {sizeZh}，超过上限 {limitZh}',
    hint: 'take out pictures or split the file, or raise the limit (--max-file of planwright start, PLANWRIGHT_MAX_FILE)',
    hintZh: '请去掉图片或拆分文件，或调高上限（planwright start 的 --max-file，或变量 PLANWRIGHT_MAX_FILE）',
  },
  'file-encrypted': {
    en: 'the {what} is protected by a password',
    zh: '{what} 文件设有打开密码',
    hint: 'open it with the password, save it without one, then give that file',
    hintZh: '请用密码打开，取消密码后另存，再提供该文件',
  },
  'file-truncated': {
    en: 'the {what} ends before it is complete',
    zh: '{what} 文件不完整，后半部分缺失',
    hint: 'download or copy it again; the copy was cut off',
    hintZh: '请重新下载或复制，现有文件被截断',
  },
  'file-damaged': {
    en: 'the {what} is damaged: {cause}',
    zh: '{what} 文件已损坏（{causeZh}）',
    hint: 'open it in the program that made it and save it anew, or fetch another copy',
    hintZh: '请用原来的程序打开后重新保存，或另取一份',
  },
  'zip-bomb': {
    en: 'the {what} unpacks to far more than its size ({cause}) and was not read',
    zh: '{what} 解压后的大小异常（{causeZh}），已拒绝读取',
    hint: 'this is no ordinary document; if you trust it, open it and save it anew',
    hintZh: '这不是正常的文档；如确认可信，请用原程序打开后重新保存',
  },
  'plan-too-long': {
    en: 'the {what} holds more than {limit} characters, too many for a plan',
    zh: '{what} 文件超过 {limit} 字，不像一份计划',
    hint: 'import the plan alone, without its annexes',
    hintZh: '请只导入计划正文，不含附件',
  },
  'file-too-complex': {
    en: 'the {what} holds more than {limit} {unit}',
    zh: '{what} 文件超过 {limit} {unitZh}',
    hint: 'split it, or take out what is no part of the plan, and give it again',
    hintZh: '请拆分，或去掉与计划无关的内容后再提供',
  },
  'format-outdated': {
    en: 'the file is an old {what} file, which is not read',
    zh: '这是旧版 {what} 文件，不能直接读取',
    hint: 'open it in Word, Excel or WPS and save it as {saveAs}',
    hintZh: '请用 Word、Excel 或 WPS 打开，另存为 {saveAs} 后再提供',
  },
  'format-unsupported': {
    en: 'the file is {what} and cannot be read',
    zh: '文件是{whatZh}，不能读取',
    hint: 'save it in another form: give a text file, a saved web page, .docx, .pdf with text, or .xlsx',
    hintZh: '请另存后再提供：文本文件、普通网页、.docx、带文字的 .pdf 或 .xlsx',
  },
  'pdf-without-text': {
    en: 'the PDF is scanned and has no text ({cause})',
    zh: 'PDF 是扫描件，没有文字（{causeZh}）',
    hint: 'run OCR over it first and give the result, or find the document as text',
    hintZh: '请先做文字识别（OCR）再提供结果，或另找文字版',
  },
  'document-without-text': {
    en: 'the {what} holds no text',
    zh: '{whatZh}里没有文字',
    hint: 'if it holds pictures, run OCR over them first; if it is a web page that fetches its text, copy the text into a text file',
    hintZh: '如内容是图片，请先做文字识别（OCR）；如网页的正文是打开后才加载的，请把正文复制到文本文件中再提供',
  },
  'page-in-frames': {
    en: 'the page holds no text itself but shows other pages in frames: {cause}',
    zh: '网页本身没有正文，正文在框架中的另一个页面：{cause}',
    hint: 'open that page by itself, save it, and give that file; with a saved page it often lies in the folder beside it',
    hintZh: '请单独打开并保存该页面后提供；已保存的网页，该文件往往就在同名文件夹中',
  },
  'sheet-too-large': {
    en: 'the sheet “{sheet}” has more than {limit} {what}',
    zh: '工作表“{sheet}”超过 {limit} {whatZh}',
    hint: 'split it into several files',
    hintZh: '请拆成几个文件分别导入',
  },
  'no-sheet': {
    en: 'the file is {what}, not a table',
    zh: '文件是{whatZh}，不是表格',
    hint: 'give .xlsx or .csv (UTF-8 or GB18030)',
    hintZh: '请提供 .xlsx 或 .csv（UTF-8 或 GB18030）',
  },
  'table-not-found': {
    en: 'no table of targets was found: no row of heads names an indicator and its target',
    zh: '没有找到指标目标表：没有一行表头同时写明指标和目标',
    hint: 'heads are looked for such as 指标, 单位, 2024年实绩, 2025年目标, 增长, 属性',
    hintZh: '表头应含有如：指标、单位、上年实绩、本年目标、增长、属性',
  },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultCode = keyof typeof FAULTS;

/** Makes the thrown error for a file that cannot be read; the message starts with the file's name. */
export function createFileError(
  code: FaultCode,
  fileName: string,
  details: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): PlanwrightError {
  const fill = (words: string) =>
    words.replace(/\{(?<key>\w+)\}/gu, (_, key: string) =>
      String(details[key] ?? details[key.replace(/Zh$/u, '')] ?? ''),
    );
  const fault: Fault = FAULTS[code];
  const name = fileName === '-' || fileName === '' ? 'standard input' : fileName;
  return new PlanwrightError({
    family: 'input',
    code,
    message: `${name}: ${fill(fault.en)}`,
    hint: fill(fault.hint),
    messageZh: `${name === 'standard input' ? '标准输入' : name}：${fill(fault.zh)}`,
    hintZh: fill(fault.hintZh),
    ...(cause === undefined ? {} : { cause }),
  });
}

/** A size in bytes as people read it: whole bytes below a megabyte, else with one decimal. */
export function formatSize(bytes: number): { readonly en: string; readonly zh: string } {
  if (bytes < MEGABYTE) return { en: `${bytes} bytes`, zh: `${bytes} 字节` };
  // Upwards, so that a file just past a limit does not seem to have its size.
  const megabytes = `${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB`;
  return { en: megabytes, zh: megabytes };
}

/** The details of `file-too-large`. */
export function describeSizes(bytes: number, limit: number): Readonly<Record<string, string>> {
  const [size, most] = [formatSize(bytes), formatSize(limit)];
  return { size: size.en, sizeZh: size.zh, limit: most.en, limitZh: most.zh };
}
