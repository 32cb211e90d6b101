import type { Boundary, OrgUnit } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, formatAddress } from '#lib/call.ts';
import { formatInstant } from '#lib/date-text.ts';
import { usePersonName } from '#lib/person-name.ts';
import { queries } from '#lib/queries.ts';
import { offersOf, useAsOf, useSession } from '#lib/session.ts';
import { Section } from '#ui/page.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { Loaded } from '#ui/states.tsx';
import { BoundaryForm } from './boundary-form.tsx';

/** 地图边界: the file that maps are drawn of, with its source and licence; officers load another or withdraw it. */
export function BoundarySection({ units }: { units: readonly OrgUnit[] }) {
  const { t } = useTranslation();
  const boundary = useQuery(queries.boundary());
  const { run } = offersOf(useSession());
  const { asOf } = useAsOf();
  const [loading, setLoading] = useState(false);
  const mayLoad = run && asOf === undefined;
  const places = units.filter((unit) => unit.tree === 'territory');
  return (
    <Section title={t('boundary.title')} note={t('boundary.note')}>
      <Loaded query={boundary} lines={2}>
        {({ boundary: current }) => (
          <>
            {current === null ? (
              <p className="faint">{t('boundary.none')}</p>
            ) : (
              <Current boundary={current} places={places} mayWithdraw={mayLoad} />
            )}
            {mayLoad && !loading && (
              <Button size="small" onClick={() => setLoading(true)}>
                {t(current === null ? 'boundary.load' : 'boundary.replace')}
              </Button>
            )}
            {loading && <BoundaryForm places={places} onDone={() => setLoading(false)} />}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Current({
  boundary,
  places,
  mayWithdraw,
}: {
  boundary: Boundary;
  places: readonly OrgUnit[];
  mayWithdraw: boolean;
}) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: (reason: string) => call('withdrawBoundary', { params: { id: boundary.id }, body: { reason } }),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: ['getBoundary'] });
    },
  });
  const drawn = new Set(boundary.outlines.map((outline) => outline.unitId));
  // The whole place is seldom in a file of its counties.
  const missing = places.filter((place) => place.parentId !== null && !drawn.has(place.id));
  return (
    <div className="boundary-facts">
      <p>
        {t('boundary.current', {
          file: boundary.fileName,
          size: Math.ceil(boundary.byteSize / 1024),
          property: boundary.nameProperty,
          count: boundary.outlines.length,
        })}
      </p>
      <p className="faint">
        {t('boundary.source')}：{boundary.source} · {t('boundary.licence')}：{boundary.licence} ·{' '}
        {t('boundary.by', { by: personName(boundary.by), at: formatInstant(boundary.recordedAt) })}
      </p>
      {boundary.unmatched.length > 0 && (
        <p className="evidence-gap">{t('boundary.unmatched', { names: boundary.unmatched.join('、') })}</p>
      )}
      {missing.length > 0 && (
        <p className="evidence-gap">{t('boundary.missing', { names: missing.map((unit) => unit.name).join('、') })}</p>
      )}
      <p className="boundary-actions">
        <a href={formatAddress('getBoundaryFile', { id: boundary.id })} download>
          {t('boundary.download')}
        </a>
        {mayWithdraw && (
          <Button size="small" type="text" onClick={() => setAsking(true)}>
            {t('boundary.withdraw')}
          </Button>
        )}
      </p>
      <ReasonDialog
        open={asking}
        title={t('boundary.withdraw')}
        note={t('boundary.withdrawNote')}
        error={withdraw.error}
        pending={withdraw.isPending}
        onConfirm={(reason) => withdraw.mutate(reason)}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}
