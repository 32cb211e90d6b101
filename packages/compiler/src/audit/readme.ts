import type { Rule, RuleExample } from './model.ts';

const SEVERITIES = { error: '错误 error', warning: '提醒 warning', info: '提示 info' } as const;

const HEAD = `<!-- Generated from packages/compiler/src/audit/rules by \`npm run audit:rules\`. Not edited by hand. -->

# 体检规则 · Audit rules

\`planwright audit FILE\` 用这些规则核对一份计划、通报或报告。容许误差由印出的位数推出（四舍五入），“左右”按设置（默认5%）；“错误”只用于文件自相矛盾、算不对或历书上没有的情形。⟦ ⟧ 标出发现所指的位置。

These rules hold a plan, a bulletin or a report against arithmetic, itself and another document. Tolerance follows from the printed digits; 左右 from a setting
(5 % unless changed). An error means that the document contradicts itself, arithmetic or the calendar. ⟦ ⟧ marks the place that a finding points at.

`;

/** 规则说明: the reference of the rules, in Markdown, made from what their folders say of themselves. */
export function renderReadme(rules: readonly Rule[]): string {
  const sorted = [...rules].sort((left, right) => (left.code < right.code ? -1 : 1));
  const table = sorted.map(
    ({ code, title, severity }) =>
      `| [\`${code}\`](#${anchorOf(code)}) | ${title['zh-CN']} | ${title.en} | ${SEVERITIES[severity]} |`,
  );
  return `${HEAD}| 代码 code | 报告什么 | reports | 最高级别 gravest |\n| --- | --- | --- | --- |\n${table.join('\n')}\n\n${sorted.map(renderRule).join('\n')}`;
}

/** As code hosts make them of headings. */
const anchorOf = (code: string): string => code.replace('/', '');

function renderRule({ code, title, severity, document }: Rule): string {
  const { reports, why, source, misses, fires, silent } = document;
  const lines = [
    `## ${code}`,
    '',
    `**${title['zh-CN']}** · ${title.en} · ${SEVERITIES[severity]}`,
    '',
    `- 报告：${reports['zh-CN']}`,
    `  <br>${reports.en}`,
    `- 为什么：${why['zh-CN']}`,
    `  <br>${why.en}`,
    ...(source === undefined ? [] : [`- 依据：${source['zh-CN']}`]),
    `- 查不出：${misses['zh-CN']}`,
    `  <br>${misses.en}`,
    '',
    '报告 fires:',
    '',
    ...fires.flatMap(renderExample),
    '不报 stays silent:',
    '',
    ...silent.flatMap(renderExample),
  ];
  return lines.join('\n');
}

function renderExample({ text, other, asOf }: RuleExample): readonly string[] {
  const against = other === undefined ? [] : ['', `（对照 against, ${other.relation}）`, other.text];
  const day = asOf === undefined ? [] : ['', `（核对日期 as of ${asOf}）`];
  return ['```text', text, ...against, ...day, '```', ''];
}
