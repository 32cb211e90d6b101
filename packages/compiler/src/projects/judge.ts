import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Span } from '../model.ts';
import { isRenewed } from './deeds.ts';
import type { Frame } from './frame.ts';
import { doneTo, isClass, isDeed, isInstitution, isNamedSite, isNetwork, type NameSigns } from './naming.ts';

/** The list that a name stands in. */
export interface NameList {
  readonly frame: Frame;
  /** The last member, and what it shows; its head may hold for all of them. */
  readonly last: Span;
  readonly lastSigns: NameSigns | undefined;
  /** The list or its clause ends in 项目 or 工程. */
  readonly summed: boolean;
}

/** A facility without a proper name counts from this length: 小微企业创业园, not 产业园. */
const FACILITY = 5;
/** One in a list of projects and one with its sum or its opening need less: 主题酒店, 投资3亿元的机场快速路. */
const SHORT_FACILITY = 4;
/** A work without a proper name is specific only when it says much of itself. */
const LONG_WORK = 8;
/** One in a list of projects that has its sum needs less: 投资1.3亿元的供水主管网改造等项目. */
const PRICED_WORK = 6;

/** 甲乙、丙丁某大通道: names that share the head of the last one are this short. */
const SHORT_NAME = 4;

/** Whether a name by its own signs is a specific undertaking. */
export function isProject(text: string, sign: NameSigns, item: Span, list: NameList): boolean {
  if (sign.programme) return false;
  const { frame } = list;
  const { lead, predicate } = frame;
  const collected = frame.summed === 'project';
  if (!collected && doneTo(text, item, sign) === 'nowhere') return false;
  const marked = sign.proper || sign.cue;
  const length = item.end - item.start;
  // 推进县级某某中心建设: every county's
  if (predicate === undefined) {
    if (!collected && frame.stage === 'under-way' && isClass(text, item)) return false;
  } else if ((frame.stage === 'complete' || frame.stage === 'start') && isInstitution(text, item)) {
    // 图书馆投入使用, 新建规划展厅
    return true;
  }
  const governed = lead.force !== undefined || lead.seek;
  if (collected) {
    if (length <= 2 && isDeed(text, item)) return false;
    if (marked && (sign.proper || length >= FACILITY)) return true;
    if (!governed && !predicate) return false;
    return (
      (sign.site && length >= SHORT_FACILITY) || (sign.work && length >= (frame.invested ? PRICED_WORK : LONG_WORK))
    );
  }
  const wished = lead.modal && !governed && !predicate && !frame.building;
  if (wished) return marked && (sign.site || sign.finished);
  if (marked && (sign.site || sign.work)) return true;
  return governed ? isGoverned(text, sign, item, list) : isSaid(text, sign, item, list);
}

/** Whether a name is a project without a mark of its own, by what is said of it behind. */
function isSaid(text: string, sign: NameSigns, item: Span, list: NameList): boolean {
  const { stage, predicate, invested, lead, building } = list.frame;
  // 推动甲某某利用、乙某某项目建设
  if (predicate === undefined) return lead.modal && building && sharesHead(text, sign, item, list);
  const length = item.end - item.start;
  if (invested && sign.site && length >= SHORT_FACILITY) return true;
  if (predicate.part && sign.proper) return true;
  if (sign.proper && opens(text, list.frame)) return true;
  if (isNamedSite(text, item)) return true;
  const { lastSigns } = list;
  if (sharesHead(text, sign, item, list) && (list.summed || lastSigns?.site || lastSigns?.finished)) return true;
  const stands = stage === 'complete' || stage === 'start' || predicate.part === true;
  return stands && ((sign.site && length >= FACILITY) || (sign.work && sign.finished && length >= LONG_WORK));
}

/** What is said of plants, shops and sights that open; one with a name of its own that is to do so is a project. */
const OPENINGS = createLexicon(
  '投产 试产 达产 投产达效 竣工投产 建成投产 开业 开业运营 试营业 开园 开街 建成开放 建成运营',
);
/** What is said of works that begin or stand as well. */
const STANDINGS = createLexicon(
  '投运 并网 投产 试产 达产 投产达效 竣工 竣工投产 建成投产 建成投用 建成 完工 开工 动工 开业 开园 开街',
);
const LONGEST_BARE = 10;

