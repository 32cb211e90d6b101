import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { Glyph } from '#ui/glyph.tsx';
import { fieldGroups } from '#ui/record/field-groups.ts';
import type { PackRegister } from '#ui/record/field-value.tsx';

/** Which fields the table shows; its title always stands first. */
export function FieldChoice({
  register,
  chosen,
  onChange,
}: {
  register: PackRegister;
  chosen: readonly string[];
  onChange: (fields: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const toggle = (name: string, on: boolean) =>
    onChange(on ? [...chosen, name] : chosen.filter((other) => other !== name));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="field-choice">
          {fieldGroups(register).map((group) => (
            <div key={group.name}>
              <p className="faint">{group.label === null ? t('packs.otherFields') : label(group.label)}</p>
              {group.fields.map((field) => (
                <Checkbox
                  key={field.name}
                  checked={chosen.includes(field.name)}
                  disabled={field.name === register.titleField}
                  onChange={(event) => toggle(field.name, event.target.checked)}
                >
                  {label(field.label)}
                </Checkbox>
              ))}
            </div>
          ))}
        </div>
      }
    >
      <Button size="small" icon={<Glyph name="columns" size={14} />}>
        {t('ledger.columns')}
      </Button>
    </Popover>
  );
}
