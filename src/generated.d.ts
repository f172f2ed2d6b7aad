/** Written by plugins/search for the language of the build. */
declare module '@generated/site-search/default/index.json' {
  const data: object;
  export default data;
}
