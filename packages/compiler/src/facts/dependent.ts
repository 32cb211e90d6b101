import { countsAlike } from './bare-number.ts';
import { type Binding, type Context, leanOn } from './binding.ts';
import { isBare, isDependent, topicOf, verbEnd } from './head.ts';
import { BARE_VERBS, DEPENDENT_VERBS, LEADING_VERBS, VERB_NOUNS } from './lexicon/verbs.ts';
import { isModifier, withoutAttribute, withoutModifier, withoutState } from './modifiers.ts';
import { isFilled, type Phrase, wordsOf } from './phrase.ts';

/** Longest thing that is repeated in front of what was done with it (…惠及市场主体800家). */
const LONGEST_CARRIED = 14;

/** Heads that need the thing named before them: 完成投资, 增速, 竣工, 省级. */
export function bindDependent(text: string, context: Context, words: string): Binding | null {
  const { readings, at, anchor } = context;
  const reading = readings[at]!;
  const { head, own } = reading;
  const topic = reading.topic ?? (anchor ? null : context.topic);
  const carried: readonly Phrase[] = topic ? [topic] : (anchor?.noun ?? []);
  const comma = words.lastIndexOf('、');
  if (comma > 1 && (isDependent(words.slice(comma + 1)) || DEPENDENT_VERBS.has(words.slice(comma + 1)))) {
    const subject = topicOf(text, head.start, head.start + comma);
    if (subject) return leanOn([subject, { start: head.start + comma + 1, end: head.end }], [subject], true);
  }
  if (isDependent(words)) {
    const noun = withoutAttribute(text, withoutAttribute(text, carried));
    const binding = leanOn([...noun, head], noun.length > 0 ? noun : [head], noun.length === 0);
    return noun.length > 0 ? { ...binding, alternatives: [{ metric: words }] } : binding;
  }
  const next = readings[at + 1];
  if (
    next?.noun &&
    !reading.noun &&
    next.own.joint === 'list' &&
    !isFilled(next.head) &&
    verbEnd(text, head.start, head.end) === head.end &&
    countsAlike(reading, next)
  ) {
    return { metric: [head, next.noun], noun: [next.noun], verb: head, anchors: true };
  }
  const shared = sharesVerb(text, context, carried);
  if (shared) return leanOn(shared, carried, false);
  if (isBare(text, head.start, head.end)) {
    if (carried.length === 0) return leanOn([head], [head], true);
    return leanOn([...withoutState(text, carried), head], carried, false);
  }
  const core = anchor && isModifier(words) ? withoutModifier(text, anchor.noun) : [];
  if (anchor && core.length > 0 && (reading.sub || (own.joint === 'list' && core[0]!.start > anchor.noun[0]!.start))) {
    const whole = [head, ...core];
    return leanOn(anchor.verb ? [anchor.verb, ...whole] : whole, whole, false);
  }
  if (DEPENDENT_VERBS.startingAt(text, head.start) > 0 && own.joint !== 'start' && carried.length > 0) {
    if (wordsOf(text, carried).length > LONGEST_CARRIED) return null;
    const noun = { start: verbEnd(text, head.start, head.end), end: head.end };
    return leanOn([...carried, head], isFilled(noun) ? [noun] : [head], false);
  }
  return null;
}

/** 培训农村劳动力2.3万人，转移2.5万人: another verb for the thing named before; 对…贡献率, 为年度计划的N%: another share of it. */
function sharesVerb(text: string, context: Context, carried: readonly Phrase[]): readonly Phrase[] | null {
  const { head, own, quantity } = context.readings[context.at]!;
  if (carried.length === 0 || own.joint === 'start') return null;
  const words = text.slice(own.start, head.end);
  if (quantity.class === 'share' && words.startsWith('对') && words.endsWith('贡献率'))
    return [...beforeWord(text, carried, '对'), { start: own.start, end: head.end }];
  if (
    quantity.class === 'share' &&
    /^(?:为|是|相当于|占|完成)/.test(words) &&
    /(?:计划|目标|任务|总量|工程量|总投资|总和|预算|预算数)的?$/.test(words)
  ) {
    const skip = /^(?:为|是|相当于)/.exec(words)?.[0].length ?? 0;
    return [...(context.anchor?.metric ?? carried), { start: own.start + skip, end: head.end }];
  }
  const verb = text.slice(head.start, head.end);
  if (context.anchor === null || !LEADING_VERBS.has(verb) || VERB_NOUNS.has(verb) || BARE_VERBS.has(verb)) return null;
  return [head, ...carried];
}

/** The phrases up to a word in the last of them. */
function beforeWord(text: string, phrases: readonly Phrase[], word: string): readonly Phrase[] {
  const last = phrases[phrases.length - 1]!;
  const place = last.as === undefined ? text.slice(last.start, last.end).indexOf(word) : -1;
  return place > 0 ? [...phrases.slice(0, -1), { start: last.start, end: last.start + place }] : phrases;
}
