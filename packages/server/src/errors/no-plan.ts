import { PlanwrightError } from '@planwright/engine';

export function noPlan(): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'no-plan',
    message: 'no plan has been imported yet',
    hint: 'import a plan document first',
    messageZh: '尚未导入计划',
    hintZh: '请先导入计划文件',
  });
}
