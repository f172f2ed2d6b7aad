/** What the build gives each explorer of a page, as one file of data in the language of the build. */
export interface ExplorerData {
  /** Labels and sentences by key. */
  messages: Record<string, string>;
  golden: GoldenBacking;
  /** Ids of the claims that the model computes or rests on. */
  claims: readonly string[];
  /** Path of the page on which the claims stand: of the Chinese one until the page is translated. */
  claimsPage: string;
}

/** How far the model has been compared with the real code. */
export interface GoldenBacking {
  /** Name of the file under /golden/. */
  file: string;
  cases: number;
  /** |actual − expected| / (1 + |expected|), over all numbers of all cases. */
  largestError: number;
  /** `repository@commit` of the code that the cases were run on. */
  revisions: readonly string[];
}
