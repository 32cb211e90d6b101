import type { LightView } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { useNarrow } from '#lib/narrow.ts';
import { createOneTap } from '#lib/one-tap.ts';
import { useUnusualQuestion } from '#ui/use-unusual-question.tsx';

/** A report on its way: under way, refused, or asked back about. */
export interface Sending<Draft> {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly ask: (draft: Draft) => void;
  /** The dialog that asks about an unusual value. */
  readonly question: ReactNode;
}

/**
 * 报送: sends a report; a value that looks unusual is asked about first, and the answer goes with it.
 *
 * @param send resolves to the light that the report leads to; null where it judges nothing
 * @param about what it is about, said where it went: the form has gone on to the next item by then
 * @param before the light's status before it
 * @param onKept is told when the report is safe: the draft may go
 */
export function useSending<Draft>({
  send,
  about,
  before,
  onKept,
  onSent,
  shownAt = null,
}: {
  send: (draft: Draft, confirmation: string | null) => Promise<LightView | null>;
  about: string;
  before: LightView['status'] | null;
  onKept: () => void;
  onSent?: (() => void) | undefined;
  /** When the form came up by itself, after the one before was sent. */
  shownAt?: number | null;
}): Sending<Draft> {
  const { t } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const [tap] = useState(() => createOneTap(shownAt));
  const { notification } = App.useApp();
  const narrow = useNarrow();
  const mutation = useMutation({
    mutationFn: ({ draft, confirmation }: { draft: Draft; confirmation: string | null }) => send(draft, confirmation),
    onSuccess: async (light) => {
      onKept();
      question.close();
      const turned = light !== null && before !== null && before !== light.status;
      notification.success({
        title: turned
          ? t('report.lightChanged', { from: t(`light.${before}`), to: t(`light.${light.status}`) })
          : t('report.sent'),
        description: (
          <>
            <strong>{about}</strong>
            {light !== null && <div data-testid="sent-light">{label(light.reason)}</div>}
          </>
        ),
        // On a phone the button that sends the next one is at the bottom.
        placement: narrow ? 'top' : 'bottomRight',
        duration: light === null ? 4 : 6,
      });
      await client.invalidateQueries();
      onSent?.();
    },
    onError: (error) => void question.take(error),
    onSettled: tap.finish,
  });
  const question = useUnusualQuestion(
    mutation.isPending,
    (confirmation) => {
      if (mutation.variables !== undefined) mutation.mutate({ draft: mutation.variables.draft, confirmation });
    },
    mutation.reset,
  );
  return {
    isPending: mutation.isPending,
    error: question.isOpen ? null : mutation.error,
    ask: (draft) => {
      if (tap.take(performance.now())) mutation.mutate({ draft, confirmation: null });
    },
    question: question.dialog,
  };
}
