/** The two scripts of the weekly workflow, with an `npm` and a `gh` that only answer what a test says and write down calls. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weekly-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param answer shell that sees the arguments as `$*` */
function fake(command: string, answer: string): void {
  writeFileSync(at(command), `#!/bin/sh\nprintf '%s\\n' "$*" >>'${at(`${command}.calls`)}'\n${answer}\n`);
  chmodSync(at(command), 0o755);
}

const calls = (command: string) =>
  existsSync(at(`${command}.calls`)) ? readFileSync(at(`${command}.calls`), 'utf8').trimEnd().split('\n') : [];

function bash(script: string, ...args: string[]) {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const { status, stdout, stderr } = spawnSync('bash', [path.join(__dirname, script), ...args], { env, encoding: 'utf8' });
  return { code: status, out: stdout, error: stderr };
}

describe('report.sh', () => {
  const report = (verify: [number, string], drift: [number, string]) => {
    writeFileSync(at('verify.txt'), verify[1]);
    writeFileSync(at('drift.txt'), drift[1]);
    fake(
      'npm',
      `case "$*" in *verify*) cat '${at('verify.txt')}'; exit ${verify[0]};; *) cat '${at('drift.txt')}'; exit ${drift[0]};; esac`,
    );
    const result = bash('report.sh', at('report.md'));
    return { ...result, text: existsSync(at('report.md')) ? readFileSync(at('report.md'), 'utf8') : undefined };
  };

  it('calls what a person would call', () => {
    report([0, ''], [0, '']);
    expect(calls('npm')).toEqual(['run --silent evidence -- verify', 'run --silent evidence -- drift --markdown']);
  });

  it('is clean when both are', () => {
    const { code, text } = report([0, 'verify: clean'], [0, '| table |']);
    expect(code).toBe(0);
    expect(text).toMatch(/^<!-- evidence-report: clean -->\n\n\*\*All clean\.\*\*/);
    expect(text).toContain('## At the newest commits\n\n| table |\n');
  });

  it.each<[string, [number, string], [number, string], string]>([
    ['drift', [0, ''], [1, '### fork@head\n\n- [ ] `a`: gone'], '- [ ] `a`: gone\n'],
    ['verify', [1, 'x.yaml:3 ~~~ hash\n```'], [0, ''], '~~~~~text\nx.yaml:3 ~~~ hash\n```\n~~~~~\n'],
  ])('reports the findings of %s', (_, verify, drift, expected) => {
    const { code, text } = report(verify, drift);
    expect(code).toBe(1);
    expect(text).toMatch(/^<!-- evidence-report: findings -->\n/);
    expect(text).toContain(expected);
    expect(text).not.toContain('All clean');
  });

  it.each<[string, [number, string], [number, string]]>([
    ['verify', [2, ''], [1, 'x']],
    ['drift', [0, ''], [2, '']],
  ])('writes nothing when %s could not do its work', (_, verify, drift) => {
    const { code, text, error } = report(verify, drift);
    expect([code, text]).toEqual([2, undefined]);
    expect(error).toContain('no report was written');
  });

  it('cuts what GitHub would refuse, outside of a block of code', () => {
    const { code, text = '' } = report([1, 'finding 中文\n'.repeat(20_000)], [1, 'x']);
    expect(code).toBe(1);
    expect(Buffer.byteLength(text)).toBeLessThan(61_000);
    expect(text).toMatch(/中文\n~~~~~\n\n…cut for length; .*\n$/);
  });

  it('asks where to write', () => {
    expect(bash('report.sh')).toMatchObject({ code: 1, error: expect.stringContaining('say where to write') });
  });
});

describe('reportIssue.sh', () => {
  const findings = '<!-- evidence-report: findings -->\n\n- [ ] `a`: gone\n';
  const clean = '<!-- evidence-report: clean -->\n\n**All clean.**\n';

  /** @param open body of the open issue 12; null where none is open */
  const issue = (report: string, open: string | null) => {
    writeFileSync(at('report.md'), report);
    writeFileSync(at('open.md'), open ?? '');
    fake('gh', `case "$*" in "issue list"*) echo ${open === null ? "''" : 12};; "issue view"*) cat '${at('open.md')}';; esac`);
    const result = bash('reportIssue.sh', at('report.md'));
    const writing = calls('gh').filter((call) => !/^issue (list|view)/.test(call));
    return { ...result, writing: writing.map((call) => call.split(' ').slice(0, 2).join(' ')) };
  };

  it('opens an issue for findings', () => {
    expect(issue(findings, null)).toMatchObject({ code: 0, writing: ['label create', 'issue create'] });
    expect(calls('gh').at(-1)).toContain(`--label evidence-report --body-file ${at('report.md')}`);
  });

  it('replaces the text of the open issue', () => {
    expect(issue(findings, findings.replace('`a`', '`b`'))).toMatchObject({ code: 0, writing: ['api --silent'] });
    expect(calls('gh').at(-1)).toBe(`api --silent --method PATCH repos/{owner}/{repo}/issues/12 --field body=@${at('report.md')}`);
  });

  it('leaves ticked boxes while the report is the same', () => {
    const ticked = findings.replace('[ ]', '[x]').replaceAll('\n', '\r\n');
    expect(issue(findings, ticked)).toMatchObject({ code: 0, writing: [] });
  });

  it('says in the open issue that all is clean, and closes nothing', () => {
    expect(issue(clean, findings)).toMatchObject({ code: 0, writing: ['api --silent', 'issue comment'] });
  });

  it('says so once', () => {
    expect(issue(clean.replace('.**', '.** Now.'), clean)).toMatchObject({ code: 0, writing: ['api --silent'] });
  });

  it('opens no issue when all is clean', () => {
    expect(issue(clean, null)).toMatchObject({ code: 0, writing: [] });
  });

  it('takes no file that is not a report', () => {
    expect(issue('hello\n', null)).toMatchObject({ code: 2, writing: [] });
    expect(calls('gh')).toEqual([]);
  });

  it('fails when gh does', () => {
    writeFileSync(at('report.md'), findings);
    fake('gh', 'exit 4');
    expect(bash('reportIssue.sh', at('report.md')).code).not.toBe(0);
  });
});
