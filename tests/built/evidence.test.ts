/** What readers and other tools get of the evidence: claims.json and the pages made of it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceIndex } from '../../core/evidence/sourceIndex';
import { claimsVersion, publishedClaimsSchema } from '../../core/schema/publishedClaim';
import { readSite } from '../../io/readSite';
import { build, htmlOf, root } from '../builtSite';

const claims = publishedClaimsSchema.parse(JSON.parse(readFileSync(path.join(build, 'claims.json'), 'utf8')));
const site = readSite(root);

describe('claims.json', () => {
  it('holds every claim of every page, with the state of its evidence', () => {
    const entries = [...site.claimFiles.values()].flatMap(({ value }) => Object.keys(value.claims));
    expect(claims.length).toBeGreaterThanOrEqual(250);
    expect(claims.map(({ id }) => id).sort()).toEqual(entries.sort());
    expect(new Set(claims.map(({ page }) => page)).size).toBe(6);
    for (const { verified } of claims) expect(verified).toBe(site.verification?.verified);
  });

  it('gives each citation the lines, hash and permalink of its pinned commit', () => {
    const citations = claims.flatMap(({ citations, beside }) => [...citations, ...beside]);
    expect(citations.length).toBeGreaterThan(claims.length);
    for (const { permalink, repo, commit, start, end, path: file, id, sha256 } of citations) {
      const lines = start === end ? `L${start}` : `L${start}-L${end}`;
      expect(permalink).toBe(`${repo}/blob/${commit}/${encodeURI(file)}#${lines}`);
      expect(sha256).toBe(site.verification?.citations[id]?.sha256);
    }
  });

  it('says of the fork how it stands in upstream, and of upstream how it stands in the branches of the fork', () => {
    for (const { citations } of claims) {
      for (const { source, elsewhere } of citations) {
        const expected = {
          fork: ['upstream@head'],
          upstream: ['fork@head', 'fork@alignment', 'fork@iwm', 'fork@main'],
          vdit: [],
        };
        const key = source.split('@')[0] as keyof typeof expected;
        expect(Object.keys(elsewhere).sort()).toEqual(expected[key].sort());
      }
    }
  });

  it('comes with its schema, which has a version', () => {
    const schema = JSON.parse(readFileSync(path.join(build, 'claims.schema.json'), 'utf8')) as Record<string, unknown>;
    expect(schema.version).toBe(claimsVersion);
    expect(String(schema.$id)).toMatch(/\/claims\.schema\.json$/);
  });
});

describe('the source index', () => {
  const files = sourceIndex(claims);

  it.each(['', '/en'])('%s has a page for every cited file, linked from the tree', (prefix) => {
    const tree = htmlOf(`${prefix}/sources`);
    expect(files.length).toBeGreaterThan(100);
    for (const { key, path: file } of files) {
      expect(existsSync(path.join(build, prefix, 'sources', key, `${file}.html`)), file).toBe(true);
      expect(tree).toContain(`${prefix}/sources/${key}/${file}`);
    }
  });

  it('names on the page of a file every claim that rests on it', () => {
    const file = files.find((each) => each.key === 'upstream' && each.path.endsWith('models_pytorch/pi0_pytorch.py'));
    const html = htmlOf(`/sources/upstream/${file?.path ?? ''}`);
    const ids =
      file?.symbols.flatMap(({ citations }) => citations.flatMap((each) => each.claims.map(({ id }) => id))) ?? [];
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) expect(html).toContain(`#${id}`);
    for (const { name } of file?.symbols ?? []) if (name) expect(html).toContain(name);
  });
});

describe('the evidence page', () => {
  const chinese = htmlOf('/evidence');
  const english = htmlOf('/en/evidence');

  it('lists every open question with a way to settle it, every defect, and every verdict but the confirmed', () => {
    const listed = claims.filter(
      ({ kind, defect, verdict }) => kind === 'open' || defect || (verdict && verdict !== 'confirmed'),
    );
    expect(listed.length).toBeGreaterThan(50);
    for (const { id, page } of listed)
      for (const html of [chinese, english]) expect(html, id).toContain(`/${page}#${id}`);
    for (const { kind, settle } of claims) if (kind === 'open') expect(settle).not.toBeNull();
  });

  it('counts the claims of the site', () => {
    const totals = /<tfoot>[\s\S]*?<\/table>/.exec(chinese)?.[0] ?? '';
    expect(totals).toMatch(new RegExp(`>${claims.length}<`));
  });
});

it('a page says how much of it is verified, and what its pins were compared with', () => {
  for (const page of new Set(claims.map((claim) => claim.page))) {
    const own = claims.filter((claim) => claim.page === page);
    const proven = own.filter(({ state }) => state === 'verified' || state === 'changed').length;
    const head = htmlOf(`/${page}`)
      .replace(/<!--.*?-->|<[^>]+>/g, '')
      .slice(0, 20_000);
    expect(head.includes(`${proven} 条的证据已在固定提交逐一比对`), page).toBe(true);
    expect(head.includes('最新'), page).toBe(true);
  }
});
