/** Turns what Mermaid drew into what a page inlines: colours become CSS variables, size becomes attributes. */
import { sentinels } from './settings';

const roleOf = new Map<string, string>(
  Object.entries(sentinels).map(([role, colour]): [string, string] => [colour, role]),
);

/** Colours that Mermaid writes whatever the theme says. */
const leftovers: Record<string, string> = {
  '#000': 'text',
  '#000000': 'text',
  '#333': 'text',
  '#333333': 'text',
  '#666': 'line',
  '#999': 'line',
  '#e0e0e0': 'grid',
  '#eaeaea': 'grid',
  '#edf2ae': 'note',
  '#ffffff': 'bg',
  '#fff': 'bg',
};

/** Translucent black is a shadow, which looks right in both themes. */
const shadow = /^rgba?\(0[ ,]+0[ ,]+0\b/;

const variable = (role: string) => `var(--mmd-${role})`;

export function themeSvg(svg: string): { svg: string; unknownColours: string[] } {
  const unknownColours = new Set<string>();
  const themed = svg
    .replace(/rgba?\(\s*161,\s*178,\s*(\d+)\s*(?:,\s*[\d.]+\s*)?\)/g, (whole, blue: string) => {
      const role = roleOf.get(`#a1b2${Number(blue).toString(16).padStart(2, '0')}`);
      return role ? variable(role) : whole;
    })
    .replace(/#(?:[0-9a-f]{6}|[0-9a-f]{3})(?=[;"'\s!})])/gi, (colour) => {
      const role = roleOf.get(colour.toLowerCase()) ?? leftovers[colour.toLowerCase()];
      if (!role) unknownColours.add(colour);
      return role ? variable(role) : colour;
    });
  for (const [colour] of themed.matchAll(/(?:rgba?|hsla?)\([^)]*\)/g)) {
    if (!shadow.test(colour)) unknownColours.add(colour);
  }
  return { svg: sizeSvg(themed), unknownColours: [...unknownColours] };
}

/** Mermaid leaves the size to a style; attributes reserve the place before any style sheet is read. */
function sizeSvg(svg: string): string {
  const size = /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg);
  if (!size) throw new Error('the drawing has no viewBox');
  const width = Math.ceil(Number(size[1]));
  const height = Math.ceil(Number(size[2]));
  return svg.replace(/<svg[^>]*>/, (tag) =>
    tag
      .replace(/ width="[^"]*"/, '')
      .replace(/ height="[^"]*"/, '')
      .replace(/ style="[^"]*"/, '')
      .replace('<svg', `<svg width="${width}" height="${height}"`),
  );
}
