import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DraftKey, dropDraft, findDraft, keepDraft } from '#lib/draft.ts';
import { type AddedFigure, type FigureDraft, readFigure } from '#lib/figure-draft.ts';
import { FormField, ReadingFields } from './reading-fields.tsx';

/** 补录与改读: the form of a figure. What is wrong is said once it is to be saved, each at its field. */
export function FigureForm({
  title,
  quote,
  initial,
  kept,
  fault,
  onCancel,
  onDone,
}: {
  title: string;
  /** The words of the text that the figure stands for. */
  quote: string;
  initial: FigureDraft;
  /** What was typed here before and not sent is kept under this key until it is sent or cancelled. */
  kept: DraftKey;
  /** What is wrong with a figure that can be read. */
  fault?: string | undefined;
  onCancel: () => void;
  onDone: (figure: AddedFigure) => void;
}) {
  const { t } = useTranslation();
  const [restored] = useState(() => findDraft<FigureDraft>(kept));
  const [draft, setDraft] = useState({ ...initial, ...restored });
  const [tried, setTried] = useState(false);
  const read = readFigure(draft);
  const faults = tried && 'faults' in read ? read.faults : {};
  const say = (name: keyof FigureDraft) => {
    const fault = faults[name];
    return fault === undefined ? {} : { [name]: t(`correction.fault.${fault}`) };
  };
  const change = (changed: Partial<FigureDraft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    keepDraft(kept, next);
  };
  return (
    <form
      className="correction-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if ('figure' in read) onDone(read.figure);
        // on a phone the field may lie above what is seen
        else document.getElementById(`correction-${Object.keys(read.faults)[0]}`)?.focus();
      }}
    >
      <p className="correction-words">
        <span className="faint">{t('correction.words')}</span> <q>{quote}</q>
      </p>
      {restored !== undefined && <p className="faint">{t('correction.restored')}</p>}
      <ReadingFields
        draft={draft}
        faults={{ ...say('metric'), ...say('period') }}
        onChange={change}
        amount={
          <div className="correction-pair">
            <FormField name="value" label={t('correction.value')} fault={say('value').value}>
              <Input
                id="correction-value"
                value={draft.value}
                maxLength={40}
                status={faults.value === undefined ? '' : 'error'}
                aria-describedby="correction-value-fault"
                onChange={(event) => change({ value: event.target.value })}
              />
            </FormField>
            <FormField name="unit" label={t('correction.unit')}>
              <Input
                id="correction-unit"
                value={draft.unit}
                maxLength={20}
                placeholder={t('correction.noUnit')}
                onChange={(event) => change({ unit: event.target.value })}
              />
            </FormField>
          </div>
        }
      />
      {tried && fault !== undefined && (
        <p className="form-fault" role="alert">
          {fault}
        </p>
      )}
      <p className="panel-actions">
        <Button size="small" type="primary" htmlType="submit">
          {t('form.save')}
        </Button>{' '}
        <Button
          size="small"
          onClick={() => {
            dropDraft(kept);
            onCancel();
          }}
        >
          {t('form.cancel')}
        </Button>
      </p>
    </form>
  );
}
