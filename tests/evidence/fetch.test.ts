/** `evidence fetch` against local repositories that stand in for GitHub. */
import { existsSync, renameSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { World, addCommits, git, model, sourcesFile } from './sourceRepository';

const world = new World([{ name: 'side', from: 'main', files: { 'side.txt': 'x\n' } }]);
const keys = ['fork', 'upstream', 'vdit'];
for (const key of keys) {
  git(world.path(key), ['config', 'uploadpack.allowFilter', 'true']);
  git(world.path(key), ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
}
const clone = (key: string) => `${world.root}/.sources/${key}.git`;

/** Where git looks for https://github.com/example/. */
function serve(folder: string): void {
  vi.stubEnv('GIT_CONFIG_COUNT', '1');
  vi.stubEnv('GIT_CONFIG_KEY_0', `url.file://${folder}/.insteadOf`);
  vi.stubEnv('GIT_CONFIG_VALUE_0', 'https://github.com/example/');
}

beforeEach(() => {
  world.reset();
  serve(world.folder);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => world.remove());

it('makes the clones that every other command uses', () => {
  const { code, out, error } = world.run('fetch');
  expect([code, error]).toEqual([0, '']);
  for (const key of keys) {
    expect(out).toMatch(new RegExp(`^${key} +1 of 1 pins$`, 'm'));
    expect(git(clone(key), ['rev-parse', '--is-bare-repository']).toString()).toBe('true\n');
    expect(git(clone(key), ['config', 'remote.origin.partialclonefilter']).toString()).toBe('blob:limit=1m\n');
  }
  expect(world.run('verify').code).toBe(0);
  expect(world.run('drift').code).toBe(0);
});

it('makes one clone only when asked for one', () => {
  expect(world.run('fetch', 'vdit')).toMatchObject({ code: 0, out: expect.stringMatching(/^vdit +1 of 1 pins$/) });
  expect(keys.map((key) => existsSync(clone(key)))).toEqual([false, false, true]);
});

it('refuses an unknown key', () => {
  expect(world.run('fetch', 'nope')).toMatchObject({ code: 2, error: expect.stringContaining('unknown source key "nope"') });
  expect(existsSync(`${world.root}/.sources`)).toBe(false);
});

it('says what is missing when offline, and goes on when online again', () => {
  serve('/nowhere');
  const { code, out } = world.run('fetch');
  expect(code).toBe(1);
  for (const key of keys) {
    expect(out).toContain(`cannot get the rest from https://github.com/example/${key}`);
    expect(out).toMatch(new RegExp(`missing: ${key}@head \\(\\w{7}\\)\\n +run fetch again when online, or pass --repo ${key}=PATH`));
  }
  expect(world.run('verify')).toMatchObject({ code: 2, error: expect.stringContaining('has no commit') });

  serve(world.folder);
  expect(world.run('fetch').code).toBe(0);
  expect(world.run('verify').code).toBe(0);
});

it('keeps what it has when offline, and says that it is not updated', () => {
  world.run('fetch', 'fork');
  serve('/nowhere');
  const { code, out } = world.run('fetch', 'fork');
  expect(code).toBe(0);
  expect(out).toMatch(/^fork +1 of 1 pins; not updated: .*\/nowhere\/fork/);
});

it('keeps the repositories that it reaches when one is away', () => {
  renameSync(world.path('upstream'), world.path('away'));
  try {
    const { code, out } = world.run('fetch');
    expect(code).toBe(1);
    expect(out).toMatch(/^fork +1 of 1 pins$/m);
    expect(out).toMatch(/^vdit +1 of 1 pins$/m);
    expect(out).toContain('missing: upstream@head');
  } finally {
    renameSync(world.path('away'), world.path('upstream'));
  }
});

it('brings new commits when it runs again', () => {
  world.run('fetch', 'fork');
  expect(world.run('drift', '--to', 'fork=next')).toMatchObject({ code: 2, error: expect.stringContaining('has no commit next') });
  addCommits(world.fork, [{ name: 'next', from: 'main', files: { 'src/model.py': model.replace('h * 2', 'h * 9') } }]);
  expect(world.run('fetch', 'fork').code).toBe(0);
  const { code, out } = world.run('drift', '--to', 'fork=next');
  expect(code).toBe(1);
  expect(out).toContain('changed ex.src.step');
});

it('follows a branch that was rewritten', () => {
  world.run('fetch', 'fork');
  addCommits(world.fork, [{ name: 'side', from: 'first', files: { 'side.txt': 'other\n' } }]);
  expect(world.run('fetch', 'fork').code).toBe(0);
  expect(git(clone('fork'), ['rev-parse', 'side'])).toEqual(git(world.fork, ['rev-parse', 'side']));
});

it('gets a pinned commit that no branch holds any more', () => {
  addCommits(world.fork, [{ name: 'lost', from: 'main', files: { 'lost.txt': 'x\n' } }]);
  const lost = git(world.fork, ['rev-parse', 'lost']).toString().trim();
  git(world.fork, ['update-ref', '-d', 'refs/heads/lost']);
  world.edit(sourcesFile, world.commit('main'), lost);
  world.edit(sourcesFile, 'branch: main', 'branch: lost');
  const { code, out } = world.run('fetch', 'fork');
  expect([code, out]).toEqual([0, expect.stringMatching(/^fork +1 of 1 pins/)]);
  expect(world.run('drift', '--to', `fork=${world.commit('main')}`).code).toBe(0);
});

it('says that a pinned commit exists nowhere', () => {
  world.edit(sourcesFile, world.commit('main'), 'f'.repeat(40));
  const { code, out } = world.run('fetch', 'fork');
  expect([code, out]).toEqual([1, expect.stringContaining('missing: fork@head (fffffff)')]);
});

it('reads a repository that it is given, and clones nothing', () => {
  const { code, out } = world.run('fetch', 'fork', '--repo', `fork=${world.fork}`);
  expect([code, out]).toEqual([0, expect.stringMatching(/^fork +1 of 1 pins/)]);
  expect(existsSync(clone('fork'))).toBe(false);
  const other = world.run('fetch', 'fork', '--repo', `fork=${world.path('upstream')}`);
  expect([other.code, other.out]).toEqual([1, expect.stringContaining('missing: fork@head')]);
});
