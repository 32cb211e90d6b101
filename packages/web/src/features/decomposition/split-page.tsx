import type { SplitDetail, SplitVersionView } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { usePageTitle } from '#lib/page-title.ts';
import { formatDecimal, formatQuantity } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import type { SplitSearch } from '#lib/search-state.ts';
import { useAsOf, useSession } from '#lib/session.ts';
import { Section, SimulatedMark } from '#ui/page.tsx';
import { currentOf, formatPart, formatTarget, PartStateMark, VersionStateTag } from '#ui/split-marks.tsx';
import { Loaded } from '#ui/states.tsx';
import { SubjectLink } from '#ui/subject-link.tsx';
import { ActHistory } from './act-history.tsx';
import { AnswerForm } from './answer-form.tsx';
import { checkKey } from './check-key.ts';
import { CounterList } from './counter-list.tsx';
import { PartProgress } from './part-progress.tsx';
import { PartsTable } from './parts-table.tsx';
import { SplitActions } from './split-actions.tsx';
import './decomposition.css';
import { KeptWords } from '#ui/kept-words.tsx';
import { Person } from '#ui/person.tsx';
import { UnitName } from '#ui/unit-name.tsx';

const route = getRouteApi('/decompositions/$splitId');

/** One split: its versions, each unit's part and where it comes from, counter-offers and signatures. */
export function SplitPage() {
  const { splitId } = route.useParams();
  const split = useQuery(queries.split(splitId, useAsOf()));
  return (
    <div className="page">
      <Loaded query={split} lines={12}>
        {(data) => <Split key={data.id} split={data} />}
      </Loaded>
    </div>
  );
}

function Split({ split }: { split: SplitDetail }) {
  const { t } = useTranslation();
  usePageTitle(split.target.title);
  const search = usePageSearch<SplitSearch>();
  const changeSearch = useChangeSearch<SplitSearch>();
  const past = useAsOf().asOf !== undefined;
  const version = split.versions.find((one) => one.number === search.version) ?? currentOf(split);
  const against = split.versions.find(
    (one) => one.number === (search.against ?? formerBaseline(split, version.number)) && one.number !== version.number,
  );
  const latest = version.number === split.currentVersion;
  return (
    <>
      <nav className="crumbs" aria-label={t('commitment.path')}>
        <Link to="/decompositions">{t('nav.splits')}</Link> <span className="faint">›</span>{' '}
        <SubjectLink subject={split.target.subject}>
          {t(split.target.subject.kind === 'commitment' ? 'split.toCommitment' : 'split.toIndicator')}
        </SubjectLink>
      </nav>
      <div className="page-head">
        <div>
          <h1>{split.target.title}</h1>
          <p className="commitment-tags">
            <span className="tag tag-strong">{t(`split.kind.${version.kind}`)}</span>
            <VersionStateTag state={version.state} />
            {split.simulated && <SimulatedMark />}
            <span>{formatTarget(split.target)}</span>
            <span className="faint">
              {t('ledger.column.lead')}{' '}
              {split.target.lead === null ? t('ledger.unassigned') : <UnitName unit={split.target.lead} />}
            </span>
          </p>
        </div>
        <SplitActions split={split} version={version} editable={!past} />
      </div>
      {split.moved && (
        <p className="notice-line">
          {t('split.moved', {
            now: formatTarget(split.target),
            before: formatQuantity(version.subjectValue, version.subjectUnit),
          })}
        </p>
      )}
      <VersionBar
        split={split}
        version={version}
        against={against}
        onVersion={(number) => changeSearch((previous) => ({ ...previous, version: number }))}
        onAgainst={(number) => changeSearch((previous) => ({ ...previous, against: number ?? 0 }))}
      />
      {latest && !past && <OwnPart split={split} version={version} />}
      <Summary version={version} moved={split.moved && latest} />
      <PartsTable split={split} version={version} against={against} />
      <PartProgress split={split} />
      <div className="split-columns">
        <CounterList split={split} version={version} editable={latest && !past} />
        <ActHistory split={split} />
      </div>
    </>
  );
}

