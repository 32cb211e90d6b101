const DAY = 86_400_000;
/** Days since 1970 of a date. */
export const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;

/** 缩放: the whole span of years, one year, one quarter. */
export type Zoom = 'all' | 'year' | 'quarter';

export interface Scale {
  readonly from: string;
  /** The day after the last. */
  readonly to: string;
  readonly ticks: readonly { readonly date: string; readonly label: string }[];
}

const pad = (number: number) => String(number).padStart(2, '0');
const monthStart = (year: number, month: number) =>
  `${year + Math.floor((month - 1) / 12)}-${pad(((((month - 1) % 12) + 12) % 12) + 1)}-01`;

/** The window around a day: its quarter, its year, or all years from the first date to the last. */
export function scaleOf(zoom: Zoom, around: string, first: string, last: string): Scale {
  const year = Number(around.slice(0, 4));
  const month = Number(around.slice(5, 7));
  if (zoom === 'quarter') {
    const start = Math.floor((month - 1) / 3) * 3 + 1;
    const ticks = [0, 1, 2].map((step) => ({ date: monthStart(year, start + step), label: `${start + step}月` }));
    return { from: monthStart(year, start), to: monthStart(year, start + 3), ticks };
  }
  if (zoom === 'year') {
    const ticks = Array.from({ length: 12 }, (_, index) => ({
      date: monthStart(year, index + 1),
      label: `${index + 1}月`,
    }));
    return { from: `${year}-01-01`, to: `${year + 1}-01-01`, ticks };
  }
  const [low, high] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const years = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return {
    from: `${low}-01-01`,
    to: `${high + 1}-01-01`,
    ticks: years.map((of) => ({ date: `${of}-01-01`, label: String(of) })),
  };
}

/** The window one step earlier or later. */
export function shiftDay(zoom: Zoom, around: string, steps: number): string {
  const months = zoom === 'quarter' ? 3 : 12;
  return monthStart(Number(around.slice(0, 4)), Number(around.slice(5, 7)) + months * steps);
}

/** Where a day stands in the window, in per cent; null outside it. */
export function placeOf({ from, to }: Scale, date: string): number | null {
  const share = (dayNumber(date) - dayNumber(from)) / (dayNumber(to) - dayNumber(from));
  return share < 0 || share > 1 ? null : share * 100;
}

/** A bar's left edge and width in per cent, cut at the window's edges; null when none of it is inside. The last day counts whole. */
export function spanOf(
  scale: Scale,
  start: string,
  end: string,
): { readonly left: number; readonly width: number } | null {
  const [from, to] = [dayNumber(scale.from), dayNumber(scale.to)];
  const left = Math.max(from, dayNumber(start));
  const right = Math.min(to, dayNumber(end) + 1);
  return right <= left
    ? null
    : { left: ((left - from) / (to - from)) * 100, width: ((right - left) / (to - from)) * 100 };
}

/** Days from one date to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
