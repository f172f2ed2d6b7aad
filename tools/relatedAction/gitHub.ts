/** The few calls of GitHub's REST API that the action makes. */
import * as z from 'zod';
import { listedFile, listedFilesLimit, type ListedFile } from './answer';
import { listedComment, type ListedComment } from './comment';
import { ActionProblem } from './problem';
import { isAt, listedPull, type Head } from './target';
import { request } from './request';

const json = 'application/vnd.github+json';
const perPage = 100;

/** More comments than this are not looked through. */
const commentPages = 100;

const needsWrite =
  'the token may not write comments. Give the job "permissions: pull-requests: write". A pull request from a fork gets a token that can only read, whatever the workflow asks for: use the two-workflow pattern (pull_request, then workflow_run) of the README of this action';

export class GitHub {
  constructor(
    private readonly api: string,
    private readonly repository: string,
    private readonly token: string,
  ) {}

  /** @returns undefined where GitHub refuses, because the diff is too large */
  async diff(number: number): Promise<Uint8Array | undefined> {
    const response = await this.call('GET', `pulls/${number}`, { accept: 'application/vnd.github.diff', allow: [406] });
    return response.status === 406 ? undefined : new Uint8Array(await response.arrayBuffer());
  }

  async files(number: number): Promise<ListedFile[]> {
    return this.list(`pulls/${number}/files`, listedFile, listedFilesLimit / perPage);
  }

  /** Numbers of the open pull requests with this very head; there can be several, into different branches. */
  async pullsAt(head: Head): Promise<number[]> {
    const query = `state=open&head=${encodeURIComponent(`${head.owner}:${head.branch}`)}`;
    const pulls = await this.list('pulls', listedPull, 1, query);
    return pulls.filter((pull) => isAt(pull, head)).map(({ number }) => number);
  }

  /** Who the token belongs to; null for the token of a job or of an app, which may not ask. */
  async login(): Promise<string | null> {
    const response = await this.fetch('GET', `${this.api}/user`, { accept: json });
    if (!response.ok) return null;
    return this.parse(z.object({ login: z.string() }), await response.text(), 'user').login;
  }

  async comments(number: number): Promise<ListedComment[]> {
    return this.list(`issues/${number}/comments`, listedComment, commentPages);
  }

  async addComment(number: number, body: string): Promise<void> {
    await this.call('POST', `issues/${number}/comments`, { accept: json, body: JSON.stringify({ body }) });
  }

  async updateComment(id: number, body: string): Promise<void> {
    await this.call('PATCH', `issues/comments/${id}`, { accept: json, body: JSON.stringify({ body }) });
  }

  private async list<T>(path: string, schema: z.ZodType<T>, pages: number, query = ''): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; page <= pages; page += 1) {
      const call = `${path}?${query}${query && '&'}per_page=${perPage}&page=${page}`;
      const response = await this.call('GET', call, { accept: json });
      const items = this.parse(z.array(schema), await response.text(), path);
      all.push(...items);
      if (items.length < perPage) break;
    }
    return all;
  }

  private parse<T>(schema: z.ZodType<T>, text: string, path: string): T {
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      throw new ActionProblem(`GitHub's answer to ${path} has another form than expected`);
    }
  }

  private async call(
    method: string,
    path: string,
    options: { accept: string; body?: string; allow?: number[] },
  ): Promise<Response> {
    const response = await this.fetch(method, `${this.api}/repos/${this.repository}/${path}`, options);
    if (response.ok || options.allow?.includes(response.status)) return response;
    const said = messageOf(await response.text());
    throw new ActionProblem(`${method} ${path.split('?')[0]}: ${explain(response, method !== 'GET')}${said}`);
  }

  private fetch(method: string, url: string, { accept, body }: { accept: string; body?: string }): Promise<Response> {
    const headers = {
      accept,
      authorization: `Bearer ${this.token}`,
      'user-agent': 'related-analyses',
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    return request(url, { method, headers, body }, "GitHub's API");
  }
}

function explain({ status, headers }: Response, writes: boolean): string {
  const limited = headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after');
  if (status === 429 || (status === 403 && limited)) return 'GitHub asks to wait (rate limit): run the job again later';
  if (status === 401) return 'the token is not valid';
  if (status === 403 && writes) return needsWrite;
  if (status === 403) return 'the token may not read this: give the job "permissions: pull-requests: read"';
  if (status === 404) {
    return 'not found, or the token may not see it: in a private repository give the job "permissions: pull-requests: read"';
  }
  return `GitHub answered ${status}`;
}

/** GitHub's own words, where it has some. */
function messageOf(text: string): string {
  try {
    const { message } = z.object({ message: z.string() }).parse(JSON.parse(text));
    return ` (GitHub: ${message})`;
  } catch {
    return '';
  }
}
