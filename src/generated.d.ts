/** Written by plugins/search for the language of the build. */
declare module '@generated/site-search/default/index.json' {
  const data: import('../core/search/searchIndex').SearchData;
  export default data;
}

/** Written by plugins/evidence, one for each page. */
declare module '@generated/site-evidence/default/claims-*' {
  const data: import('../core/schema/publishedClaim').PublishedClaim[];
  export default data;
}

/** Written by plugins/explorers: one for each page, and two tables. */
declare module '@generated/site-explorers/default/timeline.json' {
  const data: import('../core/explorer/timelineData').PhaseData[];
  export default data;
}
declare module '@generated/site-explorers/default/configs.json' {
  const data: import('../core/golden/goldenFunction').GoldenData['configTable'];
  export default data;
}
declare module '@generated/site-explorers/default/*' {
  const data: import('../core/explorer/explorerData').ExplorerData;
  export default data;
}

/** Written by plugins/glossary, by id of the term. */
declare module '@generated/site-glossary/default/definitions.json' {
  const data: Record<string, import('../core/glossary/glossaryEntries').Definition>;
  export default data;
}
