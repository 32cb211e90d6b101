import type { CodeList, Label, LifecycleState } from '../pack.ts';
import type { SheetLanguage, SingleType } from './model.ts';

/** A thing that is named in a cell: an org unit, a code, a commitment. */
export interface Named {
  readonly id: string;
  /** The first is written; all are understood. */
  readonly names: readonly string[];
}

/** 词汇: how stored ids are written in a sheet, and which ids the words of a sheet mean. */
export interface Vocabulary {
  readonly language: SheetLanguage;
  readonly codeLists: readonly CodeList[];
  /** The words for an id of that type; the id itself where nothing else is known. */
  readonly write: (type: SingleType, id: string) => string;
  /** The id that the words mean; undefined when they mean none, or several. */
  readonly find: (type: SingleType, words: string) => string | undefined;
  /** What may be chosen in a column of that type, in order; empty where it cannot be listed. */
  readonly choices: (type: SingleType) => readonly string[];
  readonly stateWords: (state: string) => string;
  /** All states in their order. */
  readonly stateChoices: readonly string[];
  readonly findState: (words: string) => string | undefined;
}

interface Names {
  readonly write: ReadonlyMap<string, string>;
  readonly find: ReadonlyMap<string, string | null>;
  readonly choices: readonly string[];
}

/** @param input units and commitments as they are now; codes and states come with both their labels */
export function createVocabulary(input: {
  readonly language: SheetLanguage;
  readonly codeLists: readonly CodeList[];
  readonly states: readonly LifecycleState[];
  readonly units: readonly Named[];
  readonly commitments: readonly Named[];
}): Vocabulary {
  const { language, codeLists } = input;
  const other: keyof Label = language === 'en' ? 'zh-CN' : 'en';
  const labelled = (id: string, label: Label): Named => ({ id, names: [label[language], label[other]] });
  const codes = new Map(
    codeLists.map((list) => [list.name, index(list.codes.map(({ code, label }) => labelled(code, label)))]),
  );
  const states = index(input.states.map((state) => labelled(state.name, state.label)));
  const units = index(input.units);
  const commitments = index(input.commitments.map(({ id, names }) => ({ id, names: [`${names[0] ?? id}〔${id}〕`] })));
  const namesOf = (type: SingleType): Names | undefined => {
    switch (type.kind) {
      case 'code':
        return codes.get(type.list);
      case 'orgUnit':
        return units;
      case 'commitment':
        return commitments;
      default:
        return undefined;
    }
  };
  return {
    language,
    codeLists,
    write: (type, id) => namesOf(type)?.write.get(id) ?? id,
    find: (type, words) => lookUp(namesOf(type), words),
    choices: (type) => (type.kind === 'commitment' ? [] : (namesOf(type)?.choices ?? [])),
    stateChoices: states.choices,
    stateWords: (state) => states.write.get(state) ?? state,
    findState: (words) => lookUp(states, words),
  };
}

function lookUp(names: Names | undefined, words: string): string | undefined {
  const found = names?.find.get(tidy(words));
  if (found !== undefined && found !== null) return found;
  // A title with its id behind it is found by the id, however the title has changed.
  const id = /〔(?<id>[^〔〕]+)〕\s*$/u.exec(words)?.groups?.id;
  return id === undefined ? undefined : (names?.find.get(tidy(id)) ?? undefined);
}

/** Names that two things share are written with the id behind them, and alone mean neither. */
function index(named: readonly Named[]): Names {
  const count = new Map<string, number>();
  for (const { names } of named) {
    const first = tidy(names[0] ?? '');
    count.set(first, (count.get(first) ?? 0) + 1);
  }
  const write = new Map<string, string>();
  const find = new Map<string, string | null>();
  for (const { id, names } of named) {
    const first = names[0] ?? id;
    write.set(id, (count.get(tidy(first)) ?? 0) > 1 ? `${first}〔${id}〕` : first);
    for (const name of new Set(names.map(tidy))) {
      const before = find.get(name);
      find.set(name, before === undefined || before === id ? id : null);
    }
  }
  // An id always means itself.
  for (const { id } of named) find.set(tidy(id), id);
  return { write, find, choices: named.map(({ id }) => write.get(id) ?? id) };
}

/** Space around and inside, and full-width forms, make no difference. */
function tidy(words: string): string {
  return words.normalize('NFKC').replace(/\s+/gu, '');
}
