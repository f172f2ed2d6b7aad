/** Bad input gets a message that says where and what to do, the right exit code, and leaves the files as they are. */
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { World, claimFile, git, inModel, loader, resting, sourcesFile } from './sourceRepository';

const latin1 = Buffer.from('# caf\xe9\nx = 1\n', 'latin1');
const binary = Buffer.from('x = 1\n\0\x01\n');
const world = new World([
  { name: 'edit', from: 'main', files: { 'src/model.py': inModel('h * 2', 'h * 5') } },
  { name: 'longer', from: 'main', files: { 'src/model.py': inModel('import torch\n', 'import math\nimport torch\n') } },
  { name: 'other-edit', from: 'main', files: { 'src/model.py': inModel('h * 2', 'h * 6') } },
  { name: 'merge', from: 'edit', merge: 'other-edit', files: { 'src/model.py': inModel('h * 2', 'h * 7') } },
  {
    name: 'odd',
    from: 'main',
    files: {
      'src/latin1.py': latin1,
      'src/binary.py': binary,
      'src/loader.py': `${loader}\n\ndef size_of(samples):\n    return 0\n`,
      'src/é "x".py': 'x = 1\n',
    },
  },
  {
    name: 'binary-too',
    from: 'main',
    files: { 'src/model.py': inModel('h * 2', 'h * 5'), 'weights.bin': Buffer.from([0, 1, 2]) },
  },
]);
afterAll(() => world.remove());
beforeEach(() => world.reset());

type Matcher = string | RegExp;

/** Runs a command that must fail and must not write. */
function fails(command: () => ReturnType<World['run']>, code: number, ...messages: Matcher[]) {
  const before = world.files();
  const result = command();
  const said = code === 2 ? result.error : result.out;
  for (const message of messages) expect(said).toMatch(message);
  expect(result.code).toBe(code);
  expect(said).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(world.files()).toEqual(before);
}

const pinTo = (branch: string) => world.edit(sourcesFile, world.commit('main'), world.commit(branch));

