/** Whether the terminal speaks Chinese, by the variables that say so. */
export function speaksChinese(environment: Readonly<Record<string, string | undefined>>): boolean {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^zh/iu.test(LC_ALL || LC_MESSAGES || LANG || '');
}

/** Words in the language of the terminal. */
export function inLanguageOf(
  environment: Readonly<Record<string, string | undefined>>,
  en: string,
  zh: string,
): string {
  return speaksChinese(environment) ? zh : en;
}
