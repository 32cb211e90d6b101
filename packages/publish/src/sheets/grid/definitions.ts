import type { IndicatorDefinition } from '@planwright/engine';
import type { IndicatorSheet } from '@planwright/ledger';
import type { PlannedSheet } from '#xlsx/model.ts';
import { text } from '../contents.ts';
import { HEAD, NOTE, TITLE, WORDS } from '../looks.ts';

type Words = { readonly 'zh-CN': string; readonly en: string };

const DIRECTIONS: Readonly<Record<IndicatorDefinition['direction'], Words>> = {
  'higher-is-better': { 'zh-CN': '越高越好', en: 'higher is better' },
  'lower-is-better': { 'zh-CN': '越低越好', en: 'lower is better' },
  none: { 'zh-CN': '不论高低', en: 'neither' },
};
const RHYTHMS: Readonly<Record<IndicatorDefinition['period']['kind'], Words>> = {
  week: { 'zh-CN': '周', en: 'week' },
  'ten-days': { 'zh-CN': '旬', en: 'ten days' },
  month: { 'zh-CN': '月', en: 'month' },
  quarter: { 'zh-CN': '季', en: 'quarter' },
  'half-year': { 'zh-CN': '半年', en: 'half-year' },
  year: { 'zh-CN': '年', en: 'year' },
};

/** 指标口径: what each indicator counts, in what unit, in which direction, and how often; and what an empty cell means. */
export function definitionsSheet(sheet: IndicatorSheet): PlannedSheet {
  const { language } = sheet.origin;
  const zh = language === 'zh-CN';
  const heads = zh
    ? ['指标', '代码', '口径', '计量单位', '方向', '报告期', '小数位', '来源', '负责单位', '期末后可报']
    : [
        'Indicator',
        'Id',
        'Definition',
        'Unit',
        'Direction',
        'Rhythm',
        'Decimals',
        'Source',
        'Department',
        'Due after the end',
      ];
  const lines = sheet.indicators.map((indicator) => [
    indicator.label[language],
    indicator.id,
    indicator.definition[language],
    indicator.unit,
    DIRECTIONS[indicator.direction][language],
    rhythmOf(indicator, language),
    String(indicator.scale),
    indicator.source,
    indicator.owner,
    zh ? `${indicator.publicationLagDays}天` : `${indicator.publicationLagDays} days`,
  ]);
  return {
    name: zh ? '指标口径' : 'Definitions',
    columns: [26, 24, 56, 11, 11, 20, 8, 30, 16, 11].map((width) => ({ width, style: {} })),
    rows: [
      { height: 26, cells: [text(zh ? '指标口径与填报说明' : 'Definitions, and how to fill in', TITLE)] },
      ...rulesOf(zh).map((rule) => ({ cells: [text(rule, NOTE)] })),
      { cells: [] },
      { height: 20, cells: heads.map((head) => text(head, HEAD)) },
      ...lines.map((line) => ({ cells: line.map((words) => text(words, WORDS)) })),
    ],
    landscape: true,
  };
}

function rhythmOf({ period }: IndicatorDefinition, language: 'zh-CN' | 'en'): string {
  const every = RHYTHMS[period.kind][language];
  const zh = language === 'zh-CN';
  return [
    every,
    ...(period.cumulative ? [zh ? '自年初累计' : 'counted from the year’s start'] : []),
    ...(period.januaryWithFebruary ? [zh ? '1—2月合并' : 'January with February'] : []),
  ].join(zh ? '，' : ', ');
}

function rulesOf(zh: boolean): readonly string[] {
  return zh
    ? [
        '1. 四种情况各不相同：空着是未报（不知道），0是零，“不适用”是本单位没有这件事，“不公布”是有数但不能公布。后两种须在“说明”表写明原因。',
        '2. 一个数的版次、依据、说明在同名各表的同一格；不填的，版次按初步、依据按单位自报。核实后的数只能以“更正”替换，并写明原因。',
        '3. 清空已有的数等于撤回，须在“说明”写明原因；删去一行不会删除任何数据。',
        '4. 突增、差十倍或一万倍、累计数下降的，导入前会逐个询问；在“说明”表先写明原因的，按已答复处理，原话随数保存。',
        '5. 灰色格不是该指标的报告期；行可以排序、删减，列可以移动，另加的列不读取；表保护没有密码。',
        '6. 改了“计量单位”一列的，按改后的单位换算读取。导入前先预览，确认后才写入。',
      ]
    : [
        '1. Four things that differ: empty is not reported, 0 is zero, “not applicable” is nothing of the kind here, “suppressed” is known and not disclosed. The last two need a reason in “Note”.',
        '2. A value’s vintage, evidence and note stand at its place of the other sheets; left empty they mean preliminary and declared. A final value gives way to a correction with its reason only.',
        '3. To empty a value is to take it back, with a reason in “Note”; taking a row out deletes nothing.',
        '4. Surges, values ten or ten thousand times off, and totals that fall are asked about before they are taken; a reason in “Note” is the answer, and is kept.',
        '5. Grey cells are no periods of the indicator. Rows may be sorted and taken out, columns moved and added; the protection has no password.',
        '6. Numbers are read in the unit that the row names. An import is shown first and written when you accept it.',
      ];
}
