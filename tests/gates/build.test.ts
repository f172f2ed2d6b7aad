/** The build stops at a finding; an author at work gets it as a message. */
import type { LoadContext } from '@docusaurus/types';
import { afterEach, expect, it, vi } from 'vitest';
import contentGates from '../../plugins/content-gates';
import { exampleRepository, inRepository, page, type Files } from './exampleRepository';

const load = (files: Files) =>
  inRepository(files, async (siteDir) => contentGates({ siteDir } as LoadContext).loadContent?.());

function brokenRepository(): Files {
  const files = exampleRepository();
  files[page] = (files[page] as string).replace('{/* #traps */}', '');
  return files;
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('goes on with good content', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.stubEnv('NODE_ENV', 'production');
  await expect(load(exampleRepository())).resolves.toBeUndefined();
});

it('stops a production build with file, line, rule and what to do', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  await expect(load(brokenRepository())).rejects.toThrow(
    /docs\/example\.mdx:\d+:1 {2}page\/heading-id {2}the heading "陷阱" has no id\n {4}fix: end the heading with/,
  );
});

it('warns while an author writes', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubEnv('NODE_ENV', 'development');
  await expect(load(brokenRepository())).resolves.toBeUndefined();
  expect(warn.mock.calls.join()).toContain('page/heading-id');
});
