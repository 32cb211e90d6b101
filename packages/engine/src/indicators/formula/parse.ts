import type { FormulaFault, FormulaOperator, FormulaSyntax } from './model.ts';

interface Token {
  readonly kind: 'number' | 'name' | 'word' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SIGNS: Readonly<Record<string, string>> = {
  '＋': '+',
  '－': '-',
  '−': '-',
  '×': '*',
  '＊': '*',
  '÷': '/',
  '／': '/',
  '（': '(',
  '）': ')',
  '，': ',',
};
const TOKEN =
  /(?<space>\s+)|(?<number>\d{1,30}(?:\.\d{1,20})?)(?<unit>[%‰％]?)|\[(?<name>[^[\]]{1,80})\]|(?<word>[\p{Letter}_][\p{Letter}\d_]*)|(?<sign>[-+*/(),＋－−×＊÷／（），])/uy;
/** As deep as a person can follow; a text that nests farther is no formula. */
const DEEPEST = 40;

class Refused extends Error {
  readonly fault: FormulaFault;
  constructor(start: number, end: number, zh: string, en: string) {
    super(en);
    this.fault = { code: 'syntax', start, end, message: { 'zh-CN': zh, en } };
  }
}

/**
 * 读公式: `[地区生产总值] / [常住人口]`, `同比([进出口总额])`, `[高新技术产业产值] ÷ [规上工业总产值]`. Names of indicators and packs' measures stand in
 * square brackets, by official name, alias or id; `+ - × ÷` and brackets as usual, full-width signs too; a number may carry %.
 */
export function parseFormula(
  text: string,
):
  | { readonly syntax: FormulaSyntax; readonly faults: readonly [] }
  | { readonly syntax: null; readonly faults: readonly FormulaFault[] } {
  try {
    const reader = new Reader(tokenize(text), text.length);
    return { syntax: reader.readAll(), faults: [] };
  } catch (error) {
    if (error instanceof Refused) return { syntax: null, faults: [error.fault] };
    throw error;
  }
}

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null && text[at] === '[') throw unclosed(text, at);
    if (match === null)
      throw new Refused(
        at,
        at + 1,
        `第${at + 1}个字符“${text[at]}”不属于公式；可用：[指标名]、数字、+ - × ÷、括号`,
        `“${text[at]}” at ${at + 1} belongs to no formula; there are [names], numbers, + - × ÷ and brackets`,
      );
    const end = at + match[0].length;
    const { number, unit, name, word, sign } = match.groups ?? {};
    if (number !== undefined && /[\d.]/.test(text[end] ?? '')) throw tooLong(text, at);
    if (number !== undefined)
      tokens.push({ kind: 'number', text: `${number}${unit === '％' ? '%' : unit}`, start: at, end });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.trim(), start: at, end });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, start: at, end });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: SIGNS[sign] ?? sign, start: at, end });
    at = end;
  }
  return tokens;
}

/** A bracket that is open to the end, or holds nothing or another one. */
function unclosed(text: string, at: number): Refused {
  const name = text.slice(at + 1, at + 13).trim();
  return text.indexOf(']', at) < 0
    ? new Refused(at, text.length, `“[${name}”没有写完：指标名后缺“]”`, `“[${name}” has no closing “]” after the name`)
    : new Refused(
        at,
        at + 1,
        '方括号里应是一个指标名，如 [地区生产总值]',
        'a bracket holds one indicator’s name, such as [地区生产总值]',
      );
}

function tooLong(text: string, at: number): Refused {
  const whole = /^[\d.]+/.exec(text.slice(at))?.[0] ?? '';
  return new Refused(
    at,
    at + whole.length,
    `数“${whole}”不能识别：整数最多30位，小数最多20位，只有一个小数点`,
    `“${whole}” is no number: at most 30 digits before and 20 after one point`,
  );
}

const OPERATORS: Readonly<Record<string, FormulaOperator>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
};

class Reader {
  readonly #tokens: readonly Token[];
  readonly #length: number;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], length: number) {
    this.#tokens = tokens;
    this.#length = length;
  }

  readAll(): FormulaSyntax {
    const whole = this.#sum();
    const rest = this.#tokens[this.#at];
    if (rest !== undefined)
      throw new Refused(
        rest.start,
        rest.end,
        `“${rest.text}”多余，前面的算式已经完整`,
        `“${rest.text}” is too much: the formula before it is complete`,
      );
    return whole;
  }

  #sum(): FormulaSyntax {
    return this.#chain(['+', '-'], () => this.#chain(['*', '/'], () => this.#factor()));
  }

  #chain(signs: readonly string[], read: () => FormulaSyntax): FormulaSyntax {
    let left = read();
    for (let sign = this.#peekSign(signs); sign !== undefined; sign = this.#peekSign(signs)) {
      this.#at += 1;
      const right = read();
      left = { kind: 'arithmetic', op: OPERATORS[sign] ?? 'add', left, right, start: left.start, end: right.end };
    }
    return left;
  }

  #factor(): FormulaSyntax {
    this.#depth += 1;
    const token = this.#tokens[this.#at];
    if (token === undefined || this.#depth > DEEPEST) throw this.#expected(token);
    this.#at += 1;
    const syntax = this.#factorFrom(token);
    this.#depth -= 1;
    return syntax;
  }

  #factorFrom(token: Token): FormulaSyntax {
    const { start, end } = token;
    if (token.kind === 'number') {
      const unit = /[%‰]$/.exec(token.text)?.[0] ?? '';
      return { kind: 'number', value: token.text.slice(0, token.text.length - unit.length), unit, start, end };
    }
    if (token.kind === 'name') return { kind: 'name', name: token.text, start, end };
    if (token.kind === 'word') {
      const { of, end: last } = this.#arguments(token);
      return { kind: 'call', name: token.text, of, start, end: last };
    }
    if (token.text === '-') {
      const of = this.#factor();
      return { kind: 'negate', of, start, end: of.end };
    }
    if (token.text === '(') {
      const inside = this.#sum();
      this.#close();
      return inside;
    }
    throw this.#expected(token);
  }

  #arguments(word: Token): { readonly of: readonly FormulaSyntax[]; readonly end: number } {
    if (this.#peekSign(['(']) === undefined)
      throw new Refused(
        word.start,
        word.end,
        `“${word.text}”后应为括号；指标名请写在方括号里：[${word.text}]`,
        `a bracket should follow “${word.text}”; an indicator’s name stands in square brackets: [${word.text}]`,
      );
    this.#at += 1;
    const of = [this.#sum()];
    while (this.#peekSign([',']) !== undefined) {
      this.#at += 1;
      of.push(this.#sum());
    }
    return { of, end: this.#close() };
  }

  #close(): number {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || token.text !== ')')
      throw new Refused(
        token?.start ?? this.#length,
        token?.end ?? this.#length,
        '缺少右括号',
        'a closing bracket is missing',
      );
    this.#at += 1;
    return token.end;
  }

  #peekSign(signs: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at];
    return token?.kind === 'sign' && signs.includes(token.text) ? token.text : undefined;
  }

  #expected(token: Token | undefined): Refused {
    return new Refused(
      token?.start ?? this.#length,
      token?.end ?? this.#length,
      token === undefined ? '公式没有写完：此处应为[指标名]、数字或括号' : `“${token.text}”处应为[指标名]、数字或括号`,
      token === undefined
        ? 'the formula ends where a [name], number or bracket should stand'
        : `a [name], number or bracket should stand at “${token.text}”`,
    );
  }
}
