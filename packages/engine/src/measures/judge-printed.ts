import type { DecimalText } from '@planwright/compiler';
import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  percentOf,
  roundHalfUp,
  subtractDecimals,
} from '../decimal/decimal.ts';

/**
 * 印发数字核对: how a printed percentage stands to the two amounts printed beside it. `follows`: it is their share, rounded half up.
 * `truncated`: it is their share cut off. `inputs-rounded`: the amounts, which are rounded themselves, could have given it.
 * `does-not-follow`: no amounts that round to those printed give it.
 */
export type PrintedVerdict = 'follows' | 'truncated' | 'inputs-rounded' | 'does-not-follow';

const digitsOf = (text: DecimalText): number => text.split('.')[1]?.length ?? 0;
/** Half of the last digit that is printed. */
const halfStep = (text: DecimalText): DecimalText =>
  digitsOf(text) === 0 ? '0.5' : `0.${'0'.repeat(digitsOf(text))}5`;

/** @throws RangeError when the whole is zero or a text is no plain decimal */
export function judgePrinted(printed: DecimalText, part: DecimalText, whole: DecimalText): PrintedVerdict {
  const share = percentOf(part, whole);
  if (share === null) throw new RangeError('a share of zero cannot be judged');
  const digits = digitsOf(printed);
  if (compareDecimals(roundHalfUp(share, digits), printed) === 0) return 'follows';
  const above = subtractDecimals(share, printed);
  const step = multiplyDecimals(halfStep(printed), '2');
  if (compareDecimals(above, '0') >= 0 && compareDecimals(above, step) < 0) return 'truncated';
  const least = percentOf(subtractDecimals(part, halfStep(part)), addDecimals(whole, halfStep(whole)));
  const most = percentOf(addDecimals(part, halfStep(part)), subtractDecimals(whole, halfStep(whole)));
  if (least === null || most === null) return 'inputs-rounded';
  const low = subtractDecimals(printed, halfStep(printed));
  const high = addDecimals(printed, halfStep(printed));
  return compareDecimals(most, low) >= 0 && compareDecimals(least, high) < 0 ? 'inputs-rounded' : 'does-not-follow';
}
