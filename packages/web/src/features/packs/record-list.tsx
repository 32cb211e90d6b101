import type { PackView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { useSession } from '#lib/session.ts';
import { Section } from '#ui/page.tsx';
import { FieldValue, isList, itemFieldsOf, type PackField, type RecordValue } from '#ui/record/field-value.tsx';

/** A list of a record (milestones, problems) as a table. */
export function RecordList({
  pack,
  field,
  value,
}: {
  pack: PackView;
  field: PackField;
  value: RecordValue | undefined;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const { today } = useSession();
  const items = isList(value) ? value : [];
  const fields = itemFieldsOf(field);
  const days = fields.filter((part) => part.type.kind === 'date');
  /** The day by which, and the day on which: the last two dates of an item. */
  const [due, done] = days.slice(-2);
  return (
    <Section
      title={label(field.label)}
      note={items.length > 0 ? t('packs.countOf', { count: items.length }) : undefined}
    >
      {items.length === 0 ? (
        <p className="faint">{t('packs.nothingYet')}</p>
      ) : (
        <div className="table-wrap table-wrap-always">
          <table className="table">
            <thead>
              <tr>
                {fields.map((part) => (
                  <th key={part.name}>{label(part.label)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item, index) => {
                const late =
                  due !== undefined &&
                  done !== undefined &&
                  typeof item[due.name] === 'string' &&
                  !item[done.name] &&
                  String(item[due.name]) < today;
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity of their own; their order is theirs
                  <tr key={index}>
                    {fields.map((part) => (
                      <td key={part.name}>
                        <FieldValue pack={pack} field={part} value={item[part.name]} />
                        {late && part === due && <span className="tag tag-late">{t('packs.late')}</span>}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
