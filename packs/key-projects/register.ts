import type { RecordValues, Refusal, Register } from '@planwright/engine';
import { compareDecimals, isSeries, sumMonths } from '@planwright/engine';
import { fields, groups } from './fields.ts';
import { checkOrder, lifecycle } from './lifecycle.ts';

type Fault = Refusal & { readonly field: string };

export const register: Register = {
  name: 'key-projects',
  label: { 'zh-CN': '重点项目台账', en: 'key projects' },
  fields,
  groups,
  titleField: 'name',
  place: 'county',
  lifecycle,
  attachments: { label: { 'zh-CN': '形象进度图片与佐证', en: 'pictures and evidence' }, maxCount: 60 },
  check: (record) => [...checkPlannedDays(record), ...checkOrder(record), ...checkPlan(record), ...checkSite(record)],
};

function checkPlannedDays({ plannedStart: start, plannedEnd: end }: RecordValues): readonly Fault[] {
  if (typeof start !== 'string' || typeof end !== 'string' || end >= start) return [];
  return [
    {
      field: 'plannedEnd',
      code: 'end-before-start',
      message: {
        'zh-CN': `计划竣工${end}早于计划开工${start}`,
        en: `planned completion ${end} is before planned start ${start}`,
      },
    },
  ];
}

/** The months of the plan, over all years, may not come to more than the whole. */
function checkPlan({ totalInvestment: total, planByMonth: planned }: RecordValues): readonly Fault[] {
  const sum = isSeries(planned) ? sumMonths(planned, 'all', '') : null;
  if (typeof total !== 'string' || sum === null || compareDecimals(sum, total) <= 0) return [];
  return [
    {
      field: 'planByMonth',
      code: 'plan-over-total',
      message: {
        'zh-CN': `各月计划合计${sum}亿元大于总投资${total}亿元`,
        en: `the months planned come to ${sum}, more than the total investment of ${total} (亿元)`,
      },
    },
  ];
}

function checkSite({ longitude, latitude }: RecordValues): readonly Fault[] {
  if ((longitude === null) === (latitude === null)) return [];
  return [
    {
      field: longitude === null ? 'longitude' : 'latitude',
      code: 'half-a-place',
      message: { 'zh-CN': '经度和纬度须一并填写', en: 'give longitude and latitude together' },
    },
  ];
}
