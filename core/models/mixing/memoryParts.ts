/**
 * Bytes of the large tensors that one way of mixing makes at any length, in parts: each counted once, per layer and sample.
 * A model; no allocator was measured, and outputs, norms and what a kernel keeps besides are left out.
 */
import { layerFlops } from '../ttt/layerFlops';
import { coverByWindows } from './attentionWindows';
import type { CostSettings, MixingMethod } from './costSettings';
import { innerModelNumbers, type InnerModel } from './innerLoop';
import { bf16Bytes, fp32Bytes } from './mixingMemory';

export const memoryPartNames = ['queriesKeysValues', 'scores', 'rates', 'state', 'checkpoints'] as const;
/**
 * Bytes: Q, K and V in bf16; query–key scores in bf16, where they are stored; inner rates in bf16; the inner model of a
 * sample, in fp32 where the kernels keep it and in bf16 in the fork; states stored along the scan in fp32.
 */
export type MemoryParts = Record<(typeof memoryPartNames)[number], number>;

/**
 * What a method holds at a length. The K × K products of a mini-batch in dual form are gone before the next one and are not
 * counted, nor is the cached prefix. The whole-sequence form is written in PyTorch and always stores its products.
 *
 * @mirrors vdit.src.process-input
 * @mirrors vdit.src.eta-repeat
 * @mirrors vdit.src.triton-checkpoints
 * @mirrors vdit.src.tk-checkpoints
 * @mirrors vdit.src.fork-dual
 * @mirrors vdit.src.fork-fast-weights
 */
export function memoryParts(method: MixingMethod, settings: CostSettings, tokens: number): MemoryParts {
  switch (method) {
    case 'fullAttention':
      return attentionMemory(settings, tokens, scoredAmong(tokens, settings));
    case 'windowedAttention':
      return windowedAttention(settings, tokens);
    case 'tttLinear':
      return tttPasses('linear', settings, tokens);
    case 'tttMlp':
      return tttPasses('mlp', settings, tokens);
    case 'wholeSequenceDual':
      return wholeSequenceDual(settings, tokens);
    case 'windowedWithTttMlp': {
      const windowed = windowedAttention(settings, tokens);
      const passes = tttPasses('mlp', settings, tokens);
      return {
        queriesKeysValues: windowed.queriesKeysValues + passes.queriesKeysValues,
        scores: windowed.scores,
        rates: passes.rates,
        state: passes.state,
        checkpoints: passes.checkpoints,
      };
    }
  }
}

function windowedAttention(settings: CostSettings, tokens: number): MemoryParts {
  const { windows, tokensEach } = coverByWindows(tokens, settings.window);
  return attentionMemory(settings, windows * tokensEach, windows * scoredAmong(tokensEach, settings));
}

/** Bytes of the stored scores of some tokens with each other and with the prefix. */
function scoredAmong(tokens: number, { sizes: { attention }, prefixTokens, scores }: CostSettings): number {
  return scores === 'stored' ? bf16Bytes * attention.heads * tokens * (prefixTokens + tokens) : 0;
}

function attentionMemory({ sizes: { attention } }: CostSettings, tokens: number, scores: number): MemoryParts {
  const width = (attention.heads + 2 * attention.keyValueHeads) * attention.headDim;
  return { queriesKeysValues: bf16Bytes * tokens * width, scores, rates: 0, state: 0, checkpoints: 0 };
}

function tttPasses(model: InnerModel, settings: CostSettings, tokens: number): MemoryParts {
  const { sizes, passes, rates } = settings;
  const { heads, headDim } = sizes.ttt;
  const miniBatchSize = model === 'linear' ? settings.linearMiniBatch : settings.mlpMiniBatch;
  const state = fp32Bytes * innerModelNumbers(model, heads, headDim);
  return {
    queriesKeysValues: passes * 3 * bf16Bytes * tokens * heads * headDim,
    scores: 0,
    rates: passes * bf16Bytes * heads * tokens * (rates === 'stored' ? miniBatchSize : 1),
    state: passes * state,
    checkpoints: passes * state * Math.ceil(tokens / (miniBatchSize * settings.checkpointGroup)),
  };
}

function wholeSequenceDual({ sizes: { modelDim, ttt } }: CostSettings, tokens: number): MemoryParts {
  const { heads, headDim } = ttt;
  const { attnScoreFloatsDual } = layerFlops({ tokens, numHeads: heads, headDim, hiddenSize: modelDim });
  return {
    queriesKeysValues: 3 * bf16Bytes * tokens * modelDim,
    scores: bf16Bytes * attnScoreFloatsDual,
    rates: bf16Bytes * heads * tokens,
    state: bf16Bytes * innerModelNumbers('linear', heads, headDim),
    checkpoints: 0,
  };
}
