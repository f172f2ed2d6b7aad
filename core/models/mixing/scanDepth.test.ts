import { describe, expect, it } from 'vitest';
import { realSettings } from './costSettings';
import { scanDepth } from './scanDepth';

describe('scanDepth', () => {
  it('counts the updates that wait for each other in one layer of the longest video', () => {
    const depth = (method: Parameters<typeof scanDepth>[0]) => scanDepth(method, realSettings.video, 351_168);
    expect(depth('tttMlp')).toBe(460_908 / 42);
    expect(depth('tttLinear')).toBe(1_843_632 / 42);
    expect(depth('windowedWithTttMlp')).toBe(depth('tttMlp'));
    expect([depth('fullAttention'), depth('windowedAttention'), depth('wholeSequenceDual')]).toEqual([0, 0, 1]);
  });
});
