import { describe, expect, test } from 'vitest';
import type { Bulletin, CommitmentRow, Figure, Inline } from '#model/index.ts';
import type { LedgerReckoner } from './ledger-figures.ts';
import { lintBulletin } from './lint.ts';
import type { RowReader } from './sources.ts';
import { writeBulletinText } from './text.ts';

/** A figure that refers to so many promises, numbered from `from`. */
function figure(id: string, text: string, unit: string, rest: Partial<Figure> = {}): Figure {
  return { id, text, unit, reckoning: '', commitmentIds: [], reportIds: [], recordIds: [], ...rest };
}
const promises = (from: number, count: number) => Array.from({ length: count }, (_, index) => `c${from + index}`);

/** Text with `{f1}` for figures, as inline content. */
function inline(template: string): Inline[] {
  return template
    .split(/(?<part>\{\w+\})/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('{') ? { kind: 'figure', figureId: part.slice(1, -1) } : { kind: 'text', text: part },
    );
}

function bulletin(blocks: Bulletin['blocks'], figures: Figure[]): Bulletin {
  return {
    id: 'b1',
    title: '关于甲州市2021年国民经济和社会发展计划第20周执行情况的通报',
    issue: '2021年第20期',
    issuer: '甲州市发展和改革委员会',
    issuedOn: '2021-05-24',
    roundId: 'r20',
    planVersionId: 'v1',
    state: 'draft',
    hash: '',
    simulated: false,
    createdAt: '2021-05-24T00:00:00.000Z',
    createdBy: '张一',
    frozenAt: null,
    blocks,
    figures,
  };
}

const LIGHTS = (total: string) =>
  bulletin(
    [
      { kind: 'heading', level: 1, text: '总体进展' },
      { kind: 'paragraph', content: inline('分解任务共{f1}，其中正常{f2}，滞后{f3}。其他工作正常。') },
    ],
    [
      figure('f1', total, '项', { commitmentIds: promises(1, 5) }),
      figure('f2', '3', '项', { commitmentIds: promises(1, 3) }),
      figure('f3', '2', '项', { commitmentIds: promises(4, 2) }),
    ],
  );

const saying = (reckon: LedgerReckoner, rowOf: RowReader = () => undefined) => ({ reckon, rowOf });
const nothing = saying(() => ({ value: null, division: null }));

describe('the text of a bulletin', () => {
  test('is what is printed, headings numbered, and leads back to each block and figure', () => {
    const written = writeBulletinText(LIGHTS('5'));
    expect(written.text).toContain('一、总体进展\n分解任务共5项，其中正常3项，滞后2项。其他工作正常。\n');
    expect(written.figures.map((place) => written.text.slice(place.start, place.end))).toEqual(['5项', '3项', '2项']);
    expect(written.blocks.map(({ start, end }) => written.text.slice(start, end))[0]).toBe('一、总体进展');
  });

  test('keeps tables out of what is read as sentences, at the same length', () => {
    const table = bulletin(
      [
        {
          kind: 'table',
          caption: '情况表',
          columns: ['单位', '应报（项）'],
          rows: [[inline('东屏县'), inline('{f1}')]],
        },
      ],
      [figure('f1', '12', '')],
    );
    const { text, prose } = writeBulletinText(table);
    expect(text).toContain('东屏县 | 12');
    expect(prose).not.toContain('东屏县');
    expect(prose.length).toBe(text.length);
  });
});

