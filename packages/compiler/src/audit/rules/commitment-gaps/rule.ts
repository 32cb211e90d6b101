import type { FoundFault, Rule } from '#audit/model.ts';
import { alike, finding } from '#audit/report.ts';
import type { Commitment } from '#model.ts';
import { document } from './document.ts';

const CODE = 'audit/commitment-gaps';

/** 任务缺项: one line for the plan, with how many commitments lack a measure, a deadline or a unit in charge, and which. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '任务没有量化、时限或责任单位', en: 'commitments without measure, deadline or unit in charge' },
  severity: 'info',
  document,
  check: ({ plan }) => {
    const pending = plan.commitments.filter((commitment) => commitment.pending);
    const bare = plan.commitments.filter(
      (commitment) =>
        !commitment.pending &&
        commitment.kind === 'action' &&
        commitment.deadline === null &&
        !hasPrintedLead(commitment),
    );
    const findings: FoundFault[] = [];
    const [first] = bare;
    if (first !== undefined) findings.push(bareFinding(first, bare, plan.commitments.length));
    return { findings, checks: [], held: plan.commitments.length - pending.length - bare.length };
  },
};

function hasPrintedLead({ leads }: Commitment): boolean {
  return leads.some((lead) => lead.from === 'printed');
}

function bareFinding(first: Commitment, bare: readonly Commitment[], all: number): FoundFault {
  return finding({
    code: CODE,
    severity: 'info',
    span: { start: first.start, end: first.end },
    message: {
      'zh-CN': `${all}项任务目标中有${bare.length}项既无量化指标，又无完成时限，文中也未写责任单位`,
      en: `${bare.length} of ${all} commitments have no measure, no deadline, and no unit printed behind them`,
    },
    reckoning: { 'zh-CN': `${bare.length} / ${all}`, en: `${bare.length} / ${all}` },
    confidence: 0.8,
    params: { bare: String(bare.length), all: String(all) },
    words: `${bare.length}/${all}`,
    related: bare.map(({ start, end, title }) => ({
      span: { start, end },
      message: alike(title),
      role: 'member',
      document: 'own',
    })),
    hint: {
      'zh-CN': '至少补上时限或责任单位，否则年底无从核对',
      en: 'give at least a deadline or a unit, or nothing can be checked at the year’s end',
    },
  });
}
