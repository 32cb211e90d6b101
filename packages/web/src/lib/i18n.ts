import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../locales/en/index.ts';
import { zhCn } from '../locales/zh-cn/index.ts';

export type Language = 'zh-CN' | 'en';
const STORE = 'planwright.language';

// Keys are held against the words by a test, not by types: a union of a thousand keys is more than the compiler takes apart.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
  }
}

/** Chinese unless the person chose English before. */
export function loadLanguage(): Language {
  try {
    return localStorage.getItem(STORE) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(STORE, language);
  } catch {
    // The choice lasts until the page is left.
  }
  document.documentElement.lang = language;
}

/** Starts the words of the interface; called once before the first render. */
export function startWords(language: Language = loadLanguage()): typeof i18next {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'app',
    resources: { 'zh-CN': { app: zhCn }, en: { app: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
  return i18next;
}
