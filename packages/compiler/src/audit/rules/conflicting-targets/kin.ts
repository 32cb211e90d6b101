import type { Fact } from '#model.ts';

/** Families of words that plans use for one source or group, each with the amounts they are said of. */
const FAMILIES: readonly { readonly name: string; readonly words: RegExp; readonly of: RegExp }[] = [
  { name: '清洁电力', words: /绿色|清洁|新能源|可再生能源|光伏|风电/, of: /发电量$/ },
  {
    name: '清洁电力装机',
    words: /绿色|清洁|新能源|可再生能源|光伏|风电/,
    of: /发电(?:累计)?(?:装机|装机容量|装机规模)$/,
  },
];
/** The statement that a figure stands in is looked at this far back. */
const REACH = 40;

/** The common name of what a target is for, where its words belong to a family; null otherwise. */
export function kinOf(text: string, { metric, start }: Fact): string | null {
  const family = FAMILIES.find(({ of }) => of.test(metric));
  if (family === undefined) return null;
  let from = start;
  while (from > 0 && start - from < REACH && !/[。；;！\n]/.test(text.charAt(from - 1))) from--;
  return family.words.test(text.slice(from, start)) ? family.name : null;
}
