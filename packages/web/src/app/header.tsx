import type { Session } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph } from '#ui/glyph.tsx';
import { SimulatedMark } from '#ui/page.tsx';
import { PostSwitch } from '#ui/post-switch.tsx';
import { AsOfControl } from './as-of-control.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SearchBox } from './search-box.tsx';

/** 页眉: the place, search, the day shown, who acts, the language. On phones all but the search goes into a sheet. */
export function Header({ session }: { session: Session }) {
  const { t, i18n } = useTranslation();
  const [sheet, setSheet] = useState(false);
  const place = i18n.language === 'en' ? session.jurisdiction.nameEn : session.jurisdiction.name;
  const year = session.jurisdiction.planYear;
  return (
    <header className="header">
      <Link to="/" className="brand" aria-label={t('app.home')}>
        <strong>{t('app.name')}</strong>
        <span>{year === null ? place : t('app.placeYear', { place, year })}</span>
      </Link>
      {session.jurisdiction.simulated && <SimulatedMark />}
      <SearchBox />
      <div className="header-tools">
        <AsOfControl today={session.today} />
        <PostSwitch session={session} />
        <LanguageSwitch />
      </div>
      <button
        type="button"
        className="icon-button header-more"
        aria-label={t('header.settings')}
        onClick={() => setSheet(true)}
      >
        <Glyph name="person" />
      </button>
      <Drawer open={sheet} onClose={() => setSheet(false)} placement="top" title={t('header.settings')} size={300}>
        <div className="header-sheet">
          <PostSwitch session={session} onTaken={() => setSheet(false)} />
          <AsOfControl today={session.today} />
          <LanguageSwitch />
        </div>
      </Drawer>
    </header>
  );
}
