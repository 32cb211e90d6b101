import type { SplitTreeNode } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#lib/quantity.ts';
import { CHART } from '#ui/chart-figure.tsx';
import { useUnitName } from '#ui/unit-name.tsx';
import type { PlacedNode } from './split-layout.ts';

/** As in styles/base.css; written into the drawing, so that it looks the same as a file. */
const COLOURS = { green: '#1d6b42', yellow: '#8a5a00', red: CHART.red, grey: '#62676f', done: '#1d6b42' } as const;
const STATE_COLOURS = {
  signed: COLOURS.green,
  countered: COLOURS.yellow,
  declined: COLOURS.red,
  accepted: CHART.accent,
  offered: CHART.soft,
  drafted: CHART.faint,
} as const;
const INDENT = 22;
/** Below this width a node takes two lines. */
const NARROW = 680;
const BAR = 110;

/** The tree as indented rows with elbows: name, number, share of what is above, state, light. */
export function SplitDrawing({
  placed,
  width,
  chosen,
  onChoose,
}: {
  placed: readonly PlacedNode[];
  width: number;
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const narrow = width < NARROW;
  const step = narrow ? 48 : 32;
  const height = Math.max(step, placed.length * step);
  return (
    <svg
      className="split-drawing"
      width={Math.max(width, 1)}
      height={height}
      viewBox={`0 0 ${Math.max(width, 1)} ${height}`}
      role="img"
      aria-label={t('splitTree.describe', { count: placed.length - 1, name: placed[0]?.node.unitName ?? '' })}
      fontSize="13"
    >
      {placed.map((one) => (
        <Elbow key={one.node.id} placed={one} step={step} narrow={narrow} />
      ))}
      {placed.map((one) => (
        <Row
          key={one.node.id}
          placed={one}
          width={width}
          step={step}
          narrow={narrow}
          chosen={one.node.id === chosen}
          onChoose={() => onChoose(one.node.id === chosen ? undefined : one.node.id)}
        />
      ))}
    </svg>
  );
}

const firstLine = (row: number, step: number, narrow: boolean): number => row * step + (narrow ? 15 : step / 2);

function Elbow({
  placed: { depth, row, parentRow },
  step,
  narrow,
}: {
  placed: PlacedNode;
  step: number;
  narrow: boolean;
}) {
  if (parentRow < 0) return null;
  const x = (depth - 1) * INDENT + 8;
  const [from, to] = [firstLine(parentRow, step, narrow) + 8, firstLine(row, step, narrow)];
  return <path d={`M${x} ${from}V${to}H${x + INDENT - 10}`} fill="none" stroke={CHART.past} strokeWidth="1" />;
}

function Row({
  placed: { node, depth, row },
  width,
  step,
  narrow,
  chosen,
  onChoose,
}: {
  placed: PlacedNode;
  width: number;
  step: number;
  narrow: boolean;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const root = node.parentId === null;
  const x = depth * INDENT + 4;
  const y = firstLine(row, step, narrow);
  const valueX = narrow ? width - 4 : width - 320;
  const marks = narrow
    ? { state: x, light: Math.max(x + 110, width - 150), y: y + 20 }
    : { state: width - 300, light: width - 160, y };
  const value = node.value === null ? (node.words ?? '—') : `${formatDecimal(node.value)}${node.unit ?? ''}`;
  const open = root ? {} : pressed(onChoose);
  return (
    <g
      {...open}
      className={root ? undefined : 'tree-node'}
      aria-label={root ? undefined : t('split.explain', { title: unitName(node) })}
    >
      {!root && (
        <rect
          x={x - 4}
          y={row * step + 1}
          width={Math.max(0, width - x + 4)}
          height={step - 2}
          fill={chosen ? '#e9eef4' : 'transparent'}
        />
      )}
      <text x={x} y={y} dominantBaseline="central" fill={CHART.ink} fontWeight={root ? 600 : 400}>
        {unitName(node)}
      </text>
      <text
        x={valueX}
        y={y}
        dominantBaseline="central"
        textAnchor="end"
        fill={CHART.ink}
        fontWeight="600"
        style={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {value}
      </text>
      {!narrow && node.sharePercent !== null && <Share x={valueX - BAR - 110} y={y} percent={node.sharePercent} />}
      {node.state !== null && <State x={marks.state} y={marks.y} state={node.state} />}
      {node.status !== null && <Light x={marks.light} y={marks.y} node={node} />}
    </g>
  );
}

/** A mouse or a key. */
const pressed = (onChoose: () => void) => ({
  role: 'button' as const,
  tabIndex: 0,
  onClick: onChoose,
  onKeyDown: (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose();
  },
});

function Share({ x, y, percent }: { x: number; y: number; percent: string }) {
  const length = Math.min(100, Math.max(0, Number(percent)));
  return (
    <>
      <rect x={x} y={y - 3} width={BAR} height="6" fill={CHART.rule} />
      <rect x={x} y={y - 3} width={(BAR * length) / 100} height="6" fill={CHART.accent} />
      <text x={x - 6} y={y} dominantBaseline="central" textAnchor="end" fontSize="12" fill={CHART.soft}>
        {percent}%
      </text>
    </>
  );
}

function State({ x, y, state }: { x: number; y: number; state: NonNullable<SplitTreeNode['state']> }) {
  const { t } = useTranslation();
  const colour = STATE_COLOURS[state];
  const diamond = state === 'countered' || state === 'declined' || state === 'accepted';
  const filled = state === 'signed' || state === 'countered';
  const look = { fill: filled ? colour : 'none', stroke: colour, strokeWidth: 1.5 };
  return (
    <>
      {diamond ? (
        <path d={`M${x + 5} ${y - 5}l5 5l-5 5l-5 -5z`} {...look} />
      ) : (
        <circle cx={x + 5} cy={y} r="4.2" strokeDasharray={state === 'drafted' ? '2 2' : undefined} {...look} />
      )}
      <text x={x + 15} y={y} dominantBaseline="central" fill={colour}>
        {t(`split.unitState.${state}`)}
      </text>
    </>
  );
}

function Light({ x, y, node: { status, freshness } }: { x: number; y: number; node: SplitTreeNode }) {
  const { t } = useTranslation();
  if (status === null) return null;
  const colour = COLOURS[status];
  const word = t(`light.${status}`);
  return (
    <>
      {status === 'green' && <circle cx={x + 5} cy={y} r="4.6" fill={colour} />}
      {status === 'yellow' && <path d={`M${x + 5} ${y - 5}l5 10h-10z`} fill={colour} />}
      {status === 'red' && <rect x={x} y={y - 5} width="9.5" height="9.5" fill={colour} />}
      {status === 'grey' && <circle cx={x + 5} cy={y} r="4.2" fill="none" stroke={colour} strokeWidth="1.5" />}
      {status === 'done' && <path d={`M${x} ${y}l4 4l6 -8`} fill="none" stroke={colour} strokeWidth="2" />}
      <text x={x + 15} y={y} dominantBaseline="central" fill={colour}>
        {word}
        {freshness !== null && status !== 'grey' && (
          <tspan dx="8" fill={CHART.faint}>
            {t(`freshness.${freshness}`)}
          </tspan>
        )}
      </text>
    </>
  );
}
