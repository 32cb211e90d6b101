import { useTranslation } from 'react-i18next';
import { keepLanguage } from '#lib/i18n.ts';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const next = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className="plain-button language-switch"
      lang={next}
      title={t('header.language')}
      onClick={() => {
        keepLanguage(next);
        void i18n.changeLanguage(next);
      }}
    >
      {next === 'en' ? 'English' : '中文'}
    </button>
  );
}
