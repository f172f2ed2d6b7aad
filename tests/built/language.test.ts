/** What the files say of their language to browsers, search engines and link previews, and that the two languages name each other. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteAddress } from '../../io/deployment';
import { words } from '../../src/components/LanguageOffer/words';
import { analyses, build, evidencePages, filesUnder } from '../builtSite';

const chinese = /[\u3400-\u9fff]/;
const languages = {
  'zh-Hans': { openGraph: 'zh_CN', other: 'en' },
  en: { openGraph: 'en_GB', other: 'zh-Hans' },
} as const;

interface BuiltPage {
  /** Path in build/. */
  file: string;
  language: keyof typeof languages;
  html: string;
}

/** Old addresses only lead on, and are in no language. */
const pages = filesUnder('.', '.html')
  .map((name): BuiltPage => {
    const file = path.posix.normalize(name.replaceAll(path.sep, '/'));
    const html = readFileSync(path.join(build, file), 'utf8');
    return { file, language: file.startsWith('en/') ? 'en' : 'zh-Hans', html };
  })
  .filter(({ html }) => !html.includes('http-equiv="refresh"'));

const isError = (file: string): boolean => path.posix.basename(file) === '404.html';

/** Attributes of every start tag of that name. */
const tags = (html: string, name: string): Record<string, string>[] =>
  [...html.matchAll(new RegExp(`<${name}\\b((?:"[^"]*"|[^">])*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:-]+)(?:=(?:"([^"]*)"|([^\s>]+)))?/g)].map(([, key, quoted, plain]) => [
        key,
        quoted ?? plain ?? '',
      ]),
    ),
  );

const meta = (html: string, key: string): (string | undefined)[] =>
  tags(html, 'meta')
    .filter(({ name, property }) => name === key || property === key)
    .map(({ content }) => content);

const links = (html: string, relation: string) => tags(html, 'link').filter(({ rel }) => rel === relation);

/** Address under which a file is served. */
const addressOf = (file: string): string =>
  `${siteAddress}/${isError(file) ? file : file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;

const counterpart = (file: string): string => (file.startsWith('en/') ? file.slice('en/'.length) : `en/${file}`);

it('every kind of page is looked at, in both languages', () => {
  const files = new Set(pages.map(({ file }) => file));
  for (const name of ['index', '404', ...analyses, ...evidencePages]) {
    expect(files).toContain(`${name}.html`);
    expect(files).toContain(`en/${name}.html`);
  }
  expect(pages.length).toBeGreaterThan(200);
});

describe.each(pages)('$file', ({ file, language, html }) => {
  const { openGraph, other } = languages[language];

  it('says its language', () => {
    expect(tags(html, 'html').map(({ lang }) => lang)).toEqual([language]);
    expect(meta(html, 'og:locale')).toEqual([openGraph]);
    expect(meta(html, 'og:locale:alternate')).toEqual([languages[other].openGraph]);
  });

  it('names its address, and both languages with the Chinese page as the default', () => {
    const [own, theirs] = [addressOf(file), addressOf(counterpart(file))];
    expect(existsSync(path.join(build, counterpart(file)))).toBe(true);
    expect(links(html, 'canonical').map(({ href }) => href)).toEqual([own]);
    expect(meta(html, 'og:url')).toEqual([own]);
    expect(links(html, 'alternate').map(({ hreflang, href }) => [hreflang, href])).toEqual([
      ['zh-Hans', language === 'en' ? theirs : own],
      ['en', language === 'en' ? own : theirs],
      ['x-default', language === 'en' ? theirs : own],
    ]);
  });

  it('has title and description in its language, the same ones in previews', () => {
    const titles = [...html.matchAll(/<title[^>]*>([^<]*)/g)].map(([, title]) => title);
    expect(titles).toHaveLength(1);
    expect(meta(html, 'og:title')).toEqual(titles);
    expect(chinese.test(titles[0] ?? '')).toBe(language === 'zh-Hans');
    // The page for what is not there describes nothing.
    const descriptions = meta(html, 'description');
    expect(descriptions).toHaveLength(isError(file) ? 0 : 1);
    expect(meta(html, 'og:description')).toEqual(descriptions);
    for (const description of descriptions) expect(chinese.test(description ?? '')).toBe(language === 'zh-Hans');
  });

  it('has a plain link to the other language in its bar, and no offer of it', () => {
    const bar = /<nav\b[^>]*\bnavbar\b[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    const [link, ...more] = tags(bar, 'a').filter(({ hreflang }) => hreflang);
    expect(more).toEqual([]);
    expect(link).toMatchObject({ lang: other, hreflang: other });
    const target = addressOf(counterpart(file)).replace(/404\.html$/, '404');
    expect(new URL(link?.href ?? '', siteAddress).href).toBe(target);
    for (const { decline } of Object.values(words)) expect(html).not.toContain(decline);
  });
});
