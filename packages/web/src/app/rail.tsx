import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph, type GlyphName } from '#ui/glyph.tsx';

const groups = [
  { label: null, items: [{ to: '/', key: 'overview', glyph: 'overview' }] },
  {
    label: 'plan',
    items: [
      { to: '/plans/latest', key: 'reader', glyph: 'reader' },
      { to: '/plans', key: 'versions', glyph: 'versions' },
      { to: '/plans/latest/audit', key: 'audit', glyph: 'audit' },
      { to: '/draft', key: 'draft', glyph: 'report' },
      { to: '/indicators', key: 'indicators', glyph: 'indicator' },
      { to: '/commitments', key: 'ledger', glyph: 'ledger' },
      { to: '/assignments', key: 'assignments', glyph: 'person' },
      { to: '/decompositions', key: 'splits', glyph: 'split' },
    ],
  },
  {
    label: 'dispatch',
    items: [
      { to: '/reports', key: 'reports', glyph: 'report' },
      { to: '/board', key: 'board', glyph: 'board' },
      { to: '/bulletins', key: 'bulletins', glyph: 'bulletin' },
    ],
  },
  { label: 'special', items: [{ to: '/packs', key: 'packs', glyph: 'pack' }] },
  {
    label: 'system',
    items: [
      { to: '/units', key: 'units', glyph: 'unit' },
      { to: '/posts', key: 'posts', glyph: 'person' },
      { to: '/calendar', key: 'calendar', glyph: 'calendar' },
      { to: '/imports', key: 'imports', glyph: 'versions' },
      { to: '/log', key: 'log', glyph: 'log' },
    ],
  },
] as const satisfies readonly {
  label: string | null;
  items: readonly { to: string; key: string; glyph: GlyphName }[];
}[];

/** Which entry a path belongs to: the longest one that it starts with. */
export function entryOf(path: string): string {
  if (path === '/plans') return '/plans';
  if (/^\/plans\/[^/]+\/audit$/.test(path)) return '/plans/latest/audit';
  if (path.startsWith('/plans/')) return '/plans/latest';
  const entries = groups.flatMap((group) => group.items.map((item) => item.to as string));
  return entries.find((to) => to !== '/' && path.startsWith(to)) ?? '/';
}

export function Rail({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <RailItems path={path} />
    </nav>
  );
}

function RailItems({ path, onGo }: { path: string; onGo?: () => void }) {
  const { t } = useTranslation();
  const current = entryOf(path);
  return groups.map((group) => (
    <div key={group.label ?? 'top'} className="rail-group">
      {group.label !== null && <p className="rail-label">{t(`nav.group.${group.label}`)}</p>}
      <ul>
        {group.items.map((item) => (
          <li key={item.to}>
            <Link
              to={item.to}
              className="rail-item"
              activeOptions={{ exact: true }}
              aria-current={current === item.to ? 'page' : undefined}
              {...(onGo === undefined ? {} : { onClick: onGo })}
            >
              <Glyph name={item.glyph} />
              <span>{t(`nav.${item.key}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}

const bottom = [
  { to: '/', key: 'overview', glyph: 'overview' },
  { to: '/plans/latest', key: 'reader', glyph: 'reader' },
  { to: '/commitments', key: 'ledgerShort', glyph: 'ledger' },
  { to: '/reports', key: 'reports', glyph: 'report' },
] as const;

/** Phones: four places a thumb away, the rest behind 更多. */
export function BottomBar({ path }: { path: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const current = entryOf(path);
  return (
    <nav className="bottom-bar" aria-label={t('nav.label')}>
      {bottom.map((item) => (
        <Link
          key={item.to}
          to={item.to}
          activeOptions={{ exact: true }}
          aria-current={current === item.to ? 'page' : undefined}
        >
          <Glyph name={item.glyph} />
          <span>{t(`nav.${item.key}`)}</span>
        </Link>
      ))}
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-current={bottom.some((item) => item.to === current) ? undefined : 'page'}
      >
        <Glyph name="more" />
        <span>{t('nav.more')}</span>
      </button>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" title={t('nav.more')} size="large">
        <div className="rail-sheet">
          <RailItems path={path} onGo={() => setOpen(false)} />
        </div>
      </Drawer>
    </nav>
  );
}
