/** From a clean state, each change raises exactly the alarm that it must raise, and no other. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checkSite } from '../../core/rules/rules';
import { readSite } from '../../io/readSite';
import {
  World,
  claimFile,
  commandLine,
  commandLineIn,
  config,
  inLoader,
  inModel,
  loader,
  model,
  page,
  resting,
  sourcesFile,
  type CommitSpec,
} from './sourceRepository';

interface Mutation {
  name: string;
  files: CommitSpec['files'];
  /** Citations that are no longer the same at the same place, and queries that find something. */
  drift: Record<string, string>;
  /** Strongest level of each claim that `related` names. */
  related: Record<string, string>;
}

const embed = model.slice(model.indexOf('    def embed'), model.indexOf('    def forward'));
const forward = model.slice(model.indexOf('    def forward'), model.indexOf('\n\ndef helper'));
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

const mutations: Mutation[] = [
  {
    name: 'delete a cited line',
    files: { 'src/model.py': inModel('        positions = torch.cumsum(mask, dim=0) - 1\n', '') },
    drift: { 'ex.src.embed': 'changed', 'ex.src.step': 'moved' },
    related: { [resting.embed]: 'lines' },
  },
  {
    name: 'delete all cited lines',
    files: { 'config.toml': '[train]\n' },
    drift: { 'ex.src.lines': 'gone' },
    related: { [resting.config]: 'lines', [resting.besideConfig]: 'lines' },
  },
  {
    name: 'move a cited block',
    files: { 'src/model.py': inModel(embed + forward, `${forward}\n${embed.trimEnd()}\n`) },
    drift: { 'ex.src.embed': 'moved', 'ex.src.step': 'moved' },
    related: { [resting.embed]: 'lines' },
  },
  {
    name: 'edit a cited line',
    files: { 'src/model.py': inModel('h * 2', 'h * 5') },
    drift: { 'ex.src.step': 'changed' },
    related: { [resting.step]: 'lines' },
  },
  {
    name: 'insert a line between cited ones',
    files: { 'src/loader.py': inLoader('    random.shuffle(order)\n', '    random.seed(0)\n    random.shuffle(order)\n') },
    drift: { 'ex.src.loader': 'changed' },
    related: { [resting.loader]: 'lines' },
  },
  {
    name: 'edit an uncited line of the same file',
    files: { 'src/model.py': inModel('return value', 'return -value') },
    drift: {},
    related: {},
  },
  {
    name: 'edit an uncited line of a cited definition',
    files: { 'src/model.py': inModel('h = self.embed(x)', 'h = -self.embed(x)') },
    drift: {},
    related: { [resting.step]: 'symbol' },
  },
  {
    name: 'insert a line above cited ones',
    files: { 'src/model.py': inModel('import torch\n', 'import math\nimport torch\n') },
    drift: { 'ex.src.embed': 'moved', 'ex.src.step': 'moved' },
    related: {},
  },
  {
    name: 'change line ends',
    files: { 'src/model.py': crlf(model), 'src/loader.py': crlf(loader), 'config.toml': crlf(config) },
    drift: {},
    related: {},
  },
  {
    name: 'add trailing blanks',
    files: { 'src/model.py': model.replaceAll('\n', ' \t\n'), 'config.toml': config.trimEnd() },
    drift: {},
    related: {},
  },
  {
    name: 'rename the cited file',
    files: { 'src/loader.py': null, 'src/input/loading.py': loader },
    drift: { 'ex.src.loader': 'moved' },
    related: { [resting.loader]: 'file' },
  },
  {
    name: 'rename the cited file and edit it elsewhere',
    files: { 'src/loader.py': null, 'src/loading.py': inLoader('return len(samples)', 'return len(samples) - 1') },
    drift: { 'ex.src.loader': 'moved' },
    related: { [resting.loader]: 'file' },
  },
  {
    name: 'delete the cited file',
    files: { 'src/loader.py': null },
    drift: { 'ex.src.loader': 'gone' },
    related: { [resting.loader]: 'lines' },
  },
  {
    name: 'make the cited file binary',
    files: { 'src/loader.py': Buffer.from([0, 1, 2, 3]) },
    drift: { 'ex.src.loader': 'gone' },
    related: { [resting.loader]: 'file' },
  },
  {
    name: 'rename the cited function',
    files: { 'src/loader.py': inLoader('def make_loader', 'def build_loader') },
    drift: { 'ex.src.loader': 'gone' },
    related: { [resting.loader]: 'lines' },
  },
  {
    name: 'rename the function around cited lines',
    files: { 'src/model.py': inModel('def forward', 'def step') },
    drift: { 'ex.src.step': 'changed' },
    related: { [resting.step]: 'symbol' },
  },
  {
    name: 'add a forbidden call',
    files: { 'src/train.py': 'def train(sampler):\n    sampler.set_epoch(1)\n' },
    drift: { [`${resting.absent}#0`]: 'found' },
    related: { [resting.absent]: 'query' },
  },
  {
    name: 'add a forbidden call where the claim does not look',
    files: { 'scripts/train.py': 'sampler.set_epoch(1)\n' },
    drift: {},
    related: {},
  },
  {
    name: 'touch nothing cited',
    files: { 'README.md': 'Another text.\n', 'docs/new.md': 'New.\n' },
    drift: {},
    related: {},
  },
];

