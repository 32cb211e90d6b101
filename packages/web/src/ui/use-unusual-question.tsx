import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '#lib/call.ts';
import { useProblemText } from '#lib/label.ts';

/** 异常核对: asks about a value before it is accepted; the answer goes with the report. `onBack` is told when it is to be changed instead. */
export function useUnusualQuestion(isPending: boolean, onAnswer: (answer: string) => void, onBack?: () => void) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [asked, setAsked] = useState<ProblemError>();
  const [answer, setAnswer] = useState('');
  const text = asked === undefined ? undefined : problemText(asked);
  return {
    /** Takes the refusal when it is a question; whether it was one. */
    take: (error: unknown): boolean => {
      const isQuestion = error instanceof ProblemError && error.problem.code === 'unusual-value';
      if (isQuestion) setAsked(error);
      return isQuestion;
    },
    isOpen: asked !== undefined,
    close: () => {
      setAsked(undefined);
      setAnswer('');
    },
    dialog: (
      <Modal
        open={asked !== undefined}
        title={t('report.unusual')}
        okText={t('report.unusualConfirm')}
        cancelText={t('report.unusualBack')}
        okButtonProps={{ disabled: answer.trim() === '' }}
        confirmLoading={isPending}
        onOk={() => onAnswer(answer.trim())}
        onCancel={() => {
          setAsked(undefined);
          onBack?.();
        }}
      >
        <p>{text?.detail}</p>
        {text?.hint && <p className="faint">{text.hint}</p>}
        <div className="form-field report-answer">
          <label htmlFor="unusual-answer">{t('report.unusualAnswer')}</label>
          <Input
            id="unusual-answer"
            value={answer}
            maxLength={500}
            onChange={(event) => setAnswer(event.target.value)}
          />
        </div>
      </Modal>
    ),
  };
}
