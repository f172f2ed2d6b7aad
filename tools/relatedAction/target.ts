/** Which pull request the event is about. */
import * as z from 'zod';
import { ActionProblem } from './problem';

/** The head of a pull request, where the event names no pull request. */
export interface Head {
  /** `owner/name` of the repository that the branch is in. */
  repository: string;
  owner: string;
  branch: string;
  sha: string;
}

export type Target =
  | { kind: 'number'; number: number }
  | { kind: 'head'; head: Head }
  /** Nothing is wrong, and there is nothing to do. */
  | { kind: 'none'; why: string };

const pullRequestEvent = z.object({ pull_request: z.object({ number: z.int().min(1) }) });

const workflowRunEvent = z.object({
  workflow_run: z.object({
    event: z.string(),
    head_sha: z.string().min(1),
    head_branch: z.string().min(1).nullable(),
    head_repository: z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) }).nullish(),
  }),
});

/** @throws ActionProblem */
export function targetOf(name: string, event: unknown): Target {
  if (name === 'pull_request' || name === 'pull_request_target') {
    return { kind: 'number', number: expected(pullRequestEvent, event, name).pull_request.number };
  }
  if (name === 'workflow_run') {
    const { workflow_run: run } = expected(workflowRunEvent, event, name);
    if (run.event !== 'pull_request' && run.event !== 'pull_request_target') {
      return { kind: 'none', why: `the workflow that ran was started by ${run.event}, not by a pull request` };
    }
    // A run for a fork names no pull request, so it is looked up by its head.
    if (!run.head_repository || run.head_branch === null) {
      return { kind: 'none', why: 'the branch of the pull request does not exist any more' };
    }
    const { full_name: repository, owner } = run.head_repository;
    return { kind: 'head', head: { repository, owner: owner.login, branch: run.head_branch, sha: run.head_sha } };
  }
  throw new ActionProblem(`the event is ${name}: use the action on pull_request, or on workflow_run (see its README)`);
}

function expected<T>(schema: z.ZodType<T>, event: unknown, name: string): T {
  const parsed = schema.safeParse(event);
  if (parsed.success) return parsed.data;
  throw new ActionProblem(`the file of the event is not that of ${name}: ${z.prettifyError(parsed.error)}`);
}

/** Only the parts that are compared; the rest of a pull request may have any form. */
export const listedPull = z.object({
  number: z.int().min(1),
  head: z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
});

/**
 * Whether the pull request is the one that the run was about. A branch that has moved on is not: its own run will answer,
 * and an answer must never be about a commit that nobody has let run.
 */
export const isAt = ({ head }: z.infer<typeof listedPull>, { repository, sha }: Head): boolean =>
  head.sha === sha && head.repo?.full_name.toLowerCase() === repository.toLowerCase();
