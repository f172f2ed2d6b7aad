/** The parts of GitHub and of the site that the action talks to, for its tests: two servers on this machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exampleClaims } from './exampleClaims';

interface FakeComment {
  id: number;
  body: string;
  user: { login: string; type: string };
}

interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

export const bot = { login: 'github-actions[bot]', type: 'Bot' };
export const person = { login: 'somebody', type: 'User' };

/** What a test may change before a run. */
export class FakeGitHub {
  diff: string | Buffer = '';
  /** Status of the request for the diff, instead of the diff. */
  diffRefused: number | undefined;
  files: { filename: string; previous_filename?: string; status: string }[] = [];
  pulls: { number: number; head: { sha: string; ref: string; user: string; repo: { full_name: string } | null } }[] =
    [];
  comments: FakeComment[] = [];
  /** Who the token belongs to; a token of a job may not ask. */
  login: string | null = null;
  /** Status of each request that writes. */
  writing: { status: number; headers?: Record<string, string> } = { status: 200 };
  claims: Answer = { status: 200, body: JSON.stringify(exampleClaims) };
  /** `METHOD path`, in order. */
  requests: string[] = [];
  siteRequests: { url: string; headers: IncomingMessage['headers'] }[] = [];
  private api = createServer((request, response) => void this.answerApi(request, response));
  private site = createServer((request, response) => this.answerSite(request, response));

  async start(): Promise<void> {
    for (const server of [this.api, this.site])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.api.close();
    this.site.close();
  }

  get apiAddress(): string {
    return addressOf(this.api);
  }

  get siteAddress(): string {
    return `${addressOf(this.site)}/analyses`;
  }

  private answerSite(request: IncomingMessage, response: ServerResponse): void {
    this.siteRequests.push({ url: request.url ?? '', headers: request.headers });
    const { status, body } = request.url === '/analyses/claims.json' ? this.claims : { status: 404, body: '' };
    response.writeHead(status).end(body);
  }

  private async answerApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const url = new URL(request.url ?? '', 'http://api');
    this.requests.push(`${request.method} ${url.pathname}`);
    if (request.headers.authorization !== 'Bearer secret-token') {
      response.writeHead(401).end('{"message":"Bad credentials"}');
      return;
    }
    const send = (status: number, value: unknown, headers = {}) =>
      response.writeHead(status, headers).end(JSON.stringify(value));
    const page = <T>(all: T[]) => {
      const size = Number(url.searchParams.get('per_page'));
      const from = (Number(url.searchParams.get('page')) - 1) * size;
      send(200, all.slice(from, from + size));
    };
    const path = url.pathname.replace('/repos/owner/openpi/', '');
    const call = `${request.method} ${path}`;

    if (call === 'GET /user') {
      if (this.login === null) send(403, { message: 'Resource not accessible by integration' });
      else send(200, { login: this.login });
    } else if (call === 'GET pulls/7' && request.headers.accept === 'application/vnd.github.diff') {
      if (this.diffRefused === undefined) response.writeHead(200).end(this.diff);
      else send(this.diffRefused, { message: 'Sorry, the diff exceeded the maximum number of lines (20000)' });
    } else if (call === 'GET pulls/7/files') page(this.files);
    else if (call === 'GET pulls') {
      page(this.pulls.filter(({ head }) => `${head.user}:${head.ref}` === url.searchParams.get('head')));
    } else if (call === 'GET issues/7/comments') page(this.comments);
    else if (request.method === 'POST' || request.method === 'PATCH') this.write(call, body, send);
    else send(404, { message: 'Not Found' });
  }

  private write(call: string, body: string, send: (status: number, value: unknown, headers?: object) => void): void {
    const { status, headers } = this.writing;
    if (status !== 200) {
      send(status, { message: 'Resource not accessible by integration' }, headers);
      return;
    }
    const { body: text } = JSON.parse(body) as { body: string };
    const id = Number(/^PATCH issues\/comments\/(\d+)$/.exec(call)?.[1]);
    const known = this.comments.find((comment) => comment.id === id);
    if (known) known.body = text;
    else if (call === 'POST issues/7/comments') {
      const user = this.login === null ? bot : { login: this.login, type: 'User' };
      this.comments.push({ id: 1000 + this.comments.length, body: text, user });
    } else {
      send(404, { message: 'Not Found' });
      return;
    }
    send(200, {});
  }
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
