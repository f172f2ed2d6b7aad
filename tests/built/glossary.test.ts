/** The glossary in both languages, the terms marked on the pages, and that English pages are in English. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveCitation } from '../../core/evidence/permalink';
import type { PublishedClaim } from '../../core/schema/publishedClaim';
import { readSite } from '../../io/readSite';
import { analyses, build, filesUnder, htmlOf, root } from '../builtSite';

const site = readSite(root);
const terms = site.glossary.value;
const citations = new Map([...site.claimFiles.values()].flatMap(({ value }) => Object.entries(value.citations)));
const chinese = /[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]/;

const languages = [
  { prefix: '', own: 'zh', other: 'en', otherLang: 'en' },
  { prefix: '/en', own: 'en', other: 'zh', otherLang: 'zh-Hans' },
] as const;

/** What a reader sees of a piece of HTML; tags part words only where they stand between blocks. */
const textOf = (html: string): string =>
  html
    .replace(/<!--.*?-->|<\/?(?:code|span|a|strong|em)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

const idPattern = (id: string): RegExp => new RegExp(`\\sid="?${id.replaceAll('.', '\\.')}"?[\\s>]`);

describe.each(languages)('$prefix/glossary', ({ prefix, own, other, otherLang }) => {
  const html = htmlOf(`${prefix}/glossary`);
  /** By id: the HTML from a heading to the next one. */
  const entries = new Map(
    html
      .split(/(?=<h2\b)/)
      .slice(1)
      .map((entry) => [/\sid="?([\w-]+)/.exec(entry)?.[1] ?? '', entry]),
  );

  it('holds every term, and no other', () => {
    expect(terms.length).toBeGreaterThanOrEqual(80);
    expect([...entries.keys()].sort()).toEqual(terms.map(({ id }) => id));
  });

  it.each(terms)('$id: both names, the definition, other names, related terms, lines at a pinned commit', (term) => {
    const entry = entries.get(term.id) ?? '';
    const [heading = '', text = ''] = entry.split(/(?<=<\/h2>)/);
    expect(textOf(heading)).toContain(term[own]);
    if (term.zh !== term.en) {
      const name = new RegExp(`<span[^>]*lang="?${otherLang}"?[^>]*>([^<]*)</span>`).exec(heading)?.[1] ?? '';
      expect(textOf(name)).toBe(term[other]);
    }
    expect(textOf(text)).toContain(textOf(term.definition[own].replaceAll('`', '')));
    for (const name of [...term.also.zh, ...term.also.en]) expect(textOf(text)).toContain(name);
    for (const id of term.see) expect(text).toMatch(new RegExp(`href="?#${id}"?[\\s>]`));
    expect(term.code.length).toBeGreaterThan(0);
    for (const id of term.code) {
      const { permalink } = resolveCitation(id, citations.get(id)!, site.sources);
      expect(permalink).toMatch(/\/blob\/[0-9a-f]{40}\/.+#L\d+/);
      expect(text).toMatch(new RegExp(`href="?${permalink.replace(/[.?+()[\]]/g, '\\$&')}"?[\\s>]`));
    }
  });

  it.each(analyses)('explains the terms that /%s marks, each marked once', (name) => {
    const page = htmlOf(`${prefix}/${name}`);
    const marked = [...page.matchAll(/<a\b([^>]*)\sdata-term="?([\w-]+)"?([^>]*)>/g)];
    const ids = marked.map(([, , id = '']) => id);
    expect(ids.length).toBeGreaterThanOrEqual(20);
    expect(ids).toEqual([...new Set(ids)]);
    for (const [tag, , id = ''] of marked) {
      expect(tag).toMatch(new RegExp(`href="?${prefix}/glossary#${id}"?[\\s>]`));
      expect(html, id).toMatch(idPattern(id));
    }
    // A heading is a link in the list of contents, and its own address.
    for (const [heading] of page.matchAll(/<h[1-6]\b[\s\S]*?<\/h[1-6]>/g)) expect(heading).not.toContain('data-term');
    for (const [link] of page.matchAll(/<a\b[^>]*>(?:(?!<\/a>)[\s\S])*/g)) {
      expect(link.match(/data-term/g)?.length ?? 0, link).toBeLessThanOrEqual(1);
      expect(link.match(/<a\b/g)?.length, link).toBe(1);
    }
  });
});

describe('English pages', () => {
  const pages = filesUnder('en', '.html').filter(
    (file) => !readFileSync(path.join(build, file), 'utf8').includes('http-equiv="refresh"'),
  );

  it('are all looked at', () => {
    expect(pages.length).toBeGreaterThan(100);
    for (const name of ['index', 'glossary', 'evidence', ...analyses]) expect(pages).toContain(`en/${name}.html`);
  });

  it.each(pages)('%s says of all Chinese that it is Chinese', (file) => {
    const html = readFileSync(path.join(build, file), 'utf8')
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
      // A command may search for Chinese words: it is code, not text.
      .replace(/<code>git grep [^<]*<\/code>/g, '');
    const { rest, removed } = withoutChineseElements(html);
    // The language switch, at least.
    expect(removed).toBeGreaterThan(0);
    expect(textOf(rest).length).toBeGreaterThan(150);
    // Attributes too: names and titles are read out.
    expect(rest.match(new RegExp(`.{0,40}${chinese.source}+.{0,40}`, 'g')) ?? []).toEqual([]);
  });
});

/** The HTML without the elements that say that they are in Chinese; end tags of links and spans are never left out. */
function withoutChineseElements(html: string): { rest: string; removed: number } {
  let rest = html;
  let removed = 0;
  for (;;) {
    const start = /<(a|span)\b[^>]*\slang="?zh-Hans\b[^>]*>/.exec(rest);
    if (!start) return { rest, removed };
    let depth = 0;
    for (const tag of rest.slice(start.index).matchAll(new RegExp(`<(/?)${start[1]}\\b[^>]*>`, 'g'))) {
      depth += tag[1] ? -1 : 1;
      if (depth > 0) continue;
      rest = rest.slice(0, start.index) + rest.slice(start.index + tag.index + tag[0].length);
      break;
    }
    removed += 1;
    if (depth > 0) throw new Error(`${start[0]} does not end`);
  }
}

it('claims.json says every claim in both languages', () => {
  const claims = JSON.parse(readFileSync(path.join(build, 'claims.json'), 'utf8')) as PublishedClaim[];
  expect(claims.length).toBeGreaterThanOrEqual(250);
  for (const { id, text, textEn } of claims) {
    expect(text, id).toMatch(chinese);
    expect(textEn, id).toMatch(/[a-z]{2}/i);
    expect(textEn, id).not.toMatch(chinese);
  }
});
