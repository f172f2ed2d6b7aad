/** The whole content of the repository as one value: what rules check and what the build publishes. */
import type { Finding } from './finding';
import type { GoldenFile } from './golden/goldenFile';
import type { GoldenData } from './golden/goldenFunction';
import type { Locale, PageModel } from './page/pageModel';
import type { ClaimFile } from './schema/claimFile';
import type { Term } from './schema/glossary';
import type { Phase } from './schema/phases';
import type { Drift, Verification } from './schema/records';
import type { Redirects } from './schema/redirects';
import type { Sources } from './schema/sources';

export interface LoadedClaimFile {
  file: string;
  value: ClaimFile;
  lineOf(path: readonly PropertyKey[]): number;
}

export interface LoadedGolden {
  /** As it was named, for messages. */
  file: string;
  value: GoldenFile;
  lineOfCase(id: string): number;
}

export interface LoadedPhases {
  file: string;
  value: Phase[];
  lineOf(path: readonly PropertyKey[]): number;
}

export interface LoadedGlossary {
  file: string;
  value: Term[];
  lineOf(path: readonly PropertyKey[]): number;
}

/** Words that readers see and that stand in no page: verdicts, labels of explorers and of the interface. */
export interface Words {
  file: string;
  line: number;
  locale: Locale;
  value: string;
}

/** What knows each language, loaded from the disk when it is first asked. */
export interface Linters {
  /** Chinese text as AutoCorrect writes it. */
  autocorrect(text: string): string;
  /** The word is in the British dictionary. */
  isEnglishWord(word: string): boolean;
}

/** Words that are right on this site and stand in no dictionary. */
export interface OwnWords {
  file: string;
  /** By line. */
  value: string[];
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
  /** The phases of the self-alignment plan, and what became of them. */
  phases: LoadedPhases;
  glossary: LoadedGlossary;
  words: Words[];
  ownWords: OwnWords;
  linters: Linters;
  /** `file/case` of every golden case and `observations/id` of every observation. */
  golden: Set<string>;
  /** The golden files, in the order of their names. */
  goldenFiles: LoadedGolden[];
  /** Training configurations by tree, as read from the real code. */
  configTable: GoldenData['configTable'];
  /** File names of the committed drawings, without extension. */
  drawings: Set<string>;
  /** What reading the files found: YAML that does not match its schema. */
  findings: Finding[];
}

export const allPages = (site: Site): PageModel[] => [...site.pages, ...site.twins];
