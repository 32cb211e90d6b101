import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, listSourceFiles, root, type SourceFile } from './source-files.ts';

const files = listSourceFiles();
const isTest = (file: SourceFile) => /\.test\.tsx?$/.test(file.path) || /(^|\/)(test|testing|e2e)\//.test(file.path);
/** Types are forbidden in code, not in sentences about it; directives to the checker stand in line comments and stay. */
const withoutComments = (text: string) => text.replace(/^\s*\*.*$|\/\*\*?.*?\*\//gm, '');
const product = files.filter((file) => /^(packages|packs)\//.test(file.path) && !isTest(file));

/** Which part of the house a file or a package name belongs to. */
function partOf(path: string): string {
  const match = /^packages\/(?<name>[^/]+)\//.exec(path);
  if (match?.groups?.name !== undefined) return match.groups.name;
  return path.split('/')[0] ?? path;
}

/** What each part may import of the others, and why no more. */
const ALLOWED: Readonly<Record<string, { readonly to: readonly string[]; readonly why: string }>> = {
  compiler: { to: [], why: 'the compiler is pure text-to-plan and knows nothing else, so that it runs anywhere' },
  engine: {
    to: ['compiler'],
    why: 'the domain builds on what a plan says, and on nothing that stores, serves or shows',
  },
  packs: { to: ['compiler', 'engine'], why: 'a pack is plain data and pure functions over the domain' },
  readers: {
    to: ['compiler', 'engine'],
    why: 'readers turn bytes into text; of the domain they use only its spans and its error',
  },
  ledger: {
    to: ['compiler', 'engine', 'packs'],
    why: 'the ledger keeps what the domain decides, and knows no HTTP and no documents',
  },
  publish: { to: ['compiler', 'engine', 'ledger'], why: 'publishing turns kept data into documents' },
  server: {
    to: ['compiler', 'engine', 'readers', 'packs', 'ledger', 'publish'],
    why: 'the server joins the parts behind a contract',
  },
  web: { to: ['compiler', 'engine', 'server'], why: 'the app sees the contract only, and what runs in the browser' },
  cli: {
    to: ['compiler', 'engine', 'readers', 'packs', 'ledger', 'publish', 'server', 'examples'],
    why: 'the command line may use anything but the app',
  },
};

describe('imports point one way', () => {
  for (const [from, { to, why }] of Object.entries(ALLOWED)) {
    test(`${from} imports only ${to.join(', ') || 'itself'}: ${why}`, () => {
      const wrong: string[] = [];
      for (const file of product.filter((candidate) => partOf(candidate.path) === from)) {
        for (const name of importsOf(file.text)) {
          const target = /^@planwright\/(?<part>[a-z]+)/.exec(name)?.groups?.part;
          if (target !== undefined && target !== from && !to.includes(target))
            wrong.push(`${file.path} imports ${name}: ${why}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  test('the app imports of the server its contract only', () => {
    const wrong = product
      .filter((file) => partOf(file.path) === 'web')
      .flatMap((file) =>
        importsOf(file.text)
          .filter((name) => name.startsWith('@planwright/server') && name !== '@planwright/server/contract')
          .map((name) => `${file.path}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the contract and the ledger’s model reach no database, so that the app can carry them', () => {
    const wrong = product
      .filter(
        (file) =>
          file.path.startsWith('packages/server/src/contract/') || file.path.startsWith('packages/ledger/src/model/'),
      )
      .flatMap((file) =>
        importsOf(file.text)
          .filter(
            (name) =>
              !name.startsWith('./') &&
              !name.startsWith('../') &&
              !['zod', '@planwright/ledger/model', '@planwright/engine', '@planwright/compiler'].includes(name),
          )
          .map((name) => `${file.path}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('inside a package, relative imports reach the same folder or its parent; farther ones go through #', () => {
    const wrong = product.flatMap((file) =>
      importsOf(file.text)
        .filter((name) => name.startsWith('../../') && !(partOf(file.path) === 'cli' && name.includes('/examples/')))
        .map((name) => `${file.path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('features of the app never import each other', () => {
    const wrong = product.flatMap((file) => {
      const own = /^packages\/web\/src\/features\/(?<name>[^/]+)\//.exec(file.path)?.groups?.name;
      if (own === undefined) return [];
      return importsOf(file.text)
        .filter((name) => {
          const other = /features\/(?<name>[^/]+)/.exec(name)?.groups?.name;
          return other !== undefined && other !== own;
        })
        .map((name) => `${file.path}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('pure packages stay pure', () => {
  const pure = product.filter((file) => ['compiler', 'engine', 'packs'].includes(partOf(file.path)));
  const banned: readonly (readonly [RegExp, string])[] = [
    [/\bDate\.now\(|new Date\(\s*\)/, 'no clock: the day is an argument'],
    [/\bMath\.random\(|crypto\.getRandomValues|randomUUID/, 'no randomness: seeds and ids are arguments'],
    [/from ['"]node:/, 'no disk, no network, no process'],
    [/\bfetch\(/, 'no network'],
    [/\.toLocale[A-Z]|\bIntl\./, 'no machine locale'],
    [/\bprocess\.(env|cwd|argv)/, 'no process'],
  ];
  for (const [pattern, why] of banned) {
    test(why, () => {
      expect(
        pure
          .filter((file) => pattern.test(file.text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')))
          .map((file) => `${file.path}: ${why}`),
      ).toEqual([]);
    });
  }
});

describe('the house rules', () => {
  test('routes hold no SQL and the ledger knows no HTTP', () => {
    const sql = product.filter(
      (file) =>
        file.path.startsWith('packages/server/src/routes/') &&
        /\b(select|insert into|update|delete from)\s+[a-z_]+\b.*\b(from|values|set|where)\b/i.test(file.text) &&
        /sql`/.test(file.text),
    );
    const http = product.filter(
      (file) =>
        partOf(file.path) === 'ledger' &&
        importsOf(file.text).some((name) => /^(fastify|@fastify\/|node:http)/.test(name)),
    );
    expect([...sql, ...http].map((file) => file.path)).toEqual([]);
  });

  test('no default exports where no tool asks for one', () => {
    const wrong = files.filter(
      (file) => /^export default /m.test(file.text) && !/(vite|vitest)\.config\.ts$/.test(file.path),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  test('no enums, no `any`, no ts-ignore', () => {
    const wrong = files.filter(
      (file) =>
        !file.path.startsWith('test/') &&
        /^\s*(export\s+)?(const\s+)?enum\s|:\s*any\b|\bas any\b|@ts-ignore|@ts-expect-error/m.test(
          withoutComments(file.text),
        ),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  /** Files past the cap, each with its reason. */
  const LONG: Readonly<Record<string, string>> = {};
  test('no file is past 500 lines unless it is listed with a reason', () => {
    const long = files.filter((file) => file.text.split('\n').length > 501 && LONG[file.path] === undefined);
    expect(long.map((file) => `${file.path} (${file.text.split('\n').length})`)).toEqual([]);
  });

  test('file names are kebab-case and say what they own', () => {
    const wrong = files.filter((file) => {
      const name = file.path.split('/').at(-1) ?? '';
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(name) ||
        /^(utils?|helpers?|common|manager|service)\./.test(name)
      );
    });
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  test('generated registries are not committed and every pack folder is whole', () => {
    const packs = readdirSync(join(root, 'packs'), { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== 'node_modules',
    );
    const broken = packs.filter((pack) => {
      const names = readdirSync(join(root, 'packs', pack.name));
      return !names.includes('pack.ts') || !names.includes('README.md');
    });
    expect(broken.map((pack) => pack.name)).toEqual([]);
  });
});
