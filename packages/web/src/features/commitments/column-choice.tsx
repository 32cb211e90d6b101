import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { COMMITMENT_COLUMNS, type CommitmentColumn } from '#ui/commitment-table.tsx';
import { Glyph } from '#ui/glyph.tsx';

export function ColumnChoice({
  chosen,
  onChange,
}: {
  chosen: readonly CommitmentColumn[];
  onChange: (columns: readonly CommitmentColumn[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="column-choice">
          {COMMITMENT_COLUMNS.map((column) => (
            <Checkbox
              key={column}
              checked={chosen.includes(column)}
              disabled={column === 'title'}
              onChange={(event) =>
                onChange(
                  COMMITMENT_COLUMNS.filter((other) =>
                    other === column ? event.target.checked : chosen.includes(other),
                  ),
                )
              }
            >
              {t(`ledger.column.${column}`)}
            </Checkbox>
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