const world = new World(mutations.map(({ name, files }) => ({ name: name.replaceAll(' ', '-'), from: 'main', files })));
afterAll(() => world.remove());
beforeEach(() => world.reset());

const branchOf = ({ name }: Mutation) => name.replaceAll(' ', '-');

interface DriftJson {
  citations: Record<string, { status: string }>;
  queries: Record<string, number>;
}

function driftTo(branch: string) {
  const { code, out, error } = world.tool('drift', '--to', `fork@head=${world.commit(branch)}`, '--json');
  expect(error).toBe('');
  const { citations, queries } = (JSON.parse(out) as Record<string, DriftJson>)['fork@head'] as DriftJson;
  return {
    code,
    alarms: Object.fromEntries([
      ...Object.entries(citations).flatMap(([id, { status }]) => (status === 'same' ? [] : [[id, status]])),
      ...Object.entries(queries).flatMap(([id, hits]) => (hits === 0 ? [] : [[id, 'found']])),
    ]) as Record<string, string>,
  };
}

interface RelatedJson {
  claims: { id: string; matches: { level: string; beside: boolean }[] }[];
  notes: string[];
}

function relatedTo(diff: Buffer) {
  const { code, out, error } = world.related(diff, '--json', '--repo-key', 'fork');
  expect(error).toBe('');
  const { claims, notes } = JSON.parse(out) as RelatedJson;
  return { code, notes, levels: Object.fromEntries(claims.map(({ id, matches }) => [id, matches[0]?.level])) };
}

describe.each(mutations)('$name', (mutation) => {
  it('drifts exactly there', () => {
    const needsReview = Object.values(mutation.drift).some((state) => state !== 'moved');
    expect(driftTo(branchOf(mutation))).toEqual({ code: needsReview ? 1 : 0, alarms: mutation.drift });
  });

  it('is related to exactly these claims', () => {
    const { code, levels, notes } = relatedTo(world.diff(branchOf(mutation)));
    expect(levels).toEqual(mutation.related);
    expect(code).toBe(Object.keys(mutation.related).length > 0 ? 1 : 0);
    expect(notes).toEqual([]);
  });
});

describe('related', () => {
  it('gives the same answer without context lines', () => {
    for (const mutation of mutations) {
      expect(relatedTo(world.diff(branchOf(mutation), '-U0')).levels, mutation.name).toEqual(mutation.related);
    }
  });

  it('knows the lines of the newest version after drift', () => {
    world.tool('drift', '--to', `fork@head=${world.commit('insert-a-line-above-cited-ones')}`);
    const text = inModel('import torch\n', 'import math\nimport torch\n').replace('h * 2', 'h * 7');
    const before = world.diff('insert-a-line-above-cited-ones', '--full-index').toString();
    const blob = /index \w+\.\.(\w+)/.exec(before)?.[1];
    const line = text.split('\n').indexOf('        h = h * 7') + 1;
    const diff = `diff --git a/src/model.py b/src/model.py\nindex ${blob}..${'9'.repeat(40)} 100644\n--- a/src/model.py\n+++ b/src/model.py\n@@ -${line} +${line} @@\n-        h = h * 2\n+        h = h * 7\n`;
    expect(relatedTo(Buffer.from(diff))).toMatchObject({ levels: { [resting.step]: 'lines' }, notes: [] });
  });

  it('prints text, and a checklist with the title of the page', () => {
    const diff = world.diff('edit-a-cited-line');
    const text = world.related(diff);
    expect(text.out).toContain('lines   ex.fact.n2');
    expect(text.out).toContain('src/model.py:15-16 (Model.forward) at fork@head, ex.src.step');
    const markdown = world.related(diff, '--markdown', '--lang', 'zh');
    expect(markdown.out).toContain('### 依赖这一改动的分析');
    expect(markdown.out).toContain('**Example**');
    expect(markdown.out).toContain('- [ ] ');
  });

  it('reads standard input and says by its exit code that something rests on the change', () => {
    const { code, out, error } = commandLineIn(world, ['related', '--repo-key', 'fork'], world.diff('edit-a-cited-line'));
    expect([code, error]).toEqual([1, '']);
    expect(out).toContain('1 claim on 1 page (example) rest on what this diff of 1 file touches');
  });
});

