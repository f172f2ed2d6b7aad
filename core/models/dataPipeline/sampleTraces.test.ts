import { describe, expect, it } from 'vitest';
import table from '../../../evidence/golden/config-table.json';
import goldenFile from '../../../evidence/golden/data-loading-pipeline.golden.json';
import observations from '../../../evidence/golden/observations.json';
import type { ConfigRow } from './configTable';
import { entryType, numbersOf, parseEntry, type Entries } from './entry';
import { inferenceTrace } from './inferenceTrace';
import { rowsOf } from './nestedNumbers';
import { configChoice, defaultChoice, followedConfigs, robotsOf, type SampleChoice } from './sampleChoice';
import { episodeStats, isOwnFile, statsFileOf } from './sampleStats';
import { episodeFrames, rawSample } from './syntheticEpisode';
import { trackedStats } from './trackedStats';
import { trainingTrace } from './trainingTrace';
import type { ModelType, Robot, Tree } from './robots';

const rows = { upstream: table['upstream@15a9616'], fork: table['fork@7a75ac2'] } as unknown as Record<
  'upstream' | 'fork',
  ConfigRow[]
>;
function choiceOf(tree: 'upstream' | 'fork', name: string): SampleChoice {
  const row = rows[tree].find((each) => each.name === name);
  const choice = row && configChoice(tree, row);
  if (!choice) throw new Error(`no choice for ${name}`);
  return choice;
}
const types = (entries: Entries | undefined) =>
  Object.fromEntries(Object.entries(entries ?? {}).map(([key, entry]) => [key, entryType(entry)]));
const last = <T>(items: readonly T[]): T => items.at(-1) as T;

describe('the synthetic sample', () => {
  const cases = goldenFile.cases.filter(
    ({ fn, output }) => fn === 'data.pipelineStages' && !('error' in output && output.error === 'missingBaseConfig'),
  );

  it.each(cases.map((each) => [each.id, each] as const))(
    'has the features of the real data set: %s',
    (_, { input }) => {
      const { tree, robot, raw } = input as unknown as { tree: Tree; robot: Robot; raw: Record<string, string> };
      const [actionHorizon = 0] = parseEntry(raw.action ?? raw.actions ?? '').shape;
      const sample = rawSample({ tree, robot, actionHorizon, promptFromTask: 'prompt' in raw }, 3);
      expect(types(sample)).toEqual(raw);
    },
  );

  it('has values of the shape that its types say', () => {
    for (const tree of ['upstream', 'fork'] as const) {
      for (const robot of robotsOf(tree)) {
        const sample = rawSample({ tree, robot, actionHorizon: 4, promptFromTask: true }, 0);
        for (const entry of Object.values(sample)) {
          const numbers = numbersOf(entry);
          if (numbers) expect(rowsOf(numbers).flat()).toHaveLength(entry.shape.reduce((product, n) => product * n, 1));
        }
      }
    }
  });

  it('repeats the last action at the end of the episode', () => {
    const { actions } = rawSample(
      { tree: 'upstream', robot: 'libero', actionHorizon: 3, promptFromTask: true },
      episodeFrames - 1,
    );
    const [first, second, third] = rowsOf(numbersOf(actions) ?? []);
    expect([second, third]).toEqual([first, first]);
  });
});

it('tracks the statistics that the fork has among its files', () => {
  const recorded = observations.find(({ id }) => id === 'data.norm-stats-files')?.evidence as unknown as {
    values: Record<string, unknown>;
  };
  const { pi05_simpler_debug_and_low_mem_finetune: debug, pi05_libero, pi05_simpler } = recorded.values;
  expect({ pi05_libero, pi05_simpler, pi05_simpler_debug: debug }).toMatchObject(trackedStats);
});

describe('configChoice', () => {
  it.each(['upstream', 'fork'] as const)(
    'takes every configuration of %s with data and transforms that are known',
    (tree) => {
      const names = rows[tree].filter((row) => configChoice(tree, row)).map(({ name }) => name);
      expect(names).toEqual(followedConfigs[tree]);
    },
  );

  it('follows the mode of the row, which the rule by model type does not give', () => {
    expect(choiceOf('fork', 'pi05_simpler_zscore')).toMatchObject({ normMode: 'zScore', actionHorizon: 4 });
    expect(choiceOf('fork', 'pi05_simpler').normMode).toBe('quantile');
    expect(choiceOf('fork', 'pi0_aloha_sim').normMode).toBe('zScore');
  });
});

