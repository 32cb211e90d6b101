import type { PlanAudit } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatFactValue } from '#lib/quantity.ts';
import {
  commitmentsAt,
  headingsAt,
  type ReadingCommitment,
  type ReadingFact,
  type ReadingIndex,
  type Selection,
} from '#lib/reading.ts';
import { ExplainCard } from '#ui/explain-card.tsx';
import { LightMark } from '#ui/light-mark.tsx';
import { AddFigure } from './add-figure.tsx';
import { FactCorrection } from './fact-correction.tsx';
import { FilePlace } from './file-place.tsx';
import { FindingDetail } from './finding-detail.tsx';
import { RejectedFigures } from './rejected-figures.tsx';

type Select = (selection: Selection | undefined) => void;

export function DetailPanel({
  index,
  audit,
  selection,
  onSelect,
}: {
  index: ReadingIndex;
  audit: PlanAudit | undefined;
  selection: Selection | undefined;
  onSelect: Select;
}) {
  const { t } = useTranslation();
  // the figure itself shows once the plan is read anew with it
  const onAdded = (start: number) => onSelect({ kind: 'place', start, end: start });
  if (selection === undefined) return <p className="panel-hint">{t('reader.chooseHint')}</p>;
  switch (selection.kind) {
    case 'fact':
      return <FactDetail index={index} fact={selection.fact} onSelect={onSelect} />;
    case 'project':
      return (
        <>
          <p className="panel-kind">{t('reader.kind.project')}</p>
          <h2 className="panel-title">{selection.project.name}</h2>
          <dl className="facts-list">
            <dt>{t('reader.stage')}</dt>
            <dd>{selection.project.stage === null ? '—' : t(`stage.${selection.project.stage}`)}</dd>
            <dt>{t('reader.status')}</dt>
            <dd>{t(`reader.kind.${selection.project.status}`)}</dd>
            <SectionPath index={index} section={selection.project.section} />
            <FilePlace reading={index.reading} start={selection.project.start} />
          </dl>
          <RelatedCommitments index={index} list={commitmentsAt(index, selection.project)} onSelect={onSelect} />
        </>
      );
    case 'commitment':
      return <CommitmentDetail index={index} commitment={selection.commitment} onSelect={onSelect} onAdded={onAdded} />;
    case 'finding':
      return <FindingDetail index={index} audit={audit} finding={selection.finding} onSelect={onSelect} />;
    case 'place':
      return (
        <>
          <p className="panel-kind">{t(selection.isChosen === true ? 'reader.chosenWords' : 'reader.sentence')}</p>
          <p className="quote">{index.reading.text.slice(selection.start, selection.end)}</p>
          <dl className="facts-list">
            <FilePlace reading={index.reading} start={selection.start} />
          </dl>
          <RejectedFigures reading={index.reading} spans={[selection]} />
          <AddFigure
            key={`${selection.start}-${selection.end}`}
            index={index}
            span={selection}
            isChosen={selection.isChosen === true}
            onAdded={onAdded}
          />
          <RelatedCommitments index={index} list={commitmentsAt(index, selection)} onSelect={onSelect} />
        </>
      );
  }
}

function FactDetail({ index, fact, onSelect }: { index: ReadingIndex; fact: ReadingFact; onSelect: Select }) {
  const { t } = useTranslation();
  const own = index.reading.commitments.filter((commitment) => commitment.factIds.includes(fact.id));
  return (
    <>
      <p className="panel-kind">{t(`reader.kind.${fact.status}`)}</p>
      <h2 className="panel-title">{fact.metric}</h2>
      <p className="panel-value">{formatFactValue(fact)}</p>
      <dl className="facts-list">
        <dt>{t('reader.written')}</dt>
        <dd>{index.reading.text.slice(fact.start, fact.end)}</dd>
        <dt>{t('reader.factKind')}</dt>
        <dd>{t(`factKind.${fact.kind}`)}</dd>
        <dt>{t('reader.period')}</dt>
        <dd>{fact.period ?? t('reader.notTold')}</dd>
        <dt>{t('reader.place')}</dt>
        <dd>{fact.place ?? t('reader.wholePlace')}</dd>
        {fact.confidence < 1 && (
          <>
            <dt>{t('reader.confidence')}</dt>
            <dd>{Math.round(fact.confidence * 100)}%</dd>
          </>
        )}
        <SectionPath index={index} section={fact.section} />
        <FilePlace reading={index.reading} start={fact.start} />
      </dl>
      <FactCorrection key={fact.id} reading={index.reading} fact={fact} />
      <RelatedCommitments index={index} list={own.length > 0 ? own : commitmentsAt(index, fact)} onSelect={onSelect} />
    </>
  );
}

