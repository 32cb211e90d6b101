import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';

/** 公式: checked when typing rests; a fault is shown under the words it is about. */
export function FormulaField({
  id,
  unit,
  value,
  onChange,
}: {
  id: string | null;
  unit: string;
  value: string | null;
  onChange: (formula: string | null) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const [settled, setSettled] = useState(value ?? '');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value ?? ''), 300);
    return () => clearTimeout(timer);
  }, [value]);
  const check = useQuery({
    queryKey: ['checkFormula', id, settled, unit],
    queryFn: () => call('checkFormula', { body: { id, formula: settled, unit } }),
    enabled: settled.trim() !== '',
  });
  const found = settled.trim() === '' ? undefined : check.data;
  return (
    <div className="form-field">
      <label htmlFor="definition-formula">{t('indicators.formula')}</label>
      <Input.TextArea
        id="definition-formula"
        rows={2}
        className="formula-input"
        value={value ?? ''}
        maxLength={500}
        placeholder="[地区生产总值] / [常住人口]"
        aria-describedby="formula-check"
        onChange={(event) => onChange(event.target.value.trim() === '' ? null : event.target.value)}
      />
      <div id="formula-check" role="status">
        {found === undefined ? (
          <p className="form-help">{t('definition.formulaHelp')}</p>
        ) : found.faults.length === 0 ? (
          <p className="formula-good">
            {t(found.unit === unit || found.unit === null ? 'definition.formulaGood' : 'definition.formulaShown', {
              unit: found.unit ?? '',
              own: unit,
              reads: found.reads.map((read) => label(read.label)).join('、'),
            })}
          </p>
        ) : (
          found.faults.map((fault) => (
            <p key={`${fault.code}/${fault.start}`} className="form-fault">
              <code className="formula-quote">
                {settled.slice(0, fault.start)}
                <mark>{settled.slice(fault.start, Math.max(fault.end, fault.start + 1)) || '␣'}</mark>
                {settled.slice(Math.max(fault.end, fault.start + 1))}
              </code>
              {label(fault.message)}
            </p>
          ))
        )}
      </div>
    </div>
  );
}
