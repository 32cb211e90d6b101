import type { Session } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { useProblemText } from '#lib/label.ts';
import { usePersonName } from '#lib/person-name.ts';
import { useUnitName } from './unit-name.tsx';

const NOBODY = '';

/** 以…身份: takes a post; the server keeps it in a cookie. */
export function PostSwitch({ session, onTaken }: { session: Session; onTaken?: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const personName = usePersonName();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: (postId: string) => (postId === NOBODY ? call('leavePost') : call('takePost', { body: { postId } })),
    onSuccess: (next) => {
      onTaken?.();
      client.setQueryData(['getSession'], next);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'getSession' });
    },
    onError: (error) => message.error(problemText(error).detail),
  });
  const options = (['officer', 'reporter', 'leader', 'auditor'] as const).flatMap((role) => {
    const posts = session.posts.filter((post) => post.role === role);
    if (posts.length === 0) return [];
    return [
      {
        label: t(`role.${role}`),
        options: posts.map((post) => ({
          value: post.id,
          label: `${unitName(post)} · ${post.title}`,
          holder: post.holder === null ? t('header.vacant') : personName(post.holder),
        })),
      },
    ];
  });
  return (
    <div className="post-switch">
      <span className="field-label">{t('header.actAs')}</span>
      <Select
        size="small"
        className="post-select"
        aria-label={t('header.actAs')}
        value={session.post?.id ?? NOBODY}
        loading={take.isPending}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={320}
        onChange={(postId) => take.mutate(postId)}
        options={[{ value: NOBODY, label: t('header.noPost') }, ...options]}
        optionRender={(option) => (
          <span className="post-option">
            <span>{option.label}</span>
            <small>{'holder' in option.data ? String(option.data.holder) : ''}</small>
          </span>
        )}
      />
    </div>
  );
}
