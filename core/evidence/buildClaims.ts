/** The list behind `build/claims.json`: every claim of the site with its sentence, evidence and addresses. */
import type { PageModel } from '../page/pageModel';
import type { ClaimFile, ClaimKind, Verdict } from '../schema/claimFile';
import type { Sources } from '../schema/sources';
import { resolveCitation, type ResolvedCitation } from './permalink';

export interface PublishedClaim {
  id: string;
  /** Name of the page, such as `attention-mask`. */
  page: string;
  url: string;
  urlEn: string;
  text: string;
  /** Null until the page is translated. */
  textEn: string | null;
  kind: ClaimKind;
  verdict: Verdict | null;
  golden: string[];
  queries: { source: string; pattern: string; paths: string[] }[];
  citations: ResolvedCitation[];
}

export interface BuildClaimsInput {
  pages: readonly PageModel[];
  twins: readonly PageModel[];
  claimFiles: ReadonlyMap<string, ClaimFile>;
  sources: Sources;
  /** Address of the site with its base path and no slash at the end. */
  siteAddress: string;
}

export function buildClaims(input: BuildClaimsInput): PublishedClaim[] {
  return input.pages.flatMap((page) => {
    const evidence = input.claimFiles.get(page.name);
    if (!evidence) return [];
    const twin = input.twins.find(({ name }) => name === page.name);
    return page.directives
      .filter(({ name }) => name === 'claim')
      .map(({ argument, text }): PublishedClaim => {
        const id = argument ?? '';
        const claim = evidence.claims[id];
        if (!claim) throw new Error(`${page.file}: claim ${id} has no entry`);
        const path = `${page.frontMatter?.slug ?? `/${page.name}`}#${id}`;
        return {
          id,
          page: page.name,
          url: `${input.siteAddress}${path}`,
          urlEn: `${input.siteAddress}/en${path}`,
          text,
          textEn: twin?.directives.find((use) => use.name === 'claim' && use.argument === id)?.text ?? null,
          kind: claim.kind,
          verdict: claim.verdict ?? null,
          golden: claim.golden,
          queries: claim.queries,
          citations: claim.citations.map((citationId) => {
            const citation = evidence.citations[citationId];
            if (!citation) throw new Error(`${page.file}: citation ${citationId} has no entry`);
            return resolveCitation(citationId, citation, input.sources);
          }),
        };
      });
  });
}
