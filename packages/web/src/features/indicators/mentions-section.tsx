import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#ui/page.tsx';
import type { Detail } from './indicator-page.tsx';
import { byPlan } from './part-periods.ts';

/** 计划原文: the sentences that speak of the indicator, plan by plan, each leading into the reader at its place. */
export function MentionsSection({ mentions }: { mentions: Detail['mentions'] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('indicator.mentions')} note={t('indicator.mentionsNote', { count: mentions.length })}>
      {mentions.length === 0 ? (
        <p className="faint">{t('indicator.noMentions')}</p>
      ) : (
        byPlan(mentions).map(([planVersionId, own]) => (
          <section key={planVersionId} className="mention-plan">
            <h3>
              <Link to="/plans/$planId" params={{ planId: planVersionId }}>
                {own[0]?.planTitle}
              </Link>
            </h3>
            <ul className="mention-list">
              {own.map((mention) => (
                <li key={mention.start}>
                  <span className="tag">{t(`indicator.mentionStatus.${mention.status}`)}</span>{' '}
                  <span className="quote">{mention.quote}</span>{' '}
                  <Link
                    to="/plans/$planId"
                    params={{ planId: planVersionId }}
                    search={{ at: mention.start, panel: 'detail' }}
                  >
                    {t('commitment.toSentence')}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </Section>
  );
}
