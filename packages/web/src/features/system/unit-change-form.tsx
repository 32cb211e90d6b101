import type { Body, OrgUnit } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Input, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useSession } from '#lib/session.ts';
import { ProblemNotice } from '#ui/states.tsx';

type Change = Body<'changeUnits'>;
type Kind = Change['kind'];
const KINDS = ['rename', 'move', 'create', 'dissolve', 'merge', 'split'] as const satisfies readonly Kind[];

/** A new unit as it is typed; a share only where one splits. */
interface Part {
  readonly name: string;
  readonly shortName: string;
  readonly share: string;
}
const EMPTY: Part = { name: '', shortName: '', share: '' };

interface Draft {
  readonly kind: Kind;
  readonly unitId: string | undefined;
  readonly unitIds: readonly string[];
  readonly other: string | undefined;
  readonly ends: boolean;
  readonly ownShare: string;
  readonly parts: readonly Part[];
  readonly on: string;
  readonly document: string;
  readonly reason: string;
}

/** 机构变更: one form for every kind of change; the server tells what does not fit and why. */
export function UnitChangeForm({ units, onDone }: { units: readonly OrgUnit[]; onDone: (duties: number) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { today } = useSession();
  const [draft, setDraft] = useState<Draft>({
    kind: 'rename',
    unitId: undefined,
    unitIds: [],
    other: undefined,
    ends: true,
    ownShare: '',
    parts: [EMPTY],
    on: today,
    document: '',
    reason: '',
  });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const choices = units.map((unit) => ({ value: unit.id, label: unit.name }));
  const body = bodyOf(draft, units);
  const save = useMutation({
    mutationFn: (input: Change) => call('changeUnits', { body: input }),
    onSuccess: async ({ duties }) => {
      onDone(duties);
      await client.invalidateQueries();
    },
  });
  const { kind } = draft;
  const newUnits = kind === 'create' || kind === 'rename' || kind === 'split' || (kind === 'merge' && !draft.other);
  return (
    <form
      className="form-grid"
      onSubmit={(event) => {
        event.preventDefault();
        if (body !== null) save.mutate(body);
      }}
    >
      <Segmented
        block
        value={kind}
        onChange={(next) => set({ kind: next, parts: next === 'split' ? [EMPTY, EMPTY] : [EMPTY], other: undefined })}
        options={KINDS.map((value) => ({ value, label: t(`units.event.${value}`) }))}
      />
      <p className="form-help">{t(`units.help.${kind}`)}</p>
      {kind === 'merge' ? (
        <Field id="change-units" label={t('units.ending')}>
          <Select
            id="change-units"
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={[...draft.unitIds]}
            onChange={(unitIds) => set({ unitIds })}
            options={choices}
          />
        </Field>
      ) : (
        kind !== 'create' && (
          <Field id="change-unit" label={t('units.which')}>
            <Select
              id="change-unit"
              showSearch={{ optionFilterProp: 'label' }}
              value={draft.unitId}
              onChange={(unitId) => set({ unitId })}
              options={choices}
            />
          </Field>
        )
      )}
      {kind !== 'rename' && kind !== 'split' && (
        <Field id="change-other" label={t(`units.other.${kind}`)}>
          <Select
            id="change-other"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.other}
            onChange={(other) => set({ other })}
            options={choices}
          />
        </Field>
      )}
      {kind === 'split' && (
        <Segmented
          value={draft.ends ? 'ends' : 'stays'}
          onChange={(value) => set({ ends: value === 'ends' })}
          options={[
            { value: 'ends', label: t('units.splitEnds') },
            { value: 'stays', label: t('units.splitStays') },
          ]}
        />
      )}
      {kind === 'split' && !draft.ends && (
        <Field id="change-own-share" label={t('units.ownShare')}>
          <Input
            id="change-own-share"
            inputMode="decimal"
            value={draft.ownShare}
            onChange={(event) => set({ ownShare: event.target.value })}
          />
        </Field>
      )}
      {newUnits && <Parts draft={draft} onChange={(parts) => set({ parts })} />}
      <div className="form-row">
        <Field id="change-on" label={t('units.on')}>
          <DatePicker
            id="change-on"
            allowClear={false}
            value={dayjs(draft.on)}
            onChange={(day) => day && set({ on: day.format('YYYY-MM-DD') })}
          />
        </Field>
        <Field id="change-document" label={t('units.document')}>
          <Input
            id="change-document"
            value={draft.document}
            maxLength={200}
            onChange={(event) => set({ document: event.target.value })}
          />
        </Field>
      </div>
      <Field id="change-reason" label={t('form.reasonRequired')}>
        <Input
          id="change-reason"
          value={draft.reason}
          maxLength={500}
          onChange={(event) => set({ reason: event.target.value })}
        />
      </Field>
      {save.isError && <ProblemNotice error={save.error} />}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" disabled={body === null} loading={save.isPending}>
          {t('units.change')}
        </Button>
      </div>
    </form>
  );
}

