/** The list behind `build/claims.json`: every claim of the site with its sentence, evidence, state and addresses. */
import type { DirectiveUse, PageModel } from '../page/pageModel';
import { findPin } from '../page/pins';
import type { Citation, Claim, ClaimFile } from '../schema/claimFile';
import type { ClaimState, PublishedCitation, PublishedClaim, PublishedQuery } from '../schema/publishedClaim';
import { standings, type Counterpart, type Standing } from '../schema/records';
import type { Site } from '../site';
import { keyOf } from './evidenceEntries';
import { EvidenceProblem } from './evidenceProblem';
import { linesAddress, resolveCitation } from './permalink';

/**
 * @param siteAddress address of the site with its base path and no slash at the end
 * @throws EvidenceProblem for evidence that the gates would have refused: unknown ids, or citations that were never verified
 */
export function buildClaims(site: Site, siteAddress: string): PublishedClaim[] {
  return site.pages.flatMap((page) => {
    const evidence = site.claimFiles.get(page.name)?.value;
    if (!evidence) return [];
    const twin = site.twins.find(({ name }) => name === page.name);
    const beside = citationsBeside(page, evidence);
    return page.directives
      .filter(({ name }) => name === 'claim')
      .map((use) => publish(use, { site, siteAddress, page, twin, evidence, beside: beside.get(use) ?? [] }));
  });
}

/** What the state of the evidence follows from. */
type Records = Pick<Site, 'sources' | 'verification' | 'drift'>;

interface Context {
  site: Site;
  siteAddress: string;
  page: PageModel;
  twin?: PageModel;
  evidence: ClaimFile;
  /** Ids of the citations that the page gives beside the claim. */
  beside: string[];
}

function publish({ argument, text, section }: DirectiveUse, context: Context): PublishedClaim {
  const { site, siteAddress, page, twin, evidence, beside } = context;
  const id = argument ?? '';
  const claim = evidence.claims[id];
  if (!claim) throw new EvidenceProblem(`${page.file}: claim ${id} has no entry`);
  const address = `${page.frontMatter?.slug ?? `/${page.name}`}#${id}`;
  const citation = (citationId: string) => publishCitation(citationId, evidence, site);
  const citations = claim.citations.map(citation);
  const queries = claim.queries.map((query, index) => publishQuery(id, query, index, site));
  return {
    id,
    page: page.name,
    section,
    url: `${siteAddress}${address}`,
    urlEn: `${siteAddress}/en${address}`,
    text,
    textEn: twin?.directives.find((other) => other.name === 'claim' && other.argument === id)?.text ?? null,
    kind: claim.kind,
    verdict: claim.verdict?.outcome ?? null,
    note: claim.verdict ? { statement: claim.verdict.statement, reason: claim.verdict.reason } : null,
    defect: claim.defect ?? null,
    settle: claim.settle ?? null,
    golden: claim.golden,
    queries,
    citations,
    beside: beside.map(citation),
    elsewhere: elsewhereOf(id, claim, citations, site),
    explorer: evidence.explorer?.claims.includes(id) ?? false,
    state: stateOf(claim, citations, queries),
    verified: site.verification?.verified ?? '',
  };
}

/** Each `:cite` and `:src` outside a claim goes with the claim before it, or with the first of the page. */
function citationsBeside(page: PageModel, evidence: ClaimFile): Map<DirectiveUse, string[]> {
  const beside = new Map<DirectiveUse, string[]>();
  let current = page.directives.find(({ name }) => name === 'claim');
  for (const use of page.directives) {
    if (use.name === 'claim') current = use;
    if ((use.name !== 'cite' && use.name !== 'src') || !current || use.argument === null) continue;
    const own = evidence.claims[current.argument ?? '']?.citations ?? [];
    const known = beside.get(current) ?? [];
    if (!own.includes(use.argument) && !known.includes(use.argument)) beside.set(current, [...known, use.argument]);
  }
  return beside;
}

