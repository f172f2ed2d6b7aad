/** One request over the network, with a time limit and an error that names the address. */
import { ActionProblem } from './problem';

const patience = 60_000;

/** @throws ActionProblem if there is no answer; an answer of any status is one */
export async function request(url: string, init: RequestInit, what: string): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(patience) });
  } catch (error) {
    // Node says "fetch failed" and hides the reason one level down.
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : message;
    throw new ActionProblem(`cannot reach ${what} at ${url}: ${reason}`);
  }
}
