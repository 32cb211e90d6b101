import { breakAt, type Fault, type FaultKind, type RealDocument } from './fault.ts';
import { slip } from './numbers.ts';
import { pick, type Random } from './random.ts';

/** A kind that picks one match of a pattern and breaks it. */
function kind(
  code: string,
  name: string,
  pattern: RegExp,
  breakMatch: (text: string, match: RegExpExecArray, random: Random) => Fault | null,
): FaultKind {
  const make = ({ text }: RealDocument, random: Random): Fault | null => {
    const matches = [...text.matchAll(pattern)] as RegExpExecArray[];
    return matches.length === 0 ? null : breakMatch(text, pick(random, matches), random);
  };
  return { code: `audit/${code}`, name, from: 'real', make };
}

/** Where a named group stands in the text. */
function groupAt(match: RegExpExecArray, name: string): number {
  const words = match.groups?.[name] ?? '';
  return match.index + match[0].lastIndexOf(words);
}

/** The words of a group that the pattern cannot match without. */
function wordsOf(match: RegExpExecArray, name: string): string {
  return match.groups?.[name] ?? '';
}

function replaceGroup(text: string, match: RegExpExecArray, name: string, words: string, what: string): Fault {
  const start = groupAt(match, name);
  return breakAt(text, start, start + wordsOf(match, name).length, words, what);
}

const NEXT: Readonly<Record<string, string>> = { 二: '四', 三: '五', 四: '六', 五: '七', 六: '八', 七: '九' };
const BEFORE: Readonly<Record<string, string>> = { 二: '一', 三: '二', 四: '三', 五: '四', 六: '五', 七: '六' };

