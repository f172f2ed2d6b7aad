import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { setCitation, setPin } from './claimEdits';

const file = `# What the page rests on.
namespace: ex

citations:
  # first
  ex.src.a:
    source: fork@head
    path: src/a.py
    symbol: f
    lines: 1-2
    sha256: ${'0'.repeat(64)}

  ex.src.b: { source: fork@head, path: 'src/b.py', lines: 3-3 } # trailing
claims:
  # the only one
  ex.fact.one: { kind: read, citations: [ex.src.a] }
`;
const fields = { source: 'fork@head', path: 'src/c d.py', start: 7, end: 9, sha256: 'f'.repeat(64) };

it('changes one citation and nothing else', () => {
  const changed = setCitation(file, 'ex.src.a', { ...fields, symbol: 'g' });
  const expected = parse(file);
  expected.citations['ex.src.a'] = { source: 'fork@head', path: 'src/c d.py', symbol: 'g', lines: '7-9', sha256: fields.sha256 };
  expect(parse(changed)).toEqual(expected);
  for (const comment of ['# What the page', '# first', '# trailing', '# the only one']) expect(changed).toContain(comment);
  expect(changed).toContain('{ kind: read, citations: [ex.src.a] }');
});

it('drops the symbol of lines that have none any more', () => {
  expect(parse(setCitation(file, 'ex.src.a', fields)).citations['ex.src.a']).not.toHaveProperty('symbol');
});

it('rewrites an entry on one line', () => {
  const changed = setCitation(file, 'ex.src.b', fields);
  expect(parse(changed).citations['ex.src.b'].lines).toBe('7-9');
  expect(parse(changed).claims).toEqual(parse(file).claims);
});

it('adds a citation behind the last one', () => {
  const changed = setCitation(file, 'ex.src.new', fields);
  expect(Object.keys(parse(changed).citations)).toEqual(['ex.src.a', 'ex.src.b', 'ex.src.new']);
  expect(parse(changed).claims).toEqual(parse(file).claims);
});

it.each(['namespace: ex\n', 'namespace: ex\ncitations: {}\nclaims: {}\n'])('adds the first citation to %j', (text) => {
  expect(Object.keys(parse(setCitation(text, 'ex.src.new', fields)).citations)).toEqual(['ex.src.new']);
});

it('moves a pin and keeps the line', () => {
  const sources = `fork:\n  pins:\n    head: { commit: ${'a'.repeat(40)}, date: 2025-01-01, branch: main, subject: 'Old' } # tip\n`;
  const changed = setPin(sources, 'fork', 'head', { commit: 'b'.repeat(40), date: '2025-02-02', subject: "It's: new" });
  expect(changed).toContain('# tip');
  expect(changed.split('\n').length).toBe(sources.split('\n').length);
  expect(parse(changed).fork.pins.head).toEqual({ commit: 'b'.repeat(40), date: '2025-02-02', branch: 'main', subject: "It's: new" });
});

it('refuses a pin that does not exist', () => {
  expect(() => setPin('fork: { pins: {} }\n', 'fork', 'head', { commit: '', date: '', subject: '' })).toThrow('fork@head');
});
