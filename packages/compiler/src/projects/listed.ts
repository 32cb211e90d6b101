import type { Scope } from '#scope/model.ts';
import { createCharacters, holds, holdsAt } from '#text/characters.ts';
import type { NamedProject, OutlineNode, ProjectStage, Span } from '../model.ts';
import { readLead } from './lead.ts';
import { TIME_TAIL } from './patterns.ts';
import { findPredicate } from './predicate.ts';

/*
 * 项目清单: lists of projects under a heading, each item beginning with a bare name (1．某科技园二期。总投资18.6亿元，…). No verb says what is done
 * with it; the heading does.
 */

/** 续建项目（74个）, 重点建设项目名单, 重大工程: what heads a list of projects. */
const LIST =
  /(?:项目|工程)(?:(?:建设)?(?:名单|清单|目录|一览表?|计划表?|安排表?|表))?(?:[（(][^（）()]{1,16}[）)])?[：:]?$/u;
/** What {@link LIST} ends in. */
const LIST_ENDS = createCharacters('目程单录览表划排）)：:');
/** What is told of projects, or done with all of them: no list follows. */
const TOLD = /情况|进展|推进|加快|抓好|实施|谋划好|服务|管理|建设步伐|攻坚/u;
/** In the order in which they are looked for: 计划新开工 is a start, 前期 a plan. */
const STAGES: readonly (readonly [RegExp, ProjectStage])[] = [
  [/前期|预备|储备|谋划|后备|拟建|策划/u, 'planned'],
  [/竣工|投产|建成|完工|投用|交付/u, 'complete'],
  [/续建|在建|结转/u, 'under-way'],
  [/开工|新建/u, 'start'],
];

