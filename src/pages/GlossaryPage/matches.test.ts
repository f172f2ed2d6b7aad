import { expect, it } from 'vitest';
import type { GlossaryEntry } from '@site/core/glossary/glossaryEntries';
import { matches } from './matches';

const entry: GlossaryEntry = {
  ...{ id: 'kv-cache', name: 'KV 缓存', other: 'KV cache' },
  ...{ also: ['键值缓存'], alsoOther: ['past_key_values'] },
  definition: '预填充时存下的键与值，`denoise_step` 每步复用。',
  ...{ code: [], see: [{ id: 'prefix', name: '前缀' }], pages: ['attention-mask'] },
};

it.each(['', '  ', 'KV 缓存', 'kv CACHE', ' 键值 ', 'past_key', '预填充', 'Denoise_Step'])(
  'finds by "%s"',
  (wanted) => {
    expect(matches(entry, wanted)).toBe(true);
  },
);

it.each(['掩码', '前缀', 'attention-mask', 'kv-cache'])('does not find by "%s"', (wanted) => {
  expect(matches(entry, wanted)).toBe(false);
});