describe('drift', () => {
  it('compares with the tracked branches by default, and all is the same', () => {
    const { code, out } = world.tool('drift');
    expect(code).toBe(0);
    expect(out.match(/→ main/g)).toHaveLength(3);
    expect(out).not.toMatch(/[1-9]\d* (moved|changed|gone)/);
  });

  it('writes a report that the next command reads', () => {
    driftTo('edit-a-cited-line');
    expect(JSON.parse(world.read('evidence/drift.json'))['fork@head'].citations['ex.src.step']).toMatchObject({
      status: 'changed',
      path: 'src/model.py',
      start: 15,
      end: 16,
    });
    expect(world.tool('verify').code).toBe(0);
  });

  it('prints Markdown for an issue', () => {
    const { out } = world.tool('drift', '--to', `fork=${world.commit('edit-a-cited-line')}`, '--markdown');
    expect(out).toContain('- [ ] `ex.src.step`: changed, the text differs');
  });
});

describe('in the site', () => {
  const findings = () => {
    const { code, out, error } = world.tool('verify', '--json');
    expect(error).toBe('');
    const { findings: found } = JSON.parse(out) as { findings: { rule: string; file: string; line: number }[] };
    return { code, found: found.map(({ rule, file, line }) => `${rule} ${file}:${line}`) };
  };

  it('is clean to begin with', () => {
    expect(findings()).toEqual({ code: 0, found: [] });
    expect(checkSite(readSite(world.root)).findings).toEqual([]);
  });

  it.each<[string, string, string, string, string]>([
    ['a recorded hash', 'ex.src.embed:', 'sha256: ', 'sha256: 0', 'text-changed'],
    ['a line range', 'ex.src.embed:', 'lines: 8-11', 'lines: 9-12', 'text-changed'],
    ['a line range past the end', 'ex.src.lines:', 'lines: 2-3', 'lines: 2-4', 'past-the-end'],
    ['a symbol', 'ex.src.step:', 'symbol: Model.forward', 'symbol: Model.embed', 'symbol-elsewhere'],
    ['a symbol to an unknown one', 'ex.src.step:', 'symbol: Model.forward', 'symbol: forward', 'symbol-missing'],
    ['a symbol in a file that is not Python', 'ex.src.lines:', 'lines: 2', 'symbol: train\n    lines: 2', 'symbol-language'],
    ['a path', 'ex.src.loader:', 'path: src/loader.py', 'path: src/loaders.py', 'path-missing'],
    ['a pin', 'ex.src.loader:', 'source: fork@head', 'source: fork@nope', 'unknown-pin'],
    ['a query', `${resting.absent}:`, 'set_epoch', 'random', 'query-found'],
    ['the paths of a query', `${resting.absent}:`, 'paths: [src]', 'paths: [source]', 'query-empty'],
    ['the pin of a query', `${resting.absent}:`, 'source: fork@head', 'source: fork@nope', 'unknown-pin'],
  ])('verify finds a change of %s, at its entry, and writes nothing', (_, entry, from, to, rule) => {
    const text = world.read(claimFile);
    const at = text.indexOf(`  ${entry}`);
    const changed = text.slice(at).replace(from, () => to);
    // A longer hash is no hash: the last digit goes.
    world.write(claimFile, text.slice(0, at) + changed.replace(/(sha256: [0-9a-f]{64})[0-9a-f]/, '$1'));
    const before = world.files();
    expect(findings()).toEqual({
      code: 1,
      found: [`evidence/${rule} ${claimFile}:${world.lineOf(claimFile, `  ${entry}`)}`],
    });
    expect(world.files()).toEqual(before);
  });

  it('says what was found and what to do', () => {
    world.edit(claimFile, 'lines: 8-11', 'lines: 9-12');
    const { out } = world.tool('verify');
    expect(out).toMatch(
      /evidence\/claims\/example\.yaml:\d+ {2}evidence\/text-changed {2}ex\.src\.embed: lines 9-12 of src\/model\.py at fork@head \(\w{7}\) hash to \w{12}…, recorded is/,
    );
    expect(out).toContain('npm run evidence -- add fork@head src/model.py:9-12 --id ex.src.embed');
    expect(out).toContain('verify: 1 finding; nothing was written');
  });

  it('stops at an id that stands twice', () => {
    const text = world.read(claimFile);
    const entry = '  ex.fact.n25: { kind: run, golden: [example/case-1] }\n';
    world.write(claimFile, `${text}${entry}`);
    const line = text.split('\n').length;
    const { code, error } = world.tool('verify');
    expect(code).toBe(2);
    expect(error).toContain(`${claimFile}:${line}`);
    expect(error).toContain('Map keys must be unique');
    expect(checkSite(readSite(world.root)).findings).toContainEqual(
      expect.objectContaining({ rule: 'evidence/schema', file: claimFile, line }),
    );
  });

  it('finds a broken marker in a page', () => {
    world.edit(page, '{ex.fact.n2}', '{ex fact n2}');
    const { findings: found } = checkSite(readSite(world.root));
    expect(found.map(({ rule, file, line }) => `${rule} ${file}:${line}`).sort()).toEqual([
      `claim/malformed ${page}:${world.lineOf(page, '{ex fact n2}')}`,
      `claim/unused ${claimFile}:${world.lineOf(claimFile, 'ex.fact.n2:')}`,
    ]);
  });

  it('compares with the other repository', () => {
    const { citations, queries } = JSON.parse(world.read('evidence/verification.json'));
    const standing = (id: string) => citations[id].elsewhere;
    expect(standing('ex.src.embed')).toEqual({
      'upstream@head': { standing: 'moved', path: 'src/model.py', start: 10, end: 13 },
    });
    expect(standing('ex.src.step')['upstream@head'].standing).toBe('differs');
    expect(standing('ex.src.loader')).toEqual({ 'upstream@head': { standing: 'absent' } });
    expect(standing('ex.src.lines')['upstream@head'].standing).toBe('same');
    expect(standing('ex.src.up')['fork@head'].standing).toBe('moved');
    expect(standing('ex.src.dit')).toEqual({});
    expect(queries[resting.absent][0]).toMatchObject({ files: 2, elsewhere: { 'upstream@head': 'differs' } });
  });
});

