import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAddress, sendForm } from '#lib/call.ts';
import { ProblemNotice } from './states.tsx';

/** What goes out and comes back: a register, as it is filtered; or values of indicators of a year, of all that are used or of one. */
export type SheetSubject =
  | {
      readonly kind: 'register';
      readonly register: string;
      readonly filters: Readonly<Record<string, string | undefined>>;
    }
  | { readonly kind: 'values'; readonly year: number; readonly indicator?: string };

/** 导出、导入: rows out as a sheet, and a filled-in sheet back; the file's page shows what it would do. */
export function SheetActions({
  subject,
  mayImport,
  size = 'middle',
  more = [],
}: {
  subject: SheetSubject;
  mayImport: boolean;
  size?: 'small' | 'middle';
  /** Other things that may be taken away from the page. */
  more?: readonly { readonly key: string; readonly label: string; readonly onClick: () => void }[];
}) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file, file.name);
      return subject.kind === 'register'
        ? sendForm('sendSheet', form, () => {}, { register: subject.register })
        : sendForm('sendIndicatorSheet', form, () => {});
    },
    onSuccess: (file) => {
      void client.invalidateQueries({ queryKey: ['listSheets'] });
      void navigate({ to: '/imports/$fileId', params: { fileId: file.id } });
    },
  });
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const address = (extra: Readonly<Record<string, string>>): string =>
    subject.kind === 'register'
      ? formatAddress('exportRegister', { register: subject.register }, { language, ...extra, ...subject.filters })
      : formatAddress(
          'exportIndicatorSheet',
          {},
          {
            language,
            year: subject.year,
            ...(subject.indicator === undefined ? {} : { indicator: subject.indicator }),
            ...extra,
          },
        );
  const item = (
    key: 'exportXlsx' | 'exportCsv' | 'exportLong' | 'exportBlank',
    extra: Readonly<Record<string, string>>,
  ) => ({
    key,
    label: (
      <a href={address(extra)} download>
        {t(`sheets.${key}`)}
      </a>
    ),
  });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            item('exportXlsx', { format: 'xlsx' }),
            ...(subject.kind === 'register'
              ? [item('exportCsv', { format: 'csv' }), item('exportBlank', { format: 'xlsx', blank: 'true' })]
              : [item('exportLong', { format: 'csv' })]),
            ...more.map(({ key, label, onClick }) => ({ key, label, onClick })),
          ],
        }}
      >
        <Button size={size}>{t('sheets.export')}</Button>
      </Dropdown>
      {mayImport && (
        <>
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            accept=".xlsx,.csv"
            aria-label={t('sheets.import')}
            tabIndex={-1}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file !== undefined) send.mutate(file);
            }}
          />
          <Button size={size} loading={send.isPending} onClick={() => input.current?.click()}>
            {t('sheets.import')}
          </Button>
          <Modal open={send.isError} onCancel={() => send.reset()} footer={null} title={t('sheets.import')}>
            <ProblemNotice error={send.error} />
          </Modal>
        </>
      )}
    </>
  );
}
