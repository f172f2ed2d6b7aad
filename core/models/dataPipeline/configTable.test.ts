import { describe, expect, it } from 'vitest';
import table from '../../../evidence/golden/config-table.json';
import { compareConfigs, filterConfigs, findConfig, sortConfigs, type ConfigRow } from './configTable';

const upstream = table['upstream@15a9616'] as unknown as ConfigRow[];
const fork = table['fork@7a75ac2'] as unknown as ConfigRow[];
const configs = compareConfigs(upstream, fork);
const named = (name: string) => configs.find((config) => config.name === name);

describe('compareConfigs', () => {
  it('joins all rows by name, and keeps those that one side lacks', () => {
    expect(configs).toHaveLength(36);
    expect(configs.filter((config) => config.fork === null)).toHaveLength(5);
    expect(configs.filter((config) => config.upstream === null).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['pi05_simpler', 'pi05_simpler_zscore_align']),
    );
  });

  it('marks fields that differ, but not those that only one side has', () => {
    expect(named('pi05_libero')?.differing).toEqual(['batchSize', 'pytorchWeightPath']);
    expect(named('pi0_aloha')?.differing).toContain('create');
    expect(named('pi0_aloha')?.differing).not.toContain('useAlignmentExpert');
    expect(named('pi05_simpler')?.differing).toEqual([]);
  });

  it('compares lists by their items', () => {
    const row = { name: 'a', keys: ['x', 'y'] };
    expect(compareConfigs([row], [{ name: 'a', keys: ['x', 'y'] }])[0]?.differing).toEqual([]);
    expect(compareConfigs([row], [{ name: 'a', keys: ['y', 'x'] }])[0]?.differing).toEqual(['keys']);
  });
});

describe('filterConfigs', () => {
  it('keeps everything when nothing is asked for', () => {
    expect(filterConfigs(configs, {})).toEqual(configs);
  });

  it('finds text in any field, whatever the case', () => {
    expect(filterConfigs(configs, { text: ' BRIDGE ' }).map(({ name }) => name)).toEqual([
      'pi05_simpler_debug',
      'pi05_simpler',
      'pi05_simpler_zscore_align',
      'pi05_simpler_zscore',
      'pi05_simpler_low_mem_finetune',
    ]);
  });

  it('keeps rows that satisfy all conditions', () => {
    const found = filterConfigs(configs, { modelType: 'pi0_fast', text: 'RLDSDroid', presence: 'both' });
    expect(found.map(({ name }) => name)).toEqual(['pi0_fast_full_droid_finetune']);
    expect(filterConfigs(configs, { presence: 'upstreamOnly' })).toHaveLength(5);
    expect(filterConfigs(configs, { presence: 'forkOnly' })).toHaveLength(5);
    const different = filterConfigs(configs, { presence: 'different' }).map(({ name }) => name);
    expect(different).toEqual(expect.arrayContaining(['pi05_libero', 'pi05_simpler', 'pi05_droid_jointpos_polaris']));
    expect(different).not.toContain('pi0_droid');
  });
});

describe('sortConfigs', () => {
  const values = (field: string, direction: 'ascending' | 'descending') =>
    sortConfigs(configs, field, direction).map((config) => config.upstream?.[field] ?? config.fork?.[field] ?? null);

  it('sorts numbers by size and texts by letters', () => {
    expect(values('batchSize', 'ascending').at(-1)).toBe(1024);
    expect(values('actionHorizon', 'descending')[0]).toBe(50);
    expect(values('name', 'ascending')[0]).toBe('debug');
  });

  it('puts rows without a value last, in both directions', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const shown = values('defaultPrompt', direction);
      expect(shown.slice(shown.indexOf(null)).every((value) => value === null)).toBe(true);
    }
  });

  it('keeps the order of equal rows, and leaves what it was given', () => {
    const before = configs.map(({ name }) => name);
    const sorted = sortConfigs(configs, 'maxTokenLen', 'descending').filter(
      (config) => (config.upstream ?? config.fork)?.maxTokenLen === 48,
    );
    expect(sorted.map(({ name }) => name)).toEqual(
      before.filter((name) => sorted.some((config) => config.name === name)),
    );
    expect(configs.map(({ name }) => name)).toEqual(before);
  });
});

it('finds no configuration of another tree, and none of a tree that is not there', () => {
  expect(findConfig(fork, 'pi05_simpler')).toMatchObject({ repoId: 'lerobot-pi0-bridge' });
  expect(() => findConfig(upstream, 'pi05_simpler')).toThrow(expect.objectContaining({ kind: 'unknownConfig' }));
  expect(() => findConfig(undefined, 'debug')).toThrow(expect.objectContaining({ kind: 'unknownConfig' }));
});
