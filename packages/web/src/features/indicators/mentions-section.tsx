import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#ui/page.tsx';
import type { Detail } from './indicator-page.tsx';

/** 计划原文: the sentences that speak of the indicator, each leading into the reader at its place. */
export function MentionsSection({ mentions }: { mentions: Detail['mentions'] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('indicator.mentions')} note={t('indicator.mentionsNote', { count: mentions.length })}>
      {mentions.length === 0 ? (
        <p className="faint">{t('indicator.noMentions')}</p>
      ) : (
        <ul className="mention-list">
          {mentions.map((mention) => (
            <li key={`${mention.planVersionId}/${mention.start}`}>
              <span className="tag">{t(`indicator.mentionStatus.${mention.status}`)}</span>{' '}
              <span className="quote">{mention.quote}</span>{' '}
              <Link
                to="/plans/$planId"
                params={{ planId: mention.planVersionId }}
                search={{ at: mention.start, panel: 'detail' }}
              >
                {t('commitment.toSentence')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
