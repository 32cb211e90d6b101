import type { AuditView } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { Section } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';

/** Waivers whose finding is not there any more; kept in sight, because they say what was once let pass. */
export function LapsedSection({ lapsed }: { lapsed: AuditView['lapsed'] }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Section title={t('audit.lapsed')} note={t('audit.lapsedNote')}>
      <ul className="audit-lapsed">
        {lapsed.map((waiver) => (
          <li key={waiver.id}>
            {label(waiver.message)}
            <span className="faint">
              {t('audit.waivedBecause')}
              {waiver.reason} · <Person name={waiver.by} /> · {formatInstant(waiver.recordedAt)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
