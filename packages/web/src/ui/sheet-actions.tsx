import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAddress, sendForm } from '#lib/call.ts';
import { ProblemNotice } from './states.tsx';

/** 导出、导入: a register out as a sheet, and a filled-in sheet back; the file's page shows what it would do. */
export function SheetActions({
  register,
  filters,
  mayImport,
}: {
  register: string;
  filters: Readonly<Record<string, string | undefined>>;
  mayImport: boolean;
}) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file, file.name);
      return sendForm('sendSheet', form, () => {}, { register });
    },
    onSuccess: (file) => {
      void client.invalidateQueries({ queryKey: ['listSheets'] });
      void navigate({ to: '/imports/$fileId', params: { fileId: file.id } });
    },
  });
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const address = (extra: Readonly<Record<string, string>>): string =>
    formatAddress('exportRegister', { register }, { language, ...extra, ...filters });
  const item = (key: 'exportXlsx' | 'exportCsv' | 'exportBlank', extra: Readonly<Record<string, string>>) => ({
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
            item('exportCsv', { format: 'csv' }),
            item('exportBlank', { format: 'xlsx', blank: 'true' }),
          ],
        }}
      >
        <Button>{t('sheets.export')}</Button>
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
          <Button loading={send.isPending} onClick={() => input.current?.click()}>
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