describe('trainingTrace', () => {
  it('ends with the types that the real loaders of both frameworks yield', () => {
    const choice = { ...choiceOf('upstream', 'pi05_libero'), batchSize: 2 };
    const received = (framework: 'jax' | 'pytorch') =>
      types(last(trainingTrace(choice, 5, trackedStats.pi05_libero, framework).stages).entries);
    expect(received('pytorch')).toMatchObject({
      'image/base_0_rgb': 'float32[2,3,224,224]',
      state: 'float64[2,32]',
      tokenized_prompt: 'int64[2,200]',
      actions: 'float64[2,10,32]',
    });
    expect(received('jax')).toMatchObject({
      'image/base_0_rgb': 'float32[2,224,224,3]',
      state: 'float32[2,32]',
      tokenized_prompt: 'int32[2,200]',
      actions: 'float32[2,10,32]',
    });
  });

  it('follows an image from fractions to whole numbers, past a black border, into the model', () => {
    const { stages } = trainingTrace(defaultChoice('upstream', 'droid', 'pi05'), 0, null, 'jax');
    const range = (stage: string, key: string) => stages.find((each) => each.stage === stage)?.entries[key]?.value;
    expect(range('repack', 'observation/wrist_image_left')).toEqual({ kind: 'pixels', low: 0.1, high: 0.9 });
    expect(range('data:DroidInputs', 'image/left_wrist_0_rgb')).toEqual({ kind: 'pixels', low: 25, high: 229 });
    expect(range('model:ResizeImages', 'image/left_wrist_0_rgb')).toEqual({ kind: 'pixels', low: 0, high: 229 });
    expect(range('loader:observation', 'image/left_wrist_0_rgb')).toEqual({
      kind: 'pixels',
      low: -1,
      high: expect.closeTo(0.796, 3),
    });
    expect(range('collate', 'image_mask/right_wrist_0_rgb')).toEqual({ kind: 'flag', flag: false });
  });

  it('pads after it normalises, so that the padding is exactly zero', () => {
    const { stages } = trainingTrace(choiceOf('upstream', 'pi05_libero'), 5, trackedStats.pi05_libero, 'jax');
    const [state] = rowsOf(numbersOf(last(stages).entries.state) ?? []);
    expect(state?.slice(8)).toEqual(Array(24).fill(0));
    expect(state?.slice(0, 8).every((value) => value !== 0)).toBe(true);
  });

  it('writes both frames into the prompt of the fork, and gives the next frame apart', () => {
    const { stages } = trainingTrace(choiceOf('fork', 'pi05_simpler'), 5, trackedStats.pi05_simpler, 'pytorch');
    const [observation, next] = stages.slice(-2);
    expect(observation?.entries.tokenized_prompt?.value).toMatchObject({
      texts: [expect.stringMatching(/State: \[[-\d ]+\] \[[-\d ]+\];/)],
    });
    expect(next?.stage).toBe('loader:nextObservation');
    expect(types(next?.entries)).toMatchObject({
      state: 'float64[128,32]',
      'image/base_0_rgb': 'float32[128,3,224,224]',
    });
    expect(next?.entries).not.toHaveProperty('actions');
    expect(next?.entries).not.toHaveProperty('key');
    expect(observation?.entries).toHaveProperty('key');
    expect(next?.entries.state?.value).not.toEqual(observation?.entries.state?.value);
  });

  const stops: [string, SampleChoice, 'jax' | 'pytorch', object, string[]][] = [
    [
      'the fork without base_config',
      choiceOf('fork', 'pi0_aloha_sim'),
      'pytorch',
      { stage: 'create', reason: 'missingBaseConfig' },
      [],
    ],
    [
      'single images in the fork',
      choiceOf('fork', 'pi05_libero'),
      'pytorch',
      { stage: 'model:ResizeImages', reason: 'resizeImagesLayout' },
      ['model:InjectDefaultPrompt'],
    ],
    [
      'RLDS in PyTorch',
      choiceOf('upstream', 'pi05_full_droid_finetune'),
      'pytorch',
      { stage: 'loader', reason: 'rldsNeedsJax' },
      [],
    ],
    [
      'a repack that asks for a prompt',
      { ...choiceOf('upstream', 'pi05_libero'), promptFromTask: false },
      'jax',
      { stage: 'repack', reason: 'missingKey', key: 'prompt' },
      ['raw'],
    ],
    [
      'no prompt at all',
      { ...choiceOf('upstream', 'pi0_aloha_sim'), defaultPrompt: null },
      'jax',
      { stage: 'model:TokenizePrompt', reason: 'promptRequired' },
      ['model:ResizeImages'],
    ],
    [
      'two frames of ALOHA',
      defaultChoice('fork', 'aloha', 'pi0'),
      'pytorch',
      { stage: 'data:AlohaInputs', reason: 'alohaTwoFrames' },
      ['repack'],
    ],
  ];

  it.each(stops)('stops for %s', (_, choice, framework, stop, lastStage) => {
    const trace = trainingTrace(choice, 0, null, framework);
    expect(trace.stop).toEqual(stop);
    expect(trace.stages.slice(-1).map(({ stage }) => stage)).toEqual(lastStage);
  });
});