function Field({ id, label, children }: { id: string; label: string; children: React.ReactNode }) {
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

function Parts({ draft, onChange }: { draft: Draft; onChange: (parts: readonly Part[]) => void }) {
  const { t } = useTranslation();
  const split = draft.kind === 'split';
  const change = (index: number, part: Partial<Part>) =>
    onChange(draft.parts.map((old, at) => (at === index ? { ...old, ...part } : old)));
  return (
    <>
      {draft.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name while they are typed
        <div key={index} className={split ? 'form-row form-row-3' : 'form-row'}>
          <Field id={`part-name-${index}`} label={t('units.newName')}>
            <Input
              id={`part-name-${index}`}
              value={part.name}
              maxLength={60}
              onChange={(event) => change(index, { name: event.target.value })}
            />
          </Field>
          <Field id={`part-short-${index}`} label={t('units.shortName')}>
            <Input
              id={`part-short-${index}`}
              value={part.shortName}
              maxLength={60}
              onChange={(event) => change(index, { shortName: event.target.value })}
            />
          </Field>
          {split && (
            <Field id={`part-share-${index}`} label={t('units.share')}>
              <Input
                id={`part-share-${index}`}
                inputMode="decimal"
                placeholder="0.25"
                value={part.share}
                onChange={(event) => change(index, { share: event.target.value })}
              />
            </Field>
          )}
        </div>
      ))}
      {split && (
        <Button className="form-more" onClick={() => onChange([...draft.parts, EMPTY])}>
          {t('units.more')}
        </Button>
      )}
    </>
  );
}

/** What is sent; null while something that the kind needs is missing. */
function bodyOf(draft: Draft, units: readonly OrgUnit[]): Change | null {
  const dated = {
    on: draft.on,
    document: draft.document.trim() === '' ? null : draft.document.trim(),
    reason: draft.reason.trim(),
  };
  if (dated.reason === '') return null;
  const old = units.find((unit) => unit.id === (draft.unitId ?? draft.unitIds[0]));
  const first = draft.parts[0] ?? EMPTY;
  const named = draft.parts.every((part) => part.name.trim() !== '');
  const like = old ?? units.find((unit) => unit.id === draft.other);
  const make = (part: Part, parentId: string | null) => ({
    name: part.name.trim(),
    nameEn: '',
    shortName: part.shortName.trim() === '' ? part.name.trim() : part.shortName.trim(),
    tree: like?.tree ?? ('line' as const),
    kind: like?.kind === 'city' ? ('department' as const) : (like?.kind ?? ('department' as const)),
    code: null,
    parentId,
  });
  const share = (text: string) => (text.trim() === '' ? null : text.trim());
  switch (draft.kind) {
    case 'rename': {
      if (old === undefined || !named) return null;
      const { name, shortName } = make(first, null);
      return { kind: 'rename', unitId: old.id, name, shortName, nameEn: old.nameEn, ...dated };
    }
    case 'move':
      if (old === undefined || draft.other === undefined) return null;
      return { kind: 'move', unitId: old.id, parentId: draft.other, ...dated };
    case 'create':
      return named ? { kind: 'create', unit: make(first, draft.other ?? null), ...dated } : null;
    case 'dissolve':
      return old === undefined ? null : { kind: 'dissolve', unitId: old.id, dutiesTo: draft.other ?? null, ...dated };
    case 'merge': {
      if (draft.unitIds.length === 0 || (draft.other === undefined && !named)) return null;
      const unit = draft.other === undefined ? make(first, old?.parentId ?? null) : null;
      return { kind: 'merge', unitIds: [...draft.unitIds], intoUnitId: draft.other ?? null, unit, ...dated };
    }
    case 'split': {
      if (old === undefined || !named) return null;
      const into = draft.parts.map((part) => ({ unit: make(part, old.parentId), share: share(part.share) }));
      const { ends } = draft;
      const ownShare = ends ? null : share(draft.ownShare);
      return { kind: 'split', unitId: old.id, ends, ownShare, into, dutiesTo: ends ? 0 : null, ...dated };
    }
  }
}
