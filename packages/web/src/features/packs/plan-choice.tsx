import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';
import type { PackSearch } from '#lib/search-state.ts';
import { PLAN_FILTER, type PlanChoiceOption, planChoices, RUNNING } from './plan-choices.ts';
import type { ViewProps } from './view-props.ts';

/** 所属计划: whose records are shown and counted, where other plans have brought some; the running plan's when nothing is chosen. */
export function PlanChoice({
  register,
  search,
  onChange,
}: {
  register: string;
  search: PackSearch;
  onChange: ViewProps['onChange'];
}) {
  const { t } = useTranslation();
  const plans = useQuery(queries.registerPlans(register)).data?.plans ?? [];
  const choices = planChoices(plans, search);
  if (choices.length === 0) return null;
  const chosen = search[PLAN_FILTER] ?? RUNNING;
  const known = choices.some(({ value }) => value === chosen);
  const wordsOf = (choice: PlanChoiceOption): string => {
    if (choice.kind === 'all') return t('packs.plan.all');
    if (choice.kind === 'other') return t('packs.plan.other', { title: choice.title, count: choice.records });
    return choice.title === null ? t('packs.plan.ownOnly') : t('packs.plan.runs', { title: choice.title });
  };
  return (
    <div className="plan-choice">
      <label htmlFor="plan-choice">{t('packs.plan.label')}</label>
      <Select
        id="plan-choice"
        value={known ? chosen : null}
        placeholder={t('packs.plan.gone')}
        options={choices.map((choice) => ({ value: choice.value, label: wordsOf(choice) }))}
        popupMatchSelectWidth={false}
        onChange={(next) => onChange({ [PLAN_FILTER]: next === RUNNING ? undefined : (next ?? undefined) })}
      />
      <span className="faint">
        {t(`packs.plan.${chosen === RUNNING ? 'runsNote' : chosen === 'all' ? 'allNote' : 'otherNote'}`)}
      </span>
    </div>
  );
}

/** Tells of which plan a record is, where records of other plans than the running one are shown. */
export function usePlanWords(register: string, search: PackSearch): (planId: string | null) => string | undefined {
  const { t } = useTranslation();
  const shown = search[PLAN_FILTER] !== undefined;
  const plans = useQuery({ ...queries.registerPlans(register), enabled: shown }).data?.plans ?? [];
  return (planId) => {
    if (!shown) return undefined;
    if (planId === null) return t('packs.plan.entered');
    const plan = plans.find((one) => one.planId === planId);
    return plan === undefined || plan.runs ? plan?.title : t('packs.plan.stopped', { title: plan.title });
  };
}
