import { expect, it } from 'vitest';
import type { Drift, DriftOfPin } from '../schema/records';
import type { Sources } from '../schema/sources';
import { driftMarkdown } from './driftMarkdown';

const [base, now] = ['a'.repeat(40), 'b'.repeat(40)];
const sources: Sources = {
  fork: { url: 'https://github.com/example/fork', licence: 'MIT', about: 'An example.', pins: {} },
};
const report = (fields: Partial<DriftOfPin> = {}): Drift => ({
  'fork@head': {
    base,
    to: { rev: 'main', commit: now, date: '2025-01-02' },
    compared: '2025-01-03',
    citations: { 'ex.src.same': { status: 'same' }, 'ex.src.moved': { status: 'moved', path: 'a.py', start: 3, end: 4 } },
    queries: { 'ex.absent#0': 0 },
    ...fields,
  },
});
const row = '| fork@head | aaaaaaa | main bbbbbbb (2025-01-02) |';

it('has a row of counts for each pin, and says that nothing needs a person', () => {
  const text = driftMarkdown(report(), sources);
  expect(text).toContain(`${row} 1 | 1 | 0 | 0 | 0 |`);
  expect(text).toContain('Nothing needs a person');
  expect(text).not.toContain('- [ ]');
});

it('lists what changed, with a link to the lines and what to do', () => {
  const citations: DriftOfPin['citations'] = {
    'ex.src.changed': { status: 'changed', path: 'src/a b.py', start: 3, end: 5, reason: 'the text differs' },
    'ex.src.gone': { status: 'gone', reason: 'the file does not exist' },
    'ex.src.moved': { status: 'moved', path: 'a.py', start: 3, end: 4 },
  };
  const text = driftMarkdown(report({ citations, queries: { 'ex.absent#1': 2 } }), sources);
  expect(text).toContain(`${row} 0 | 1 | 1 | 1 | 1 |`);
  expect(text.split('\n').filter((line) => line.startsWith('- [ ]'))).toEqual([
    `- [ ] \`ex.src.changed\`: changed, the text differs ([now](https://github.com/example/fork/blob/${now}/src/a%20b.py#L3-L5))`,
    '- [ ] `ex.src.gone`: gone, the file does not exist',
    '- [ ] `ex.absent#1`: the absence query finds 2 places',
  ]);
  expect(text).toContain(`[Compare](https://github.com/example/fork/compare/${base}...${now})`);
  expect(text).toContain('`npm run evidence -- repin fork@head bbbbbbb`');
  expect(text).not.toContain('Nothing needs a person');
});
