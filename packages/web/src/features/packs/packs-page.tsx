import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { PageHead } from '#ui/page.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import './packs.css';

/** 专题: the installed packs. */
export function PacksPage() {
  const { t } = useTranslation();
  const label = useLabel();
  const packs = useQuery(queries.packs());
  return (
    <div className="page">
      <PageHead title={t('nav.packs')} note={t('packs.note')} />
      <Loaded query={packs}>
        {({ packs: list }) =>
          list.length === 0 ? (
            <EmptyState title={t('packs.none')}>{t('packs.noneHint')}</EmptyState>
          ) : (
            <ul className="pack-list">
              {list.map((pack) => (
                <li key={pack.name}>
                  <h2>
                    <Link to="/packs/$pack" params={{ pack: pack.name }}>
                      {label(pack.label)}
                    </Link>
                  </h2>
                  <p>{label(pack.summary)}</p>
                  <p className="faint">
                    {t('packs.holds', {
                      registers: pack.registers.length,
                      measures: pack.measures.length,
                      views: pack.views.length,
                    })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
