/** The committed bundle as a runner starts it, against a GitHub and a site on this machine. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleFile } from './bundle';
import { marker } from './comment';
import { diffOf, exampleClaims } from './exampleClaims';
import { FakeGitHub, bot, person } from './fakeGitHub';

const root = path.resolve(__dirname, '../..');
let gitHub: FakeGitHub;
let folder: string;

beforeEach(async () => {
  gitHub = new FakeGitHub();
  await gitHub.start();
  folder = mkdtempSync(path.join(tmpdir(), 'action-'));
  gitHub.diff = diffOf('src/mask.py', 11);
});
afterEach(() => {
  gitHub.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Options {
  inputs?: Record<string, string>;
  event?: { name: string; body: unknown };
  env?: Record<string, string>;
}

const pullRequest = { name: 'pull_request', body: { pull_request: { number: 7 } } };

async function act({ inputs = {}, event = pullRequest, env = {} }: Options = {}) {
  const file = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const all = { site: gitHub.siteAddress, token: 'secret-token', ...inputs };
  const child = spawn(process.execPath, [path.join(root, bundleFile)], {
    cwd: folder,
    // Nothing of this environment, as on a runner.
    env: {
      GITHUB_API_URL: gitHub.apiAddress,
      GITHUB_REPOSITORY: 'owner/openpi',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event.body)),
      GITHUB_OUTPUT: file('output', ''),
      GITHUB_STEP_SUMMARY: file('summary', ''),
      ...Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...env,
    },
  });
  let log = '';
  child.stdout.on('data', (chunk) => (log += String(chunk)));
  child.stderr.on('data', (chunk) => (log += String(chunk)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const text = readFileSync(path.join(folder, 'output'), 'utf8');
  const outputs = Object.fromEntries(
    [...text.matchAll(/^(\w+)<<(.+)\n(.*)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
  return { code, log, outputs, summary: readFileSync(path.join(folder, 'summary'), 'utf8') };
}

const writes = () => gitHub.requests.filter((request) => !request.startsWith('GET '));

describe('on a pull request', () => {
  it('comments the claims that rest on the change', async () => {
    const { code, log, outputs, summary } = await act({ inputs: { 'repo-key': 'fork' } });
    expect(log).toBe('pull request 7: claims 1, pages 1; a comment was added\n');
    expect(code).toBe(0);
    expect(outputs).toEqual({ claims: '1', pages: 'attention-mask' });
    expect(gitHub.comments).toHaveLength(1);
    const body = gitHub.comments[0]?.body ?? '';
    expect(body.startsWith(`${marker}\n`)).toBe(true);
    expect(body).toContain(
      '- [ ] English sentence mask.lines ([`mask.lines`](https://analyses.example/en/attention-mask#mask.lines)) — cited lines edited: [`src/mask.py:10-12`]',
    );
    expect(body).not.toContain('mask.upstream');
    expect(summary).toContain('English sentence mask.lines');
  });

  it('without repo-key takes claims of every repository', async () => {
    expect((await act()).outputs.claims).toBe('2');
  });

  it('writes Chinese with language: zh', async () => {
    await act({ inputs: { language: 'zh' } });
    expect(gitHub.comments[0]?.body).toContain(
      '- [ ] 中文句子 mask.lines ([`mask.lines`](https://analyses.example/attention-mask#mask.lines))',
    );
  });

  it('updates its comment when the change has changed', async () => {
    await act();
    gitHub.diff = diffOf('src/loader.py', 3);
    const { log } = await act();
    expect(log).toContain('the comment was updated');
    expect(gitHub.comments).toHaveLength(1);
    expect(gitHub.comments[0]?.body).toContain('loader.lines');
    expect(gitHub.comments[0]?.body).not.toContain('mask.lines');
  });

  it('leaves the comment alone, with its ticked boxes, while the change is the same', async () => {
    await act();
    const [comment] = gitHub.comments;
    if (comment) comment.body = comment.body.replace('- [ ]', '- [x]').replaceAll('\n', '\r\n');
    const { log } = await act();
    expect(log).toContain('the comment is up to date');
    expect(writes()).toHaveLength(1);
  });

  it('unticks when the same lines are changed in another way', async () => {
    await act();
    const [comment] = gitHub.comments;
    if (comment) comment.body = comment.body.replaceAll('- [ ]', '- [x]');
    gitHub.diff = diffOf('src/mask.py', 11, 'newer');
    await act();
    expect(gitHub.comments[0]?.body).not.toContain('- [x]');
  });

  it('adds no comment where nothing rests on the change', async () => {
    gitHub.diff = diffOf('README.md', 1);
    const { code, log, outputs, summary } = await act();
    expect([code, outputs]).toEqual([0, { claims: '0', pages: '' }]);
    expect(log).toContain('no comment needed');
    expect(writes()).toEqual([]);
    expect(summary).toContain('No claim rests on what this diff touches.');
  });

  it('says in its comment that nothing rests on the change any more', async () => {
    await act();
    gitHub.diff = diffOf('README.md', 1);
    await act();
    expect(gitHub.comments).toHaveLength(1);
    expect(gitHub.comments[0]?.body).toContain('No claim rests on what this diff touches.');
  });

  it('takes a pull request without changes as one that touches nothing', async () => {
    gitHub.diff = '';
    expect(await act()).toMatchObject({ code: 0, outputs: { claims: '0' } });
  });

  it('finds its comment on a later page', async () => {
    gitHub.comments = Array.from({ length: 230 }, (_, id) => ({ id, body: 'hello', user: person }));
    gitHub.comments.push({ id: 900, body: `${marker}\nold`, user: bot });
    await act();
    expect(writes()).toEqual(['PATCH /repos/owner/openpi/issues/comments/900']);
  });

  it('does not touch what a person wrote with the same mark, nor what quotes it', async () => {
    gitHub.comments = [
      { id: 1, body: `${marker}\nmine`, user: person },
      { id: 2, body: `> ${marker}`, user: bot },
    ];
    await act();
    expect(writes()).toEqual(['POST /repos/owner/openpi/issues/7/comments']);
  });

  it('with the token of a person updates the comment of that person', async () => {
    gitHub.login = 'maintainer';
    gitHub.comments = [{ id: 1, body: `${marker}\nother`, user: bot }];
    await act();
    gitHub.diff = diffOf('src/loader.py', 3);
    await act();
    expect(writes().map((call) => call.split(' ')[0])).toEqual(['POST', 'PATCH']);
    expect(gitHub.comments[0]?.body).toBe(`${marker}\nother`);
  });

  it('comment: false writes only the summary', async () => {
    const { code, summary, outputs } = await act({ inputs: { comment: 'false' } });
    expect([code, outputs.claims]).toEqual([0, '2']);
    expect(summary).toContain('mask.lines');
    expect(gitHub.requests).toEqual(['GET /repos/owner/openpi/pulls/7']);
  });

  it('fetches one file of the site, and does not show it the token', async () => {
    await act();
    expect(gitHub.siteRequests.map(({ url }) => url)).toEqual(['/analyses/claims.json']);
    expect(JSON.stringify(gitHub.siteRequests)).not.toContain('secret-token');
  });

  it('goes by the list of files where GitHub gives no diff, and says so', async () => {
    gitHub.diffRefused = 406;
    gitHub.files = Array.from({ length: 120 }, (_, index) => ({ filename: `x${index}`, status: 'added' }));
    gitHub.files.push({ filename: 'src/masks.py', previous_filename: 'src/mask.py', status: 'renamed' });
    gitHub.files.push({ filename: 'src/loader.py', status: 'added' });
    const { code, outputs } = await act({ inputs: { 'repo-key': 'fork' } });
    expect([code, outputs]).toEqual([0, { claims: '1', pages: 'attention-mask' }]);
    expect(gitHub.comments[0]?.body).toContain('[`src/mask.py:10-12`]');
    expect(gitHub.comments[0]?.body).toContain('> GitHub gives no diff of more than 20,000 lines or 300 files.');
  });

  it('lets no path break out of the comment', async () => {
    // `git diff` writes such a path as it is; only a line break and the like are quoted.
    gitHub.diff = diffOf('src/a`b @octocat](https://evil.example) #1.py', 1, 'x.detach()');
    await act();
    expect(gitHub.comments[0]?.body).toContain('`detach\\(` in `` src/a`b @octocat](https://evil.example) #1.py ``');
  });
});

describe('after the workflow of a fork', () => {
  const sha = 'c'.repeat(40);
  const run = {
    event: 'pull_request',
    head_sha: sha,
    head_branch: 'idea/a b',
    head_repository: { full_name: 'forker/openpi', owner: { login: 'forker' } },
    pull_requests: [],
  };
  const event = (values: object = {}) => ({ name: 'workflow_run', body: { workflow_run: { ...run, ...values } } });
  const head = { sha, ref: 'idea/a b', user: 'forker', repo: { full_name: 'forker/openpi' } };

  it('comments on the pull request that has the branch and the commit of the run', async () => {
    gitHub.pulls = [
      { number: 5, head: { ...head, sha: 'd'.repeat(40) } },
      { number: 6, head: { ...head, repo: { full_name: 'forker/other' } } },
      { number: 7, head },
    ];
    const { code, log } = await act({ event: event() });
    expect(log).toBe('pull request 7: claims 2, pages 1; a comment was added\n');
    expect([code, gitHub.comments.length]).toEqual([0, 1]);
  });

  it.each([
    ['has moved on', [{ number: 7, head: { ...head, sha: 'd'.repeat(40) } }]],
    ['is closed', []],
    ['has lost its repository', [{ number: 7, head: { ...head, repo: null } }]],
  ])('does nothing when the pull request %s', async (_, pulls) => {
    gitHub.pulls = pulls;
    const { code, log, outputs } = await act({ event: event() });
    expect(log).toMatch(/^::notice .*Nothing to do: no open pull request has forker:idea\/a b at c+\./);
    expect([code, outputs, writes()]).toEqual([0, { claims: '0', pages: '' }, []]);
  });

  it.each([
    [{ event: 'push' }, 'started by push'],
    [{ head_repository: null }, 'does not exist any more'],
  ])('does nothing for a run with %j', async (values, why) => {
    const { code, log } = await act({ event: event(values) });
    expect([code, gitHub.requests]).toEqual([0, []]);
    expect(log).toContain(why);
  });
});

describe('an error ends the job and says what to do', () => {
  it.each<[string, Options]>([
    ['site: it is missing', { inputs: { site: '' } }],
    ['site: "analyses" is not an address', { inputs: { site: 'analyses' } }],
    ['site: "file:///etc/passwd" is not an address', { inputs: { site: 'file:///etc/passwd' } }],
    ['repo-key: "openpi": it is one of upstream, fork, vdit', { inputs: { 'repo-key': 'openpi' } }],
    ['language: "de": it is en or zh', { inputs: { language: 'de' } }],
    ['language: "constructor": it is en or zh', { inputs: { language: 'constructor' } }],
    ["comment: \"yes\": it is 'true' or 'false'", { inputs: { comment: 'yes' } }],
    ['token: it is empty', { inputs: { token: '' } }],
    ['pulls/7: the token is not valid (GitHub: Bad credentials)', { inputs: { token: 'wrong' } }],
    ['GITHUB_REPOSITORY is not set', { env: { GITHUB_REPOSITORY: '' } }],
    ['cannot read the event', { env: { GITHUB_EVENT_PATH: '/nowhere' } }],
    ['the event is push: use the action on pull_request', { event: { name: 'push', body: {} } }],
    ['not that of pull_request', { event: { name: 'pull_request', body: {} } }],
    ['cannot reach the site at http://127.0.0.1:1/claims.json', { inputs: { site: 'http://127.0.0.1:1' } }],
    ["cannot reach GitHub's API at http://127.0.0.1:1/", { env: { GITHUB_API_URL: 'http://127.0.0.1:1' } }],
    [
      'pulls/8: not found, or the token may not see it',
      { event: { name: 'pull_request', body: { pull_request: { number: 8 } } } },
    ],
  ])('%s', async (message, options) => {
    await failsWith(message, options);
  });

  it('claims.json is not there', async () => {
    gitHub.claims = { status: 404, body: '' };
    await failsWith('claims.json: the site answered 404; is "site" the address');
  });

  it('claims.json is a web page', async () => {
    gitHub.claims = { status: 200, body: '<!doctype html>' };
    await failsWith('claims.json: this is not JSON');
  });

  it('claims.json has another form', async () => {
    gitHub.claims = { status: 200, body: JSON.stringify([{ ...exampleClaims[0], citations: [{}] }]) };
    await failsWith('this version of the action can read: [0].citations[0].id: ');
  });

  it('the diff is damaged', async () => {
    gitHub.diff = 'something else\n';
    await failsWith('the diff of pull request 7: no file header was found');
  });

  it('the diff may not be read', async () => {
    gitHub.diffRefused = 403;
    await failsWith('the token may not read this: give the job "permissions: pull-requests: read"');
  });

  it('GitHub is out of order', async () => {
    gitHub.diffRefused = 502;
    await failsWith('GET pulls/7: GitHub answered 502');
  });

  it('the comment may not be written', async () => {
    gitHub.writing = { status: 403 };
    const { log, summary } = await failsWith('"permissions: pull-requests: write"');
    expect(log).toContain('two-workflow pattern');
    // The answer is not lost.
    expect(summary).toContain('mask.lines');
  });

  it('GitHub asks to wait', async () => {
    gitHub.writing = { status: 403, headers: { 'retry-after': '60' } };
    await failsWith('rate limit');
  });

  async function failsWith(message: string, options: Options = {}) {
    const result = await act(options);
    expect(result.log).toContain(message);
    expect(result.log).toMatch(/^::error title=related-analyses::.*\n$/);
    expect(result.code).toBe(1);
    expect(gitHub.comments).toEqual([]);
    return result;
  }
});
