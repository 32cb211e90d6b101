import type { PlanDocument } from '../model.ts';

/** 文件: finds the document inside its page furniture, and its title, kind, place and years. */
export function parseDocument(text: string): PlanDocument {
  return {
    title: '',
    kind: 'other',
    place: null,
    planYear: null,
    reviewYear: null,
    length: text.length,
    body: { start: 0, end: text.length },
  };
}
