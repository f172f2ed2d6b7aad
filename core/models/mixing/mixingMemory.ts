/** Buffers that one TTT pass of ttt-video-dit keeps for one layer and sample, and what attention scores would take. */
import { innerModelNumbers } from './innerLoop';

export interface MixingMemoryInput {
  totalTokens: number;
  modelDim: number;
  heads: number;
  headDim: number;
  /** Tokens of one inner mini-batch, by inner model. */
  linearMiniBatch: number;
  mlpMiniBatch: number;
  /** Mini-batches between two stored states. */
  checkpointGroup: number;
}

export interface MixingMemory {
  /** Inner rates as stored: every mini-batch holds K equal rows of K rates. */
  etaElements: number;
  /** Inner rates that are read: one per token and head. */
  etaNeededElements: number;
  etaBytesBf16: number;
  /** States that are stored for the backward pass, by inner model, and their bytes. */
  mlpCheckpoints: number;
  mlpCheckpointBytesFp32: number;
  linearCheckpoints: number;
  linearCheckpointBytesFp32: number;
  qkvBytesBf16: number;
  /** The matrix [H][N][N] of full attention, if it were stored; fused kernels do not store it. */
  attentionScoreBytesBf16: number;
}

export const bf16Bytes = 2;
export const fp32Bytes = 4;

/**
 * Bytes and numbers per layer, pass and sample.
 *
 * @mirrors vdit.src.process-input
 * @mirrors vdit.src.eta-repeat
 * @mirrors vdit.src.triton-checkpoints
 * @mirrors vdit.src.tk-checkpoints
 */
export function mixingMemory(input: MixingMemoryInput): MixingMemory {
  const { totalTokens, modelDim, heads, headDim, linearMiniBatch, mlpMiniBatch, checkpointGroup } = input;
  const etaElements = heads * totalTokens * mlpMiniBatch;
  const mlpCheckpoints = Math.ceil(Math.floor(totalTokens / mlpMiniBatch) / checkpointGroup);
  const linearCheckpoints = Math.ceil(Math.floor(totalTokens / linearMiniBatch) / checkpointGroup);
  return {
    etaElements,
    etaNeededElements: heads * totalTokens,
    etaBytesBf16: bf16Bytes * etaElements,
    mlpCheckpoints,
    mlpCheckpointBytesFp32: fp32Bytes * mlpCheckpoints * innerModelNumbers('mlp', heads, headDim),
    linearCheckpoints,
    linearCheckpointBytesFp32: fp32Bytes * linearCheckpoints * innerModelNumbers('linear', heads, headDim),
    qkvBytesBf16: 3 * bf16Bytes * totalTokens * modelDim,
    attentionScoreBytesBf16: bf16Bytes * heads * totalTokens ** 2,
  };
}
