import type { Words } from '@planwright/compiler/audit';
import { absoluteDecimal, compareDecimals, isDecimal, roundHalfUp, subtractDecimals } from '@planwright/engine';
import type { SumView } from '#model/index.ts';
import { type BulletinResult, type BulletinRule, makeCheck, makeFinding, wordsBefore } from './finding.ts';
import type { LedgerReckoner, LedgerValue } from './ledger-figures.ts';
import type { BulletinText, FigurePlace } from './text.ts';

export const LEDGER_RULE: BulletinRule = {
  code: 'bulletin/figure-of-ledger',
  title: { 'zh-CN': '通报数字与台账不符', en: 'a bulletin’s figure that is not the ledger’s' },
  reports: {
    'zh-CN': '报送率、完成进度、亮灯项数、专题度量等，按台账现有数据重算，与通报所写不同。',
    en: 'Submission rates, progress, counts of lights and measures, reckoned anew from the ledger, differ from what is printed.',
  },
  why: {
    'zh-CN': '起草之后又有填报或更正，通报就与台账脱节，点开数字看到的不是它。',
    en: 'Reports and corrections that came after the draft part it from the ledger: the number no longer leads to itself.',
  },
};

const digitsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Holds every figure that states something of the ledger against what the ledger says now. */
export function checkFigures(bulletin: BulletinText, reckon: LedgerReckoner): BulletinResult {
  const findings = [];
  const checks = [];
  let judged = 0;
  for (const place of bulletin.figures) {
    const { origin, text, commitmentIds } = place.figure;
    if (origin === undefined || !isDecimal(text)) continue;
    judged += 1;
    const value = reckon(origin, commitmentIds);
    if (value.value !== null && isPrinted(value.value, text)) {
      if (value.division !== null) checks.push(makeCheck(bulletin, holds(place, value)));
    } else findings.push(differs(bulletin, place, value));
  }
  return { findings, checks, judged };
}

/** The value, rounded once to the digits that are printed, is what is printed. */
function isPrinted(value: string, printed: string): boolean {
  return isDecimal(value) && compareDecimals(roundHalfUp(value, digitsOf(printed)), printed) === 0;
}

function holds(place: FigurePlace, value: LedgerValue) {
  return {
    rule: LEDGER_RULE,
    span: place,
    parts: [],
    sum: sumOf(place, value),
    reckoning: writeDivision(place, value),
  };
}

function differs(bulletin: BulletinText, place: FigurePlace, value: LedgerValue) {
  const { text, unit } = place.figure;
  const what = wordsBefore(bulletin, place);
  const printed = `${text}${unit}`;
  const sum = sumOf(place, value);
  const now = value.value === null ? null : `${roundHalfUp(value.value, digitsOf(text))}${unit}`;
  const apart = sum?.difference ?? null;
  return makeFinding(bulletin, {
    rule: LEDGER_RULE,
    span: place,
    parts: [],
    sum,
    message: {
      'zh-CN': `“${what}${printed}”与台账不符：${now === null ? '台账现在没有这个数' : `现为${now}${apart === null ? '' : `，差${apart}${pointsOf(unit)[0]}`}`}`,
      en: `“${what}${printed}” is not the ledger’s: ${now === null ? 'the ledger has no such number now' : `it is ${now} now${apart === null ? '' : `, ${apart} ${pointsOf(unit)[1]} apart`}`}`,
    },
    reckoning: writeDivision(place, value),
    hint: {
      'zh-CN': '起草后台账有变动的，重新起草；确要按原口径定稿的，写明理由豁免',
      en: 'draft the bulletin again if the ledger has moved on; to keep the number as it was, waive this with the reason',
    },
  });
}

/** A difference of percentages is in points. */
const pointsOf = (unit: string): readonly [zh: string, en: string] =>
  unit === '%' ? ['个百分点', 'points'] : [unit, unit];

function sumOf(place: FigurePlace, { value, division }: LedgerValue): SumView | null {
  const { text, unit } = place.figure;
  if (value === null) return null;
  const digits = digitsOf(text);
  const result = roundHalfUp(value, digits);
  return {
    steps:
      division === null
        ? []
        : [
            { sign: '', value: division.part, unit: '', span: null },
            { sign: '÷', value: division.whole, unit: '', span: null },
          ],
    result: { value: result, unit, span: null },
    printed: { value: text, unit, span: { start: place.start, end: place.end } },
    difference: absoluteDecimal(subtractDecimals(result, text)),
    tolerance:
      digits === 0 && unit !== '%'
        ? { kind: 'exact', value: '0', unit }
        : { kind: 'rounding', value: `0.${'0'.repeat(digits)}5`, unit },
  };
}

function writeDivision(place: FigurePlace, { value, division }: LedgerValue): Words {
  const { text, unit } = place.figure;
  const now = value === null ? '—' : roundHalfUp(value, digitsOf(text));
  const left = division === null ? '' : `${division.part} ÷ ${division.whole} = `;
  return {
    'zh-CN': `台账：${left}${now}${unit}；通报：${text}${unit}`,
    en: `ledger: ${left}${now}${unit}; bulletin: ${text}${unit}`,
  };
}
