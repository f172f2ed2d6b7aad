import { expect, it } from 'vitest';
import { evidenceHref, goldenFile, type LinesItem } from './evidenceItem';

const pins = { 'fork@head': { repo: 'https://github.com/example/fork', commit: 'a'.repeat(40) } };
const lines: LinesItem = { kind: 'lines', source: 'fork@head', path: 'src/a.py', start: 3, end: 9, elsewhere: [] };

it('leads to lines at their pinned commit', () => {
  expect(evidenceHref(lines, 1, pins)).toBe(`https://github.com/example/fork/blob/${'a'.repeat(40)}/src/a.py#L3-L9`);
});

it('leads to the list of evidence for what has no address at the repository', () => {
  expect(evidenceHref({ kind: 'query', command: 'git grep x' }, 4, pins)).toBe('#evidence-4');
  expect(evidenceHref({ kind: 'golden', name: 'a/b' }, 5, pins)).toBe('#evidence-5');
});

it('names the published file of a golden case', () => {
  expect(goldenFile('attention-mask/case-1')).toBe('attention-mask.golden.json');
  expect(goldenFile('observations/mask.constant')).toBe('observations.json');
});