function publishCitation(id: string, evidence: ClaimFile, site: Records): PublishedCitation {
  const entry = evidence.citations[id];
  const record = site.verification?.citations[id];
  if (!entry) throw new EvidenceProblem(`citation ${id} has no entry`);
  if (!record) throw new EvidenceProblem(`citation ${id} was never verified: run npm run evidence -- verify`);
  const resolved = resolveCitation(id, entry, site.sources);
  const { symbolStart, symbolEnd } = record;
  return {
    ...resolved,
    sha256: record.sha256,
    blob: record.blob,
    definition: symbolStart && symbolEnd ? { start: symbolStart, end: symbolEnd } : null,
    newest: newestOf(id, entry, resolved.commit, site),
    elsewhere: Object.fromEntries(
      Object.entries(record.elsewhere).map(([ref, counterpart]) => [
        ref,
        { standing: counterpart.standing, permalink: counterpartAddress(ref, counterpart, site) },
      ]),
    ),
  };
}

function newestOf(id: string, entry: Citation, commit: string, site: Records): PublishedCitation['newest'] {
  const report = site.drift[entry.source];
  const found = report?.citations[id];
  if (!report || !found || report.base !== commit) return null;
  const { status, path = null, start = null, end = null, blob = null } = found;
  return { commit: report.to.commit, date: report.to.date, status, path, start, end, blob };
}

function counterpartAddress(ref: string, { path, start, end }: Counterpart, site: Records): string | null {
  const repository = site.sources[keyOf(ref)];
  const pin = findPin(site.sources, ref);
  if (!repository || !pin || !path || !start || !end) return null;
  return linesAddress(repository.url, pin.commit, path, start, end);
}

function publishQuery(claim: string, query: Claim['queries'][number], index: number, site: Records): PublishedQuery {
  const pin = findPin(site.sources, query.source);
  if (!pin) throw new EvidenceProblem(`${claim}: unknown source ${query.source}`);
  const report = site.drift[query.source];
  const current = report?.base === pin.commit ? report : undefined;
  return { ...query, commit: pin.commit, found: current?.queries[`${claim}#${index}`] ?? null };
}

/** All the same: same. All there, some moved: moved. All gone: absent. Anything else differs. */
export function summarise(all: readonly Standing[]): Standing | undefined {
  if (all.length === 0) return undefined;
  const worst = standings[Math.max(...all.map((standing) => standings.indexOf(standing)))] as Standing;
  return worst === 'absent' && all.some((standing) => standing !== 'absent') ? 'differs' : worst;
}

function elsewhereOf(
  id: string,
  claim: Claim,
  citations: readonly PublishedCitation[],
  site: Site,
): PublishedClaim['elsewhere'] {
  const byPin = new Map<string, Standing[]>();
  const add = (ref: string, standing: Standing) => byPin.set(ref, [...(byPin.get(ref) ?? []), standing]);
  for (const { elsewhere } of citations) {
    for (const [ref, { standing }] of Object.entries(elsewhere)) add(ref, standing);
  }
  for (const { elsewhere } of site.verification?.queries[id] ?? []) {
    for (const [ref, standing] of Object.entries(elsewhere)) add(ref, standing);
  }
  return Object.fromEntries([...byPin].map(([ref, all]) => [ref, summarise(all) as Standing]));
}

/** For the page itself, which shows the state and leaves the rest to the card. */
export function claimState(id: string, evidence: ClaimFile, records: Records): ClaimState {
  const claim = evidence.claims[id];
  if (!claim) throw new EvidenceProblem(`claim ${id} has no entry`);
  return stateOf(
    claim,
    claim.citations.map((citation) => publishCitation(citation, evidence, records)),
    claim.queries.map((query, index) => publishQuery(id, query, index, records)),
  );
}

function stateOf(
  { golden }: Claim,
  citations: readonly PublishedCitation[],
  queries: readonly PublishedQuery[],
): ClaimState {
  if (citations.length + queries.length === 0) return golden.length > 0 ? 'recorded' : 'unproven';
  const changed =
    citations.some(({ newest }) => newest?.status === 'changed' || newest?.status === 'gone') ||
    queries.some(({ found }) => (found ?? 0) > 0);
  return changed ? 'changed' : 'verified';
}
