import { holdsWord } from '#text/characters.ts';
import type { Bound, Span } from '../model.ts';
import { type Draft, promisedOf } from './draft.ts';
import { SIGNS } from './signs.ts';

const PENDING =
  /(?:具体(?:目标|指标|任务)?)?(?:待|俟|等|按照?)(?<awaits>[^，,。；;]{0,3}(?:国家|省|自治区|市|上级|部)[^，,。；;]{0,12}?(?:明确|下达|确定|分解|批复|出台|公布)[^，,。；;]{0,12}?)(?:后|以后|之后)/u;

const RELATIVE =
  /(?:与|同|和|跟)(?<with>[^，,。；;与同]{2,14}?)(?:基本|保持|大体|总体)*(?:同步|持平|相适应|相匹配|相当|(?<!高度)一致)|(?:高于|快于|好于|优于|不低于|不高于|低于|超过|达到)(?<than>(?:全国|全省|全市|全区|全县|省|国家|自治区|上级)[^，,。；;]{0,8}?(?:平均水平|平均增速|平均值|平均|水平|增速))/u;

const RELATIVE_HINT = /同步|持平|相[适匹当]|一致|平均|水平|增速/u;

const QUALITATIVE =
  /(?:稳中(?:提质|有进|向好|有升|求进|有增|趋好)|[回促保]稳(?:向好|提质)|量稳质[升优]|稳量提质|基本平衡|(?<!健)全覆盖|(?:彻底|动态|全部)?[清消]零(?!攻坚|行动|专项|计划)|达到(?:上级|省|国家|自治区|市)[^，,。；;]{0,8}要求|达到(?:国家|省|自治区|市|上级|[一二三四五六ⅠⅡⅢⅣⅤ\d])[^，,。；;]{0,10}标准|(?:达到|保持在?|稳定在?|稳定达到)[ⅠⅡⅢⅣⅤ]+类(?:及以上|以上)?(?:水质|水体|标准)?|控制在(?:上级|省|国家|自治区|市)[^，,。；;]{0,8}?(?:要求|范围|目标|指标|任务)(?:的?(?:范围)?以?内)?|完成[^，,。；;]{0,10}?(?:下达|确定|核定)的?[^，,。；;]{0,6}?(?:目标|指标|任务)|完成(?:省|市|国家|上级|自治区|部)定(?:的)?(?:年度)?(?:目标|任务|指标)(?:任务)?|(?:全面|如期|确保)?完成(?:国家|省|市|上级|自治区)[^，,。；;]{0,4}下达[^，,。；;]{0,24}?(?:任务|目标|指标)|进入[^，,。；;]{2,14}?(?:行列|前列|前茅|位次|第一方阵)|(?:走在|位居|保持)[^，,。；;]{0,10}前列|(?:稳定)?达标(?!专项|行动|攻坚|工程|计划)|零增长|只减不增|翻[一两三]?番(?![计行工目])(?:以上)?|(?<!守[住牢])不发生[^，,。；;]{2,16}|(?:全面|基本)?消除[^，,。；;]{0,6}水体|(?:同比|持续|继续|稳步|进一步|明显|显著|逐步|大幅|有所|不断|总体|全面|基本|保持){1,3}(?:下降|提升|提高|改善|优化|扩大|增长|降低|前移|好转|稳定|减少|增加|上升|向好|回升|平稳|加快|增强|均衡|合理)(?!行动|计划|工程|方案))/u;

/** 推动企业上市数量翻一番, not 翻番计划: a measure that is to be twice what it was, told without a number. */
const DOUBLED = /翻[一两三]?番(?![计行工目])/u;
/** 到2027年比2022年翻一番: the same of a measure named before. */
const DOUBLED_AGAIN = /^(?:到?20\d{2}年)?[底末]?[比较](?:20\d{2}年|上年|去年)[^，,。；;]{0,4}翻[一两三]?番/u;

export function doubles(words: string): boolean {
  return DOUBLED.test(words);
}

export function doublesAgain(words: string): boolean {
  return DOUBLED_AGAIN.test(words);
}

