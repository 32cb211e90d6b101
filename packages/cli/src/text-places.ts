export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Makes a finder of line and column, both from 1, in UTF-16 units, for positions of one text. */
export function createPlaces(text: string): (position: number) => Place {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (position) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= position) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: position - starts[low]! + 1 };
  };
}
