import type { Problem } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { ProblemError } from './call.ts';

/** A label of the domain in both languages. */
export interface LabelText {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** The label in the language of the interface; Chinese where the English is empty. */
export function useLabel(): (label: LabelText | null | undefined) => string {
  const { i18n } = useTranslation();
  return (label) => {
    if (label === null || label === undefined) return '';
    return i18n.language === 'en' && label.en !== '' ? label.en : label['zh-CN'];
  };
}

/** What went wrong and what to do, in the language of the interface. */
export function useProblemText(): (error: unknown) => { readonly detail: string; readonly hint: string | null } {
  const { i18n, t } = useTranslation();
  return (error) => {
    if (!(error instanceof ProblemError)) return { detail: t('state.appFault'), hint: String(error) };
    return formatProblem(error.problem, i18n.language);
  };
}

export function formatProblem(
  problem: Problem,
  language: string,
): { readonly detail: string; readonly hint: string | null } {
  const fields = problem.fields.map((field) => `${field.path}: ${field.message}`).join('; ');
  const detail = language === 'en' ? problem.detail : (problem.detailZh ?? problem.detail);
  const hint = language === 'en' ? problem.hint : (problem.hintZh ?? problem.hint);
  return { detail: fields === '' ? detail : `${detail} (${fields})`, hint };
}