/** Whether it is wished of one name that it opens, and nothing else is said: 推动某某里天地6月底前|开业. */
export function opens(text: string, { lead, predicate, list }: Frame): boolean {
  if (predicate === undefined || !lead.modal || lead.force !== undefined || lead.seek) return false;
  if (list.end - list.start > LONGEST_BARE) return false;
  const length = OPENINGS.startingAt(text, predicate.start);
  return length > 0 && holdsAt(CLAUSE_ENDS, text, predicate.start + length);
}

const CLAUSE_ENDS = createCharacters('，。；、;,');

/** The same by the verb in front of it. */
function isGoverned(text: string, sign: NameSigns, item: Span, list: NameList): boolean {
  const { stage, building, invested, lead } = list.frame;
  const { force } = lead;
  const length = item.end - item.start;
  if (isNamedSite(text, item) || sharesHead(text, sign, item, list)) return true;
  // 投资1.3亿元实施自来水管网改造工程: its sum makes it one work
  if (invested && sign.finished && length >= LONG_WORK) return true;
  // 建成园区污水处理厂扩容工程: what is begun or done is one work
  if (sign.work && sign.finished && length >= LONG_WORK && (force === 'complete' || force === 'start')) return true;
  if (!sign.site || (stage === 'under-way' ? coreLength(text, item) : length) < FACILITY) return false;
  if (isNetwork(text, item, sign)) return stage === 'planned' || stage === 'start';
  return stage !== 'under-way' || building;
}

/** Length of a name without the 项目 that it ends in: 高速公路项目 is no longer than 高速公路. */
function coreLength(text: string, { start, end }: Span): number {
  return end - start - PROJECTS.endingAt(text, end, start);
}

const PROJECTS = createLexicon('项目');
const WATERS = createCharacters('河江湖沟溪渠涌港');
const WATER_WORKS = createLexicon('截污 治理 综合治理 整治 综合整治 修复 生态修复 清淤 疏浚 水体治理 水环境治理');

/** Whether a name of its own shares the head of the last one of its list. */
function sharesHead(text: string, sign: NameSigns, item: Span, { frame, last, lastSigns }: NameList): boolean {
  if (!sign.proper || lastSigns === undefined || lastSigns === sign) return false;
  if (lastSigns.site || lastSigns.finished) return true;
  if (lastSigns.proper && isRenewed(text, last.start, last.end)) return true;
  // 甲河、乙沟黑臭水体治理
  if (lastSigns.proper && holdsAt(WATERS, text, item.end - 1) && WATER_WORKS.endingAt(text, last.end, last.start) > 0)
    return true;
  return frame.building && lastSigns.work && lastSigns.proper && item.end - item.start <= SHORT_NAME;
}

/** A member without a proper name in a list whose other members are projects: 某水库、城东污水处理工程. */
export function isCompanion(text: string, sign: NameSigns, item: Span, frame: Frame): boolean {
  const length = item.end - item.start;
  if (sign.programme) return frame.summed === 'project' && sign.site;
  if (frame.summed === 'project') return length > 2 && (sign.work || sign.site || (sign.loose && length < 12));
  if (doneTo(text, item, sign) === 'nowhere') return false;
  // 甲电厂、某某生物年内投产: firms among works that open
  if (sign.proper && length > 2 && frame.predicate && STANDINGS.startingAt(text, frame.predicate.start) > 0)
    return true;
  if (sign.site && length > 2) return true;
  if (!sign.work || length < 4) return false;
  return length > 4 || ((frame.building || frame.predicate !== undefined) && !isNetwork(text, item, sign));
}

/** Whether a member of a list that no project's noun sums up is a project by its own name: 某大道, 某大桥工程. */
export function isNamedWork(sign: NameSigns | undefined): boolean {
  return (sign?.proper === true && sign.site) || (sign?.work === true && sign.finished && (sign.proper || sign.cue));
}