/** Words in quotation marks are names (“十个全覆盖”工程): blanked, so that places stay. */
function withoutQuotes(words: string): string {
  return holdsWord(words, 0, words.length, '“')
    ? words.replace(/“[^”]{0,400}”/gu, (quoted) => '＿'.repeat(quoted.length))
    : words;
}

function place(at: number, match: RegExpExecArray): Span {
  return { start: at + match.index, end: at + match.index + match[0].length };
}

/** States plain enough to bind an action: not a mere direction (持续提升) but something that is reached or not. */
export const PLAIN_STATE =
  /全覆盖|[清消]零|达标|零增长|只减不增|翻[一两三]?番(?![计行工目])|(?<!守[住牢])不发生|水体$|行列|前列|前移|第一方阵|要求$|任务$|目标$|指标$|标准$|[ⅠⅡⅢⅣⅤ]类(?:及?以上)?(?:水质)?$/u;

/** 待省里明确: what a promise waits for; undefined when it waits for nothing. `at` is where `words` begin in the text. */
export function findPending(words: string, at: number): Bound | undefined {
  const match = PENDING.exec(words);
  if (match === null) return undefined;
  return { kind: 'pending', awaits: match.groups!.awaits!, span: place(at, match) };
}

/** 与经济增长基本同步, 高于全省平均水平: a promise measured against something else; undefined when there is none. */
export function findRelative(words: string, at: number): Bound | undefined {
  if (!RELATIVE_HINT.test(words)) return undefined;
  const match = RELATIVE.exec(words);
  if (match === null) return undefined;
  const to = match.groups!.with ?? match.groups!.than!;
  return { kind: 'relative', to, span: place(at, match) };
}

/** 稳中提质, 持续下降, 全覆盖, 清零: a promise of a state or direction without a number; undefined when there is none. */
export function findQualitative(words: string, at: number): Bound | undefined {
  const match = QUALITATIVE.exec(withoutQuotes(words));
  if (match === null) return undefined;
  // as the text has it, names in quotes included
  const said = words.slice(match.index, match.index + match[0].length);
  return { kind: 'qualitative', words: said, span: place(at, match) };
}

/** What a draft binds itself to: its promised number, what it waits for, what it is measured against, a state, or completion. */
export function boundOf(text: string, draft: Draft): Bound {
  const named = draft.project !== null;
  const fact = named ? undefined : promisedOf(draft.facts);
  if (fact !== undefined) return { kind: 'number', op: fact.op, value: fact.value, unit: fact.unit, factId: fact.id };
  const { boundIn } = draft;
  let signs = 0;
  for (let index = 0; index < boundIn.length; index += 1) signs |= boundIn[index]!.signs;
  const pending = (signs & SIGNS.pending) === 0 ? undefined : findIn(text, draft, SIGNS.pending, findPending);
  if (pending !== undefined || named) return pending ?? COMPLETION;
  const relative = (signs & SIGNS.relative) === 0 ? undefined : findIn(text, draft, SIGNS.relative, findRelative);
  if (relative !== undefined) return relative;
  if (draft.kind !== 'target' && (signs & SIGNS.state) === 0) return COMPLETION;
  return findState(text, draft) ?? COMPLETION;
}

/** What a promise binds itself to that names nothing else. */
export const COMPLETION: Bound = { kind: 'completion' };

/** What the first stretch of a draft holds for which the sign stands in it. */
function findIn(
  text: string,
  draft: Draft,
  sign: number,
  find: (words: string, at: number) => Bound | undefined,
): Bound | undefined {
  for (const { start, end, signs } of draft.boundIn) {
    const bound = (signs & sign) === 0 ? undefined : find(text.slice(start, end), start);
    if (bound !== undefined) return bound;
  }
  return undefined;
}

/** 持续提升 binds an indicator; in an action only a state that is reached or not does. */
function findState(text: string, draft: Draft): Bound | undefined {
  const target = draft.kind === 'target';
  for (const { start, end, signs } of draft.boundIn) {
    if (!target && (signs & SIGNS.state) === 0) continue;
    const words = text.slice(start, end);
    if (!target && !PLAIN_STATE.test(words)) continue;
    const bound = findQualitative(words, start);
    if (bound?.kind === 'qualitative' && (target || PLAIN_STATE.test(bound.words))) return bound;
  }
  return undefined;
}