describe('repin', () => {
  const repin = (branch: string, ...options: string[]) => world.tool('repin', 'fork@head', world.commit(branch), ...options);
  const refused = (branch: string, ...options: string[]) => {
    const before = world.files();
    const { code, out } = repin(branch, ...options);
    expect(world.files()).toEqual(before);
    expect(code).toBe(1);
    expect(out).toContain('nothing was written');
    return out;
  };

  it.each(['move a cited block', 'insert a line above cited ones', 'rename the cited file and edit it elsewhere', 'change line ends'])(
    'rewrites what moved, and verify is clean: %s',
    (name) => {
      expect(repin(name.replaceAll(' ', '-')).code).toBe(0);
      expect(world.read(sourcesFile)).toContain(world.commit(name.replaceAll(' ', '-')));
      expect(world.tool('verify').code).toBe(0);
      expect(world.tool('drift', '--to', `fork=${world.commit(name.replaceAll(' ', '-'))}`).code).toBe(0);
    },
  );

  it('changes the lines of what moved and nothing else', () => {
    const before = world.read(claimFile);
    repin('insert-a-line-above-cited-ones');
    expect(world.read(claimFile)).toBe(before.replace('lines: 8-11', 'lines: 9-12').replace('lines: 15-16', 'lines: 16-17'));
  });

  it('refuses changed lines until someone has read them', () => {
    expect(refused('edit-a-cited-line')).toContain(
      'ex.src.step: changed (the text differs); read src/model.py:15-16 there, then confirm with --still-true ex.src.step',
    );
    expect(repin('edit-a-cited-line', '--still-true', 'ex.src.step').code).toBe(0);
    expect(world.tool('verify').code).toBe(0);
  });

  it('does not take one confirmation for another', () => {
    refused('edit-a-cited-line', '--still-true', 'ex.src.embed');
  });

  it('refuses an id that cites something else', () => {
    const before = world.files();
    const { code, error } = repin('edit-a-cited-line', '--still-true', 'ex.src.up');
    expect([code, error]).toEqual([2, 'evidence: --still-true ex.src.up: no citation of fork@head has this id']);
    expect(world.files()).toEqual(before);
  });

  it('gives lines whose function was renamed the new name', () => {
    refused('rename-the-function-around-cited-lines');
    expect(repin('rename-the-function-around-cited-lines', '--still-true', 'ex.src.step').code).toBe(0);
    expect(world.read(claimFile)).toContain('symbol: Model.step');
    expect(world.tool('verify').code).toBe(0);
  });

  it.each(['delete the cited file', 'rename the cited function'])('refuses what is gone, whatever is said: %s', (name) => {
    expect(refused(name.replaceAll(' ', '-'), '--still-true', 'ex.src.loader')).toContain('ex.src.loader: gone');
  });

  it('refuses a query that finds something', () => {
    expect(refused('add-a-forbidden-call')).toContain(`${resting.absent}: its absence query finds 1 place`);
  });
});

