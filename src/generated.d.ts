/** Written by plugins/search for the language of the build. */
declare module '@generated/site-search/default/index.json' {
  const data: object;
  export default data;
}

/** Written by plugins/evidence, one for each page. */
declare module '@generated/site-evidence/default/claims-*' {
  const data: import('../core/schema/publishedClaim').PublishedClaim[];
  export default data;
}
