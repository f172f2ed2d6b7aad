/** The whole content of the repository as one value: what rules check and what the build publishes. */
import type { Finding } from './finding';
import type { PageModel } from './page/pageModel';
import type { ClaimFile } from './schema/claimFile';
import type { Drift, Verification } from './schema/records';
import type { Redirects } from './schema/redirects';
import type { Sources } from './schema/sources';

export interface LoadedClaimFile {
  file: string;
  value: ClaimFile;
  lineOf(path: readonly PropertyKey[]): number;
}

export interface Site {
  /** Chinese pages, in the order of their file names. */
  pages: PageModel[];
  /** Their English twins. */
  twins: PageModel[];
  sources: Sources;
  /** Line of a pin in `evidence/sources.yaml`. */
  lineOfPin(key: string, pin: string): number;
  /** By page name. */
  claimFiles: Map<string, LoadedClaimFile>;
  /** What the evidence tool last found at the pins; null before its first run. */
  verification: Verification | null;
  /** What it last found at other revisions, by pin. */
  drift: Drift;
  redirects: Redirects;
  /** `file/case` of every golden case and `observations/id` of every observation. */
  golden: Set<string>;
  /** File names of the committed drawings, without extension. */
  drawings: Set<string>;
  /** What reading the files found: YAML that does not match its schema. */
  findings: Finding[];
}

export const allPages = (site: Site): PageModel[] => [...site.pages, ...site.twins];
