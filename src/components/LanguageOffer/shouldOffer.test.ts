import { expect, it } from 'vitest';
import { shouldOffer } from './shouldOffer';

it.each([
  [['en-US', 'en'], 'zh-Hans', true],
  [['en'], 'zh-Hans', true],
  [['EN-gb'], 'zh-Hans', true],
  [['zh-CN', 'en'], 'zh-Hans', false],
  [['zh-TW'], 'zh-Hans', false],
  [['zh-CN'], 'en', true],
  [['zh-Hant-HK'], 'en', true],
  [['zh'], 'en', true],
  [['en-US', 'zh-CN'], 'en', false],
  // The first one that the site has decides.
  [['fr-FR', 'en-US', 'zh-CN'], 'zh-Hans', true],
  [['de', 'zh-CN', 'en'], 'zh-Hans', false],
  [['ja', 'zh-TW', 'en'], 'en', true],
  // Languages that the site does not have, also such as begin with the same letters.
  [['fr-FR', 'de'], 'zh-Hans', false],
  [['enm', 'zha'], 'zh-Hans', false],
  [[], 'zh-Hans', false],
  [[''], 'en', false],
])('%j on a page in %s: %s, and never again', (languages, locale, expected) => {
  expect(shouldOffer(languages, locale, false)).toBe(expected);
  expect(shouldOffer(languages, locale, true)).toBe(false);
});
