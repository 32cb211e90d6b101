/** How many of a list, ascending by where they start, start at or before a place. In time that grows with the logarithm of the list. */
export function countUpTo(list: readonly { readonly start: number }[], place: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of a list, ascending by where they start, that starts at or before a place. */
export function lastUpTo<Item extends { readonly start: number }>(
  list: readonly Item[],
  place: number,
): Item | undefined {
  return list[countUpTo(list, place) - 1];
}
