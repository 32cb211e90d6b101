import type { PostDetail } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox, DatePicker, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { usePersonName } from '#lib/person-name.ts';
import { queries } from '#lib/queries.ts';
import { offersOf, useAsOf, useSession } from '#lib/session.ts';
import { PageHead } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import { EmptyState, Loaded, ProblemNotice } from '#ui/states.tsx';
import { UnitName } from '#ui/unit-name.tsx';
import './system.css';

/** 岗位: who holds which post, who held it before, and what hangs on it. Duties stay with the post when people change. */
export function PostsPage() {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const posts = useQuery(queries.posts({ asOf }));
  const [words, setWords] = useState('');
  const [vacant, setVacant] = useState(false);
  const fits = (post: PostDetail) =>
    (!vacant || post.holder === null) &&
    [post.unitName, post.title, post.holder ?? ''].some((text) => text.includes(words.trim()));
  return (
    <div className="page">
      <PageHead title={t('nav.posts')} note={t('posts.note')} />
      <div className="filters">
        <Input
          size="small"
          allowClear
          className="filter-words"
          value={words}
          placeholder={t('posts.words')}
          aria-label={t('posts.words')}
          onChange={(event) => setWords(event.target.value)}
        />
        <Checkbox checked={vacant} onChange={(event) => setVacant(event.target.checked)}>
          {t('posts.vacantOnly')}
        </Checkbox>
      </div>
      <Loaded query={posts} lines={10}>
        {(data) => {
          const shown = data.posts.filter(fits);
          return shown.length === 0 ? (
            <EmptyState title={t('posts.none')}>{t('posts.noneHint')}</EmptyState>
          ) : (
            <PostTable posts={shown} />
          );
        }}
      </Loaded>
    </div>
  );
}

function PostTable({ posts }: { posts: readonly PostDetail[] }) {
  const { t } = useTranslation();
  const session = useSession();
  const [open, setOpen] = useState<PostDetail | null>(null);
  const { run } = offersOf(session);
  const personName = usePersonName();
  return (
    <>
      <div className="table-wrap">
        <table className="table posts-table">
          <thead>
            <tr>
              <th>{t('posts.unit')}</th>
              <th>{t('posts.post')}</th>
              <th>{t('posts.holder')}</th>
              <th>{t('posts.before')}</th>
              <th className="num">{t('posts.leading')}</th>
              <th className="num">{t('posts.supporting')}</th>
              {run && <th aria-label={t('posts.handOver')} />}
            </tr>
          </thead>
          <tbody>
            {posts.map((post) => (
              <tr key={post.id}>
                <td>
                  <UnitName unit={post} />
                </td>
                <td>
                  {post.title} <span className="faint">{t(`role.${post.role}`)}</span>
                </td>
                <td>
                  {post.holder === null ? (
                    <span className="tag tag-vacant">{t('header.vacant')}</span>
                  ) : (
                    <>
                      <Person name={post.holder} /> <span className="faint">{since(post, t)}</span>
                    </>
                  )}
                </td>
                <td className="faint">{before(post, personName, t)}</td>
                <td className="num" data-label={t('posts.leading')}>
                  {post.leading === 0 ? (
                    0
                  ) : (
                    <Link to="/commitments" search={{ leadUnitId: post.unitId }}>
                      {post.leading}
                    </Link>
                  )}
                </td>
                <td className="num">{post.supporting}</td>
                {run && (
                  <td className="nowrap">
                    <Button size="small" onClick={() => setOpen(post)}>
                      {t('posts.handOver')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open !== null && <HandOver key={open.id} post={open} today={session.today} onDone={() => setOpen(null)} />}
    </>
  );
}

/** A holding that began before records did says so by its first day alone. */
function since(post: PostDetail, t: TFunction): string {
  const from = post.holdings.find((holding) => holding.holder === post.holder)?.from;
  return from === undefined || from < '1950' ? '' : t('units.from', { day: from });
}

function before(post: PostDetail, personName: (name: string) => string, t: TFunction): string {
  return post.holdings
    .filter((holding) => holding.to !== null)
    .map(({ holder, to }) => t('posts.until', { holder: personName(holder), day: to }))
    .join(t('ledger.unitJoin'));
}

function HandOver({ post, today, onDone }: { post: PostDetail; today: string; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [holder, setHolder] = useState('');
  const [vacant, setVacant] = useState(false);
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () =>
      call('handOver', {
        params: { id: post.id },
        body: { holder: vacant ? null : holder.trim(), on, reason: reason.trim() },
      }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries();
    },
  });
  return (
    <Modal
      open
      title={t('posts.handOverTitle', { unit: post.unitName, post: post.title })}
      okText={t('posts.handOver')}
      cancelText={t('form.cancel')}
      okButtonProps={{ disabled: reason.trim() === '' || (!vacant && holder.trim() === '') }}
      confirmLoading={change.isPending}
      onOk={() => change.mutate()}
      onCancel={onDone}
    >
      <p className="faint">{t('posts.handOverNote', { count: post.leading + post.supporting })}</p>
      <div className="form-grid">
        <div className="form-row">
          <div className="form-field">
            <label htmlFor="hand-over-holder">{t('posts.next')}</label>
            <Input
              id="hand-over-holder"
              value={holder}
              maxLength={40}
              disabled={vacant}
              onChange={(event) => setHolder(event.target.value)}
            />
            <Checkbox checked={vacant} onChange={(event) => setVacant(event.target.checked)}>
              {t('posts.leaveVacant')}
            </Checkbox>
          </div>
          <div className="form-field">
            <label htmlFor="hand-over-on">{t('posts.on')}</label>
            <DatePicker
              id="hand-over-on"
              allowClear={false}
              value={dayjs(on)}
              onChange={(day) => day && setOn(day.format('YYYY-MM-DD'))}
            />
          </div>
        </div>
        <div className="form-field">
          <label htmlFor="hand-over-reason">{t('form.reasonRequired')}</label>
          <Input
            id="hand-over-reason"
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {change.isError && <ProblemNotice error={change.error} />}
      </div>
    </Modal>
  );
}
