import { convertUnit, isRateUnit } from '@planwright/engine';
import type { OrgUnit, SplitTargetView } from '@planwright/server/contract';
import { Button, Input, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { blankUnit, type SplitDraft } from './split-draft.ts';

const KINDS = ['amount', 'growth', 'assigned'] as const;
const SCALES = [0, 1, 2, 3, 4] as const;

/** How the target is split: the way, the parts' unit and digits, the surplus, and who takes part. */
export function SchemeControls({
  draft,
  target,
  units,
  onChange,
}: {
  draft: SplitDraft;
  target: SplitTargetView;
  units: readonly OrgUnit[];
  onChange: (next: SplitDraft) => void;
}) {
  const { t } = useTranslation();
  const set = (part: Partial<SplitDraft>) => onChange({ ...draft, ...part });
  const rate = isRateUnit(target.unit) || target.value === null;
  return (
    <div className="scheme">
      <div className="form-field">
        <span className="form-label">{t('split.kindHead')}</span>
        <Segmented
          size="small"
          value={draft.kind}
          onChange={(kind) => onChange(withKind(draft, kind, t('split.base')))}
          options={KINDS.map((value) => ({
            value,
            label: t(`split.kind.${value}`),
            disabled: (value === 'amount' && rate) || (value === 'growth' && target.unit !== '%'),
          }))}
        />
      </div>
      {draft.kind === 'amount' && (
        <>
          <div className="form-field scheme-short">
            <label htmlFor="split-unit">{t('split.partUnit')}</label>
            <Input
              id="split-unit"
              size="small"
              value={draft.unit}
              onChange={(event) => set(inUnit(event.target.value, target.unit ?? '', draft.factor))}
            />
          </div>
          {draft.unit !== target.unit && (
            <div className="form-field scheme-short">
              <label htmlFor="split-factor">{t('split.factor', { unit: target.unit ?? '' })}</label>
              <Input
                id="split-factor"
                size="small"
                inputMode="decimal"
                value={draft.factor}
                onChange={(event) => set({ factor: event.target.value })}
              />
            </div>
          )}
        </>
      )}
      {draft.kind === 'growth' && (
        <div className="form-field scheme-short">
          <label htmlFor="split-base-unit">{t('split.baseUnit')}</label>
          <Input
            id="split-base-unit"
            size="small"
            value={draft.baseUnit}
            onChange={(event) => set({ baseUnit: event.target.value })}
          />
        </div>
      )}
      {draft.kind !== 'assigned' && (
        <>
          <div className="form-field">
            <label htmlFor="split-scale">{t('split.scale')}</label>
            <Select
              id="split-scale"
              size="small"
              value={draft.scale}
              onChange={(scale) => set({ scale })}
              options={SCALES.map((value) => ({ value, label: t(`split.scales.${value}`) }))}
            />
          </div>
          <div className="form-field scheme-short">
            <label htmlFor="split-surplus">{t('split.surplus')}</label>
            <Input
              id="split-surplus"
              size="small"
              inputMode="decimal"
              value={draft.surplus}
              onChange={(event) => set({ surplus: event.target.value })}
            />
          </div>
          {!/^0*(\.0*)?$/.test(draft.surplus) && (
            <div className="form-field scheme-wide">
              <label htmlFor="split-surplus-reason">{t('split.surplusReason')}</label>
              <Input
                id="split-surplus-reason"
                size="small"
                maxLength={500}
                value={draft.surplusReason}
                status={draft.surplusReason.trim() === '' ? 'warning' : ''}
                onChange={(event) => set({ surplusReason: event.target.value })}
              />
            </div>
          )}
        </>
      )}
      <UnitsControl draft={draft} units={units} onChange={onChange} />
    </div>
  );
}

/** A growth needs its base as a factor, an amount has none. */
function withKind(draft: SplitDraft, kind: SplitDraft['kind'], baseName: string): SplitDraft {
  const others = draft.bases.filter((basis) => basis.kind !== 'base');
  const bases =
    kind === 'growth'
      ? [{ id: 'base', name: baseName, kind: 'base' as const, coefficient: '1', source: '' }, ...others]
      : others;
  return { ...draft, kind, bases };
}

/** 承担单位: counties, zones and departments together; the order is the organisation's, and decides ties. */
function UnitsControl({
  draft,
  units,
  onChange,
}: {
  draft: SplitDraft;
  units: readonly OrgUnit[];
  onChange: (next: SplitDraft) => void;
}) {
  const { t } = useTranslation();
  const take = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    const known = new Map(draft.units.map((unit) => [unit.unitId, unit]));
    const next = units
      .filter((unit) => wanted.has(unit.id))
      .map((unit) => known.get(unit.id) ?? blankUnit(unit.id, unit.name));
    // Those of an earlier version that stand no longer stay until they are taken out.
    const gone = draft.units.filter((unit) => wanted.has(unit.unitId) && !units.some((one) => one.id === unit.unitId));
    onChange({ ...draft, units: [...next, ...gone] });
  };
  const ids = draft.units.map((unit) => unit.unitId);
  const of = (kinds: readonly OrgUnit['kind'][]) => units.filter((unit) => kinds.includes(unit.kind));
  return (
    <div className="form-field scheme-units">
      <label htmlFor="split-units">{t('split.units', { count: ids.length })}</label>
      <div className="scheme-row">
        <Select
          id="split-units"
          size="small"
          mode="multiple"
          maxTagCount={0}
          maxTagPlaceholder={() => t('split.unitsChosen', { count: ids.length })}
          className="scheme-unit-select"
          value={ids}
          onChange={take}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { label: t('split.counties'), options: optionsOf(of(['county'])) },
            { label: t('split.zones'), options: optionsOf(of(['zone'])) },
            { label: t('split.departments'), options: optionsOf(of(['department', 'other'])) },
          ]}
        />
        <Button size="small" onClick={() => take(of(['county']).map((unit) => unit.id))}>
          {t('split.allCounties')}
        </Button>
        <Button size="small" onClick={() => take(of(['county', 'zone']).map((unit) => unit.id))}>
          {t('split.countiesAndZones')}
        </Button>
      </div>
    </div>
  );
}

const optionsOf = (units: readonly OrgUnit[]) => units.map((unit) => ({ value: unit.id, label: unit.name }));

/** Another unit brings its factor along where one converts to the other. */
const inUnit = (unit: string, own: string, factor: string) => ({
  unit,
  factor: convertUnit('1', own, unit.trim()) ?? factor,
});
