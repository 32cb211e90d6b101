import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Item {
  readonly text: string;
  readonly met: boolean | null;
}

/** 检查点: what a target in words is assessed by; each is met, not met, or not yet assessed. */
export function ChecklistFields({ items, onChange }: { items: readonly Item[]; onChange: (items: Item[]) => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const put = (index: number, met: boolean | null) =>
    onChange(items.map((item, at) => (at === index ? { ...item, met } : item)));
  const add = () => {
    if (words.trim() === '') return;
    onChange([...items, { text: words.trim(), met: null }]);
    setWords('');
  };
  return (
    <fieldset className="form-field checklist-fields">
      <legend>{t('targetForm.checklist')}</legend>
      {items.map((item, index) => (
        <div key={item.text} className="checklist-item">
          <span>{item.text}</span>
          <Select
            size="small"
            aria-label={item.text}
            value={item.met === null ? 'open' : item.met ? 'met' : 'unmet'}
            onChange={(state) => put(index, state === 'open' ? null : state === 'met')}
            options={(['open', 'met', 'unmet'] as const).map((value) => ({
              value,
              label: t(`targetForm.state.${value}`),
            }))}
          />
          <Button size="small" type="text" onClick={() => onChange(items.filter((_, at) => at !== index))}>
            {t('targetForm.remove')}
          </Button>
        </div>
      ))}
      <Input.Search
        size="small"
        value={words}
        maxLength={200}
        placeholder={t('targetForm.addItem')}
        enterButton={t('targetForm.add')}
        onChange={(event) => setWords(event.target.value)}
        onSearch={add}
      />
    </fieldset>
  );
}
