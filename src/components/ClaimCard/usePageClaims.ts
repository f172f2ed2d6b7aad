import { useEffect, useState } from 'react';
import type { PublishedClaim } from '@site/core/schema/publishedClaim';

const loaded = new Map<string, Promise<PublishedClaim[]>>();

/** The evidence of a page is a chunk of its own, loaded once, when a reader first asks for it. */
function load(page: string): Promise<PublishedClaim[]> {
  let claims = loaded.get(page);
  if (!claims) {
    claims = import(`@generated/site-evidence/default/claims-${page}.json`).then(
      (data: { default: PublishedClaim[] }) => data.default,
    );
    loaded.set(page, claims);
    claims.catch(() => loaded.delete(page)); // a reader who asks again tries again
  }
  return claims;
}

/** @param wanted false until the data is needed */
export function usePageClaims(page: string, wanted: boolean): { claims?: PublishedClaim[]; failed: boolean } {
  const [state, setState] = useState<{ page: string; claims?: PublishedClaim[]; failed: boolean }>({
    page,
    failed: false,
  });
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    load(page).then(
      (claims) => current && setState({ page, claims, failed: false }),
      () => current && setState({ page, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [page, wanted]);
  return state.page === page ? state : { failed: false };
}
