import type { SplitActView, SplitDetail } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeptWords } from '#ui/kept-words.tsx';
import { Section } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import { useUnitName } from '#ui/unit-name.tsx';

interface Entry {
  readonly key: string;
  readonly on: string;
  readonly at: string;
  readonly words: string;
  readonly reason: string | null;
  readonly by: string;
}

/** 经过: what was done about the split, newest first; signatures that follow each other in one line. */
export function ActHistory({ split }: { split: SplitDetail }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const keptWords = useKeptWords();
  const saved = split.versions.map((version) => ({
    key: `v${version.number}`,
    on: version.on,
    at: version.recordedAt,
    words: t('split.saved', { number: version.number }),
    reason: [keptWords(version.reason), version.document].filter(Boolean).join('；'),
    by: version.by,
  }));
  const done = groupSignatures(split.acts).map((acts): Entry => {
    const act = acts.at(-1) as SplitActView;
    const names = acts.map(unitName).join(t('ledger.unitJoin'));
    return {
      key: act.id,
      on: act.on,
      at: act.recordedAt,
      words: `${t(`split.act.${act.kind}`)} ${act.unitId === null ? t('split.versionShort', { number: act.version }) : names}`,
      reason: (act.kind === 'sign' && acts.length > 1) || act.reason === null ? null : keptWords(act.reason),
      by: acts.length > 1 ? t('split.several', { count: acts.length }) : act.by,
    };
  });
  const entries = [...saved, ...done].sort((one, other) => (one.at < other.at ? 1 : -1));
  return (
    <Section
      title={t('split.history')}
      note={
        <Link to="/log" search={{ subject: `decomposition:${split.id}` }}>
          {t('split.toLog')}
        </Link>
      }
    >
      <ol className="acts">
        {entries.map((entry) => (
          <li key={entry.key}>
            <span className="faint nowrap">{entry.on}</span>
            <span>
              {entry.words}{' '}
              <span className="faint">
                <Person name={entry.by} />
              </span>
              {entry.reason !== null && entry.reason !== '' && <span className="act-reason">{entry.reason}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function groupSignatures(acts: readonly SplitActView[]): readonly (readonly SplitActView[])[] {
  const groups: SplitActView[][] = [];
  for (const act of acts) {
    const last = groups.at(-1);
    const same = last?.[0]?.kind === 'sign' && act.kind === 'sign' && last[0].version === act.version;
    if (same && last !== undefined) last.push(act);
    else groups.push([act]);
  }
  return groups;
}