describe('replay', () => {
  it('counts what each commit of a history did, and misses nothing', () => {
    const { code, out } = world.tool('replay', '--last', '10', '--json');
    expect(code).toBe(0);
    const [fork, upstream, vdit] = JSON.parse(out) as { key: string; citations: number; rows: Record<string, unknown>[] }[];
    expect([fork?.citations, upstream?.rows, vdit?.rows]).toEqual([4, [], []]);
    expect(fork?.rows.map(({ subject, standing, touched, moved, changed, gone }) => [subject, standing, touched, moved, changed, gone])).toEqual([
      ['Commit main', 4, 0, 2, 0, 0],
      ['Commit renamed', 4, 1, 1, 0, 0],
      ['Commit readme', 4, 0, 0, 0, 0],
      ['Commit step-edited', 4, 1, 0, 1, 0],
    ]);
    expect(fork?.rows.flatMap(({ missed, needless }) => [missed, needless]).flat()).toEqual([]);
  });

  it('looks at no more commits than asked for', () => {
    const { out } = world.tool('replay', '--last', '2', '--markdown');
    expect(out.match(/^\| `/gm)).toHaveLength(2);
    expect(out).toContain('fork: 2 commits, 4 citations at the pin; touched 1, moved 3, changed 0, gone 0');
  });

  it('misses none of the mutations', () => {
    const replayed = mutations.filter(({ drift }) => !/gone|found/.test(Object.values(drift).join()));
    expect(replayed.length).toBeGreaterThan(8);
    for (const mutation of replayed) {
      world.reset();
      const confirmed = Object.keys(mutation.drift).flatMap((id) => ['--still-true', id]);
      expect(world.tool('repin', 'fork@head', world.commit(branchOf(mutation)), ...confirmed).code).toBe(0);
      const { code, out } = world.tool('replay', '--last', '1');
      expect([mutation.name, code, out]).toEqual([
        mutation.name,
        0,
        expect.stringContaining('missed alarms 0, needless ones 0'),
      ]);
    }
  });
});

describe('add', () => {
  it('records a definition, and verify is clean', () => {
    const { code, out } = world.tool('add', 'fork@head', 'src/model.py#helper', '--id', 'ex.src.helper');
    expect([code, out]).toEqual([0, expect.stringContaining('ex.src.helper → src/model.py:20-21 (helper) at fork@head')]);
    expect(world.read(claimFile)).toMatch(/ex\.src\.helper:\n +source: fork@head\n +path: src\/model\.py\n +symbol: helper\n +lines: 20-21\n +sha256: \w{64}\n/);
    expect(world.tool('verify').code).toBe(0);
  });

  it('records lines with the definition around them', () => {
    world.tool('add', 'fork@head', 'src/model.py:L15-L15', '--id', 'ex.src.step');
    expect(world.read(claimFile)).toMatch(/ex\.src\.step:\n.*\n.*\n +symbol: Model\.forward\n +lines: 15-15\n/);
    expect(world.tool('verify').code).toBe(0);
  });

  it('records lines outside any definition', () => {
    world.tool('add', 'fork@head', 'config.toml:1', '--id', 'ex.src.lines');
    expect(world.read(claimFile)).toMatch(/ex\.src\.lines:\n.*\n +path: config\.toml\n +lines: 1-1\n/);
    expect(world.tool('verify').code).toBe(0);
  });
});

describe('the command line', () => {
  it('explains itself', () => {
    const { code, out } = commandLine(['--help']);
    expect(code).toBe(0);
    for (const word of ['fetch', 'verify', 'add', 'drift', 'repin', 'related', 'replay', 'Exit codes']) expect(out).toContain(word);
  });

  it('ends with 2 on wrong use', () => {
    expect(commandLine(['verify', '--nope'])).toMatchObject({ code: 2, error: expect.stringContaining('--nope') });
  });

  it.each(['fetch', 'verify', 'add', 'drift', 'repin', 'related'])('has help with an example for %s', (command) => {
    expect(world.run(command, '--help')).toMatchObject({ code: 0, out: expect.stringContaining(`npm run evidence -- ${command}`) });
  });
});
