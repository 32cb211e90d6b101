import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { Section } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import type { Detail } from './indicator-page.tsx';

/** 口径: what is counted, how it rolls up, who answers for it; and how the definition has changed. */
export function DefinitionFacts({ data: { definition, versions } }: { data: Detail }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { period, overSpace, overTime } = definition;
  const facts: readonly (readonly [string, string])[] = [
    [t('definition.about'), label(definition.definition)],
    [t('definition.aliases'), definition.aliases.join('、')],
    [
      t('definition.period'),
      [
        t(`periodKind.${period.kind}`),
        period.cumulative ? t('definition.cumulative') : '',
        period.januaryWithFebruary ? t('definition.together') : '',
      ]
        .filter((word) => word !== '')
        .join(' · '),
    ],
    [t('definition.overSpace'), t(`overSpace.${overSpace.kind}`)],
    [t('definition.overTime'), t(`overTime.${overTime}`)],
    [t('definition.missing'), t(`missing.${definition.missing}`)],
    [t('definition.source'), definition.source],
    [t('definition.owner'), definition.owner],
    [t('definition.lag'), t('definition.days', { count: definition.publicationLagDays })],
    ...(definition.growthOf === null
      ? []
      : [
          [t('targetForm.prices'), t(`targetForm.${definition.growthOf.prices}`)] as const,
          ...(definition.growthOf.deflator == null
            ? []
            : [[t('targetForm.deflator'), definition.growthOf.deflator] as const]),
        ]),
    ...(definition.formula === null ? [] : [[t('indicators.formula'), definition.formula] as const]),
  ];
  return (
    <Section title={t('definition.title')} note={t('definition.version', { number: versions[0]?.number ?? 1 })}>
      <dl className="indicator-facts definition-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {versions.length > 1 && (
        <ul className="mention-list">
          {versions.map((version) => (
            <li key={version.number} className="faint">
              {t('definition.version', { number: version.number })} · {formatInstant(version.recordedAt)} ·{' '}
              <Person name={version.by} /> · {version.reason}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
