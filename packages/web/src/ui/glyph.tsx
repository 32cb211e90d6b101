/** Line drawings of 16 × 16, drawn here so that no icon set is loaded for a dozen signs. */
const paths = {
  overview: 'M2 13V8h3v5M6.5 13V3h3v10M11 13V6h3v7',
  reader: 'M8 4C6.5 3 4.5 2.6 2 2.6v9.8c2.5 0 4.5.4 6 1.4 1.5-1 3.5-1.4 6-1.4V2.6c-2.5 0-4.5.4-6 1.4v9.8',
  audit: 'M6.5 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM4.4 6.6l1.5 1.5 2.7-2.9M9.9 9.9L14 14',
  versions: 'M4.5 2.5h5l3 3v8h-8zM9.5 2.5v3h3M2.5 5v9.5h7',
  indicator: 'M2 13h12M3.5 10.5l3-3.500 2.500 2 4-5.500M10.500 3.500H13V6',
  ledger: 'M2 3h12v10H2zM2 6.3h12M2 9.6h12M6 3v10',
  split: 'M6.5 2h3v3h-3zM1.500 11h3v3h-3zM6.5 11h3v3h-3zM11.500 11h3v3h-3zM8 5v6M3 11V8h10v3',
  report: 'M3 13.5l.7-3 7.5-7.5 2.3 2.3-7.5 7.5zM9.7 4.5L12 6.8',
  board: 'M2 3h3.5v10H2zM6.5 3H10v7H6.5zM11 3h3v4h-3z',
  bulletin: 'M3 2h10v12H3zM5.5 5h5M5.5 7.7h5M5.5 10.4h3',
  pack: 'M2 5l6-3 6 3v6l-6 3-6-3zM2 5l6 3 6-3M8 8v6',
  unit: 'M6 2h4v3H6zM1.5 11h4v3h-4zM10.5 11h4v3h-4zM8 5v3M3.5 11V8h9v3',
  calendar: 'M2 3.5h12v10H2zM2 6.5h12M5 2v3M11 2v3M5 9h1M8 9h1M11 9h.5M5 11.300h1M8 11.300h1',
  log: 'M4 3.5h10M4 8h10M4 12.5h10M1.5 3.5h.5M1.5 8h.5M1.5 12.5h.5',
  more: 'M3 8h.5M8 8h.5M13 8h.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4L14 14',
  person: 'M8 2.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4zM2.8 14c.4-3 2.4-4.6 5.200-4.6s4.8 1.6 5.200 4.6',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  next: 'M6 3l5 5-5 5',
  previous: 'M10 3L5 8l5 5',
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11',
  columns: 'M2 3h12v10H2zM6 3v10M10 3v10',
  outline: 'M2 3.5h9M4.5 8H14M4.5 12.5H12',
  print: 'M4.5 6V2h7v4M4.5 11.5H2V6h12v5.5h-2.5M4.5 9.5h7V14h-7z',
} as const;

export type GlyphName = keyof typeof paths;

export function Glyph({ name, size = 16 }: { name: GlyphName; size?: number }) {
  return (
    <svg className="glyph" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
