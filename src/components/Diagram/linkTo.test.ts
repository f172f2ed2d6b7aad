import { expect, it } from 'vitest';
import { linkTo } from './linkTo';

it('puts site paths under the base path and leaves references inside the drawing alone', () => {
  const svg = '<a xlink:href="/attention-mask#traps"></a><use href="#arrow"/>';
  expect(linkTo(svg, '/docs/en/')).toBe('<a xlink:href="/docs/en/attention-mask#traps"></a><use href="#arrow"/>');
});
