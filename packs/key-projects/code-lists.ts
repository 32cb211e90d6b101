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

const code = (name: string, zh: string, en: string) => ({ code: name, label: { 'zh-CN': zh, en } });

/** 领域: the fields by which the plan wants packages of projects listed (分行业、分领域列出“项目包”). */
export const domain: CodeList = {
  name: 'projectDomain',
  label: { 'zh-CN': '领域', en: 'field' },
  codes: [
    code('industry', '工业', 'industry'),
    code('services', '服务业', 'services'),
    code('agriculture', '农业农村', 'agriculture and countryside'),
    code('infrastructure', '基础设施', 'infrastructure'),
    code('livelihood', '社会民生', 'livelihood'),
    code('ecology', '生态环保', 'ecology'),
  ],
};

/** 行业: the sections of GB/T 4754—2017 《国民经济行业分类》, by their letters. */
export const industry: CodeList = {
  name: 'industrySection',
  label: { 'zh-CN': '行业门类', en: 'industry' },
  codes: [
    code('A', '农、林、牧、渔业', 'agriculture, forestry, husbandry, fishery'),
    code('B', '采矿业', 'mining'),
    code('C', '制造业', 'manufacturing'),
    code('D', '电力、热力、燃气及水生产和供应业', 'power, heat, gas and water'),
    code('E', '建筑业', 'construction'),
    code('F', '批发和零售业', 'wholesale and retail'),
    code('G', '交通运输、仓储和邮政业', 'transport, storage, post'),
    code('H', '住宿和餐饮业', 'hotels and catering'),
    code('I', '信息传输、软件和信息技术服务业', 'information and software'),
    code('J', '金融业', 'finance'),
    code('K', '房地产业', 'real estate'),
    code('L', '租赁和商务服务业', 'leasing and business services'),
    code('M', '科学研究和技术服务业', 'research and technical services'),
    code('N', '水利、环境和公共设施管理业', 'water, environment, public facilities'),
    code('O', '居民服务、修理和其他服务业', 'household and other services'),
    code('P', '教育', 'education'),
    code('Q', '卫生和社会工作', 'health and social work'),
    code('R', '文化、体育和娱乐业', 'culture, sports, entertainment'),
    code('S', '公共管理、社会保障和社会组织', 'public administration'),
    code('T', '国际组织', 'international organisations'),
  ],
};
