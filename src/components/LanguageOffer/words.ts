/** Each offer is made in the language that it offers, which the translations of the page's own language cannot hold. */
export const words: Record<string, { offer: string; accept: string; decline: string }> = {
  'zh-Hans': { offer: '本站也有中文版。', accept: '阅读中文版', decline: '不用，谢谢' },
  en: { offer: 'This site is also available in English.', accept: 'Read in English', decline: 'No, stay' },
};