describe('the sums of a bulletin', () => {
  test('that hold are shown as checked', () => {
    const { counts, checks } = lintBulletin(LIGHTS('5'), nothing, []);
    expect(counts.error).toBe(0);
    expect(checks.map((check) => check.reckoning['zh-CN'])).toContain('3 + 2 = 5项，相符');
  });

  test('a wrong total is an error at the total and its parts, with the difference', () => {
    const [finding, ...more] = lintBulletin(LIGHTS('6'), nothing, []).findings;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'bulletin/parts-and-total', severity: 'error' });
    expect(finding?.message['zh-CN']).toBe('“分解任务共6项”与分项之和5项不符，差1项');
    expect(finding?.places.map((place) => [place.role, place.sentence.words, place.block, place.figureIds])).toEqual([
      ['subject', '6项', 1, ['f1']],
      ['part', '3项', 1, ['f2']],
      ['part', '2项', 1, ['f3']],
    ]);
  });

  test('parts that are only some of the whole may be fewer, not more', () => {
    const some = (part: string) =>
      lintBulletin(
        bulletin(
          [{ kind: 'paragraph', content: inline('共有项目{f1}，其中续建{f2}。') }],
          [figure('f1', '5', '个'), figure('f2', part, '个')],
        ),
        nothing,
        [],
      ).counts.error;
    expect([some('3'), some('5'), some('6')]).toEqual([0, 0, 1]);
  });

  test('a figure of another unit ends the parts', () => {
    const { counts } = lintBulletin(
      bulletin(
        [{ kind: 'paragraph', content: inline('共有项目{f1}，其中省级{f2}，投资{f3}。') }],
        [figure('f1', '5', '个'), figure('f2', '2', '个'), figure('f3', '900', '亿元')],
      ),
      nothing,
      [],
    );
    expect(counts.error).toBe(0);
  });

  test('a table’s total row is the sum of its rows, column by column, rates left out', () => {
    const table = (total: string) =>
      lintBulletin(
        bulletin(
          [
            {
              kind: 'table',
              caption: '报送情况',
              columns: ['单位', '应报（项）', '报送率（%）'],
              rows: [
                [inline('东屏县'), inline('{f1}'), inline('{f2}')],
                [inline('西岭县'), inline('{f3}'), inline('{f4}')],
                [inline('合计'), inline('{f5}'), inline('{f6}')],
              ],
            },
          ],
          [
            figure('f1', '12', ''),
            figure('f2', '50', ''),
            figure('f3', '8', ''),
            figure('f4', '100', ''),
            figure('f5', total, ''),
            figure('f6', '70', ''),
          ],
        ),
        nothing,
        [],
      );
    expect(table('20').counts.error).toBe(0);
    const [finding] = table('21').findings;
    expect(finding?.places.map((place) => place.sentence.words)).toEqual(['21', '12', '8']);
    expect(finding?.sum?.difference).toBe('1');
  });
});

describe('figures that state something of the ledger', () => {
  const RATE = bulletin(
    [{ kind: 'paragraph', content: inline('本轮应报送4项，已报送3项，报送率{f1}。') }],
    [figure('f1', '75.0', '%', { origin: { kind: 'submission', of: 'rate', unitId: null } })],
  );
  const rate = (part: string, whole: string, value: string) => saying(() => ({ value, division: { part, whole } }));

  test('hold when the ledger’s value, rounded once to the printed digits, is what is printed', () => {
    const { counts, checks } = lintBulletin(RATE, rate('3', '4', '75'), []);
    expect(counts.error).toBe(0);
    expect(checks.map((check) => check.reckoning['zh-CN'])).toContain('台账：3 ÷ 4 = 75.0%；通报：75.0%');
  });

  test('are errors when the ledger has moved on, with the difference in points', () => {
    const [finding] = lintBulletin(RATE, rate('4', '4', '100'), []).findings;
    expect(finding?.message['zh-CN']).toBe('“报送率75.0%”与台账不符：现为100.0%，差25个百分点');
    expect(finding?.sum).toMatchObject({ difference: '25', tolerance: { kind: 'rounding', value: '0.05' } });
  });

  test('are errors when the ledger has no such number any more, never zero', () => {
    const [finding] = lintBulletin(RATE, nothing, []).findings;
    expect(finding?.message['zh-CN']).toBe('“报送率75.0%”与台账不符：台账现在没有这个数');
  });

  test('a waiver holds for the numbers it was given for and for no others', () => {
    const [finding] = lintBulletin(RATE, rate('4', '4', '100'), []).findings;
    const waiver = {
      id: 'w1',
      identity: finding?.identity ?? '',
      code: finding?.code ?? '',
      message: { 'zh-CN': '', en: '' },
      reason: '以周一中午为准',
      by: '张一',
      recordedAt: '2021-05-24T01:00:00.000Z',
      versionNumber: null,
    };
    expect(lintBulletin(RATE, rate('4', '4', '100'), [waiver]).counts).toMatchObject({ error: 0, waived: 1 });
    const later = lintBulletin(RATE, rate('2', '4', '50'), [waiver]);
    expect(later.counts).toMatchObject({ error: 1, waived: 0 });
    expect(later.lapsed.map(({ id }) => id)).toEqual(['w1']);
  });
});

