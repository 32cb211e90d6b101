/** 编号格式: a number written as `w:numFmt` asks (ECMA-376 part 1, 17.18.59). */

const DIGITS = '〇一二三四五六七八九';
const COUNTING = ['', '十', '百', '千'];
const LEGAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const LEGAL_COUNTING = ['', '拾', '佰', '仟'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Writes `value` in the format of that name; unknown formats and numbers outside a format's series are decimal. */
export function formatNumeral(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value);
}

type Format = (value: number) => string | undefined;

const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => shift(String(value), 0xfee0),
  decimalFullWidth2: (value) => shift(String(value), 0xfee0),
  upperLetter: (value) => writeLetters(value, 'A'),
  lowerLetter: (value) => writeLetters(value, 'a'),
  upperRoman: (value) => writeRoman(value),
  lowerRoman: (value) => writeRoman(value)?.toLowerCase(),
  chineseCounting: writeCounting,
  chineseCountingThousand: writeCounting,
  taiwaneseCounting: writeCounting,
  taiwaneseCountingThousand: writeCounting,
  japaneseCounting: writeCounting,
  ideographDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  japaneseDigitalTenThousand: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  taiwaneseDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  chineseLegalSimplified: (value) => writeChinese(value, LEGAL_SIMPLIFIED, LEGAL_COUNTING),
  ideographLegalTraditional: (value) => writeChinese(value, LEGAL_TRADITIONAL, LEGAL_COUNTING),
  ideographTraditional: (value) => STEMS[value - 1],
  ideographZodiac: (value) => BRANCHES[value - 1],
  ideographEnclosedCircle: (value) => inSeries(value, 10, 0x3280),
  decimalEnclosedCircle: writeCircled,
  decimalEnclosedCircleChinese: writeCircled,
  decimalEnclosedFullstop: (value) => inSeries(value, 20, 0x2488),
  decimalEnclosedParen: (value) => inSeries(value, 20, 0x2474),
};

function writeCounting(value: number): string | undefined {
  const words = writeChinese(value, DIGITS.replace('〇', '零'), COUNTING);
  return words?.replace(/^一十/u, '十');
}

/** 1–9999 with places: 一百零五. */
function writeChinese(value: number, digits: string, places: readonly string[]): string | undefined {
  if (value < 1 || value > 9999) return value === 0 ? digits[0] : undefined;
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words += `${gap ? digits[0] : ''}${digits[digit]}${places[place]}`;
    gap = false;
  }
  return words;
}

function writeCircled(value: number): string | undefined {
  return inSeries(value, 20, 0x2460) ?? inSeries(value - 20, 15, 0x3251) ?? inSeries(value - 35, 15, 0x32b1);
}

/** The `value`th character of a run of `size` characters that starts at `first`. */
function inSeries(value: number, size: number, first: number): string | undefined {
  return value >= 1 && value <= size ? String.fromCodePoint(first + value - 1) : undefined;
}

/** Word repeats the letter past z: aa, bb, cc. */
function writeLetters(value: number, first: string): string | undefined {
  if (value < 1 || value > 780) return undefined;
  return String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function writeRoman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let words = '';
  let left = value;
  for (const [size, letters] of ROMAN) {
    while (left >= size) {
      words += letters;
      left -= size;
    }
  }
  return words;
}

function shift(text: string, by: number): string {
  return [...text].map((character) => String.fromCharCode(character.charCodeAt(0) + by)).join('');
}
