import type { Field, RecordValues, Refusal, Register } from '@planwright/engine';
import { compareDecimals, sumDecimals } from '@planwright/engine';
import { lifecycle } from './lifecycle.ts';

const text = (name: string, zh: string, en: string, maxLength: number, required = false): Field => ({
  name,
  label: { 'zh-CN': zh, en },
  type: { kind: 'text', maxLength },
  required,
});
const date = (name: string, zh: string, en: string): Field => ({
  name,
  label: { 'zh-CN': zh, en },
  type: { kind: 'date' },
  required: false,
});
const code = (name: string, zh: string, en: string, list: string, required = false): Field => ({
  name,
  label: { 'zh-CN': zh, en },
  type: { kind: 'code', list },
  required,
});

/** Investment is stored by month only; the cumulative figure is reckoned from it, so that the two can never disagree. */
export const fields: readonly Field[] = [
  text('name', '项目名称', 'name', 120, true),
  text('projectCode', '项目代码', 'project code', 40),
  code('level', '层级', 'level', 'projectLevel', true),
  code('projectClass', '类别', 'class', 'projectClass'),
  { name: 'county', label: { 'zh-CN': '建设地点', en: 'county' }, type: { kind: 'orgUnit' }, required: false },
  { name: 'leadUnit', label: { 'zh-CN': '责任单位', en: 'lead unit' }, type: { kind: 'orgUnit' }, required: false },
  text('leader', '包保领导', 'leader in charge', 40),
  text('contractor', '建设单位', 'builder', 80),
  {
    name: 'totalInvestment',
    label: { 'zh-CN': '总投资', en: 'total investment' },
    type: { kind: 'decimal', unit: '亿元', scale: 4, min: '0' },
    required: false,
  },
  {
    name: 'planByMonth',
    label: { 'zh-CN': '年度投资计划（按月）', en: 'investment planned by month' },
    type: { kind: 'series', unit: '亿元', scale: 4 },
    required: false,
  },
  {
    name: 'doneByMonth',
    label: { 'zh-CN': '完成投资（按月）', en: 'investment done by month' },
    type: { kind: 'series', unit: '亿元', scale: 4 },
    required: false,
    help: { 'zh-CN': '只存当月数，累计数由此推算', en: 'single months only; cumulative figures follow from them' },
  },
  date('plannedStart', '计划开工', 'planned start'),
  date('plannedEnd', '计划竣工', 'planned completion'),
  date('startedOn', '实际开工', 'started on'),
  date('completedOn', '实际竣工', 'completed on'),
  text('progress', '形象进度', 'visible progress', 400),
  text('problem', '存在问题', 'problem', 400),
  code('factor', '所缺要素', 'factor in want', 'projectFactor'),
  {
    name: 'commitmentId',
    label: { 'zh-CN': '计划原文', en: 'commitment' },
    type: { kind: 'commitment' },
    required: false,
  },
];

export const register: Register = {
  name: 'key-projects',
  label: { 'zh-CN': '重点项目台账', en: 'key projects' },
  fields,
  titleField: 'name',
  lifecycle,
  check: checkProject,
};

/** Faults over several fields of a project. */
function checkProject(record: RecordValues): readonly (Refusal & { readonly field: string })[] {
  const faults: (Refusal & { field: string })[] = [];
  const [start, end, started, completed] = ['plannedStart', 'plannedEnd', 'startedOn', 'completedOn'].map(
    (name) => record[name],
  );
  if (typeof start === 'string' && typeof end === 'string' && end < start) {
    faults.push({
      field: 'plannedEnd',
      code: 'end-before-start',
      message: {
        'zh-CN': `计划竣工${end}早于计划开工${start}`,
        en: `planned completion ${end} is before planned start ${start}`,
      },
    });
  }
  if (typeof started === 'string' && typeof completed === 'string' && completed < started) {
    faults.push({
      field: 'completedOn',
      code: 'completed-before-started',
      message: {
        'zh-CN': `竣工${completed}早于开工${started}`,
        en: `completion ${completed} is before start ${started}`,
      },
    });
  }
  const total = record.totalInvestment;
  const planned = record.planByMonth;
  if (typeof total === 'string' && Array.isArray(planned)) {
    const months = planned.filter((month): month is string => month !== null);
    const sum = sumDecimals(months);
    if (months.length > 0 && compareDecimals(sum, total) > 0) {
      faults.push({
        field: 'planByMonth',
        code: 'plan-over-total',
        message: {
          'zh-CN': `年度计划${sum}亿元大于总投资${total}亿元`,
          en: `the year’s plan of ${sum} is more than the total investment of ${total} (亿元)`,
        },
      });
    }
  }
  return faults;
}
