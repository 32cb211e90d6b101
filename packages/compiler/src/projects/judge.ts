import type { Span } from '../model.ts';
import type { Frame } from './frame.ts';
import type { NameSigns } from './naming.ts';

/** The list that a name stands in. */
export interface NameList {
  readonly frame: Frame;
  /** What the last member shows; its head may hold for all of them. */
  readonly last: NameSigns | undefined;
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
export function isProject(sign: NameSigns, item: Span, list: NameList): boolean {
  if (sign.programme || (sign.done === 'nowhere' && list.frame.summed !== 'project')) return false;
  const { frame, last, summed } = list;
  const { lead } = frame;
  const marked = sign.proper || sign.cue;
  const length = item.end - item.start;
  const governed = lead.force !== undefined || lead.seek;
  // 推进县级某某中心建设: every county's
  if (sign.classed && !frame.predicate && frame.stage === 'under-way' && frame.summed !== 'project') return false;
  // 图书馆投入使用, 新建规划展厅
  if (sign.only && frame.predicate !== undefined && (frame.stage === 'complete' || frame.stage === 'start'))
    return true;
  if (frame.summed === 'project') {
    if (length <= 2 && sign.deed) return false;
    if (marked && (sign.proper || length >= FACILITY)) return true;
    if (!governed && !frame.predicate && lead.force === undefined) return false;
    return (
      (sign.site && length >= SHORT_FACILITY) || (sign.work && length >= (frame.invested ? PRICED_WORK : LONG_WORK))
    );
  }
  const wished = lead.modal && !governed && !frame.predicate && !frame.building;
  if (wished) return marked && (sign.site || sign.finished);
  if (marked && (sign.site || sign.work)) return true;
  const headed =
    last !== undefined &&
    (last.site ||
      last.finished ||
      last.renewed ||
      (frame.building && last.work && last.proper && length <= SHORT_NAME));
  const shares = sign.proper && last !== sign && headed;
  if (!governed) {
    const stands = frame.stage === 'complete' || frame.stage === 'start' || frame.predicate?.part === true;
    if (frame.predicate === undefined) return false;
    if (frame.invested && sign.site && length >= SHORT_FACILITY) return true;
    if (frame.predicate.part && sign.proper) return true;
    return (
      sign.named ||
      (shares && (summed || last.site || last.finished)) ||
      (stands && ((sign.site && length >= FACILITY) || (sign.work && sign.finished && length >= LONG_WORK)))
    );
  }
  if (shares || sign.named) return true;
  // 投资1.3亿元实施自来水管网改造工程: its sum makes it one work
  if (frame.invested && sign.finished && length >= LONG_WORK) return true;
  if (!sign.site || length < FACILITY) return false;
  if (sign.network) return frame.stage === 'planned' || frame.stage === 'start';
  return frame.stage !== 'under-way' || frame.building;
}

/** A member without a proper name in a list whose other members are projects: 某水库、城东污水处理工程. */
export function isCompanion(sign: NameSigns, item: Span, frame: Frame): boolean {
  const length = item.end - item.start;
  if (sign.programme) return frame.summed === 'project' && sign.site;
  if (frame.summed === 'project') return length > 2 && (sign.work || sign.site || (sign.loose && length < 12));
  if (sign.done === 'nowhere') return false;
  return (
    (sign.site && length > 2) ||
    (sign.work && length > ((frame.building || frame.predicate !== undefined) && !sign.network ? 3 : 4))
  );
}

/** Whether a member of a list that no project's noun sums up is a project by its own name: 某大道, 某大桥工程. */
export function isNamedWork(sign: NameSigns | undefined): boolean {
  return (sign?.proper === true && sign.site) || (sign?.work === true && sign.finished && (sign.proper || sign.cue));
}
