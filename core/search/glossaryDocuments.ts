/** The entries of the glossary as results of search. */
import type { GlossaryEntry } from '../glossary/glossaryEntries';
import type { Locale } from '../page/pageModel';
import type { SectionDocument } from './searchIndex';

const title = { 'zh-Hans': '术语表', en: 'Glossary' };

/** Site path of every entry, but for its id. */
export const glossaryPath = '/glossary#';

export const glossaryDocuments = (entries: readonly GlossaryEntry[], locale: Locale): SectionDocument[] =>
  entries.map(({ id, name, other, also, alsoOther, definition }) => ({
    id: `glossary#${id}`,
    page: title[locale],
    title: [name, ...(other === name ? [] : [other])].join(' · '),
    text: [definition, ...also, ...alsoOther].join('\n'),
    path: `${glossaryPath}${id}`,
  }));
