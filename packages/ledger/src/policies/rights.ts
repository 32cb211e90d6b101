import { PlanwrightError } from '@planwright/engine';
import type { Actor, Post } from '#model/index.ts';
import { type LedgerContext, SYSTEM_ACTOR } from '../context.ts';

type Role = Post['role'];

/** 权限: each right with the roles that have it and its words. */
const RIGHTS = {
  'import-plan': { roles: ['officer'], zh: '导入计划', en: 'import a plan' },
  'run-plan': { roles: ['officer'], zh: '选定运行的计划', en: 'choose the plan that runs' },
  'withdraw-plan': { roles: ['officer'], zh: '撤下或恢复计划', en: 'take a plan down or put it back' },
  'correct-fact': { roles: ['officer'], zh: '更正原文读数', en: 'correct what was read from the text' },
  assign: { roles: ['officer'], zh: '分派任务', en: 'assign commitments' },
  'set-target': { roles: ['officer'], zh: '调整目标口径', en: 'change a target' },
  'plan-rounds': { roles: ['officer'], zh: '安排调度轮次', en: 'plan rounds' },
  'lock-round': { roles: ['officer'], zh: '锁定或解锁调度轮次', en: 'lock or unlock a round' },
  report: { roles: ['reporter'], zh: '填报', en: 'report' },
  'save-record': { roles: ['officer', 'reporter'], zh: '维护台账', en: 'keep a register' },
  'move-record': { roles: ['officer', 'reporter'], zh: '办理台账流转', en: 'move a record' },
  'report-record': { roles: ['officer', 'reporter'], zh: '填报台账进展', en: 'report on a record' },
  'keep-bulletin': { roles: ['officer'], zh: '起草通报', en: 'draft a bulletin' },
  'freeze-bulletin': { roles: ['officer'], zh: '定稿通报', en: 'freeze a bulletin' },
  'waive-finding': { roles: ['officer', 'auditor'], zh: '豁免体检发现', en: 'waive a finding of the audit' },
  'split-target': { roles: ['officer'], zh: '分解目标', en: 'split a target' },
  'enter-values': { roles: ['officer', 'reporter'], zh: '录入指标数据', en: 'enter values of indicators' },
  'define-indicator': { roles: ['officer'], zh: '修改指标口径', en: 'define indicators' },
  'answer-split': { roles: ['reporter', 'leader', 'officer'], zh: '对分解还价或签收', en: 'answer a split' },
  'change-units': { roles: ['officer'], zh: '办理机构变更', en: 'change units' },
  'hand-over': { roles: ['officer'], zh: '办理岗位交接', en: 'hand a post over' },
  'load-boundaries': { roles: ['officer'], zh: '装入地图边界', en: 'load boundaries of maps' },
  'set-calendar': { roles: ['officer'], zh: '调整工作日历', en: 'change the working calendar' },
} satisfies Readonly<Record<string, { readonly roles: readonly Role[]; readonly zh: string; readonly en: string }>>;

/** What may be done, by name; each command asks for one. */
export type Right = keyof typeof RIGHTS;

const ROLES: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  officer: { zh: '计划管理岗', en: 'officer' },
  reporter: { zh: '填报岗', en: 'reporter' },
  leader: { zh: '领导岗', en: 'leader' },
  auditor: { zh: '审计岗', en: 'auditor' },
};

/** The post that somebody acts in: its role and unit; null for the program itself. */
export interface ActingPost {
  readonly postId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly title: string;
}

/**
 * The post of the actor, when it has the right; null for the program itself, which has all.
 *
 * @throws PlanwrightError `forbidden` with who may instead
 */
export async function requireRight(context: LedgerContext, actor: Actor, right: Right): Promise<ActingPost | null> {
  if (actor.postId === SYSTEM_ACTOR.postId) return null;
  const row = await context.db
    .selectFrom('post')
    .select(['post_id', 'org_unit_id', 'role', 'title'])
    .where('jurisdiction_id', '=', context.jurisdictionId)
    .where('post_id', '=', actor.postId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new PlanwrightError({
      family: 'forbidden',
      code: 'unknown-post',
      message: `there is no post "${actor.postId}" here`,
      hint: 'choose one of the posts of this organisation',
      messageZh: `没有岗位“${actor.postId}”`,
      hintZh: '请选择本组织的岗位',
    });
  }
  const { roles, zh, en }: { readonly roles: readonly Role[]; readonly zh: string; readonly en: string } =
    RIGHTS[right];
  if (!roles.includes(row.role)) {
    throw new PlanwrightError({
      family: 'forbidden',
      code: 'not-allowed',
      message: `the post "${row.title}" (${ROLES[row.role].en}) may not ${en}`,
      hint: `this is for: ${roles.map((role) => ROLES[role].en).join(', ')}`,
      messageZh: `“${row.title}”（${ROLES[row.role].zh}）不能${zh}`,
      hintZh: `有此权限的是：${roles.map((role) => ROLES[role].zh).join('、')}`,
    });
  }
  return { postId: row.post_id, unitId: row.org_unit_id, role: row.role, title: row.title };
}
