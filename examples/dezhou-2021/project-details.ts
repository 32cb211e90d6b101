import { addDays, daysBetween, type ListItem, type RecordValues } from '@planwright/engine';
import type { Dice } from './fortune.ts';

const KINDS: readonly {
  readonly pattern: RegExp;
  readonly domain: string;
  readonly industry: string;
  readonly packageName: string;
}[] = [
  { pattern: /高铁|高速|公路|机场|轨道|物流/, domain: 'infrastructure', industry: 'G', packageName: '交通物流项目包' },
  {
    pattern: /千伏|输变电|风电|电厂|光伏|LNG|燃气|供热|能源/,
    domain: 'infrastructure',
    industry: 'D',
    packageName: '能源保障项目包',
  },
  {
    pattern: /安置房|棚户|小区|住房/,
    domain: 'livelihood',
    industry: 'K',
    packageName: '安居项目包',
  },
  {
    pattern: /南水|灌区|水库|河|水厂|污水|管网|生态|环境|绿化/,
    domain: 'ecology',
    industry: 'N',
    packageName: '水利生态项目包',
  },
  { pattern: /学校|中学|小学|学院|幼儿园/, domain: 'livelihood', industry: 'P', packageName: '教育项目包' },
  { pattern: /医院|医疗|养老|福利|体育/, domain: 'livelihood', industry: 'Q', packageName: '医养健康项目包' },
  { pattern: /农|粮|种业|牧|食品/, domain: 'agriculture', industry: 'A', packageName: '现代农业项目包' },
  { pattern: /数据|软件|信息|5G|智慧|云/, domain: 'services', industry: 'I', packageName: '数字经济项目包' },
  { pattern: /广场|商|旅游|文化|小镇|中心/, domain: 'services', industry: 'L', packageName: '现代服务业项目包' },
];
const MANUFACTURING = { domain: 'industry', industry: 'C', packageName: '先进制造项目包' } as const;

const LEADERS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'] as const;
const STEPS = ['立项批复', '施工许可', '主体完工', '竣工验收'] as const;
/** Where the steps stand between two hundred days before the start and the end. */
const STEP_SHARES = [0.05, 0.3, 0.7, 1] as const;
const BEFORE_START = 200;

const hundredths = (amount: number): string => (Math.round(amount * 100) / 100).toFixed(2);

/** What a project's page tells besides its money: field, industry, package, people, factors. All of it is made up from the name. */
export function drawDetails(name: string, total: number, dice: Dice): RecordValues {
  const { domain, industry, packageName } = KINDS.find(({ pattern }) => pattern.test(name)) ?? MANUFACTURING;
  const land = Math.round(total * dice.between(4, 12));
  const energy = Math.round(total * dice.between(60, 400));
  const permits = Math.floor(dice.between(4, 12));
  const secured = (needed: number, chance: number): number =>
    dice.chance(chance) ? needed : Math.floor(needed * dice.between(0.4, 0.95));
  return {
    domain,
    industry,
    packageName,
    leader: `市领导${dice.pick(LEADERS)}（模拟）`,
    owner: `${name.slice(0, 8)}建设单位（模拟）`,
    contractor: `模拟建工第${1 + Math.floor(dice.between(0, 9))}公司`,
    landNeeded: String(land),
    landSecured: String(secured(land, 0.7)),
    energyNeeded: String(energy),
    energySecured: String(secured(energy, 0.8)),
    fundsNeeded: hundredths(total),
    fundsSecured: hundredths(Math.min(total, total * (dice.chance(0.75) ? 1 : dice.between(0.5, 0.9)))),
    permitsNeeded: permits,
    permitsSecured: secured(permits, 0.7),
  };
}

/** The steps between a planned start and a planned end, none of them done. */
export function drawMilestones(start: string, end: string): readonly ListItem[] {
  const first = addDays(start, -BEFORE_START);
  const length = daysBetween(first, end);
  return STEPS.map((title, index) => ({
    title,
    plannedOn: addDays(first, Math.round(length * (STEP_SHARES[index] ?? 1))),
    doneOn: null,
  }));
}

/**
 * The steps as they stand after a day: each was done some days off its plan when that day is past; the last only with the completion itself.
 */
export function milestonesAfter(
  milestones: readonly ListItem[],
  day: string,
  delays: readonly number[],
  completedOn: string | null,
): readonly ListItem[] {
  return milestones.map((step, index) => {
    const last = index === milestones.length - 1;
    const done = last ? completedOn : addDays(String(step.plannedOn), delays[index] ?? 0);
    return done === null || done > day ? step : { ...step, doneOn: done };
  });
}
