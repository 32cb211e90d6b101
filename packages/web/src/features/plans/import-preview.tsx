import type { ImportPreview } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { ChangeSummary } from './version-changes.tsx';

/** 导入预览: what the file would become, what speaks against it, and what it changes; nothing is kept yet. */
export function ImportPreviewPanel({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const say = useLabel();
  const { title, place, planYear, counts, questions, changes } = preview;
  return (
    <section className="import-preview" aria-label={t('versions.preview')}>
      <h3>{title}</h3>
      <dl>
        <div>
          <dt>{t('versions.place')}</dt>
          <dd>{place ?? t('versions.notTold')}</dd>
        </div>
        <div>
          <dt>{t('versions.year')}</dt>
          <dd>{planYear ?? t('versions.notTold')}</dd>
        </div>
        {(['facts', 'projects', 'commitments'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`versions.${name}`)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {questions.length > 0 && (
        <div className="import-questions" role="alert">
          <strong>{t('versions.questions')}</strong>
          <ul>
            {questions.map(({ code, message }) => (
              <li key={`${code} ${message.en}`}>{say(message)}</li>
            ))}
          </ul>
          <p>{t('versions.questionsReason')}</p>
        </div>
      )}
      {changes !== null && <ChangeSummary changes={changes} open={changes.changes.length <= 12} />}
      <p className="faint">{t('versions.previewNote')}</p>
    </section>
  );
}