function CommitmentDetail({
  index,
  commitment,
  onSelect,
  onAdded,
}: {
  index: ReadingIndex;
  commitment: ReadingCommitment;
  onSelect: Select;
  onAdded: (start: number) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const [span] = commitment.spans;
  const facts = commitment.factIds.map((id) => index.facts.get(id)).filter((fact) => fact !== undefined);
  return (
    <>
      <p className="panel-kind">
        {t(`kind.${commitment.kind}`)}
        {commitment.targetClass !== null && ` · ${t(`targetClass.${commitment.targetClass}`)}`}
        {commitment.strength !== 'plain' && ` · ${t(`strength.${commitment.strength}`)}`}
      </p>
      <h2 className="panel-title">{commitment.title}</h2>
      <p className="panel-actions">
        <Link to="/commitments/$commitmentId" params={{ commitmentId: commitment.id }} className="panel-open">
          {t('reader.openCommitment')}
        </Link>
      </p>
      <ExplainCard light={commitment.light} compact />
      <dl className="facts-list">
        <dt>{t('ledger.column.bound')}</dt>
        <dd>{label(commitment.boundLabel)}</dd>
        <dt>{t('ledger.column.deadline')}</dt>
        <dd>{commitment.deadline ?? t('ledger.noDeadline')}</dd>
        <dt>{t('ledger.column.lead')}</dt>
        <dd>{commitment.lead?.unitName ?? <span className="faint">{t('ledger.unassigned')}</span>}</dd>
        <SectionPath
          index={index}
          section={
            index.reading.outline.findLast(
              (node) => node.start <= commitment.start && node.sectionEnd > commitment.start,
            )?.start ?? null
          }
        />
        <FilePlace reading={index.reading} start={commitment.start} />
        {commitment.spans.length > 1 && (
          <>
            <dt>{t('reader.mentions')}</dt>
            <dd>{t('reader.mentionCount', { count: commitment.spans.length })}</dd>
          </>
        )}
      </dl>
      <RejectedFigures reading={index.reading} spans={commitment.spans} />
      {facts.length > 0 && (
        <div className="panel-related">
          <h3>{t('reader.factsWithin')}</h3>
          <ul>
            {facts.map((fact) => (
              <li key={fact.id}>
                <button type="button" className="plain-button" onClick={() => onSelect({ kind: 'fact', fact })}>
                  {fact.metric} <strong className="nowrap">{formatFactValue(fact)}</strong>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {span !== undefined && (
        <AddFigure key={commitment.id} index={index} span={span} isChosen={false} onAdded={onAdded} />
      )}
    </>
  );
}

function RelatedCommitments({
  index: _,
  list,
  onSelect,
}: {
  index: ReadingIndex;
  list: readonly ReadingCommitment[];
  onSelect: Select;
}) {
  const { t } = useTranslation();
  return (
    <div className="panel-related">
      <h3>{t('reader.commitmentsHere')}</h3>
      {list.length === 0 && <p className="faint">{t('reader.noCommitmentHere')}</p>}
      <ul>
        {list.map((commitment) => (
          <li key={commitment.id} className="panel-related-item">
            <button type="button" className="plain-button" onClick={() => onSelect({ kind: 'commitment', commitment })}>
              {commitment.title}
            </button>
            <span className="panel-related-meta">
              <LightMark status={commitment.light.status} />
              <Link to="/commitments/$commitmentId" params={{ commitmentId: commitment.id }}>
                {t('reader.openCommitment')}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SectionPath({ index, section }: { index: ReadingIndex; section: number | null }) {
  const { t } = useTranslation();
  const titles = headingsAt(index, section);
  if (titles.length === 0) return null;
  return (
    <>
      <dt>{t('reader.section')}</dt>
      <dd className="panel-path">{titles.join(' › ')}</dd>
    </>
  );
}
