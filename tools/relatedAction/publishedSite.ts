/** Reads the claims of the published site: one file, and nothing else of it. */
import * as z from 'zod';
import { publishedClaimsSchema, type PublishedClaim } from '../../core/schema/publishedClaim';
import { ActionProblem } from './problem';
import { request } from './request';

/** @param site with a slash at the end */
export async function fetchClaims(site: string): Promise<PublishedClaim[]> {
  const url = new URL('claims.json', site).href;
  // The token is GitHub's and is not sent here.
  const response = await request(url, { headers: { accept: 'application/json' } }, 'the site');
  if (!response.ok) {
    throw new ActionProblem(
      `${url}: the site answered ${response.status}; is "site" the address of the published analyses?`,
    );
  }
  return parseClaims(await response.text(), url);
}

/** @throws ActionProblem */
export function parseClaims(text: string, url: string): PublishedClaim[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ActionProblem(`${url}: this is not JSON; is "site" the address of the published analyses?`);
  }
  const parsed = publishedClaimsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const more = parsed.error.issues.length - 1;
  throw new ActionProblem(
    `${url}: this is not a list of claims that this version of the action can read: ${z.core.toDotPath(first?.path ?? [])}: ${first?.message ?? ''}${more > 0 ? ` (and ${more} more)` : ''}. Use the version of the action that belongs to the site`,
  );
}
