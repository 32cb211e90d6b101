import type { Span } from '../model.ts';
import { splitList } from './clause.ts';
import { indicatorLength } from './head.ts';
import { PAIRED_MODIFIERS } from './words.ts';

/** Splits the subjects of 分别 into as many items as there are amounts; null when they don't fit. */
export function distribute(text: string, list: Span, size: number): readonly Span[] | null {
  const splits = [
    splitList(text, list.start, list.end, ['、', '以及', '和', '及', '与', '，']),
    splitList(text, list.start, list.end, ['、', '，']),
    splitList(text, list.start, list.end, ['以及', '和', '及', '与']),
  ];
  const fitting = splits.find((items) => items.length === size);
  if (fitting) return fitting;
  const urbanRural = text.indexOf('城乡', list.start);
  if (size === 2 && urbanRural >= 0 && urbanRural < list.end) {
    return [
      { start: urbanRural, end: urbanRural + 1 },
      { start: urbanRural + 1, end: list.end },
    ];
  }
  const longest = splits[0]!;
  return longest.length > size ? longest.slice(-size) : null;
}

/** Puts the shared tail back: 城镇、农村居民人均可支配收入 → 城镇居民人均可支配收入, 农村居民人均可支配收入. */
export function shareTail(
  text: string,
  items: readonly Span[],
  anchor: readonly Span[] | null,
  topic: Span | null,
): readonly (readonly Span[])[] {
  const last = items[items.length - 1]!;
  const lastIndicator = indicatorLength(text, last.start, last.end);
  if (last.start > 0 && text.slice(last.start - 1, last.start + 1) === '城乡') {
    const tail = { start: last.start + 1, end: last.end };
    return [[{ start: last.start - 1, end: last.start }, tail], [last]];
  }
  if (lastIndicator === 0) {
    const source = topic ?? anchor?.[anchor.length - 1];
    const length = source ? indicatorLength(text, source.start, source.end) : 0;
    if (source && length > 0) return items.map((item) => [item, { start: source.end - length, end: source.end }]);
    return items.map((item) => [item]);
  }
  return items.map((item, index) => {
    if (index === items.length - 1) return [item];
    if (indicatorLength(text, item.start, item.end) > 0) return [item];
    const word = text.slice(item.start, item.end);
    if (PAIRED_MODIFIERS.has(word)) {
      const modifier = PAIRED_MODIFIERS.startingAt(text, last.start);
      if (modifier > 0 && last.start + modifier < last.end)
        return [item, { start: last.start + modifier, end: last.end }];
    }
    return [item, { start: last.end - lastIndicator, end: last.end }];
  });
}