describe('where a value comes from and how old it is', () => {
  const TABLE = bulletin(
    [
      {
        kind: 'table',
        caption: '主要指标完成情况表',
        columns: ['指标', '实际'],
        rows: [[inline('城镇新增就业'), inline('{f1}（1—11月）')]],
      },
    ],
    [figure('f1', '4.2', '万人', { origin: { kind: 'value', commitmentId: 'c1' } })],
  );
  const INDICATOR: NonNullable<CommitmentRow['indicator']> = {
    id: 'urban-jobs-new',
    label: { 'zh-CN': '城镇新增就业', en: 'new urban jobs' },
    unit: '万人',
    judges: true,
    latest: { period: '2021-01..11', periodEnd: '2021-11-30', value: '4.2', simulated: false },
    target: { text: '≥ 6 万人', textEn: '≥ 6 万人', own: true },
    status: 'yellow',
    freshness: 'fresh',
    reported: { value: '5.6', periodEnd: '2021-11-28' },
    relation: 'differs',
    difference: '1.4',
  };
  const row = (over: Partial<CommitmentRow>, freshness: CommitmentRow['light']['freshness'] = 'fresh') =>
    ({ id: 'c1', lastPeriodEnd: '2021-11-30', light: { asOf: '2021-12-19', freshness }, ...over }) as CommitmentRow;
  const lint = (of: CommitmentRow) =>
    lintBulletin(
      TABLE,
      saying(
        () => ({ value: '4.2', division: null }),
        () => of,
      ),
      [],
    );

  test('a report that contradicts the printed value of an indicator is a warning with both numbers and their days', () => {
    const [finding, ...more] = lint(row({ indicator: INDICATOR })).findings;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'bulletin/one-source', severity: 'warning' });
    expect(finding?.message['zh-CN']).toBe(
      '“城镇新增就业 实际”两处数不一致：指标为4.2万人（2021年1—11月），责任单位填报5.6万人（截至2021-11-28），相差1.4万人',
    );
    const { findings, rules } = lint(row({ indicator: { ...INDICATOR, relation: 'agrees' } }));
    expect([findings, rules.map(({ code, held }) => [code, held])]).toEqual([
      [],
      [
        ['bulletin/figure-of-ledger', 1],
        ['bulletin/one-source', 1],
        ['bulletin/old-value', 1],
      ],
    ]);
  });

  test('a value of months ago is a warning, an indicator’s as soon as its next is overdue', () => {
    const old = { lastPeriodEnd: '2021-07-18', indicator: null };
    expect(lint(row(old, 'late')).findings).toEqual([]);
    const [finding] = lint(row(old, 'stale')).findings;
    expect(finding).toMatchObject({ code: 'bulletin/old-value', severity: 'warning' });
    expect(finding?.message['zh-CN']).toBe(
      '“城镇新增就业 实际”的数截至2021-07-18，到2021-12-19已过154天，应有新数而没有',
    );
    const agreed = { ...INDICATOR, relation: 'agrees' as const };
    expect(lint(row({ indicator: agreed }, 'late')).findings.map(({ code }) => code)).toEqual(['bulletin/old-value']);
  });
});

test('the compiler’s rules read the prose: a bracketed list that does not make its total is found', () => {
  const { findings } = lintBulletin(
    bulletin(
      [
        { kind: 'heading', level: 1, text: '重点任务' },
        {
          kind: 'paragraph',
          content: inline('推进56个省重点项目（优选项目20个、签约项目13个、补短板项目10个、技改项目12个）。'),
        },
      ],
      [],
    ),
    nothing,
    [],
  );
  expect(findings.map(({ code, places }) => [code, places[0]?.block])).toEqual([['audit/parts-and-total', 1]]);
});
