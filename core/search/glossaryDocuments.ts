/** The entries of the glossary as results of search. */
import type { GlossaryEntry } from '../glossary/glossaryEntries';
import type { Locale } from '../page/pageModel';
import type { SectionDocument } from './searchIndex';

const title = { 'zh-Hans': '术语表', en: 'Glossary' };

export const glossaryDocuments = (entries: readonly GlossaryEntry[], locale: Locale): SectionDocument[] =>
  entries.map(({ id, name, other, also, definition }) => ({
    id: `glossary#${id}`,
    page: title[locale],
    title: [name, ...(other === name ? [] : [other])].join(' · '),
    text: [definition, ...also].join('\n'),
    path: `/glossary#${id}`,
  }));