describe('statsFileOf', () => {
  it('has a file only where the actions mean the same', () => {
    const file = (tree: 'upstream' | 'fork', name: string) => statsFileOf(choiceOf(tree, name), name);
    expect(file('fork', 'pi05_libero')).toBe('pi05_libero');
    expect(file('fork', 'pi0_libero')).toBeNull();
    expect(file('upstream', 'pi0_aloha_sim')).toBeNull();
    expect(file('fork', 'pi05_simpler_zscore')).toBe('pi05_simpler');
    expect(file('fork', 'pi05_simpler_low_mem_finetune')).toBe('pi05_simpler_debug');
  });

  it('tells the file that a configuration reads from one of the same data set', () => {
    expect(isOwnFile('fork', 'pi05_simpler_low_mem_finetune')).toBe(true);
    expect(isOwnFile('fork', 'pi05_simpler_zscore')).toBe(false);
    expect(isOwnFile('upstream', 'pi05_libero')).toBe(false);
  });
});

describe('episodeStats', () => {
  it('makes the normalised episode fit the unit range', () => {
    const choice = { ...defaultChoice('upstream', 'droidRlds', 'pi05'), actionHorizon: 4 };
    const stats = episodeStats(choice);
    const { stages } = trainingTrace(choice, 7, stats, 'jax');
    const actions = rowsOf(numbersOf(stages.find(({ stage }) => stage === 'normalize')?.entries.actions) ?? []).flat();
    expect(Math.max(...actions.map(Math.abs))).toBeLessThan(1.1);
  });

  it('depends on whether actions are relative, and on the horizon', () => {
    const choice = { ...defaultChoice('upstream', 'aloha', 'pi0'), actionHorizon: 2 };
    const width = (changed: Partial<SampleChoice>) => episodeStats({ ...choice, ...changed }).actions.std[0] as number;
    expect(width({})).toBeLessThan(width({ deltaActions: false }) / 3);
    expect(width({ actionHorizon: 8 })).toBeGreaterThan(2 * width({}));
  });
});

describe('inferenceTrace', () => {
  const modelTypes: ModelType[] = ['pi0', 'pi05', 'pi0Fast'];
  const combinations = robotsOf('forkMain').flatMap((robot) =>
    modelTypes.map((modelType) => [robot, modelType] as const),
  );

  it.each(combinations)('returns the recorded actions for %s with %s', (robot, modelType) => {
    const choice = { ...defaultChoice('forkMain', robot, modelType), actionHorizon: 5 };
    const { inputs, outputs, largestDeviation } = inferenceTrace(choice, 11, episodeStats(choice));
    expect(inputs.stop).toBeNull();
    expect(largestDeviation).toBeLessThan(1e-9);
    const width = { aloha: 14, libero: 7, droid: 8, droidRlds: 8, simpler: choice.actionDim }[robot];
    expect(last(outputs).actions.map((action) => action.length)).toEqual(Array(5).fill(width));
    expect(last(outputs).state).toBeNull();
  });

  it('adds the state before the robot’s own transform', () => {
    const choice = defaultChoice('upstream', 'aloha', 'pi0Fast');
    expect(inferenceTrace(choice, 0, episodeStats(choice)).outputs.map(({ stage }) => stage)).toEqual([
      'model:ExtractFASTActions',
      'unnormalize',
      'data:AbsoluteActions',
      'data:AlohaOutputs',
    ]);
  });

  it.each([
    ['pi05_simpler', { stage: 'data:SimplerInputs', reason: 'missingKey', key: 'key' }],
    ['pi05_libero', { stage: 'model:ResizeImages', reason: 'resizeImagesLayout' }],
    ['pi0_aloha_sim', { stage: 'create', reason: 'missingBaseConfig' }],
  ])('stops in the fork: %s', (name, stop) => {
    const trace = inferenceTrace(choiceOf('fork', name), 0, trackedStats.pi05_simpler);
    expect(trace.inputs.stop).toEqual(stop);
    expect(trace).toMatchObject({ outputs: [], largestDeviation: null });
  });
});
