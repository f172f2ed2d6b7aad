/** The golden functions `data.*` of evidence/golden/README.md, except those of augmentation, in terms of this model. */
import { golden, type GoldenFunctions } from '../../golden/goldenFunction';
import { actionChunk } from './actionChunk';
import { alohaGripper, type GripperMap } from './alohaSpace';
import { batching } from './batching';
import { makeBoolMask } from './boolMask';
import { findConfig } from './configTable';
import { absoluteActions, deltaActions, type ActionMask } from './deltaActions';
import { entryType, parseEntry } from './entry';
import { fastMasks, fastTokenIds } from './fastTokens';
import { keptRanges, type IdleRules, type MotionSegment } from './idleFilter';
import type { NestedNumbers } from './nestedNumbers';
import { normalize, unnormalize, type NormMode, type NormStats } from './normalize';
import { padToDim } from './padToDim';
import { padTokens } from './padTokens';
import { floatToUint8, uint8ToModel } from './pixelValues';
import { promptTexts, type PromptFormat } from './promptText';
import { resizeWithPad } from './resizeWithPad';
import type { ModelType, Robot, Tree } from './robots';
import { runningStats } from './runningStats';
import { discretizeState } from './stateBins';
import { trainingStages } from './trainingStages';

interface Normalization {
  x: NestedNumbers;
  stats: NormStats;
  mode: NormMode;
}

interface RelativeActions {
  state: number[];
  actions: number[][];
  mask: ActionMask;
}

interface ChunkQuery {
  fps: number;
  actionHorizon: number;
  episodeStart: number;
  episodeEnd: number;
  index: number;
}

interface StagesInput {
  tree: Tree;
  robot: Robot;
  modelType: ModelType;
  actionDim: number;
  maxTokenLen: number;
  deltaActions: boolean;
  defaultPrompt: boolean;
  baseConfig: boolean;
  batchSize: number;
  raw: Record<string, string>;
}

export const dataPipelineFunctions: GoldenFunctions = {
  'data.makeBoolMask': golden<{ dims: number[] }>(({ dims }) => ({ mask: makeBoolMask(dims) })),
  'data.padToDim': golden<{ x: NestedNumbers; targetDim: number; value: number }>(({ x, targetDim, value }) => ({
    x: padToDim(x, targetDim, value),
  })),
  'data.normalize': golden<Normalization>(({ x, stats, mode }) => ({ x: normalize(x, stats, mode) })),
  'data.unnormalize': golden<Normalization>(({ x, stats, mode }) => ({ x: unnormalize(x, stats, mode) })),
  'data.deltaActions': golden<RelativeActions>(({ state, actions, mask }) => ({
    actions: deltaActions(state, actions, mask),
  })),
  'data.absoluteActions': golden<RelativeActions>(({ state, actions, mask }) => ({
    actions: absoluteActions(state, actions, mask),
  })),
  'data.discretizeState': golden<{ x: number[] }>(({ x }) => ({ bins: discretizeState(x) })),
  'data.promptText': golden<{ format: PromptFormat; prompt: string; state: number[] | null }>(
    ({ format, prompt, state }) => ({ texts: promptTexts(format, prompt, state) }),
  ),
  'data.padTokens': golden<{ tokens: number[]; maxLen: number }>(({ tokens, maxLen }) => padTokens(tokens, maxLen)),
  'data.fastMasks': golden<{ prefixTokens: number; postfixTokens: number; maxLen: number }>(
    ({ prefixTokens, postfixTokens, maxLen }) => fastMasks(prefixTokens, postfixTokens, maxLen),
  ),
  'data.fastTokenIds': golden<{ tokens: number[]; vocabSize: number; skipTokens: number }>(
    ({ tokens, vocabSize, skipTokens }) => ({ ids: fastTokenIds(tokens, vocabSize, skipTokens) }),
  ),
  'data.resizeWithPad': golden<{ height: number; width: number; targetHeight: number; targetWidth: number }>(
    ({ height, width, targetHeight, targetWidth }) => resizeWithPad(height, width, targetHeight, targetWidth),
  ),
  'data.floatToUint8': golden<{ x: number[] }>(({ x }) => ({ x: floatToUint8(x) })),
  'data.uint8ToModel': golden<{ x: number[] }>(({ x }) => ({ x: uint8ToModel(x) })),
  'data.runningStats': golden<{ batches: NestedNumbers[] }>(({ batches }) => runningStats(batches)),
  'data.actionChunk': golden<ChunkQuery>(({ fps, actionHorizon, episodeStart, episodeEnd, index }) =>
    actionChunk(fps, actionHorizon, episodeStart, episodeEnd, index),
  ),
  'data.idleFilter': golden<IdleRules & { segments: MotionSegment[] }>(({ segments, ...rules }) => ({
    ranges: keptRanges(segments, rules),
  })),
  'data.alohaGripper': golden<{ map: GripperMap; x: number[] }>(({ map, x }) => ({
    y: x.map((each) => alohaGripper(map, each)),
  })),
  'data.batching': golden<{ datasetSize: number; batchSize: number; worldSize: number }>(
    ({ datasetSize, batchSize, worldSize }) => batching(datasetSize, batchSize, worldSize),
  ),
  'data.configTable': golden<{ tree: string; name: string }>(({ tree, name }, { configTable }) => ({
    config: findConfig(configTable[tree], name),
  })),
  'data.pipelineStages': golden<StagesInput>(({ raw, defaultPrompt, ...settings }) => {
    // Texts and values are not asked for; what decides about them is left at its simplest.
    const unasked = { discreteState: false, normMode: 'quantile', stats: null } as const;
    const { stages, stop } = trainingStages(
      { ...settings, ...unasked, defaultPrompt: defaultPrompt ? '' : null },
      mapObject(raw, parseEntry),
    );
    return {
      stages: stages.map(({ stage, entries }) => ({ stage, entries: mapObject(entries, entryType) })),
      error: stop?.reason ?? null,
    };
  }),
};

const mapObject = <From, To>(object: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
