import type { OutlineNode } from '../model.ts';

const GLOSSARY_TITLE = /名词(?:解释|注释)|有关内容(?:解释|注释)|注释$/u;

/** Whether a heading is that of a 名词解释, the glossary attached to a report, which explains programmes without promising them. */
export function isGlossary({ marker, level, title }: OutlineNode): boolean {
  return marker === '' && level > 0 && level < 3 && GLOSSARY_TITLE.test(title);
}
