import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What the contract's own patterns say, in Chinese. */
const PATTERNS: Readonly<Record<string, string>> = {
  'expected a decimal number such as 12.5': '应为数，如 12.5（整数最多24位、小数最多12位）',
  'expected a date as YYYY-MM-DD': '应为日期，如 2021-12-31',
  'expected a day that the calendar has, as YYYY-MM-DD': '日历上没有这一天，应如 2021-12-31',
  'expected lower-case words joined by hyphens, such as budget-revenue':
    '应为小写英文词，以连字符相连，如 budget-revenue',
};

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组值',
  record: '一组值',
};

/** 哪里不合要求: an issue of a request in Chinese, with the value's bounds. */
export function issueZh(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return /received undefined$/.test(issue.message) ? '没有填写' : `应为${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      if (issue.origin === 'string') return Number(issue.minimum) <= 1 ? '不能为空' : `至少${issue.minimum}个字`;
      return issue.origin === 'array' ? `至少要有${issue.minimum}项` : `不能小于${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `不能超过${issue.maximum}个字`;
      return issue.origin === 'array' ? `不能超过${issue.maximum}项` : `不能大于${issue.maximum}`;
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')}`;
    case 'unrecognized_keys':
      return `多了 ${issue.keys.join('、')}`;
    default:
      return PATTERNS[issue.message] ?? issue.message;
  }
}

const SHOWN = 3;

/** 汇总: the first faults with their places, the rest counted. */
export function issuesZh(issues: readonly Issue[]): string {
  const shown = issues.slice(0, SHOWN).map((issue) => {
    const place = issue.path.join('.');
    return place === '' ? issueZh(issue) : `${place} ${issueZh(issue)}`;
  });
  return `${shown.join('；')}${issues.length > SHOWN ? `；等${issues.length}处` : ''}`;
}
