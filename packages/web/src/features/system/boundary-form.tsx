import { findNameProperties, OUTLINE_BYTES, type OutlineFile, readOutlines } from '@planwright/engine';
import type { OrgUnit } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendForm } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { ProblemNotice } from '#ui/states.tsx';

interface Picked extends OutlineFile {
  readonly file: File;
  readonly properties: ReturnType<typeof findNameProperties>;
}

/** A file is read here first, so that one sees what is wrong with it and which of its properties names the units. */
export function BoundaryForm({ places, onDone }: { places: readonly OrgUnit[]; onDone: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const [picked, setPicked] = useState<Picked>();
  const [tooLarge, setTooLarge] = useState<number | null>(null);
  const [property, setProperty] = useState('');
  const [source, setSource] = useState('');
  const [licence, setLicence] = useState('');
  const send = useMutation({
    mutationFn: () => {
      const form = new FormData();
      form.set('nameProperty', property);
      form.set('source', source.trim());
      form.set('licence', licence.trim());
      if (picked !== undefined) form.set('file', picked.file, picked.file.name);
      return sendForm('loadBoundary', form, () => {});
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['getBoundary'] });
      onDone();
    },
  });
  const pick = async (file: File | undefined) => {
    send.reset();
    if (file === undefined) return;
    setTooLarge(file.size > OUTLINE_BYTES ? file.size : null);
    if (file.size > OUTLINE_BYTES) return setPicked(undefined);
    const read = readOutlines(await file.text());
    const properties = findNameProperties(read.features, places).filter((one) => one.matched > 0);
    setPicked({ ...read, file, properties });
    setProperty(properties[0]?.property ?? '');
  };
  const ready = picked !== undefined && property !== '' && source.trim() !== '' && licence.trim() !== '';
  return (
    <form
      className="form-grid boundary-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send.mutate();
      }}
    >
      <div className="form-field">
        <span className="form-label">{t('boundary.file')}</span>
        <span className="file-choice">
          <input
            id="boundary-file"
            type="file"
            className="visually-hidden"
            accept=".geojson,.json,application/geo+json"
            onChange={(event) => void pick(event.target.files?.[0])}
          />
          <label htmlFor="boundary-file" className="file-button">
            {t('boundary.pick')}
          </label>
          <span className={picked === undefined ? 'faint' : ''}>{picked?.file.name ?? t('versions.noFile')}</span>
        </span>
      </div>
      {tooLarge !== null && (
        <p className="evidence-gap">{t('boundary.tooLarge', { size: (tooLarge / 1_048_576).toFixed(1) })}</p>
      )}
      {picked !== undefined && picked.faults.length > 0 && (
        <div role="alert">
          <p className="evidence-gap">{t('boundary.faults')}</p>
          <ul className="faint">
            {picked.faults.slice(0, 8).map((fault) => (
              <li key={`${fault.at} ${fault.code}`}>
                {fault.at}: {label(fault.message)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {picked !== undefined && picked.faults.length === 0 && picked.properties.length === 0 && (
        <p className="evidence-gap">{t('boundary.noProperty')}</p>
      )}
      <div className="form-field">
        <label htmlFor="boundary-property">{t('boundary.property')}</label>
        <Select
          id="boundary-property"
          value={property === '' ? null : property}
          disabled={(picked?.properties.length ?? 0) === 0}
          onChange={setProperty}
          options={(picked?.properties ?? []).map((one) => ({
            value: one.property,
            label: t('boundary.matches', { property: one.property, count: one.matched }),
          }))}
        />
      </div>
      <div className="form-field">
        <label htmlFor="boundary-source">{t('boundary.source')}</label>
        <Input
          id="boundary-source"
          value={source}
          maxLength={300}
          placeholder={t('boundary.sourceExample')}
          onChange={(event) => setSource(event.target.value)}
        />
      </div>
      <div className="form-field">
        <label htmlFor="boundary-licence">{t('boundary.licence')}</label>
        <Input
          id="boundary-licence"
          value={licence}
          maxLength={300}
          placeholder={t('boundary.licenceExample')}
          onChange={(event) => setLicence(event.target.value)}
        />
      </div>
      {send.isError && <ProblemNotice error={send.error} />}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={send.isPending}>
          {t('boundary.send')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
