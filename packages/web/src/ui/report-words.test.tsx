// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test } from 'vitest';
import { startWords } from '#lib/i18n.ts';
import { ReportWords } from './report-words.tsx';

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  startWords('zh-CN');
});

const nothing = { progress: '', problem: null, notReportedReason: null, correctionReason: null };

function wordsOf(report: Partial<typeof nothing> | Record<string, string>): readonly string[] {
  const box = document.createElement('div');
  act(() => createRoot(box).render(<ReportWords report={{ ...nothing, ...report }} />));
  return [...box.querySelectorAll('p')].map((line) => line.textContent ?? '');
}

test('a report’s words stand each on a line of their own, with what they are', () => {
  expect(wordsOf({})).toEqual([]);
  expect(
    wordsOf({ progress: '完成认定', problem: '研发费用不足', notReportedReason: '未反馈', correctionReason: '漏报' }),
  ).toEqual(['完成认定', '问题 研发费用不足', expect.stringContaining('未反馈'), expect.stringContaining('漏报')]);
});
