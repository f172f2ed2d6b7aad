/** What one layer of ttt-video-dit would cost per sample with each way of mixing the sequence, forward only. */
import { innerLoopFlops, type InnerForm, type InnerModel } from './innerLoop';
import { attentionFlops, linearFlops } from './matrixProducts';

export interface MixingFlopsInput {
  totalTokens: number;
  /** Tokens w of one attention window, and how many windows there are. */
  windowTokens: number;
  windows: number;
  modelDim: number;
  heads: number;
  headDim: number;
  /** Tokens of one inner mini-batch, by inner model. */
  linearMiniBatch: number;
  mlpMiniBatch: number;
}

export interface MixingFlops {
  /** Attention of every token to every token, without projections. */
  fullAttentionFlops: number;
  /** Attention inside the windows, without projections. */
  localAttentionFlops: number;
  /** q, k, v and o of the tokens of all windows; the overlap of two windows is projected twice. */
  attentionProjectionFlops: number;
  /** The four projections of one TTT pass. */
  tttProjectionFlops: number;
  /** Inner loop of one pass, by inner model and form. */
  tttLinearDualFlops: number;
  tttLinearPrimalFlops: number;
  tttMlpDualFlops: number;
  tttMlpPrimalFlops: number;
  /** The two layers of the block's own MLP, four times as wide. */
  feedForwardFlops: number;
  /** Forward and reverse pass of TTT-MLP in primal form, projections included. */
  tttMlpTwoPassesFlops: number;
  fullOverLocal: number;
  fullOverTttMlpTwoPasses: number;
}

/**
 * FLOPs per layer and sample by the formulas that were counted on the real modules.
 *
 * @mirrors vdit.src.local-attention
 * @mirrors vdit.src.projections
 * @mirrors vdit.src.linear-step
 * @mirrors vdit.src.mlp-step
 * @mirrors vdit.src.ssm-forward
 */
export function mixingFlops(input: MixingFlopsInput): MixingFlops {
  const { totalTokens, windowTokens, windows, modelDim, heads, headDim } = input;
  const miniBatch = { linear: input.linearMiniBatch, mlp: input.mlpMiniBatch };
  const inner = (model: InnerModel, form: InnerForm) =>
    innerLoopFlops({ model, form, tokens: totalTokens, heads, headDim, miniBatchSize: miniBatch[model] });

  const fullAttentionFlops = attentionFlops(totalTokens, totalTokens, modelDim);
  const localAttentionFlops = windows * attentionFlops(windowTokens, windowTokens, modelDim);
  const tttProjectionFlops = 4 * linearFlops(totalTokens, modelDim, modelDim);
  const tttMlpPrimalFlops = inner('mlp', 'primal');
  const tttMlpTwoPassesFlops = 2 * (tttProjectionFlops + tttMlpPrimalFlops);
  return {
    fullAttentionFlops,
    localAttentionFlops,
    attentionProjectionFlops: 4 * linearFlops(windows * windowTokens, modelDim, modelDim),
    tttProjectionFlops,
    tttLinearDualFlops: inner('linear', 'dual'),
    tttLinearPrimalFlops: inner('linear', 'primal'),
    tttMlpDualFlops: inner('mlp', 'dual'),
    tttMlpPrimalFlops,
    feedForwardFlops: 2 * linearFlops(totalTokens, modelDim, 4 * modelDim),
    tttMlpTwoPassesFlops,
    fullOverLocal: fullAttentionFlops / localAttentionFlops,
    fullOverTttMlpTwoPasses: fullAttentionFlops / tttMlpTwoPassesFlops,
  };
}
