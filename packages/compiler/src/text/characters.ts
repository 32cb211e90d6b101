/** Whether a UTF-16 unit is a half- or full-width decimal digit. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether a UTF-16 unit is a half- or full-width Latin letter. */
export function isLatin(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

/** Whether a UTF-16 unit is blank, the ideographic space and line ends included. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x200b ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xfeff
  );
}

/** Whether a UTF-16 unit is a Chinese character. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** Moves over blanks to the right, not beyond `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  let place = at;
  while (place < end && isBlank(text.charCodeAt(place))) place++;
  return place;
}

/** Moves over blanks to the left, not beyond `min`. */
export function skipBlanksBack(text: string, at: number, min: number): number {
  let place = at;
  while (place > min && isBlank(text.charCodeAt(place - 1))) place--;
  return place;
}
