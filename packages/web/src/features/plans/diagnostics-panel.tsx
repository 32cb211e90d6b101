import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import type { ReadingIndex } from '#lib/reading.ts';

/** 问题提示: faults of the text, each with its places. */
export function DiagnosticsPanel({ index, onPlace }: { index: ReadingIndex; onPlace: (start: number) => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { diagnostics } = index.reading;
  if (diagnostics.length === 0) return <p className="panel-hint">{t('reader.noDiagnostics')}</p>;
  return (
    <ul className="diagnostics">
      {diagnostics.map((diagnostic) => (
        <li
          key={`${diagnostic.code}/${diagnostic.span.start}`}
          className={`diagnostic diagnostic-${diagnostic.severity}`}
        >
          <button type="button" className="plain-button" onClick={() => onPlace(diagnostic.span.start)}>
            <span className="diagnostic-severity">{t(`severity.${diagnostic.severity}`)}</span>
            {label(diagnostic.message)}
          </button>
          {diagnostic.related.map((related) => (
            <button
              key={related.span.start}
              type="button"
              className="plain-button diagnostic-related"
              onClick={() => onPlace(related.span.start)}
            >
              ↳ {label(related.message)}
            </button>
          ))}
          {diagnostic.hint !== undefined && <p className="faint">{label(diagnostic.hint)}</p>}
          <code className="faint">{diagnostic.code}</code>
        </li>
      ))}
    </ul>
  );
}
