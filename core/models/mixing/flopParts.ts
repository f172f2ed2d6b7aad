/** FLOPs of one way of mixing at any length, in parts. A model: matrix products of one forward pass, no time. */
import { layerFlops } from '../ttt/layerFlops';
import { coverByWindows } from './attentionWindows';
import type { CostSettings, FlopScope, MixingMethod } from './costSettings';
import { innerLoopFlops, type InnerModel } from './innerLoop';
import { attentionFlops, linearFlops } from './matrixProducts';

export const flopPartNames = ['inner', 'projections', 'rates'] as const;
/** FLOPs per layer and sample: attention's products or the inner loop; q, k, v and o; the learned inner rates. */
export type FlopParts = Record<(typeof flopPartNames)[number], number>;

/**
 * What a method costs at a length, in the parts that the scope counts; the others are 0. Lengths that are no multiple of a
 * mini-batch, which the code refuses, count as that fraction of a mini-batch.
 *
 * @mirrors vdit.src.local-attention
 * @mirrors vdit.src.projections
 * @mirrors vdit.src.get-eta
 * @mirrors vdit.src.ssm-forward
 * @mirrors vdit.src.fork-dual
 */
export function flopParts(method: MixingMethod, settings: CostSettings, tokens: number): FlopParts {
  switch (method) {
    case 'fullAttention':
      return fullAttention(settings, tokens);
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
        inner: windowed.inner + passes.inner,
        projections: windowed.projections + passes.projections,
        rates: windowed.rates + passes.rates,
      };
    }
  }
}

function fullAttention(settings: CostSettings, tokens: number): FlopParts {
  return { inner: attendedAmong(tokens, settings), projections: attentionProjections(tokens, settings), rates: 0 };
}

function windowedAttention(settings: CostSettings, tokens: number): FlopParts {
  const { windows, tokensEach } = coverByWindows(tokens, settings.window);
  return {
    inner: windows * attendedAmong(tokensEach, settings),
    projections: attentionProjections(windows * tokensEach, settings),
    rates: 0,
  };
}

/** Attention of some tokens to each other and to the prefix. */
function attendedAmong(tokens: number, { sizes: { attention }, prefixTokens }: CostSettings): number {
  return attentionFlops(tokens, prefixTokens + tokens, attention.heads * attention.headDim);
}

function attentionProjections(tokens: number, { sizes: { modelDim, attention }, scope }: CostSettings): number {
  const queryAndOutput = 2 * attention.heads * attention.headDim;
  const keyAndValue = 2 * attention.keyValueHeads * attention.headDim;
  return scope === 'everything' ? linearFlops(tokens, modelDim, queryAndOutput + keyAndValue) : 0;
}

function tttPasses(model: InnerModel, settings: CostSettings, sequenceTokens: number): FlopParts {
  const { sizes, form, scope } = settings;
  const { heads, headDim } = sizes.ttt;
  const tokens = settings.passes * sequenceTokens;
  const miniBatchSize = model === 'linear' ? settings.linearMiniBatch : settings.mlpMiniBatch;
  return inScope(scope, {
    inner: innerLoopFlops({ model, form, tokens, heads, headDim, miniBatchSize }),
    projections: 4 * linearFlops(tokens, sizes.modelDim, heads * headDim),
    rates: linearFlops(tokens, sizes.modelDim, heads),
  });
}

function wholeSequenceDual({ sizes: { modelDim, ttt }, scope }: CostSettings, tokens: number): FlopParts {
  const flops = layerFlops({ tokens, numHeads: ttt.heads, headDim: ttt.headDim, hiddenSize: modelDim });
  return inScope(scope, { inner: flops.dualInnerFlops, projections: flops.projectionFlops, rates: flops.lrFlops });
}

const inScope = (scope: FlopScope, { inner, projections, rates }: FlopParts): FlopParts => ({
  inner,
  projections: scope === 'inner' ? 0 : projections,
  rates: scope === 'everything' ? rates : 0,
});
