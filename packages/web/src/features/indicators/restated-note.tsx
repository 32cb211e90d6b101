import { useTranslation } from 'react-i18next';
import type { Detail } from './indicator-page.tsx';
import { periodName } from './indicator-words.tsx';

interface Stretch {
  readonly names: readonly string[];
  readonly first: string;
  readonly last: string;
  readonly refusal: string | null;
}

/** 重述说明: of which units of that time the past values were put together, and which could not be, with the reason. */
export function RestatedNote({ data }: { data: Detail }) {
  const { t, i18n } = useTranslation();
  const stretches = data.view === 'restated' ? stretchesOf([...data.earlier, ...data.series]) : [];
  if (stretches.length === 0) return null;
  return (
    <ul className="restated-note">
      {stretches.map(({ names, first, last, refusal }) => {
        const [from, to] = [periodName(first, i18n.language), periodName(last, i18n.language)];
        const span = first === last ? from : t('indicator.span', { from, to });
        return (
          <li key={first} className={refusal === null ? 'faint' : 'evidence-gap'}>
            {refusal === null
              ? t('indicator.restatedFrom', { span, names: names.join('、'), unit: data.unitName })
              : t('indicator.notRestated', { span, reason: refusal })}
          </li>
        );
      })}
    </ul>
  );
}

/** Neighbouring periods of the same parts and outcome, in order of time. */
function stretchesOf(points: Detail['earlier']): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { restatedFrom, period, value, reason } of points) {
    if (restatedFrom.length === 0) continue;
    const refusal = value === null ? reason : null;
    const before = found.at(-1);
    const same = before?.refusal === refusal && before.names.join() === restatedFrom.join();
    if (before !== undefined && same) found[found.length - 1] = { ...before, last: period };
    else found.push({ names: restatedFrom, first: period, last: period, refusal });
  }
  return found;
}
