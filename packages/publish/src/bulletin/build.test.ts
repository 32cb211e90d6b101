import { describe, expect, test } from 'vitest';
import { createFigureIndex, inlineText } from '#inline-text.ts';
import { commitments, sampleInput } from '#testing/sample-bulletin.ts';
import { buildBulletin } from './build.ts';

const bulletin = buildBulletin(sampleInput);
const figureOf = createFigureIndex(bulletin);

function paragraphs(of = bulletin): readonly string[] {
  const find = createFigureIndex(of);
  return of.blocks.flatMap((block) => (block.kind === 'paragraph' ? [inlineText(block.content, find)] : []));
}

function table(caption: string): readonly (readonly string[])[] {
  const found = bulletin.blocks.find((block) => block.kind === 'table' && block.caption === caption);
  if (found?.kind !== 'table') throw new Error(`no table ${caption}`);
  return found.rows.map((row) => row.map((cell) => inlineText(cell, figureOf)));
}

describe('the bulletin of a round', () => {
  test('has the sections of the genre in their order', () => {
    const headings = bulletin.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(headings).toEqual(['总体进展', '主要指标完成情况', '桥梁养护情况', '进展滞后情况', '报送情况']);
    expect(bulletin.title).toBe('关于云泽市2021年国民经济和社会发展计划第20周执行情况的通报');
  });

  test('counts the lights, and keeps what is not reported and what is not decided apart from all of them', () => {
    expect(paragraphs()[0]).toBe(
      '截至5月23日，全年时间进度为39.2%。《云泽市2021年国民经济和社会发展计划》分解任务共5项，其中正常1项，滞后1项，严重滞后1项，未报1项，目标待定1项。',
    );
  });

  test('says what was submitted with its rate', () => {
    expect(paragraphs()).toContain('本轮应报送4项，已报送3项，报送率75.0%。');
  });

  test('never writes a zero for a target that nobody reported, nor a bound for one that is not decided', () => {
    expect(table('主要指标完成情况表')).toEqual([
      ['粮食总产量', '≥ 150 万吨', '61.25万吨（截至5月23日）', '40.8%', '● 正常', '农业农村局'],
      ['城镇新增就业', '≥ 5 万人', '1.2万人（截至5月23日）', '24.0%', '■ 严重滞后', '市人社局'],
      ['单位地区生产总值能耗降低', '待定', '未报', '—', '○ 待定', '未明确'],
      ['规模以上工业增加值增长', '约 7%', '未报', '—', '○ 未报', '工业和信息化局'],
    ]);
  });

  test('a pack’s paragraph without a single known measure is left out; a missing cell is named', () => {
    expect(paragraphs()).toContain('共有桥梁2座，完好率66.7%。');
    expect(paragraphs().some((text) => text.includes('造价'))).toBe(false);
    expect(table('桥梁养护情况表（按县市区）')).toEqual([
      ['东屏县', '1', '100.0', '未报'],
      ['西岭县', '1', '未报', '未报'],
    ]);
  });

  test('a ranked table stands in its order, equal values share a place, and small groups have none', () => {
    const [findings] = sampleInput.packs;
    if (findings === undefined) throw new Error('the sample has no pack');
    const [section] = findings.pack.bulletinSections;
    const [count, rate] = findings.pack.measures;
    if (section === undefined || count === undefined || rate === undefined) throw new Error('the pack is empty');
    const row = (group: string, value: string, rows: number) => ({
      measure: 'rate',
      group,
      value,
      unit: '%',
      rows,
      missing: [],
    });
    const ranked = buildBulletin({
      ...sampleInput,
      packs: [
        {
          ...findings,
          groups: { county: [row('k1', '50', 3), row('k2', '75', 2), row('k3', '50.0', 4), row('k4', '62.5', 3)] },
          pack: {
            ...findings.pack,
            measures: [count, { ...rate, direction: 'higher-is-better' }],
            bulletinSections: [
              {
                ...section,
                paragraphs: [{ 'zh-CN': '完好率{sign:rate|超过|低于|等于}零{size:rate}{unit:rate}。', en: '' }],
                tables: [{ by: 'county', measures: ['rate'], rank: { measure: 'rate', atLeast: 3 } }],
              },
            ],
          },
        },
      ],
    });
    const find = createFigureIndex(ranked);
    const block = ranked.blocks.find((candidate) => candidate.kind === 'table' && candidate.columns.includes('位次'));
    if (block?.kind !== 'table') throw new Error('no ranked table');
    expect(block.rows.map((cells) => cells.map((cell) => inlineText(cell, find)).slice(1))).toEqual([
      ['62.5', '1'],
      ['50.0', '2'],
      ['50.0', '2'],
      ['75.0', '—'],
    ]);
    expect(paragraphs(ranked)).toContain('完好率超过零66.7%。');
    expect(paragraphs(ranked).some((text) => text.startsWith('位次按'))).toBe(true);
  });

  test('explains each lagging commitment by the sentence of its light, the widest gap of red first', () => {
    expect(paragraphs()).toContain(
      '截至5月23日累计1.2万人，为目标5万人的24.0%；时序进度应达39.2%，慢15.2个百分点，超过10个百分点的严重滞后线。责任单位：市人社局。',
    );
  });

  test('names the units that still owe a report', () => {
    expect(table('尚未报齐单位情况表')).toEqual([['工业和信息化局', '1', '0', '1']]);
  });
});

