import type { SheetOrigin, Workbook } from './model.ts';

/** Name of the hidden sheet that says where a workbook came from. */
export const ORIGIN_SHEET = '_planwright';
/** 错误清单: the sheet of a marked copy that lists what was found; it is not read on its way back. */
export const FAULT_SHEETS = { 'zh-CN': '错误清单', en: 'Fault list' } as const;
export const isFaultSheet = (name: string): boolean => Object.values<string>(FAULT_SHEETS).includes(name);
const CSV_MARK = '#planwright';

/** The origin as lines of name and value, for the hidden sheet. */
export function formatOrigin(origin: SheetOrigin): readonly (readonly [name: string, value: string])[] {
  return [
    ['format', 'planwright-sheet'],
    ['pack', origin.pack],
    ['register', origin.register],
    ['template', String(origin.version)],
    ['language', origin.language],
    ['exportedAt', origin.exportedAt],
    ['contentHash', origin.contentHash],
  ];
}

/** The origin in one head of a CSV file: a column of its own without cells, harmless where nobody knows it. */
export function formatOriginHead(origin: SheetOrigin): string {
  return [
    CSV_MARK,
    ...formatOrigin(origin)
      .slice(1)
      .map(([name, value]) => `${name}=${value}`),
  ].join(' ');
}

/** 来源: what a file says about where it came from; null for a file that did not come from here. */
export function readOrigin(workbook: Workbook): SheetOrigin | null {
  const hidden = workbook.tables.find((table) => table.name === ORIGIN_SHEET);
  const pairs = new Map<string, string>();
  for (const { cells } of hidden?.rows ?? []) {
    const [name, value] = [cells.get(1), cells.get(2)];
    if (name?.kind === 'text' && value !== undefined)
      pairs.set(name.text, value.kind === 'text' || value.kind === 'number' ? value.text : '');
  }
  const heads = workbook.format === 'csv' ? workbook.tables[0]?.rows[0]?.cells : undefined;
  for (const cell of heads?.values() ?? []) {
    if (cell.kind !== 'text' || !cell.text.startsWith(`${CSV_MARK} `)) continue;
    for (const pair of cell.text.split(' ').slice(1)) {
      const at = pair.indexOf('=');
      if (at > 0) pairs.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
  const [register, version] = [pairs.get('register'), Number(pairs.get('template'))];
  if (register === undefined || !Number.isInteger(version) || version < 1) return null;
  return {
    pack: pairs.get('pack') ?? '',
    register,
    version,
    language: pairs.get('language') === 'en' ? 'en' : 'zh-CN',
    exportedAt: pairs.get('exportedAt') ?? '',
    contentHash: pairs.get('contentHash') ?? '',
  };
}

export const isOriginHead = (text: string): boolean => text.startsWith(`${CSV_MARK} `);
