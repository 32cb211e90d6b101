import type { PlanAudit, PlanReading } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatAddress } from '#lib/call.ts';
import { usePageTitle } from '#lib/page-title.ts';
import { Glyph } from '#ui/glyph.tsx';
import { LightShape } from '#ui/light-mark.tsx';
import { SeverityShape } from '#ui/severity-mark.tsx';
import { ReaderNotice, TableNotice } from './reader-notice.tsx';

const KINDS = ['target', 'actual', 'base', 'project', 'commitment', 'finding'] as const;

const CLASSES: Readonly<Record<(typeof KINDS)[number], string>> = {
  target: 'mark mark-fact mark-target',
  actual: 'mark mark-fact mark-actual',
  base: 'mark mark-fact mark-base',
  project: 'mark mark-project',
  commitment: '',
  finding: '',
};

/** Title, counts and which marks show. The switches are the legend. */
export function ReaderHead({
  reading,
  audit,
  hidden,
  onHidden,
  onOutline,
  onPanel,
}: {
  reading: PlanReading;
  audit: PlanAudit | undefined;
  hidden: ReadonlySet<string>;
  onHidden: (kinds: readonly string[]) => void;
  onOutline: () => void;
  onPanel: (panel: 'list' | 'corrections') => void;
}) {
  const { t } = useTranslation();
  usePageTitle(reading.version.title);
  const { version } = reading;
  const lapsed = reading.corrections.filter(({ lapse }) => lapse !== null).length;
  const counts = {
    target: reading.facts.filter((fact) => fact.status === 'target').length,
    actual: reading.facts.filter((fact) => fact.status === 'actual').length,
    base: reading.facts.filter((fact) => fact.status === 'base').length,
    project: reading.projects.length,
    commitment: reading.commitments.length,
    finding: audit?.findings.length ?? '…',
  };
  const toggle = (kind: string) =>
    onHidden(hidden.has(kind) ? [...hidden].filter((other) => other !== kind) : [...hidden, kind]);
  return (
    <div className="reader-head">
      <div className="reader-title">
        <h1>{version.title}</h1>
        <p className="faint">
          {t('reader.version', { number: version.number })} · {version.fileName} ·{' '}
          <a href={formatAddress('getPlanSource', { id: version.id })} download={version.fileName}>
            {t('reader.source')}
          </a>{' '}
          · <Link to="/plans">{t('reader.allVersions')}</Link> ·{' '}
          <Link to="/plans/$planId/audit" params={{ planId: version.id }}>
            {t('audit.onPage')}
          </Link>
        </p>
        <TableNotice version={version} />
        <ReaderNotice version={version} />
        {lapsed > 0 && (
          <p>
            <button type="button" className="plain-button reader-lapsed" onClick={() => onPanel('corrections')}>
              {t('correction.lapsed', { count: lapsed })}
            </button>
          </p>
        )}
      </div>
      <fieldset className="legend">
        <legend className="visually-hidden">{t('reader.marks')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="legend-item">
            <input type="checkbox" checked={!hidden.has(kind)} onChange={() => toggle(kind)} />
            {kind === 'commitment' && (
              <span className="mark-light">
                <LightShape status="green" size={9} />
              </span>
            )}
            {kind === 'finding' && <SeverityShape severity="warning" size={12} />}
            <span className={CLASSES[kind]}>{t(`reader.kind.${kind}`)}</span>
            <span className="faint">{counts[kind]}</span>
          </label>
        ))}
      </fieldset>
      <div className="reader-phone-tools">
        <button type="button" className="icon-button" onClick={onOutline}>
          <Glyph name="outline" /> {t('reader.outline')}
        </button>
        <button type="button" className="icon-button" onClick={() => onPanel('list')}>
          <Glyph name="ledger" /> {t('reader.panel.list')}
        </button>
      </div>
    </div>
  );
}
