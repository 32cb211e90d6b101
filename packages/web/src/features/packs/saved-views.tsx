import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackSearch } from '#lib/search-state.ts';
import { Glyph } from '#ui/glyph.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { useSavedViews } from './use-saved-views.ts';
import type { ViewProps } from './view-props.ts';

const OWN = ['words', 'sort', 'columns'];
const isKept = (key: string) => key.startsWith('f.') || OWN.includes(key);

/** Filters, order and columns under a name, kept for the post; the address carries the same to others. */
export function SavedViews({
  pack,
  search,
  onChange,
}: {
  pack: string;
  search: PackSearch;
  onChange: ViewProps['onChange'];
}) {
  const { t } = useTranslation();
  const { views, keep: keepAs, drop, error } = useSavedViews(pack);
  const [name, setName] = useState('');
  const current = Object.fromEntries(
    Object.entries(search)
      .filter(([key, value]) => isKept(key) && value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  );
  const open = (view: (typeof views)[number]) => {
    const cleared = Object.fromEntries(Object.keys(current).map((key) => [key, undefined]));
    onChange({ ...cleared, ...view.search });
  };
  const keep = () => {
    keepAs({ name: name.trim(), search: current });
    setName('');
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="saved-views">
          {error !== null && <ProblemNotice error={error} />}
          {views.length === 0 && <p className="faint">{t('packs.noSavedViews')}</p>}
          <ul>
            {views.map((view) => (
              <li key={view.name}>
                <button type="button" className="plain-button" onClick={() => open(view)}>
                  {view.name}
                </button>
                <Button
                  size="small"
                  type="text"
                  aria-label={t('packs.dropView', { name: view.name })}
                  onClick={() => drop(view.name)}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') keep();
            }}
          >
            <Input
              size="small"
              maxLength={30}
              value={name}
              aria-label={t('packs.viewName')}
              placeholder={t('packs.viewName')}
              onChange={(event) => setName(event.target.value)}
            />
            <Button size="small" htmlType="submit" disabled={name.trim() === ''}>
              {t('form.save')}
            </Button>
          </form>
        </div>
      }
    >
      <Button size="small" icon={<Glyph name="outline" size={14} />}>
        {t('packs.savedViews')}
      </Button>
    </Popover>
  );
}
