import type { SplitBasisOffer } from '@planwright/server/contract';
import { Button, Dropdown, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Glyph } from '#ui/glyph.tsx';
import type { DraftBasis, SplitDraft } from './split-draft.ts';

/** 分配因素: what shares follow and how much each counts; from hand, from the ledger, or the same for all. */
export function BasisControls({
  draft,
  offers,
  onChange,
}: {
  draft: SplitDraft;
  offers: readonly SplitBasisOffer[];
  onChange: (next: SplitDraft) => void;
}) {
  const { t } = useTranslation();
  const set = (id: string, part: Partial<DraftBasis>) =>
    onChange({ ...draft, bases: draft.bases.map((basis) => (basis.id === id ? { ...basis, ...part } : basis)) });
  const add = (key: string) =>
    onChange(withBasis(draft, key, offers, t('split.newBasis'), t('split.equal'), t('split.base')));
  const has = (kind: DraftBasis['kind']) => draft.bases.some((basis) => basis.kind === kind);
  return (
    <div className="bases">
      <span className="form-label">{t('split.bases')}</span>
      {draft.bases.map((basis) => (
        <span key={basis.id} className="basis">
          <Input
            size="small"
            className="basis-name"
            aria-label={t('split.basisName')}
            value={basis.name}
            maxLength={60}
            onChange={(event) => set(basis.id, { name: event.target.value })}
          />
          {draft.bases.length > 1 && (
            <Input
              size="small"
              className="basis-coefficient"
              inputMode="decimal"
              prefix="×"
              aria-label={t('split.coefficient', { name: basis.name })}
              value={basis.coefficient}
              onChange={(event) => set(basis.id, { coefficient: event.target.value })}
            />
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={t('split.removeBasis', { name: basis.name })}
            onClick={() => onChange({ ...draft, bases: draft.bases.filter((one) => one.id !== basis.id) })}
          >
            <Glyph name="close" size={12} />
          </button>
        </span>
      ))}
      <Dropdown
        trigger={['click']}
        menu={{
          onClick: ({ key }) => add(key),
          items: [
            { key: 'values', label: t('split.byHand') },
            { key: 'equal', label: t('split.equal'), disabled: has('equal') },
            ...(draft.kind === 'growth' ? [{ key: 'base', label: t('split.base'), disabled: has('base') }] : []),
            ...(offers.length === 0 ? [] : [{ type: 'divider' as const }]),
            ...offers.map((offer) => ({
              key: offer.id,
              label: `${offer.name}（${offer.source}）`,
              disabled: draft.bases.some((basis) => basis.id === offer.id),
            })),
          ],
        }}
      >
        <Button size="small">{t('split.addBasis')}</Button>
      </Dropdown>
      <span className="form-help">{t('split.pasteHelp')}</span>
    </div>
  );
}

function withBasis(
  draft: SplitDraft,
  key: string,
  offers: readonly SplitBasisOffer[],
  blankName: string,
  equalName: string,
  baseName: string,
): SplitDraft {
  const coefficient = '1';
  if (key === 'equal' || key === 'base') {
    const name = key === 'equal' ? equalName : baseName;
    return { ...draft, bases: [...draft.bases, { id: key, name, kind: key, coefficient, source: '' }] };
  }
  const offer = offers.find((one) => one.id === key);
  if (offer === undefined) {
    const used = new Set(draft.bases.map((basis) => basis.id));
    let place = 1;
    while (used.has(`b${place}`)) place += 1;
    const id = `b${place}`;
    return { ...draft, bases: [...draft.bases, { id, name: blankName, kind: 'values', coefficient, source: '' }] };
  }
  return {
    ...draft,
    bases: [...draft.bases, { id: offer.id, name: offer.name, kind: 'values', coefficient, source: offer.source }],
    units: draft.units.map((unit) => ({
      ...unit,
      values: { ...unit.values, [offer.id]: offer.values[unit.unitId] ?? '' },
    })),
  };
}
