import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';

/** 计划原文: a commitment of the plan, found by its words and named by them. */
export function CommitmentInput({
  id,
  value,
  large,
  onChange,
}: {
  id: string;
  value: string;
  large: boolean;
  onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const [words, setWords] = useState('');
  const found = useQuery({
    ...queries.commitments({
      ...(asOf.asOf === undefined ? {} : { asOf: asOf.asOf }),
      ...(words.trim() === '' ? {} : { words: words.trim() }),
    }),
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({ ...queries.commitment(value, asOf), enabled: value !== '' });
  const rows = found.data?.rows ?? [];
  const known = chosen.data === undefined || rows.some((row) => row.id === value) ? rows : [chosen.data, ...rows];
  return (
    <Select
      id={id}
      size={large ? 'large' : 'middle'}
      allowClear
      value={value === '' ? null : value}
      placeholder={t('form.findCommitment')}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setWords }}
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
      options={known.map((row) => ({ value: row.id, label: row.title }))}
    />
  );
}
