/** The course of the action: which pull request, what rests on it, and where to say so. */
import { readFileSync } from 'node:fs';
import { DiffProblem } from '../../core/diff/parseDiff';
import type { Related } from '../../core/evidence/related';
import type { PublishedClaim } from '../../core/schema/publishedClaim';
import { answerDiff, answerFiles } from './answer';
import { answerMarkdown, commentBody, isOwn, isSameAnswer } from './comment';
import { GitHub } from './gitHub';
import { ActionProblem } from './problem';
import { fetchClaims } from './publishedSite';
import { addSummary, noticeCommand, setOutput } from './runner';
import { readSettings, type Settings } from './settings';
import { targetOf } from './target';

/** @throws ActionProblem */
export async function run(env: NodeJS.ProcessEnv, log: (line: string) => void): Promise<void> {
  const settings = readSettings(env);
  const gitHub = new GitHub(settings.api, settings.repository, settings.token);
  const numbers = await pullRequests(settings, gitHub, log);
  const claims = numbers.length > 0 ? await fetchClaims(settings.site) : [];
  const found = new Set<string>();
  const pages = new Set<string>();
  for (const number of numbers) {
    const { answer, change } = await answerFor(number, claims, settings, gitHub);
    for (const { claim } of answer.claims) found.add(claim.id);
    for (const page of answer.pages) pages.add(page);
    const markdown = answerMarkdown(answer, settings.locale, settings.site);
    addSummary(markdown);
    const done = settings.comment
      ? await comment(number, commentBody(markdown, change), answer.claims.length > 0, gitHub)
      : 'no comment wanted';
    log(`pull request ${number}: claims ${answer.claims.length}, pages ${answer.pages.length}; ${done}`);
  }
  setOutput('claims', String(found.size));
  setOutput('pages', [...pages].join(','));
}

async function pullRequests({ event }: Settings, gitHub: GitHub, log: (line: string) => void): Promise<number[]> {
  const target = targetOf(event.name, readEvent(event.file));
  if (target.kind === 'number') return [target.number];
  if (target.kind === 'none') {
    log(noticeCommand(`Nothing to do: ${target.why}.`));
    return [];
  }
  const { owner, branch, sha } = target.head;
  const numbers = await gitHub.pullsAt(target.head);
  if (numbers.length === 0) {
    log(
      noticeCommand(
        `Nothing to do: no open pull request has ${owner}:${branch} at ${sha}. If the branch has moved on, its own run answers.`,
      ),
    );
  }
  return numbers;
}

function readEvent(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ActionProblem(`cannot read the event from GITHUB_EVENT_PATH: ${(error as Error).message}`);
  }
}

interface Answered {
  answer: Related;
  /** What the answer is about. */
  change: Uint8Array | string;
}

async function answerFor(
  number: number,
  claims: readonly PublishedClaim[],
  { key }: Settings,
  gitHub: GitHub,
): Promise<Answered> {
  const diff = await gitHub.diff(number);
  if (!diff) {
    const files = await gitHub.files(number);
    return { answer: answerFiles(claims, files, key), change: JSON.stringify(files) };
  }
  try {
    return { answer: answerDiff(claims, diff, key), change: diff };
  } catch (error) {
    if (error instanceof DiffProblem) throw new ActionProblem(`the diff of pull request ${number}: ${error.message}`);
    throw error;
  }
}

/** @returns what was done, for the log */
async function comment(number: number, body: string, hasClaims: boolean, gitHub: GitHub): Promise<string> {
  const login = await gitHub.login();
  const own = (await gitHub.comments(number)).find((listed) => isOwn(listed, login));
  if (own) {
    if (isSameAnswer(own.body ?? '', body)) return 'the comment is up to date';
    await gitHub.updateComment(own.id, body);
    return 'the comment was updated';
  }
  if (!hasClaims) return 'no comment needed';
  await gitHub.addComment(number, body);
  return 'a comment was added';
}