export const REAL_FAULTS: readonly FaultKind[] = [
  kind(
    'part-over-whole',
    'a part of 其中 made ten times as large',
    /(?<whole>\d+(?:\.\d+)?)(?<unit>亿元|万元|个|家|项|户|人|万人|公里|亩|所|件|台)[^。；;\d，,（(其每均率]{0,8}[，,（(]其中[：:，,]?[^。；;，,\d均每率比占]{1,12}(?<part>\d+(?:\.\d+)?)\k<unit>(?!以|左|的)/g,
    (text, match) => {
      const [whole, part] = [Number(match.groups?.whole), Number(match.groups?.part)];
      if (!(part > 0 && part < whole)) return null;
      const larger = String(Math.ceil(whole * 1.5 + 1));
      return replaceGroup(text, match, 'part', larger, `${part} → ${larger} of ${whole}`);
    },
  ),
  kind(
    'structure-sum',
    'one share of a structure broken',
    /(?:结构|比重|比例)[^。；;\n\d]{0,12}(?<first>\d{1,2}(?:\.\d{1,2})?)[:：∶](?<second>\d{1,2}(?:\.\d{1,2})?)[:：∶](?<third>\d{1,2}(?:\.\d{1,2})?)(?![\d:：∶.])/g,
    (text, match) => {
      const first = wordsOf(match, 'first');
      const shares = ['first', 'second', 'third'].map((name) => Number(match.groups?.[name]));
      if (Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) > 0.3) return null;
      const start = match.index + match[0].indexOf(first, match[0].search(/\d/));
      const wrong = String(Math.round((Number(first) + 3) * 10) / 10);
      return breakAt(text, start, start + first.length, wrong, `${first} → ${wrong}`);
    },
  ),
  kind(
    'average-growth',
    'an average growth broken',
    /由(?<from>20\d\d)年的\d+(?:\.\d+)?(?:亿|万)?元(?:增加|提高|上升)到(?<to>20\d\d)年的\d+(?:\.\d+)?(?:亿|万)?元[，,、]年均(?:增长|增幅)(?<rate>\d+(?:\.\d+)?)%/g,
    (text, match, random) => {
      const rate = wordsOf(match, 'rate');
      const wrong = slip(random, rate);
      return /增加值|生产总值|总产值/.test(text.slice(match.index - 24, match.index))
        ? null
        : replaceGroup(text, match, 'rate', wrong, `${rate} → ${wrong}`);
    },
  ),
  kind(
    'share-or-rank-range',
    'a share with a digit too many',
    /(?:覆盖率|普及率|合格率|达标率|参保率|失业率|城镇化率|入学率|通达率|优良率|处理率|绿化率)(?:达到?|为|提高到|控制在)?(?<share>\d{2}(?:\.\d+)?)[%％]/g,
    (text, match) => {
      const share = wordsOf(match, 'share');
      return replaceGroup(text, match, 'share', `${share.charAt(0)}${share}`, `${share} with its first digit twice`);
    },
  ),
  kind(
    'share-or-rank-range',
    'a rank that is none',
    /(?:居|列|位居|排名)(?:全国|全省|全区|全市)第(?<rank>\d{1,2})位/g,
    (text, match) => replaceGroup(text, match, 'rank', '0', 'rank 0'),
  ),
  kind(
    'points-or-percent',
    'points written as per cent',
    /(?:覆盖率|城镇化率|普及率|入学率|失业率|参保率|合格率|占[^，。；;\d]{2,12}比重)(?:比上年|同比|较上年)?(?:提高|上升|下降|降低)(?:了)?\d+(?:\.\d+)?(?<unit>个百分点)/g,
    (text, match) => replaceGroup(text, match, 'unit', '%', 'points → %'),
  ),
  kind(
    'points-or-percent',
    'per cent of growth written as points',
    /(?:零售总额|固定资产投资|财政收入|预算收入|进出口总额|贷款余额|可支配收入|工业投资|用电量)(?:\d+(?:\.\d+)?(?:万|亿)?元[，,、])?(?:同比)?增长\d+(?:\.\d+)?(?<unit>[%％])(?!以|左)/g,
    (text, match) => replaceGroup(text, match, 'unit', '个百分点', '% → points'),
  ),
  kind(
    'numbering',
    'a bracket of a marker lost',
    /(?<=\n\s{0,4})(?<open>[（(])[二三四五六七][）)](?=[\u4e00-\u9fff])/g,
    (text, match) => breakAt(text, match.index, match.index + 1, '', 'opening bracket lost'),
  ),
  kind(
    'numbering',
    'a number of a series skipped',
    /(?<=\n\s{0,4})[（(](?<number>[二三四五六七])[）)](?=[\u4e00-\u9fff])/g,
    (text, match) => {
      const number = wordsOf(match, 'number');
      return replaceGroup(text, match, 'number', NEXT[number] as string, `${number} → ${NEXT[number]}`);
    },
  ),
  kind(
    'numbering',
    'a number of a series twice',
    /(?<=\n\s{0,4})[（(](?<number>[二三四五六七])[）)](?=[\u4e00-\u9fff])/g,
    (text, match) => {
      const number = wordsOf(match, 'number');
      return replaceGroup(text, match, 'number', BEFORE[number] as string, `${number} → ${BEFORE[number]}`);
    },
  ),
  kind(
    'numbering',
    'a marker in the form of another level',
    /(?<=\n\s{0,4})(?<marker>[（(](?<number>[二三四五六])[）)])(?=[\u4e00-\u9fff])/g,
    (text, match) => replaceGroup(text, match, 'marker', `${match.groups?.number}、`, 'another form'),
  ),
  kind('numbering', 'a stop in front of a marker', /(?<=[。\n])(?<first>一是)(?=[\u4e00-\u9fff])/g, (text, match) =>
    text.charAt(match.index - 1) === '\n' ? breakAt(text, match.index, match.index, '。', 'stray stop') : null,
  ),
  kind(
    'unclosed-bracket',
    'one of a pair lost',
    /(?<open>[“《])[^“”《》（）()\n]{2,20}[”》]/g,
    (text, match, random) => {
      const at = random() < 0.5 ? match.index : match.index + match[0].length - 1;
      const partner = at === match.index ? match.index + match[0].length - 2 : match.index;
      return { ...breakAt(text, at, at + 1, '', `${text.charAt(at)} lost`), start: partner, end: partner + 1 };
    },
  ),
  kind(
    'unequal-lists',
    'the last figure behind 分别 lost',
    /(?<=[，,。；;\n])[\u4e00-\u9fff]{2,12}(?:、[\u4e00-\u9fff]{2,12}){2,3}分别(?:增长|达到?|为|下降|完成)(?<figures>\d+(?:\.\d+)?(?:%|亿元|万人|万吨|个|家)(?:、\d+(?:\.\d+)?(?:%|亿元|万人|万吨|个|家)){1,2}(?<last>[、和]\d+(?:\.\d+)?(?:%|亿元|万人|万吨|个|家)))(?=[，,。；;])/g,
    (text, match) => {
      const names = match[0].slice(0, match[0].indexOf('分别')).split('、').length;
      const figures = wordsOf(match, 'figures').split(/[、和]/).length;
      if (names !== figures || /[和与及]/.test(match[0].slice(0, match[0].indexOf('分别')))) return null;
      const last = wordsOf(match, 'last');
      const start = match.index + match[0].length - last.length;
      const at = match.index + match[0].indexOf('分别');
      return { ...breakAt(text, start, start + last.length, '', `${last} lost`), start: at, end: at + 2 };
    },
  ),
  kind(
    'listed-count',
    'the count of a list broken',
    /(?<=[，。；\n])(?:实施|推进|开展|打造|做好|抓好)?[\u4e00-\u9fff]{3,10}(?:、[\u4e00-\u9fff]{3,10}){1,4}(?<count>[三四五六七])大(?:工程|行动|任务|体系|平台|产业|攻坚战|战略|中心|基地)/g,
    (text, match) => {
      const count = wordsOf(match, 'count');
      const list = match[0].slice(0, match[0].indexOf(`${count}大`));
      const members = list.split('、').length;
      if ('一二三四五六七'.indexOf(count) + 1 !== members || /[和与及等]/.test(list)) return null;
      return replaceGroup(text, match, 'count', NEXT[count] as string, `${count} → ${NEXT[count]}`);
    },
  ),
  kind(
    'impossible-date',
    'a month or a day that is none',
    /(?<![\d.—～~至\-年])(?<month>\d{1,2})月(?<day>\d{1,2})日/g,
    (text, match, random) => {
      const name = random() < 0.5 ? 'month' : 'day';
      const wrong = name === 'month' ? '13' : '32';
      const start = name === 'month' ? match.index : match.index + match[0].indexOf('月') + 1;
      return breakAt(text, start, start + wordsOf(match, name).length, wrong, `${name} ${wrong}`);
    },
  ),
  kind('impossible-date', 'two digits of a year swapped', /(?<!\d)20(?<tens>[1-3])(?<ones>\d)年/g, (text, match) =>
    breakAt(text, match.index, match.index + 4, `2${match.groups?.tens}0${match.groups?.ones}`, 'digits swapped'),
  ),
  kind(
    'own-level',
    'another level in the document’s name for itself',
    /我(?<level>[省市])(?!域|直|级|内|外)/g,
    (text, match, random) => {
      const count = text.split(match[0]).length - 1;
      return count < 4 ? null : replaceGroup(text, match, 'level', pick(random, ['县', '区', '镇']), 'level changed');
    },
  ),
  kind(
    'typographic-damage',
    'a bound lacks a character',
    /\d[%％]?(?:亿元|万人|个|家|万亩)?(?<bound>以上|以内|左右)(?=[，。；、])/g,
    (text, match) => {
      const bound = wordsOf(match, 'bound');
      return replaceGroup(text, match, 'bound', bound.charAt(0), `${bound} → ${bound.charAt(0)}`);
    },
  ),
  kind('typographic-damage', 'points lack a character', /\d(?<unit>个百分点)/g, (text, match, random) =>
    replaceGroup(text, match, 'unit', pick(random, ['个百分', '百点', '个百点']), 'character lost'),
  ),
  kind(
    'typographic-damage',
    'a particle or a mark twice',
    /(?<=[\u4e00-\u9fff])(?<word>[的，。、；])(?=[\u4e00-\u9fff])/g,
    (text, match) => {
      const word = wordsOf(match, 'word');
      return /[目有]/.test(text.charAt(match.index - 1))
        ? null
        : replaceGroup(text, match, 'word', word + word, `${word} twice`);
    },
  ),
  kind(
    'typographic-damage',
    'a word twice',
    /(?<=[\u4e00-\u9fff，。])(?<word>推进|加快|完善|加强|实施|推动|提升|增长|达到|完成)(?=[\u4e00-\u9fff\d])/g,
    (text, match) => {
      const word = wordsOf(match, 'word');
      return replaceGroup(text, match, 'word', word + word, `${word} twice`);
    },
  ),
  kind(
    'typographic-damage',
    'one digit of a number in full width',
    /(?<![\d.．])(?<number>[1-9]\d+\.\d+)(?=[%亿万])/g,
    (text, match, random) => {
      const number = wordsOf(match, 'number');
      const at = pick(
        random,
        [...number].flatMap((digit, place) => (digit === '.' ? [] : [place])),
      );
      const wide = String.fromCharCode(number.charCodeAt(at) + 0xfee0);
      return replaceGroup(text, match, 'number', number.slice(0, at) + wide + number.slice(at + 1), 'full width');
    },
  ),
  kind(
    'typographic-damage',
    'the name of a common indicator lacks a character',
    /(?<name>固定资产投资|社会消费品零售总额|地区生产总值|规模以上工业|一般公共预算收入|可支配收入|城镇登记失业率|战略性新兴产业|高新技术企业|基础设施建设)/g,
    (text, match, random) => {
      const name = wordsOf(match, 'name');
      const at = 1 + Math.floor(random() * (name.length - 2));
      return replaceGroup(text, match, 'name', name.slice(0, at) + name.slice(at + 1), `${name.charAt(at)} lost`);
    },
  ),
  {
    code: 'audit/weaker-target',
    name: 'a growth target lowered against the same document',
    from: 'real',
    make: ({ text }, random) => {
      const goals = text.slice(Math.floor(text.length / 4));
      const matches = [
        ...goals.matchAll(
          /(?:生产总值|零售总额|固定资产投资|预算收入|可支配收入|工业增加值)(?:同比)?增长(?<rate>\d+(?:\.\d+)?)[%％](?<bound>以上|左右)?/g,
        ),
      ] as RegExpExecArray[];
      const targets = matches.filter((match) =>
        /目标|预期/.test(goals.slice(Math.max(0, match.index - 200), match.index)),
      );
      if (targets.length === 0) return null;
      const match = pick(random, targets);
      const rate = wordsOf(match, 'rate');
      const lower = String(Math.round(Number(rate) * 5) / 10);
      if (!(Number(lower) < Number(rate))) return null;
      const start = Math.floor(text.length / 4) + match.index + match[0].lastIndexOf(rate);
      return { ...breakAt(text, start, start + rate.length, lower, `${rate} → ${lower}`), other: text };
    },
  },
];
