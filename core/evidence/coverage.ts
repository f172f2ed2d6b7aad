/** What the site knows and how: the numbers and lists of the evidence page. */
import { claimKinds, type ClaimKind } from '../schema/claimFile';
import { claimStates, type ClaimState, type PublishedClaim } from '../schema/publishedClaim';

export interface PageCoverage {
  page: string;
  claims: number;
  kinds: Record<ClaimKind, number>;
  states: Record<ClaimState, number>;
  citations: number;
  queries: number;
}

/** A row for each page. */
export function coverage(claims: readonly PublishedClaim[], pages: readonly string[]): PageCoverage[] {
  return pages.map((page) => {
    const own = claims.filter((claim) => claim.page === page);
    const ids = own.flatMap(({ citations, beside }) => [...citations, ...beside].map(({ id }) => id));
    return {
      page,
      claims: own.length,
      kinds: count(claimKinds, own.map(({ kind }) => kind)),
      states: count(claimStates, own.map(({ state }) => state)),
      citations: new Set(ids).size,
      queries: own.reduce((sum, { queries }) => sum + queries.length, 0),
    };
  });
}

function count<Name extends string>(names: readonly Name[], values: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, values.filter((value) => value === name).length])) as Record<
    Name,
    number
  >;
}
