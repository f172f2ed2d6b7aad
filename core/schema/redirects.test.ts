import { expect, it } from 'vitest';
import { expandRedirects, redirectsSchema } from './redirects';

it('gives every old name under every folder with every ending', () => {
  const redirects = redirectsSchema.parse({
    folders: ['/', '/docs/analysis/'],
    endings: ['', '.md'],
    names: { Old_a: 'new-a' },
  });
  expect(expandRedirects(redirects)).toEqual([
    { from: '/Old_a', to: '/new-a' },
    { from: '/Old_a.md', to: '/new-a' },
    { from: '/docs/analysis/Old_a', to: '/new-a' },
    { from: '/docs/analysis/Old_a.md', to: '/new-a' },
  ]);
});

it('refuses a folder without slashes', () => {
  expect(redirectsSchema.safeParse({ folders: ['docs'], endings: [''], names: {} }).success).toBe(false);
});