describe('its figures', () => {
  test('no number of the ledger stands in the text outside a figure', () => {
    const loose = bulletin.blocks.flatMap((block) => {
      const cells = block.kind === 'paragraph' ? [block.content] : block.kind === 'table' ? block.rows.flat() : [];
      return cells.flatMap((cell) =>
        cell.flatMap((part) =>
          part.kind === 'text' ? (part.text.replace(/《[^》]*》|\d+月\d+日/gu, '').match(/\d+/gu) ?? []) : [],
        ),
      );
    });
    expect(loose).toEqual([]);
  });

  test('each is used, and says how it was reckoned', () => {
    const used = new Set(JSON.stringify(bulletin.blocks).match(/(?<="figureId":")[^"]+/gu));
    expect(bulletin.figures.filter((figure) => !used.has(figure.id) || figure.reckoning === '')).toEqual([]);
  });

  test('a value leads to its report and its promise, a count to each thing counted', () => {
    const find = (text: string) => bulletin.figures.find((figure) => figure.text === text);
    expect(find('61.25')).toMatchObject({ unit: '万吨', commitmentIds: ['c1'], reportIds: ['rep1'] });
    expect(find('5')?.commitmentIds).toEqual(['c1', 'c2', 'c3', 'c4', 'c5']);
    expect(find('66.7')?.recordIds).toEqual(['b1', 'b2']);
  });

  test('the hash follows what is printed and nothing else', () => {
    const renamed = buildBulletin({ ...sampleInput, id: 'other', createdAt: '2022-01-01T00:00:00.000Z' });
    const changed = buildBulletin({ ...sampleInput, commitments: commitments.slice(1) });
    expect(renamed.hash).toBe(bulletin.hash);
    expect(changed.hash).not.toBe(bulletin.hash);
  });
});

test('a round in which nothing is owed and nothing lags says so', () => {
  const quiet = buildBulletin({
    ...sampleInput,
    commitments: commitments.slice(0, 1),
    packs: [],
    board: {
      ...sampleInput.board,
      units: sampleInput.board.units.slice(0, 1),
      totals: { ...sampleInput.board.totals, obligations: 0, submitted: 0 },
    },
  });
  expect(paragraphs(quiet)).toContain('已报送的任务中没有严重滞后、滞后事项。');
  expect(paragraphs(quiet)).toContain('本轮应报单位1个，均已按要求报送。');
});

test('a plan without commitments gives a bulletin that says so', () => {
  const empty = buildBulletin({
    ...sampleInput,
    commitments: [],
    packs: [],
    board: { ...sampleInput.board, units: [] },
  });
  expect(paragraphs(empty)[0]).toBe('截至5月23日，《云泽市2021年国民经济和社会发展计划》尚无纳入调度的任务。');
});

test('a plan whose text carries no title is called by its genre', () => {
  const untitled = buildBulletin({ ...sampleInput, plan: { ...sampleInput.plan, title: '' } });
  expect(paragraphs(untitled)[0]).toContain('《云泽市2021年国民经济和社会发展计划》分解任务共5项');
});
