import type { ReadingPlace } from './addressInOtherLanguage';

/** Headings and claims: both languages of a page have the same ones, by the same names. */
const passages = 'main :is(h2, h3, [data-kind])[id]';

/** Measures where the reader of this page is. */
export function readingPlace(): ReadingPlace {
  const target = namedByHash();
  return {
    height: window.innerHeight,
    scrolled: window.scrollY > 0,
    target: target?.getBoundingClientRect(),
    // What a closed fold hides has no place.
    passages: [...document.querySelectorAll(passages)]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ id: element.id, top: element.getBoundingClientRect().top })),
  };
}

/** What the address names; a hash that is not well escaped names nothing. */
export function namedByHash(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  } catch {
    return null;
  }
}