const ITEM = /^(?:\d{1,3}[.．、]|[（(]\d{1,3}[）)]|[①-⑳])/u;
/** The words of an item up to the first mark: its name, where it begins with one. */
const NAME = /^[^。，；：:、（(\n]{4,40}/u;
/** What is told of it behind a blank: 某大桥 总投资3亿元. */
const TOLD_BEHIND = /[\s　]{1,4}(?:总?投资|建设|计划|年度|位于|占地|新建|项目|主要)/u;
/** No name opens or ends so. */
const NO_NAME =
  /^(?:加快|推进|实施|抓好|做好|完成|推动|开展|加强|确保|力争|继续|积极|全力|强化|落实|组织|总投资|计划|围绕|建成|开工|启动|支持|引导|优化|完善|提升|深化|严格)|(?:工作|任务|管理|服务|力度|水平|机制|体系|进度|管控|调度)$/u;

/** Adds to the projects that were read those that the text only lists. */
export function withListed(
  text: string,
  outline: readonly OutlineNode[],
  scopes: readonly Scope[],
  read: readonly NamedProject[],
): readonly NamedProject[] {
  const found: NamedProject[] = [];
  let lists: readonly OutlineNode[] = [];
  for (const node of outline) {
    lists = lists.filter(({ sectionEnd }) => node.start < sectionEnd);
    const list = lists.at(-1);
    const listed = list !== undefined && ITEM.test(node.marker);
    const name = node.marker === '' || !(listed || mayBeDescribed(text, node)) ? null : nameOf(text, node);
    if (!listed && !(name !== null && isDescribed(text, name))) {
      if (isList(node)) lists = [...lists, node];
      continue;
    }
    if (name === null || read.some((project) => project.start < name.end && project.end > name.start)) continue;
    found.push({
      ...name,
      stage: stageOf(text, list?.title ?? '', { start: name.end, end: node.sectionEnd }),
      id: `p${name.start.toString(36)}`,
      name: text.slice(name.start, name.end),
      status: scopes.findLast(({ start }) => start <= name.start)?.status ?? 'actual',
      section: node.start,
    });
  }
  return found.length === 0 ? read : [...read, ...found].sort((one, other) => one.start - other.start);
}

/** The stage that the heading of a list shows; null when it shows none. */
export function stageOfHeading(title: string): ProjectStage | null {
  return STAGES.find(([words]) => words.test(title))?.[1] ?? null;
}

/** The stage by the heading of the list; what goes on is complete where its item says no more than when it will be. */
function stageOf(text: string, title: string, told: Span): ProjectStage | null {
  const stage = stageOfHeading(title);
  if (stage !== null && stage !== 'under-way') return stage;
  const shown = stagesTold(text, told);
  return shown.includes('complete') ? 'complete' : (stage ?? shown[0] ?? null);
}

/** The stages of the clauses of an item that say nothing but when something is done: 年内竣工, 9月底前建成通车. */
function stagesTold(text: string, { start, end }: Span): readonly ProjectStage[] {
  const words = text.slice(start, Math.min(end, start + TOLD_REACH));
  const shown: ProjectStage[] = [];
  let from = start;
  for (const clause of words.split(CLAUSE_ENDS)) {
    const to = from + clause.length;
    const lead = readLead(text, from, to);
    const said = findPredicate(text, lead.end, to);
    if (lead.end === to && lead.force !== undefined && lead.force !== 'renew')
      shown.push(lead.force === 'new' ? 'start' : lead.force);
    else if (said?.stage && (said.start === lead.end || isTime(text.slice(from, said.start)))) shown.push(said.stage);
    from = to + 1;
  }
  return shown;
}

const TOLD_REACH = 300;
const CLAUSE_ENDS = /[。，；：:;,\n]/u;

function isTime(words: string): boolean {
  return words.length <= LONGEST_TIME && TIME_TAIL.exec(words)?.[0].length === words.length;
}

const LONGEST_TIME = 14;

function isList({ title, level }: OutlineNode): boolean {
  return level > 0 && holdsAt(LIST_ENDS, title, title.length - 1) && LIST.test(title) && !TOLD.test(title);
}

/** Whether the first words of an item end as a described work's do; most items' do not. */
function mayBeDescribed(text: string, { start, marker, sectionEnd }: OutlineNode): boolean {
  const from = behindBlanks(text, start + marker.length, sectionEnd);
  const limit = Math.min(sectionEnd, from + LONGEST_NAME + 1);
  let at = from;
  while (at < limit && !holds(NAME_STOPS, text.charCodeAt(at))) at++;
  return holdsAt(DESCRIBING, text, at) && holdsAt(WORK_ENDS, text, at - 1);
}

/** What ends {@link NAME}, and what of it a description may follow. */
const NAME_STOPS = createCharacters('。，；：:、（(\n');
const DESCRIBING = createCharacters('：:。，,');
/** What {@link WORK} ends in. */
const WORK_ENDS = createCharacters('目程期');
const LONGEST_NAME = 40;

/** （一）某种植园项目：该项目位于某村，…: whether what stands behind the name of an item describes a project, so that no heading has to. */
function isDescribed(text: string, { start, end }: Span): boolean {
  if (!WORK.test(text.slice(start, end))) return false;
  return DESCRIBED.test(text.slice(end, end + DESCRIBED_WITHIN));
}

const WORK = /(?:项目|工程)(?:[一二三]期)?$/u;
const DESCRIBED =
  /^[：:。，,][\s　]{0,2}(?:该?(?:项目|工程))?(?:计划|预计|概算)?(?:位于|选址|总投资|投资\d|占地|总?建筑面积|由[^，,。]{2,24}(?:投资|建设|实施)|建设(?:地点|内容|规模|性质|单位))/u;
const DESCRIBED_WITHIN = 48;

function nameOf(text: string, { start, marker, sectionEnd }: OutlineNode): Span | null {
  const from = behindBlanks(text, start + marker.length, sectionEnd);
  const name = NAME.exec(text.slice(from, Math.min(sectionEnd, from + 42)))?.[0].split(TOLD_BEHIND, 1)[0];
  return name === undefined || NO_NAME.test(name) ? null : { start: from, end: from + name.length };
}

function behindBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s　]/u.test(text.charAt(at))) at++;
  return at;
}
