import type { FindingView } from '@planwright/server/contract';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { type Quote, quotePlaces, splitQuote } from '#lib/quotes.ts';
import { Person } from './person.tsx';
import { SeverityMark } from './severity-mark.tsx';
import { SumLines } from './sum-lines.tsx';

/** Sentences shown before the rest is unfolded. */
const SHOWN = 6;

/** 体检发现: what is wrong, the sentences with both places marked, the sum, what would make it right, and why it was waived. */
export function FindingCard({
  finding,
  rule,
  link,
  actions,
}: {
  finding: FindingView;
  /** The rule's title. */
  rule: string;
  /** Leads from a quoted sentence to where it stands. */
  link?: (quote: Quote) => ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const { waiver, sum } = finding;
  const said = label(finding.message);
  const reckoning = label(finding.reckoning);
  return (
    <article
      className={`finding finding-${waiver === null ? finding.severity : 'waived'}`}
      data-finding={finding.identity}
    >
      <header className="finding-head">
        <SeverityMark severity={finding.severity} waived={waiver !== null} />
        <span className="finding-rule">{rule}</span>
        <span className="finding-confidence faint" title={t('audit.confidenceNote')}>
          {t('reader.confidence')} {Math.round(finding.confidence * 100)}%
        </span>
      </header>
      <p className="finding-message">{said}</p>
      <Quotes quotes={quotePlaces(finding.places)} link={link} />
      {sum !== null ? (
        <SumLines sum={sum} />
      ) : (
        !said.includes(reckoning) && <p className="finding-reckoning">{reckoning}</p>
      )}
      <p className="finding-hint">
        <span className="finding-hint-label">{t('audit.hint')}</span>
        {label(finding.hint)}
      </p>
      {waiver !== null && (
        <p className="finding-waiver">
          <strong>{t('audit.waivedBecause')}</strong>
          {waiver.reason}
          <span className="faint">
            <Person name={waiver.by} /> · {formatInstant(waiver.recordedAt)}
            {waiver.versionNumber !== null && ` · ${t('audit.waivedIn', { number: waiver.versionNumber })}`}
          </span>
        </p>
      )}
      {actions}
    </article>
  );
}

function Quotes({ quotes, link }: { quotes: readonly Quote[]; link: ((quote: Quote) => ReactNode) | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const shown = open ? quotes : quotes.slice(0, SHOWN);
  return (
    <>
      <ul className="finding-quotes">
        {shown.map((quote) => (
          <li key={`${quote.document}/${quote.start}`}>
            <QuoteText quote={quote} />
            {link !== undefined && <span className="finding-link">{link(quote)}</span>}
          </li>
        ))}
      </ul>
      {quotes.length > SHOWN && (
        <button type="button" className="plain-button" onClick={() => setOpen(!open)}>
          {open ? t('audit.fold') : t('audit.unfold', { count: quotes.length - SHOWN })}
        </button>
      )}
    </>
  );
}

/** A sentence with its places marked, each with what it is to the finding. */
export function QuoteText({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  return (
    <span className="finding-quote">
      {quote.document === 'other' && <span className="tag">{t('audit.otherDocument')}</span>}
      {quote.cutBefore && '…'}
      {splitQuote(quote).map(({ text, place }, index) =>
        place === null ? (
          text
        ) : (
          <mark
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a quote never change places
            key={index}
            className={`${place.role === 'subject' ? 'place-subject' : 'place-related'}${text.length <= 8 ? ' nowrap' : ''}`}
            title={t(`audit.roles.${place.role}`)}
          >
            {text}
          </mark>
        ),
      )}
      {quote.cutAfter && '…'}
    </span>
  );
}
