import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { anyLayout } from '@site/tests/models/randomLayout';
import { layoutCounts } from './layoutCounts';
import { layoutTokens } from './layoutTokens';
import { miniature } from './miniature';
import { presets, type Preset } from './presets';
import type { Segment } from './segment';

interface ConfigRow {
  name: string;
  modelType: string;
  actionHorizon: number;
  maxTokenLen: number;
  dataFactory: string;
  useAlignmentExpert?: boolean;
  usePeftPrefixToken?: boolean;
}

const table = JSON.parse(readFileSync('evidence/golden/config-table.json', 'utf8')) as Record<string, ConfigRow[]>;
const { claims } = parse(readFileSync('evidence/claims/attention-mask.yaml', 'utf8')) as { claims: object };

function rowOf({ config, source }: Preset): ConfigRow {
  const tree = Object.keys(table).find((key) => key.startsWith(source.split('@')[0] as string)) as string;
  return table[tree]?.find(({ name }) => name === config) as ConfigRow;
}

const lengths = (segments: readonly Segment[], ...kinds: string[]): number =>
  layoutTokens(segments.filter(({ kind }) => kinds.includes(kind))).padMask.length;

describe.each(presets)('$config', (preset) => {
  const { segments, isolatedKinds } = preset.layout;
  const row = rowOf(preset);
  const has = (kind: string) => segments.some((segment) => segment.kind === kind);

  it('has the text length and the horizon of the real configuration', () => {
    expect(lengths(segments, 'language', 'fastPostfix', 'padding')).toBe(row.maxTokenLen);
    if (row.modelType !== 'pi0_fast') expect(lengths(segments, 'action')).toBe(row.actionHorizon);
  });

  it('has the segments of its model', () => {
    expect(has('state')).toBe(row.modelType === 'pi0');
    expect(has('fastPostfix')).toBe(row.modelType === 'pi0_fast');
    expect(has('eToken')).toBe(row.usePeftPrefixToken ?? false);
    expect(has('dynamics')).toBe(row.useAlignmentExpert ?? false);
    expect(isolatedKinds.length > 0).toBe(has('dynamics'));
  });

  it('says where its cameras depend on the observation', () => {
    expect(preset.observedCameras ?? false).toBe(row.dataFactory === 'LeRobotAlohaDataConfig');
  });

  it('rests on a claim of the page', () => {
    expect(claims).toHaveProperty([preset.claim]);
  });
});

it('the walked-through sample of the page has the numbers that the page states', () => {
  expect(layoutCounts(presets[0]?.layout.segments ?? [])).toMatchObject({
    totalTokens: 1018,
    allowedPairs: 729_484,
    firstSuffixPosition: 828,
  });
});

describe('miniature', () => {
  const pattern = ({ segments }: { segments: readonly Segment[] }) =>
    segments.map((segment) => {
      const { padMask } = layoutTokens([segment]);
      return [segment.kind, padMask.includes(1), padMask.includes(0)];
    });

  it('keeps segments, holes and padding, and is never longer', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const small = miniature(layout);
        expect(pattern(small)).toEqual(pattern(layout));
        expect(small.isolatedKinds).toEqual(layout.isolatedKinds);
        expect(layoutCounts(small.segments).totalTokens).toBeLessThanOrEqual(layoutCounts(layout.segments).totalTokens);
      }),
    );
  });

  it.each(presets)('of $config fits on a small screen', ({ layout }) => {
    expect(layoutCounts(miniature(layout).segments).totalTokens).toBeLessThanOrEqual(40);
  });
});
