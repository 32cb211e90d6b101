import { useTranslation } from 'react-i18next';

const WIDTH = 640;
const HEIGHT = 210;
const LEFT = 46;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 26;

/** A series of the chart: the plan as a step, what is done as bars, what bears it out as a line. */
export interface MonthLine {
  readonly name: string;
  readonly kind: 'plan' | 'done' | 'evidence';
  /** One for each month; null where nothing is known, which is a gap and not zero. */
  readonly values: readonly (string | null)[];
}

/** Twelve months in plain SVG, so that it prints as it stands; the table beside it holds the same numbers. */
export function MonthChart({
  lines,
  months,
  asOf,
  unit,
}: {
  lines: readonly MonthLine[];
  months: readonly string[];
  asOf: string;
  unit: string;
}) {
  const { t } = useTranslation();
  const numbers = lines.flatMap((line) => line.values.flatMap((value) => (value === null ? [] : [Number(value)])));
  const top = niceTop(Math.max(0, ...numbers));
  const step = (WIDTH - LEFT - RIGHT) / 12;
  const x = (index: number) => LEFT + step * index;
  const y = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const here = months.indexOf(asOf.slice(0, 7));
  return (
    <figure className="month-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={lines.map((line) => line.name).join('、')}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(top * share)} y2={y(top * share)} className="chart-rule" />
            <text x={LEFT - 6} y={y(top * share) + 4} textAnchor="end" className="chart-text">
              {Number((top * share).toPrecision(3))}
            </text>
          </g>
        ))}
        {here >= 0 && <rect x={x(here)} y={TOP} width={step} height={HEIGHT - TOP - BOTTOM} className="chart-here" />}
        {months.map((month, index) => (
          <text key={month} x={x(index) + step / 2} y={HEIGHT - 8} textAnchor="middle" className="chart-text">
            {Number(month.slice(5))}
          </text>
        ))}
        {lines.map((line) => (
          <Line key={line.name} line={line} x={x} y={y} step={step} />
        ))}
      </svg>
      <figcaption>
        {lines.map((line) => (
          <span key={line.name}>
            <i className={`chart-key chart-key-${line.kind}`} /> {line.name}
          </span>
        ))}
        <span className="faint">{t('packs.chartUnit', { unit })}</span>
      </figcaption>
    </figure>
  );
}

function Line({
  line,
  x,
  y,
  step,
}: {
  line: MonthLine;
  x: (index: number) => number;
  y: (value: number) => number;
  step: number;
}) {
  const points = line.values.flatMap((value, index) => (value === null ? [] : [{ index, value: Number(value) }]));
  if (line.kind === 'done') {
    return points.map(({ index, value }) => (
      <rect
        key={index}
        x={x(index) + step * 0.2}
        width={step * 0.6}
        y={y(value)}
        height={Math.max(0, y(0) - y(value))}
        className="chart-done"
      >
        <title>{`${index + 1}: ${value}`}</title>
      </rect>
    ));
  }
  const path = points.map(({ index, value }, at) => {
    const move = at === 0 || points[at - 1]?.index !== index - 1 ? 'M' : 'L';
    return line.kind === 'plan'
      ? `${move}${x(index)},${y(value)} H${x(index) + step}`
      : `${move}${x(index) + step / 2},${y(value)}`;
  });
  return <path d={path.join(' ')} className={`chart-${line.kind}`} />;
}

/** The next of 1, 2, 2.5, 5 times a power of ten at or above the greatest value. */
function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}
