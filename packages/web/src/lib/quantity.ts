/** A decimal for reading: thousands parted from five digits on, the fraction as it is; `—` for none, never zero. Several in one (`-10 / -30`) keep their form. */
export function formatDecimal(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  const match = /^(?<sign>-?)(?<whole>\d+)(?<fraction>\.\d+)?$/.exec(String(value));
  const { sign = '', whole = '', fraction = '' } = match?.groups ?? {};
  if (match === null) return String(value).replace(/(^|\s)-(?=\d)/g, '$1−');
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign === '-' ? '−' : ''}${grouped}${fraction}`;
}

/** A decimal with its sign always shown, for gaps: `+1.3`, `−4`. */
export function formatSigned(value: string | null | undefined): string {
  if (value === null || value === undefined) return '—';
  const text = formatDecimal(value);
  return text.startsWith('−') || /^0(\.0+)?$/.test(text) ? text : `+${text}`;
}

/** A value with its unit, joined as Chinese print does: no space, and none where there is no value. */
export function formatQuantity(value: string | number | null | undefined, unit: string | null | undefined): string {
  const text = formatDecimal(value);
  return text === '—' || unit === null || unit === undefined ? text : `${text}${unit}`;
}

const OPERATORS: Readonly<Record<string, string>> = { eq: '', ge: '≥', le: '≤', approx: '≈', gt: '>', lt: '<' };

/** The sign of a comparison; empty for plain equality. */
export function formatOperator(op: string): string {
  return OPERATORS[op] ?? '';
}

/** What a fact says, as one line: `≥ 150 亿斤`, `2–3 个`. */
export function formatFactValue(fact: {
  readonly op: string;
  readonly value: number | string | readonly [number | string, number | string];
  readonly unit: string;
}): string {
  const amount =
    typeof fact.value !== 'object'
      ? formatDecimal(fact.value)
      : `${formatDecimal(fact.value[0])}–${formatDecimal(fact.value[1])}`;
  const sign = formatOperator(fact.op);
  return `${sign === '' ? '' : `${sign} `}${amount} ${fact.unit}`.trim();
}

/** A share of two counts in per cent with one digit; null over nothing, which is not zero. */
export function shareOf(part: number, whole: number): string | null {
  return whole === 0 ? null : (Math.round((part * 1000) / whole) / 10).toFixed(1);
}
