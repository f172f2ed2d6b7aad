import { describe, expect, it } from 'vitest';
import type { DiffFile } from '../diff/parseDiff';
import type { PublishedCitation } from '../schema/publishedClaim';
import { blob, exampleCitation, exampleClaim } from '../../tests/evidence/exampleClaim';
import { related } from './related';

const file = (fields: Partial<DiffFile> = {}): DiffFile => ({
  oldPath: 'src/a.py',
  newPath: 'src/a.py',
  oldBlob: '1111111',
  binary: false,
  removed: [],
  insertedAfter: [],
  addedLines: [],
  ...fields,
});
const diff = (...files: DiffFile[]) => ({ files, notes: [] });
const citing = (id: string, fields: Partial<PublishedCitation> = {}) =>
  exampleClaim(id, { citations: [exampleCitation(fields)] });
const querying = (id: string, pattern: string, paths: string[], source = 'fork@head') =>
  exampleClaim(id, { kind: 'absent', queries: [{ source, commit: blob('c'), pattern, paths, found: 0 }] });

/** Level of the only match of the only claim. */
function levelOf(change: Partial<DiffFile>, fields: Partial<PublishedCitation> = {}): string | undefined {
  const { claims } = related([citing('ex.one', fields)], diff(file(change)));
  expect(claims.length).toBeLessThanOrEqual(1);
  return claims[0]?.matches[0]?.level;
}

describe('in a file of the cited version', () => {
  it.each<[string, Partial<DiffFile>, string | undefined]>([
    ['the first cited line', { removed: [10] }, 'lines'],
    ['the last cited line', { removed: [12] }, 'lines'],
    ['an insertion between cited lines', { insertedAfter: [11] }, 'lines'],
    ['an insertion right above them', { insertedAfter: [9] }, 'symbol'],
    ['an insertion right below them', { insertedAfter: [12] }, 'symbol'],
    ['the definition around them', { removed: [8] }, 'symbol'],
    ['an insertion at the end of the definition', { insertedAfter: [19] }, 'symbol'],
    ['the line behind the definition', { removed: [21], insertedAfter: [20] }, undefined],
    ['the line above the definition', { removed: [7], insertedAfter: [7] }, undefined],
    ['another file', { oldPath: 'src/b.py', newPath: 'src/b.py', removed: [10] }, undefined],
    ['a rename', { newPath: 'src/b.py', removed: [1] }, 'file'],
    ['a rename with an edit of cited lines', { newPath: 'src/b.py', removed: [10] }, 'lines'],
    ['a deletion', { newPath: null, removed: [10, 11, 12] }, 'lines'],
    ['a deletion without its lines', { newPath: null }, 'file'],
    ['a file that became binary', { binary: true }, 'file'],
  ])('answers for %s', (_, change, level) => {
    expect(levelOf(change)).toBe(level);
  });

  it('has no definition to look at where none is cited', () => {
    expect(levelOf({ removed: [8] }, { definition: null })).toBeUndefined();
  });

  it('names the place of the lines', () => {
    expect(related([citing('ex.one')], diff(file({ removed: [10] }))).claims[0]?.matches[0]).toMatchObject({
      path: 'src/a.py',
      start: 10,
      end: 12,
      beside: false,
    });
  });

  it('says so of the file', () => {
    expect(related([citing('ex.one')], diff(file({ removed: [1] })))).toMatchObject({
      files: [{ path: 'src/a.py', change: 'modified', base: 'cited' }],
      claims: [],
      pages: [],
      notes: [],
    });
  });
});

describe('in a file of the newest version', () => {
  const newest = { commit: blob('d'), date: '2025-01-03', status: 'moved', path: 'src/new.py', start: 30, end: 32, blob: blob('2') } as const;
  const there = { oldPath: 'src/new.py', newPath: 'src/new.py', oldBlob: '2222222' };

  it('takes the lines of that version', () => {
    expect(levelOf({ ...there, removed: [31] }, { newest })).toBe('lines');
    expect(levelOf({ ...there, removed: [11] }, { newest })).toBeUndefined();
  });

  it('takes the definition to have moved with the lines', () => {
    expect(levelOf({ ...there, removed: [28] }, { newest })).toBe('symbol');
    expect(levelOf({ ...there, removed: [27] }, { newest })).toBeUndefined();
  });
});

describe('in a file of another version', () => {
  const other = { oldBlob: '9999999', removed: [500] };

  it('goes by the path alone and says so', () => {
    const { files, claims, notes } = related([citing('ex.one')], diff(file(other)));
    expect(claims[0]?.matches).toMatchObject([{ level: 'path', path: 'src/a.py' }]);
    expect(claims[0]?.matches[0]?.start).toBeUndefined();
    expect(files).toEqual([{ path: 'src/a.py', change: 'modified', base: 'other' }]);
    expect(notes).toEqual([
      {
        en: expect.stringMatching(/another version .* in src\/a\.py: .* paths alone/),
        zh: expect.stringContaining('src/a.py'),
      },
    ]);
  });

  it('still knows a renamed or deleted file', () => {
    expect(levelOf({ ...other, newPath: 'src/b.py' })).toBe('file');
    expect(levelOf({ ...other, newPath: null })).toBe('file');
  });

  it('does not trust a name of fewer than four digits', () => {
    expect(levelOf({ oldBlob: '111', removed: [10] })).toBe('path');
    expect(levelOf({ oldBlob: '1111', removed: [10] })).toBe('lines');
  });

  it('goes by the path where the diff names no version', () => {
    expect(levelOf({ oldBlob: null, removed: [10] })).toBe('path');
  });

  it('leaves out claims about one version where the diff starts from another cited one', () => {
    const claims = [citing('ex.old', { blob: blob('3') }), citing('ex.now')];
    const found = related(claims, diff(file({ removed: [10] })));
    expect(found.claims.map(({ claim }) => claim.id)).toEqual(['ex.now']);
    expect(found.notes).toEqual([]);
  });
});

