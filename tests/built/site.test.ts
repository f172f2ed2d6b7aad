/** What must hold of the files that a reader gets, without a browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandRedirects, redirectsSchema } from '../../core/schema/redirects';
import { folders, readSite, readYaml } from '../../io/readSite';
import type { PublishedClaim } from '../../core/schema/publishedClaim';
import { analyses, build, filesUnder, htmlOf, pagePaths, root } from '../builtSite';

const site = readSite(root);
const chinese = /[\u3400-\u9fff]/;

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}=(?:"([^"]*)"|([^\\s>]+))`, 'g'))].map((match) => match[1] ?? match[2] ?? '');

describe.each(pagePaths)('%s', (page) => {
  const html = htmlOf(page);
  const english = page.startsWith('/en');

  it('says its language and names its counterpart', () => {
    expect(html).toMatch(english ? /<html lang="?en"?/ : /<html lang="?zh-Hans"?/);
    expect(html).toMatch(/hreflang="?en"?/);
    expect(html).toMatch(/hreflang="?zh-Hans"?/);
  });

  it('has a title and a description in its language', () => {
    const title = /<title[^>]*>([^<]+)/.exec(html)?.[1] ?? '';
    const description = /<meta[^>]*name="?description"?[^>]*content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(title).not.toBe('');
    expect(description.length).toBeGreaterThanOrEqual(50);
    expect(chinese.test(description)).toBe(!english);
  });

  it('loads nothing from another origin', () => {
    const loaded = [
      ...html.matchAll(
        /<(?:script|img|iframe|source|video|audio)\b[^>]*>|<link\b[^>]*rel="?(?:stylesheet|preload|icon|preconnect|modulepreload)[^>]*>/g,
      ),
    ];
    expect(loaded.length).toBeGreaterThan(0);
    for (const [tag] of loaded) {
      for (const address of [...attributes(tag, 'src'), ...attributes(tag, 'href')]) {
        expect(address, tag).toMatch(/^\/(?!\/)|^data:/);
      }
    }
  });

  it('has no id twice', () => {
    const ids = attributes(html, 'id');
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(ids.length).toBeGreaterThan(0);
    expect(twice).toEqual([]);
  });
});

describe.each(analyses)('%s', (name) => {
  const model = site.pages.find((page) => page.name === name);
  const html = htmlOf(`/${name}`);

  it('holds every diagram as a drawing with its size, and its words', () => {
    expect(model?.diagrams.length).toBeGreaterThanOrEqual(3);
    for (const { id } of model?.diagrams ?? []) {
      const figure = new RegExp(`<figure[^>]*id="?${id ?? ''}"?[\\s>][\\s\\S]*?</figure>`).exec(html)?.[0] ?? '';
      expect(figure, id ?? '').toMatch(/<svg[^>]*width="?\d+"?[^>]*height="?\d+"?/);
      expect(figure, id ?? '').toMatch(/<details[\s\S]*<li>/);
    }
    expect(html).not.toContain('language-mermaid');
  });

  it('holds every formula as rendered by KaTeX', () => {
    const rendered = html.match(/class="?katex-mathml/g)?.length ?? 0;
    // Formulas in headings are rendered once more in the list of contents.
    expect(rendered).toBeGreaterThanOrEqual(model?.formulas.length ?? Infinity);
    expect(html).not.toContain('katex-error');
  });

  it('holds every claim under its id, with the permalink of each citation', () => {
    const claims = model?.directives.filter((use) => use.name === 'claim') ?? [];
    expect(claims.length).toBeGreaterThanOrEqual(25);
    for (const { argument } of claims)
      expect(html).toMatch(new RegExp(`id="?${argument?.replaceAll('.', '\\.')}"?[\\s>]`));
  });

  it('leads to its neighbours and to its source, and says when it was last changed', () => {
    expect(html).toContain(`/edit/main/docs/${name}.mdx`);
    expect(html).toMatch(/theme-last-updated[\s\S]*?<time/);
    expect(html).toMatch(/pagination-nav__link--(prev|next)/);
    expect(html).toContain('theme-doc-breadcrumbs');
  });
});

it('the index leads to every analysis, with its dates', () => {
  const html = htmlOf('/');
  for (const { name, frontMatter } of site.pages) {
    if (frontMatter?.kind !== 'analysis') continue;
    expect(html).toMatch(new RegExp(`href="?/${name}"?[\\s>]`));
    expect(html).toContain(frontMatter.created);
    expect(html).toContain(frontMatter.verified);
  }
});

it('every link inside a drawing leads to a page and an anchor that exist', () => {
  let looked = 0;
  for (const page of pagePaths) {
    for (const [, target = ''] of htmlOf(page).matchAll(/xlink:href="?([^"\s>]+)/g)) {
      looked += 1;
      const [address = '', anchor] = target.split('#');
      const html = htmlOf(address === '/en/' ? '/en' : address);
      if (anchor) expect(html, target).toMatch(new RegExp(`id="?${anchor}"?[\\s>]`));
    }
  }
  expect(looked).toBeGreaterThan(0);
});

it('claims.json holds every claim of every page, with permalinks at pinned commits', () => {
  const claims = JSON.parse(readFileSync(path.join(build, 'claims.json'), 'utf8')) as PublishedClaim[];
  const expected = site.pages.flatMap((page) =>
    page.directives.filter(({ name }) => name === 'claim').map(({ argument }) => argument),
  );
  expect(claims.length).toBeGreaterThanOrEqual(150);
  expect(claims.map(({ id }) => id)).toEqual(expected);
  const commits = new Set(
    Object.values(site.sources).flatMap(({ pins }) => Object.values(pins).map(({ commit }) => commit)),
  );
  for (const claim of claims) {
    expect(claim.text, claim.id).not.toBe('');
    for (const { permalink, commit, start, end } of claim.citations) {
      expect(commits.has(commit), permalink).toBe(true);
      expect(permalink).toMatch(
        new RegExp(`^https://github\\.com/[^/]+/[^/]+/blob/${commit}/.+#L${start}(-L${end})?$`),
      );
    }
  }
});

it('every old address is a page that leads on', () => {
  const redirects = readYaml(root, folders.redirects, redirectsSchema).value;
  const all = redirects ? expandRedirects(redirects) : [];
  expect(all.length).toBe(24);
  for (const { from, to } of all) {
    expect(readFileSync(path.join(build, from, 'index.html'), 'utf8'), from).toContain(`url=${to}"`);
  }
});

it('no Mermaid code is sent to readers', () => {
  const scripts = filesUnder('assets', '.js').concat(filesUnder('en/assets', '.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const file of scripts) {
    expect(readFileSync(path.join(build, file), 'utf8'), file).not.toMatch(
      /mermaidAPI|registerLazyLoadedDiagrams|dagre/,
    );
  }
});

it('no path of the machine that built it is in a published file', () => {
  const files = ['.html', '.js', '.json', '.css'].flatMap((ending) => filesUnder('.', ending));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(readFileSync(path.join(build, file), 'utf8').includes(root), file).toBe(false);
});
