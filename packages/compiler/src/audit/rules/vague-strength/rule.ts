import type { Place, Rule } from '#audit/model.ts';
import { alike, finding } from '#audit/report.ts';
import type { Commitment } from '#model.ts';
import { document } from './document.ts';

const CODE = 'audit/vague-strength';

/** Words that promise a time or an amount without giving one. */
const VAGUE =
  /尽早|尽快|早日|适时|择机|逐步|稳步|一批|若干|一定(?:程度|规模|数量)|有所|明显(?:提升|提高|改善|下降|增强|增加)|大幅|较大|较快|适当|进一步|力争有|更多|持续(?:提升|扩大|改善|增加)/g;

/** 力度含糊: one line for the plan, with every commitment that rests on such a word and has neither figure nor date. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '任务力度含糊', en: 'commitments of vague strength' },
  severity: 'info',
  document,
  check: ({ text, plan }) => {
    const open = plan.commitments.filter(isOpen);
    const places = open.flatMap((commitment) => placesIn(text, commitment));
    const vague = new Set(places.map(({ owner }) => owner));
    const [first] = places;
    if (first === undefined) return { findings: [], checks: [], held: open.length };
    return {
      findings: [
        finding({
          code: CODE,
          severity: 'info',
          span: first.place.span,
          message: {
            'zh-CN': `${vague.size}项任务只有“尽快、进一步、一批”一类的说法，没有数值和时限`,
            en: `${vague.size} commitments rest on words such as 尽快, 进一步, 一批, without figure or date`,
          },
          reckoning: alike(`${vague.size} / ${open.length}`),
          confidence: 0.7,
          params: { vague: String(vague.size), open: String(open.length) },
          related: places.map(({ place }) => place),
          hint: {
            'zh-CN': '能量化的给数，不能量化的给时限和交付物',
            en: 'give a figure, or else a date and what will be delivered',
          },
          words: `${vague.size}/${open.length}`,
        }),
      ],
      checks: [],
      held: open.length - vague.size,
    };
  },
};

const isOpen = ({ kind, deadline, bound }: Commitment): boolean =>
  kind !== 'target' && deadline === null && bound.kind !== 'number' && bound.kind !== 'pending';

function placesIn(text: string, commitment: Commitment): readonly { readonly owner: string; readonly place: Place }[] {
  const words = text.slice(commitment.start, commitment.end);
  return [...words.matchAll(VAGUE)].map((match) => {
    const start = commitment.start + match.index;
    return {
      owner: commitment.id,
      place: {
        span: { start, end: start + match[0].length },
        role: 'member',
        document: 'own',
        message: alike(`${match[0]}：${commitment.title}`),
      },
    };
  });
}
