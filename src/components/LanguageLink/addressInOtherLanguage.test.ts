import { describe, expect, it } from 'vitest';
import { addressInOtherLanguage, type ReadingPlace } from './addressInOtherLanguage';

const top: ReadingPlace = {
  height: 900,
  scrolled: false,
  passages: [
    { id: 'summary', top: 200 },
    { id: 'mask.core.rule', top: 280 },
    { id: 'concept', top: 2000 },
  ],
};
const scrolledBy = (distance: number): ReadingPlace => ({
  ...top,
  scrolled: true,
  passages: top.passages.map((passage) => ({ ...passage, top: passage.top - distance })),
});
const address = (place: ReadingPlace, hash = '', search = '') =>
  addressInOtherLanguage('/en/attention-mask', { search, hash }, place);

describe('the query', () => {
  it.each(['', '?x=1;batch=8;view=a~1b', '?elsewhere=upstream%40head%3Aabsent&x=1;a=%E4%B8%80'])(
    'stays as it is: %s',
    (search) => {
      expect(address(top, '', search)).toBe(`/en/attention-mask${search}`);
    },
  );

  it('stands before the hash', () => {
    expect(address({ ...top, target: { top: 100, bottom: 140 } }, '#explorer', '?x=1;batch=8')).toBe(
      '/en/attention-mask?x=1;batch=8#explorer',
    );
  });
});

describe('the hash', () => {
  it('is none at the top of the page, even where a heading is high up', () => {
    expect(address(top)).toBe('/en/attention-mask');
  });

  it('stays as it is while its target is in view, in part too', () => {
    const place = scrolledBy(0);
    expect(address({ ...place, target: { top: 860, bottom: 910 } }, '#a%2Eb')).toBe('/en/attention-mask#a%2Eb');
    expect(address({ ...place, target: { top: -300, bottom: 1 } }, '#a')).toBe('/en/attention-mask#a');
  });

  it('is the last passage that begins in the upper third or above, when there is none', () => {
    expect(address(scrolledBy(1))).toBe('/en/attention-mask#mask.core.rule');
    expect(address(scrolledBy(1699))).toBe('/en/attention-mask#mask.core.rule');
    expect(address(scrolledBy(1700))).toBe('/en/attention-mask#concept');
  });

  it('is that passage too when the target of the hash has left the window, upwards or downwards', () => {
    expect(address({ ...scrolledBy(500), target: { top: -300, bottom: 0 } }, '#summary')).toBe(
      '/en/attention-mask#mask.core.rule',
    );
    expect(address({ ...scrolledBy(500), target: { top: 900, bottom: 950 } }, '#traps')).toBe(
      '/en/attention-mask#mask.core.rule',
    );
  });

  it('is none when the reader has gone back to the top', () => {
    expect(address({ ...top, target: { top: 2000, bottom: 2040 } }, '#concept')).toBe('/en/attention-mask');
  });

  it('is none above the first passage', () => {
    const place = { ...scrolledBy(10), passages: [{ id: 'summary', top: 301 }] };
    expect(address(place)).toBe('/en/attention-mask');
  });

  it('stays where this page has no such part, unless the reader has scrolled to a passage', () => {
    expect(address(top, '#mask.open.question')).toBe('/en/attention-mask#mask.open.question');
    expect(address({ ...top, scrolled: true, passages: [] }, '#traps')).toBe('/en/attention-mask#traps');
    expect(address(scrolledBy(1700), '#traps')).toBe('/en/attention-mask#concept');
  });

  it('is escaped', () => {
    const place = { ...top, scrolled: true, passages: [{ id: '甲 b', top: 0 }] };
    expect(address(place)).toBe('/en/attention-mask#%E7%94%B2%20b');
  });
});
