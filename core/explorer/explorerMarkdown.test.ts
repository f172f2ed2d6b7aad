import { expect, it } from 'vitest';
import { explorerMarkdown } from './explorerMarkdown';

const text = explorerMarkdown({
  title: 'Memory',
  permalink: 'https://example.org/page?x=1;batch=8#explorer',
  settings: [
    { label: 'Batch', value: '8' },
    { label: 'Model', value: 'pi0.5' },
  ],
  tables: [
    { key: 't', title: 'Result', columns: [{ key: 'n', label: 'N' }], rows: [[3]] },
    { key: 'd', title: 'All', detail: true, columns: [], rows: [] },
  ],
  claims: ['mask.one', 'mask.two'],
  claimsPage: '/claims',
  words: { golden: '61 cases', claims: 'Claims' },
  format: String,
});

it('leads with the permalink of the state', () => {
  expect(text.split('\n')[0]).toBe('### [Memory](https://example.org/page?x=1;batch=8#explorer)');
});

it('holds settings, numbers, claims with their address, and what backs the model', () => {
  expect(text).toContain('Batch: `8` · Model: `pi0.5`');
  expect(text).toContain('| 3 |');
  expect(text).not.toContain('**All**');
  expect(text).toContain('Claims: [`mask.one`](https://example.org/claims#mask.one), [`mask.two`]');
  expect(text.endsWith('61 cases')).toBe(true);
});