describe('names and arguments', () => {
  it.each<[string, string[], Matcher[]]>([
    ['unknown source key', ['drift', '--to', 'nope=main'], [/unknown source key "nope": it is one of upstream, fork, vdit/]],
    ['unknown key of --repo-key', ['related', '--repo-key', 'nope'], [/unknown source key "nope"/]],
    ['unknown pin', ['drift', '--to', 'fork@nope=main'], [/--to fork@nope=main: nothing cites fork@nope/]],
    ['unknown pin to add to', ['add', 'fork@nope', 'a.py:1', '--id', 'ex.src.x'], [/sources\.yaml has no fork@nope: add/]],
    ['unknown pin to move', ['repin', 'fork@nope', 'main'], [/sources\.yaml has no fork@nope/]],
    ['unknown key to move', ['repin', 'nope@head', 'main'], [/unknown source key "nope"/]],
    ['malformed source', ['add', 'fork', 'a.py:1', '--id', 'ex.src.x'], [/"fork" is not a source: write REPOSITORY@PIN/]],
    ['malformed id', ['add', 'fork@head', 'a.py:1', '--id', 'ex.x'], [/"ex\.x" is not a citation id: write NAMESPACE\.src\.NAME/]],
    ['namespace of no page', ['add', 'fork@head', 'a.py:1', '--id', 'no.src.x'], [/no claim file has the namespace of "no\.src\.x"; there are ex/]],
    ['malformed --to', ['drift', '--to', 'fork'], [/--to fork: write KEY=REV or KEY@PIN=REV/]],
    ['--to without revision', ['drift', '--to', 'fork='], [/--to fork=: write/]],
    ['language', ['related', '--lang', 'fr'], [/--lang fr: it is zh or en/]],
    ['number of commits', ['replay', '--last', 'ten'], [/--last must be a whole number/]],
    ['target without place', ['add', 'fork@head', 'src/model.py', '--id', 'ex.src.x'], [/write PATH#SYMBOL or PATH:START-END/]],
    ['lines in the wrong order', ['add', 'fork@head', 'src/model.py:9-8', '--id', 'ex.src.x'], [/the first not after the last/]],
    ['line 0', ['add', 'fork@head', 'src/model.py:0-2', '--id', 'ex.src.x'], [/1-based/]],
    ['missing --id', ['add', 'fork@head', 'src/model.py:1'], [/--id/]],
    ['unknown command', ['check'], [/unknown command 'check'/]],
    ['no command', [], [/Usage: evidence/]],
  ])('%s', (_, args, messages) => {
    fails(() => (args.length > 1 ? world.tool(...args) : world.run(...args)), 2, ...messages);
  });

  it.each(['fork', '=x', 'fork='])('malformed --repo %s', (option) => {
    fails(() => world.run('verify', '--repo', option), 2, `--repo ${option}: write KEY=PATH, such as fork=../openpi`);
  });

  it('unknown key of --repo', () => {
    fails(() => world.run('verify', '--repo', 'nope=.'), 2, /unknown source key "nope"/);
  });

  it('--repo for fetch with a path that is no repository', () => {
    fails(() => world.run('fetch', 'fork', '--repo', 'fork=/nowhere'), 2, /fork: \/nowhere does not exist/);
  });
});

describe('places in the source', () => {
  const add = (target: string) => () => world.tool('add', 'fork@head', target, '--id', 'ex.src.new');

  it('path missing at the commit', () => {
    fails(add('src/nope.py#f'), 2, `there is no src/nope.py at fork@head (${world.commit('main').slice(0, 7)})`);
  });

  it('symbol missing at the commit, with those of the same name', () => {
    fails(add('src/model.py#forward'), 2, 'src/model.py does not define forward; did you mean Model.forward?');
    fails(add('src/model.py#nope'), 2, /does not define nope$/);
  });

  it('symbol in a file that is not Python', () => {
    fails(add('config.toml#train'), 2, /in Python files only: write config\.toml:START-END/);
  });

  it('lines past the end', () => {
    fails(add('src/model.py:20-99'), 2, 'src/model.py has 21 lines, not 99');
  });

  it('ambiguous symbol, with its places', () => {
    pinTo('odd');
    fails(add('src/loader.py#size_of'), 2, 'size_of is ambiguous, it is defined 2 times: write src/loader.py:10-11 or src/loader.py:14-15');
  });

  it.each([
    ['src/latin1.py', 'is not UTF-8'],
    ['src/binary.py', 'is a binary file'],
  ])('%s %s', (file, problem) => {
    pinTo('odd');
    fails(add(`${file}:1-1`), 2, `${file} ${problem}: cite a text file`);
    world.edit(claimFile, 'path: src/loader.py', `path: ${file}`);
    const at = `${claimFile}:${world.lineOf(claimFile, 'ex.src.loader:')}`;
    fails(() => world.tool('verify'), 1, at, 'evidence/not-text', `${file} at fork@head`, problem, 'cite a text file');
    fails(() => world.tool('drift', '--to', 'fork=main'), 2, `ex.src.loader: ${file} at fork@head ${problem}`, 'evidence -- verify');
    fails(() => world.tool('repin', 'fork@head', 'main'), 2, `${file} at fork@head ${problem}`);
    fails(() => world.tool('replay'), 2, `${file} at fork@head ${problem}`);
  });

  it('cited path missing at its own pin', () => {
    world.edit(claimFile, 'path: src/loader.py', 'path: src/nope.py');
    for (const command of [['drift'], ['repin', 'fork@head', 'main'], ['replay']]) {
      fails(() => world.tool(...command), 2, 'ex.src.loader: there is no src/nope.py at fork@head; run npm run evidence -- verify');
    }
  });

  it('path that needs quotes', () => {
    pinTo('odd');
    expect(world.tool('add', 'fork@head', 'src/é "x".py:1', '--id', 'ex.src.loader').code).toBe(0);
    expect(world.tool('verify').code).toBe(0);
  });

  it('pattern that git cannot read', () => {
    world.edit(claimFile, "'set_epoch'", "'(?:set_epoch)'");
    fails(() => world.tool('verify'), 2, /git grep '\(\?:set_epoch\)'/);
  });
});

describe('repositories', () => {
  it('missing clone', () => {
    for (const command of [['verify'], ['drift'], ['replay'], ['repin', 'fork@head', 'main']]) {
      fails(() => world.run(...command), 2, /there is no clone of fork: run npm run evidence -- fetch, or pass --repo fork=PATH/);
    }
  });

  it('clone that was interrupted before it began', () => {
    mkdirSync(`${world.root}/.sources/fork.git`, { recursive: true });
    fails(() => world.run('drift', '--to', 'fork=main'), 2, /fork\.git is not a git repository/);
  });

  it('--repo with a path that does not exist, or is no repository', () => {
    fails(() => world.run('drift', '--to', 'fork=main', '--repo', 'fork=/nowhere'), 2, /fork: \/nowhere does not exist; --repo fork=PATH/);
    fails(() => world.run('drift', '--to', 'fork=main', '--repo', `fork=${world.root}`), 2, /is not a git repository; --repo fork=PATH/);
  });

  it('commit that is missing', () => {
    fails(() => world.tool('drift', '--to', 'fork=nope'), 2, `${world.fork} has no commit nope`, 'evidence -- fetch');
    fails(() => world.tool('repin', 'fork@head', 'f'.repeat(40)), 2, 'has no commit ffff');
    world.edit(sourcesFile, world.commit('main'), 'f'.repeat(40));
    fails(() => world.tool('verify'), 2, 'has no commit ffff');
  });

  it('revision that git would take for an option', () => {
    fails(() => world.tool('drift', '--to', `fork=--output=${world.root}/written`), 2, 'has no commit --output');
  });

  it('shallow clone without the commit', () => {
    const shallow = world.path('shallow');
    git(world.folder, ['clone', '-q', '--bare', '--depth', '1', '--branch', 'edit', `file://${world.fork}`, shallow]);
    fails(
      () => world.run('drift', '--to', 'fork=edit', '--repo', `fork=${shallow}`),
      2,
      `${shallow} is a shallow clone without ${world.commit('main')}: run git fetch --unshallow there`,
    );
  });

  it('tracked branch that does not exist', () => {
    world.edit(sourcesFile, 'branch: main', 'branch: gone');
    fails(() => world.tool('drift'), 2, 'has no commit refs/heads/gone');
  });

  it('takes repositories with a work tree as well', () => {
    const tree = world.path('tree');
    git(world.folder, ['clone', '-q', `file://${world.fork}`, tree]);
    const repos = ['upstream', 'vdit'].flatMap((key) => ['--repo', `${key}=${world.path(key)}`]);
    expect(world.run('verify', '--repo', `fork=${tree}`, ...repos).code).toBe(0);
    rmSync(tree, { recursive: true });
  });
});

describe('diffs', () => {
  const refused = (diff: string | Buffer, ...messages: Matcher[]) => {
    fails(() => world.related(diff), 2, /^evidence: .*change\.diff: /, ...messages);
  };
  const levels = (diff: string | Buffer) => {
    const { code, out, error } = world.related(diff, '--json', '--repo-key', 'fork');
    expect([error, code]).toEqual(['', 1]);
    const { claims } = JSON.parse(out) as { claims: { id: string; matches: { level: string }[] }[] };
    return Object.fromEntries(claims.map(({ id, matches }) => [id, matches[0]?.level]));
  };
  const edited = { [resting.step]: 'lines' };

  it('missing file', () => {
    fails(() => world.run('related', '--diff', '/nowhere.diff'), 2, /cannot read \/nowhere\.diff: ENOENT/);
    fails(() => world.run('related', '--diff', world.folder), 2, /cannot read .*EISDIR/);
  });

  it('empty', () => refused('', 'the diff is empty: is there a change, and is it committed or staged?'));
  it('not a diff', () => refused('Hello.\n', 'no file header was found', 'paste the output of git diff'));
  it('binary', () => refused(binary, 'this is a binary file, not the output of git diff'));

  it('malformed', () => {
    refused(world.diff('edit').toString().replace('@@ -12,7 +12,7 @@', '@@ -12,x @@'), 'the diff is damaged', 'edited by hand?');
  });

  it('cut anywhere in its hunk', () => {
    const diff = world.diff('edit');
    refused(diff.subarray(0, diff.indexOf('+        h = h * 5')), 'the diff is damaged', 'Was it cut');
    refused(diff.subarray(0, diff.indexOf('@@')), 'src/model.py has a header and no change. Was it cut?');
  });

  it('of a merge', () => {
    const diff = git(world.fork, ['show', '--format=', '--cc', world.commit('merge')]);
    expect(diff.toString()).toContain('diff --cc src/model.py');
    refused(diff, /line 1 belongs to a combined diff of a merge.*git diff A B/);
  });

  it.each([21, 50, 500])('of %i MB, refused at once', (megabytes) => {
    const file = world.path('huge.diff');
    writeFileSync(file, 'diff --git a/a.py b/a.py\n');
    truncateSync(file, megabytes * 1e6);
    const started = Date.now();
    fails(
      () => world.run('related', '--diff', file),
      2,
      `huge.diff: the diff has ${megabytes}.0 MB and at most 20 MB are read: narrow it, for example with git diff`,
    );
    expect(Date.now() - started).toBeLessThan(3000);
    rmSync(file);
  });

  it('reads one with binary files in it', () => {
    expect(levels(world.diff('binary-too'))).toEqual(edited);
    expect(levels(world.diff('binary-too', '--binary'))).toEqual(edited);
  });

  it('reads one with line ends of Windows', () => {
    expect(levels(world.diff('edit').toString().replaceAll('\n', '\r\n'))).toEqual(edited);
  });

  it('reads one that is not UTF-8, and says so', () => {
    const diff = Buffer.concat([
      world.diff('edit'),
      git(world.fork, ['diff', '--text', world.commit('main'), world.commit('odd'), '--', 'src/latin1.py']),
    ]);
    expect(diff.includes(0xe9)).toBe(true);
    expect(levels(diff)).toEqual(edited);
    expect(world.related(diff).out).toContain('note: The diff is not UTF-8 throughout');
  });

  it('reads quoted paths', () => {
    pinTo('odd');
    world.tool('add', 'fork@head', 'src/é "x".py:1', '--id', 'ex.src.loader');
    expect(world.tool('verify').code).toBe(0);
    const diff = git(world.fork, ['diff', world.commit('odd'), world.commit('main'), '--', 'src/']);
    expect(diff.toString()).toContain(String.raw`"a/src/\303\251 \"x\".py"`);
    expect(levels(diff)).toEqual({ [resting.loader]: 'lines' });
  });

  it('goes by paths alone where the base is another version, and says so', () => {
    const diff = git(world.fork, ['diff', world.commit('edit'), world.commit('other-edit')]);
    expect(levels(diff)).toEqual({ [resting.embed]: 'path', [resting.step]: 'path' });
    expect(world.related(diff, '--repo-key', 'fork').out).toContain(
      'note: The diff starts from another version than the cited one in src/model.py',
    );
  });

  it('needs evidence that was verified', () => {
    rmSync(`${world.root}/evidence/verification.json`);
    fails(() => world.related(world.diff('edit')), 2, /ex\.src\.embed was never verified: run npm run evidence -- verify/);
  });
});

describe('files of the site', () => {
  const commands: string[][] = [['verify'], ['drift'], ['replay'], ['repin', 'fork@head', 'main']];

  it.each<[string, string, string, string, Matcher]>([
    ['YAML that does not parse', claimFile, 'ex.fact.n1: {', 'ex.fact.n1: {{', /Flow map|must be|Missing/],
    ['unknown key', claimFile, 'path: src/loader.py', 'paths: src/loader.py', /paths/],
    ['hash that is none', claimFile, 'sha256: ', 'sha256: x', /64 hexadecimal digits/],
    ['lines that are none', claimFile, 'lines: 8-11', 'lines: 11-8', /START not after END/],
    ['pattern that is none', claimFile, "'set_epoch'", "'set_epoch('", /regular expression/],
    ['pin that is no hash', sourcesFile, 'commit: ', 'commit: x', /full commit hash/],
    ['broken list of sources', sourcesFile, 'pins:', 'pins: [', /./],
  ])('%s', (_, file, from, to, message) => {
    world.edit(file, from, to);
    for (const command of commands) {
      fails(() => world.tool(...command), 2, /the evidence files are broken:/, new RegExp(`${file}:\\d+ +evidence/schema`), message, /fix: /);
    }
  });

  it('fetch with a broken list of sources', () => {
    world.edit(sourcesFile, 'commit: ', 'commit: x');
    fails(() => world.run('fetch'), 2, `${sourcesFile}:`, 'full commit hash');
  });

  it.each([
    ['verification.json', '{ "verified": '],
    ['verification.json', '{"verified":"2025-01-01","citations":{},"queries":{},"more":1}'],
    ['drift.json', '[]'],
  ])('broken %s', (name, text) => {
    world.write(`evidence/${name}`, text);
    fails(() => world.tool('verify'), 2, `evidence/${name}:1`, 'does not match its schema', 'remove it and run npm run evidence -- ');
    rmSync(`${world.root}/evidence/${name}`);
    expect(world.tool('verify').code).toBe(0);
  });

  it('no evidence at all is a finding', () => {
    world.write(claimFile, 'namespace: ex\n');
    fails(() => world.tool('verify'), 1, 'evidence/nothing-checked');
    fails(() => world.tool('repin', 'fork@head', 'main'), 2, 'nothing cites fork@head');
  });

  it('a file that cannot be written leaves the others as they are', () => {
    // The place of the second file of the transaction is taken by a folder.
    mkdirSync(`${world.root}/${claimFile}.tmp`);
    const before = world.files();
    expect(() => world.tool('repin', 'fork@head', world.commit('longer'))).toThrow('EISDIR');
    expect(world.files()).toEqual(before);
  });
});
