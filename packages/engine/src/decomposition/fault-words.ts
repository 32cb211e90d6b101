import type { SplitFault } from './model.ts';

type Words = readonly [zh: string, en: string];

/** A fault with its words in both languages. */
export function fault(code: SplitFault['code'], [zh, en]: Words, unitIds: readonly string[] = []): SplitFault {
  return { code, words: { 'zh-CN': zh, en }, unitIds };
}

/** Names in a row; more than six are counted. */
export function listNames(names: readonly string[]): Words {
  const shown = names.slice(0, 6);
  const more = names.length - shown.length;
  return [
    `${shown.join('、')}${more > 0 ? `等${names.length}个单位` : ''}`,
    `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  ];
}
