import type { CodeList } from '@planwright/engine';

/** Levels after the plan's own lists: 省重大, 省重点, 市级重点, and below them the counties'. */
export const level: CodeList = {
  name: 'projectLevel',
  label: { 'zh-CN': '项目层级', en: 'level' },
  codes: [
    { code: 'provincial-major', label: { 'zh-CN': '省重大项目', en: 'provincial major' } },
    { code: 'provincial-key', label: { 'zh-CN': '省重点项目', en: 'provincial key' } },
    { code: 'city-key', label: { 'zh-CN': '市级重点项目', en: 'city key' } },
    { code: 'county-key', label: { 'zh-CN': '县级重点项目', en: 'county key' } },
    { code: 'other', label: { 'zh-CN': '其他项目', en: 'other' } },
  ],
};

/** The four classes into which the plan divides its provincial key projects, and two for the rest. */
export const projectClass: CodeList = {
  name: 'projectClass',
  label: { 'zh-CN': '项目类别', en: 'class' },
  codes: [
    { code: 'new-momentum', label: { 'zh-CN': '新旧动能转换优选项目', en: 'new momentum' } },
    { code: 'signed-investment', label: { 'zh-CN': '“双招双引”签约项目', en: 'signed investment' } },
    { code: 'weak-links', label: { 'zh-CN': '补短板项目', en: 'weak links' } },
    { code: 'renovation', label: { 'zh-CN': '技改项目', en: 'technical renovation' } },
    { code: 'infrastructure', label: { 'zh-CN': '基础设施项目', en: 'infrastructure' } },
    { code: 'livelihood', label: { 'zh-CN': '社会民生项目', en: 'livelihood' } },
  ],
};

/** Factors that the plan says follow the project (要素跟着项目走). */
export const factor: CodeList = {
  name: 'projectFactor',
  label: { 'zh-CN': '所缺要素', en: 'factor in want' },
  codes: [
    { code: 'none', label: { 'zh-CN': '无', en: 'none' } },
    { code: 'land', label: { 'zh-CN': '用地', en: 'land' } },
    { code: 'energy', label: { 'zh-CN': '能耗', en: 'energy' } },
    { code: 'funds', label: { 'zh-CN': '资金', en: 'funds' } },
    { code: 'approval', label: { 'zh-CN': '审批', en: 'approval' } },
    { code: 'demolition', label: { 'zh-CN': '征迁', en: 'clearance' } },
  ],
};