describe('in a file whose content stays', () => {
  const kept = { oldBlob: null, kept: true };

  it('names what rests on a renamed file, without a remark on versions', () => {
    const { claims, notes } = related([citing('ex.one')], diff(file({ ...kept, newPath: 'src/b.py' })));
    expect(claims[0]?.matches).toMatchObject([{ level: 'file' }]);
    expect(notes).toEqual([]);
  });

  it('has nothing to say of a change of mode', () => {
    expect(related([citing('ex.one')], diff(file(kept)))).toMatchObject({ claims: [], notes: [] });
  });
});

describe('absence queries', () => {
  const added = (path: string, line: string) => file({ oldPath: null, newPath: path, oldBlob: '0000000', addedLines: [line] });
  const levels = (path: string, line: string, pattern = 'set_epoch\\(', paths = ['src']) =>
    related([querying('ex.absent', pattern, paths)], diff(added(path, line))).claims.map(({ matches }) => matches[0]?.level);

  it('find an added line under their paths', () => {
    expect(levels('src/deep/t.py', 'sampler.set_epoch(1)')).toEqual(['query']);
  });

  it('find nothing under other paths or with other words', () => {
    expect(levels('scripts/t.py', 'sampler.set_epoch(1)')).toEqual([]);
    expect(levels('src/t.py', 'sampler.epoch = 1')).toEqual([]);
  });

  it('do not look at removed lines', () => {
    const change = file({ removed: [1], addedLines: [] });
    expect(related([querying('ex.absent', '.', ['src'])], diff(change)).claims).toEqual([]);
  });

  it('look under the new path of a renamed file', () => {
    const moved = file({ oldPath: 'old/t.py', newPath: 'src/t.py', addedLines: ['set_epoch(2)'] });
    expect(related([querying('ex.absent', 'set_epoch', ['src'])], diff(moved)).claims[0]?.matches).toMatchObject([
      { level: 'query', path: 'src/t.py' },
    ]);
  });

  it('read the end of a line as git does', () => {
    expect(levels('src/t.py', 'x = 1\r', 'x = 1$')).toEqual(['query']);
  });
});

it('keeps to the repository that the diff comes from', () => {
  const claims = [citing('ex.fork'), citing('ex.up', { source: 'upstream@head' }), querying('ex.absent', 'new', ['src'], 'upstream@head')];
  const change = diff(file({ removed: [10], addedLines: ['new'] }));
  const ids = (key?: 'fork' | 'upstream' | 'vdit') => related(claims, change, key).claims.map(({ claim }) => claim.id);
  expect(ids()).toEqual(['ex.fork', 'ex.up', 'ex.absent']);
  expect(ids('fork')).toEqual(['ex.fork']);
  expect(ids('upstream')).toEqual(['ex.up', 'ex.absent']);
  expect(ids('vdit')).toEqual([]);
});

it('marks what the page only cites beside a claim, and ranks it behind', () => {
  const claims = [
    exampleClaim('ex.beside', { beside: [exampleCitation()] }),
    exampleClaim('ex.both', { citations: [exampleCitation()], beside: [exampleCitation({ id: 'ex.src.b' })] }),
  ];
  const found = related(claims, diff(file({ removed: [10] }))).claims;
  expect(found.map(({ claim, matches }) => [claim.id, matches.map(({ beside }) => beside)])).toEqual([
    ['ex.both', [false, true]],
    ['ex.beside', [true]],
  ]);
});

it('puts the strongest first, then the order of the pages', () => {
  const claims = [
    exampleClaim('ex.symbol', { page: 'b', citations: [exampleCitation({ start: 14, end: 15 })] }),
    exampleClaim('ex.second', { page: 'b', citations: [exampleCitation({ start: 14, end: 15 }), exampleCitation({ id: 'ex.src.b' })] }),
    exampleClaim('ex.third', { page: 'a', citations: [exampleCitation()] }),
  ];
  const found = related(claims, diff(file({ removed: [10] })));
  expect(found.claims.map(({ claim, matches }) => [claim.id, ...matches.map(({ level }) => level)])).toEqual([
    ['ex.second', 'lines', 'symbol'],
    ['ex.third', 'lines'],
    ['ex.symbol', 'symbol'],
  ]);
  expect(found.pages).toEqual(['b', 'a']);
});

it.each<[string, Partial<DiffFile>]>([
  ['added', { oldPath: null }],
  ['deleted', { newPath: null }],
  ['renamed', { newPath: 'src/b.py' }],
  ['binary', { binary: true }],
  ['modified', {}],
])('describes a file that is %s', (change, fields) => {
  expect(related([], diff(file(fields))).files).toEqual([{ path: 'src/a.py', change, base: 'uncited' }]);
});

describe('explorers', () => {
  const edit = diff(file({ removed: [10] }));

  it('are named where one of their claims is touched', () => {
    const { explorers } = related([citing('ex.one'), { ...citing('ex.two'), explorer: true }], edit);
    expect(explorers).toEqual([
      { page: 'example', url: 'https://example.org/example#explorer', urlEn: 'https://example.org/en/example#explorer' },
    ]);
  });

  it('are not named where only other claims of the page are', () => {
    expect(related([citing('ex.one')], edit).explorers).toEqual([]);
  });
});
