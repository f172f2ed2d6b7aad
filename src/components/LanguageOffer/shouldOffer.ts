/**
 * Whether to offer the other language: the browser prefers it to this one, and the reader has not been asked. Languages
 * that the site does not have say nothing.
 *
 * @param languages of the browser, the preferred one first
 * @param locale of the page
 */
export function shouldOffer(languages: readonly string[], locale: string, answered: boolean): boolean {
  const preferred = languages.map(languageOf).find((language) => language === 'zh' || language === 'en');
  return !answered && preferred !== undefined && preferred !== languageOf(locale);
}

const languageOf = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
