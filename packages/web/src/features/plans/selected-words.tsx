import { Button } from 'antd';
import { type CSSProperties, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '#lib/narrow.ts';
import { LONGEST_CHOICE } from '#lib/reading.ts';
import { type Stretch, selectedStretch } from '#lib/text-offset.ts';

/** What is selected in the text and where that stands in the window. */
interface Selected extends Stretch {
  readonly left: number;
  readonly bottom: number;
}

/** 选中文字: offers to add a figure for the words selected in the text; below them, on a phone at the lower edge. */
export function SelectedWords({ text, onAdd }: { text: string; onAdd: (words: Stretch) => void }) {
  const { t } = useTranslation();
  const narrow = useNarrow(1100);
  const selected = useSelectedWords(text);
  if (selected === undefined) return null;
  const { start, end } = selected;
  const place: CSSProperties | undefined = narrow ? undefined : { left: selected.left, top: selected.bottom + 8 };
  return (
    // keeps the words selected while it is pressed
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does what is to be done
    <div
      className="selected-words"
      {...(place === undefined ? {} : { style: place })}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {end - start > LONGEST_CHOICE ? (
        <span role="alert">{t('correction.tooLong', { most: LONGEST_CHOICE })}</span>
      ) : (
        <Button
          type="primary"
          onClick={() => {
            window.getSelection()?.removeAllRanges();
            onAdd({ start, end });
          }}
        >
          {t('correction.add')}
        </Button>
      )}
    </div>
  );
}

function useSelectedWords(text: string): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    const look = () => {
      const selection = window.getSelection();
      const stretch = selectedStretch(selection, text);
      if (stretch === undefined || selection === null) return setSelected(undefined);
      const { left, bottom } = selection.getRangeAt(0).getBoundingClientRect();
      setSelected({ ...stretch, left, bottom });
    };
    document.addEventListener('selectionchange', look);
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      window.removeEventListener('scroll', look);
    };
  }, [text]);
  return selected;
}
