import { findChild, firstOrEmpty, type XmlElement } from '#xml/parse.ts';
import { isOn } from './styles.ts';

/** Words that Word puts into an empty control. */
const PROMPT =
  /^(?:(?:单击|点击|双击).{0,14}(?:输入|选择|添加).{0,10}|选择一项|(?:click|tap)\b.{0,40}|choose an item|enter (?:text|a date).{0,30})[。.]?$/iu;

/**
 * 内容控件的提示语: true for a control that shows nothing but its prompt. The mark alone does not tell: programs that fill forms in leave it
 * behind.
 */
export function isPrompt(element: XmlElement): boolean {
  if (element.name !== 'w:sdt') return false;
  if (!isOn(findChild(firstOrEmpty(element, 'w:sdtPr'), 'w:showingPlcHdr'))) return false;
  return PROMPT.test(wordsOf(firstOrEmpty(element, 'w:sdtContent')).trim());
}

function wordsOf(element: XmlElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : wordsOf(node))).join('');
}
