import { PlanwrightError } from '@planwright/engine';

/** What a command takes: named files in order, and options with the values they allow. */
export interface ArgumentShape {
  readonly command: string;
  /** Names of the arguments in order, as the usage line prints them: FILE, OLD, NEW. */
  readonly files: readonly string[];
  /** Option name without dashes → allowed values, the first being the default. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** Options that take any word, and the word the usage line prints for it; absent ones are not in the result. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface ParsedArguments {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** A fault in both languages: what is wrong, and what is allowed. */
export function argumentFault(
  code: string,
  [message, messageZh]: readonly [en: string, zh: string],
  [hint, hintZh]: readonly [en: string, zh: string],
): PlanwrightError {
  return new PlanwrightError({ family: 'input', code, message, hint, messageZh, hintZh });
}

function usage({ command, files, options, words = {} }: ArgumentShape): string {
  const choices = Object.entries(options).map(([name, values]) => ` [--${name} ${values.join('|')}]`);
  const free = Object.entries(words).map(([name, word]) => ` [--${name} ${word}]`);
  return `planwright ${command} ${files.join(' ')}${choices.join('')}${free.join('')}`;
}

/**
 * Reads the arguments of a command; `--name value` and `--name=value` are the same, `-` is a file.
 *
 * @throws PlanwrightError of family `input` that names the offending word and what is allowed
 */
export function parseArguments(argv: readonly string[], shape: ArgumentShape): ParsedArguments {
  const files: string[] = [];
  const options: Record<string, string> = {};
  const words = shape.words ?? {};
  for (const [name, values] of Object.entries(shape.options)) options[name] = values[0]!;
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index]!;
    if (word === '-' || !word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const [flag, joined] = word.split(/=(?<value>.*)/su) as [string, string | undefined];
    const name = flag.replace(/^--/u, '');
    if (flag.startsWith('--') && Object.hasOwn(words, name)) {
      const given = joined ?? argv[++index];
      if (given === undefined || given === '')
        throw argumentFault(
          'unknown-value',
          [`--${name} was given nothing`, `--${name} 没有给出值`],
          [`give it ${words[name]}`, `请写 --${name} ${words[name]}`],
        );
      options[name] = given;
      continue;
    }
    const allowed = flag.startsWith('--') && Object.hasOwn(shape.options, name) ? shape.options[name]! : undefined;
    if (allowed === undefined) {
      const known = [...Object.keys(shape.options), ...Object.keys(words)].map((option) => `--${option}`);
      throw argumentFault(
        'unknown-option',
        [`${shape.command} has no option “${flag}”`, `${shape.command} 没有选项“${flag}”`],
        [`options: ${[...known, '--help'].join(', ')}`, `可用的选项：${[...known, '--help'].join('、')}`],
      );
    }
    const value = joined ?? argv[++index];
    if (value === undefined || !allowed.includes(value)) {
      throw argumentFault(
        'unknown-value',
        value === undefined
          ? [`--${name} was given nothing`, `--${name} 没有给出值`]
          : [`--${name} was given “${value}”`, `--${name} 不能是“${value}”`],
        [`allowed: ${allowed.join(', ')}`, `可以是：${allowed.join('、')}`],
      );
    }
    options[name] = value;
  }
  if (files.length < shape.files.length) {
    const missing = shape.files[files.length];
    throw argumentFault(
      'missing-argument',
      [`${shape.command} needs ${missing}`, `${shape.command} 还缺 ${missing}`],
      [`usage: ${usage(shape)}`, `用法：${usage(shape)}`],
    );
  }
  if (files.length > shape.files.length) {
    const surplus = files[shape.files.length];
    throw argumentFault(
      'surplus-argument',
      [`${shape.command} takes no “${surplus}”`, `${shape.command} 用不着“${surplus}”`],
      [`usage: ${usage(shape)}`, `用法：${usage(shape)}`],
    );
  }
  if (files.filter((file) => file === '-').length > 1)
    throw argumentFault(
      'surplus-argument',
      ['standard input (-) can be read once only', '标准输入（-）只能读一次'],
      ['name a file for one of the two', '请把其中一个换成文件名'],
    );
  return { files, options };
}
