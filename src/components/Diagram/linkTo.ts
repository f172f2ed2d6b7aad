/** Links inside a drawing are written as site paths (`/attention-mask#traps`); pages live under a base path and a locale. */
export function linkTo(svg: string, baseUrl: string): string {
  return svg.replace(/(xlink:href|href)="\/([^"]*)"/g, (_whole, attribute: string, path: string) => {
    return `${attribute}="${baseUrl}${path}"`;
  });
}