/** An amendment is looked at beside the baseline that it changes; 0 in the address means alone. */
function formerBaseline(split: SplitDetail, number: number): number | undefined {
  return split.acts.findLast((act) => act.kind === 'freeze' && act.version < number)?.version;
}

function VersionBar({
  split,
  version,
  against,
  onVersion,
  onAgainst,
}: {
  split: SplitDetail;
  version: SplitVersionView;
  against: SplitVersionView | undefined;
  onVersion: (number: number | undefined) => void;
  onAgainst: (number: number | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="version-bar">
      <ol className="versions" aria-label={t('split.versions')}>
        {split.versions.map((one) => (
          <li key={one.number}>
            <button
              type="button"
              className="version-button"
              aria-current={one.number === version.number ? 'true' : undefined}
              onClick={() => onVersion(one.number === split.currentVersion ? undefined : one.number)}
            >
              <span>
                {t('split.versionShort', { number: one.number })} · {t(`split.state.${one.state}`)}
              </span>
              <span className="faint">{one.on}</span>
            </button>
          </li>
        ))}
      </ol>
      {split.versions.length > 1 && (
        <Select
          size="small"
          allowClear
          className="against"
          aria-label={t('split.against')}
          placeholder={t('split.against')}
          value={against?.number ?? null}
          onChange={(number: number | null | undefined) => onAgainst(number ?? undefined)}
          options={split.versions
            .filter((one) => one.number !== version.number)
            .map((one) => ({ value: one.number, label: t('split.againstVersion', { number: one.number }) }))}
        />
      )}
      <p className="version-reason">
        <KeptWords words={version.reason} />
        {version.document !== null && <span className="version-document">{version.document}</span>}
        <span className="faint">
          {' '}
          <Person name={version.by} /> {version.on}
        </span>
      </p>
    </div>
  );
}

/** The check that everybody looks for: what the parts give, beside the target. A target that has moved since is not met by it. */
function Summary({ version, moved }: { version: SplitVersionView; moved: boolean }) {
  const { t } = useTranslation();
  if (version.kind === 'assigned') return <p className="split-check split-check-plain">{t('split.notSummed')}</p>;
  const unit = version.unit ?? '';
  return (
    <p className={moved ? 'split-check split-check-plain' : 'split-check'}>
      {!moved && (
        <span className="check-mark" aria-hidden="true">
          ✓
        </span>
      )}
      <span>
        {t(checkKey(version.kind, version.surplus), {
          sum: formatQuantity(version.sum, unit),
          total: formatQuantity(version.total, unit),
          surplus: formatDecimal(version.surplus) + (version.kind === 'growth' ? t('unit.points') : unit),
          reason: version.surplusReason ?? '',
        })}
        {moved && t('split.checkThen')}
      </span>
      {version.kind === 'growth' && version.exact !== null && (
        <span className="faint">{t('split.checkExact', { exact: formatDecimal(version.exact) })}</span>
      )}
      {version.factor !== '1' && version.subjectValue !== null && (
        <span className="faint">
          {formatQuantity(version.subjectValue, version.subjectUnit)} × {formatDecimal(version.factor)}
        </span>
      )}
    </p>
  );
}

/** For a unit's post: its own part on top, with what it can do about it. */
function OwnPart({ split, version }: { split: SplitDetail; version: SplitVersionView }) {
  const { t } = useTranslation();
  const { post } = useSession();
  const part = version.parts.find((one) => one.unitId === post?.unitId);
  const answers = post?.role === 'reporter' || post?.role === 'leader';
  if (part === undefined || !answers || version.state !== 'offered') return null;
  return (
    <Section title={t('split.mine')} note={<UnitName unit={part} />}>
      <div className="my-part my-part-open">
        <p className="my-part-value">
          <span className="my-part-number">{formatPart(part, version.unit)}</span>
          <PartStateMark state={part.state} />
        </p>
        {part.state !== 'signed' && (
          <AnswerForm
            part={{
              splitId: split.id,
              version: version.number,
              kind: version.kind,
              value: part.value,
              unit: version.unit,
              state: part.state,
            }}
          />
        )}
      </div>
    </Section>
  );
}
