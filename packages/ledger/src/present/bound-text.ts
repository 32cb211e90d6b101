import type { Bound, Comparison } from '@planwright/compiler';

const SIGNS: Readonly<Record<Comparison, string>> = {
  eq: '',
  ge: '≥ ',
  le: '≤ ',
  gt: '> ',
  lt: '< ',
  approx: '约 ',
};

/** A commitment's bound in words for a list: `≥ 150 亿斤`, `约 6.5%`, `待省里明确`, `完成`. */
export function formatBound(bound: Bound): string {
  switch (bound.kind) {
    case 'number': {
      const value = typeof bound.value === 'string' ? bound.value : bound.value.join('—');
      const gap = bound.unit === '' || /^[%‰]/.test(bound.unit) ? '' : ' ';
      return `${SIGNS[bound.op]}${value}${gap}${bound.unit}`;
    }
    case 'relative':
      return `对照：${bound.to}`;
    case 'qualitative':
      return bound.words;
    case 'pending':
      return `待${bound.awaits}`;
    case 'completion':
      return '完成';
  }
}
