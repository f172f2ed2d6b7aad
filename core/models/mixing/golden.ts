/** The golden functions `mixing.*`: the models take the very input of the cases. */
import { golden, type GoldenFunctions } from '../../golden/goldenFunction';
import { innerLoopFlops, type InnerModel } from './innerLoop';
import { interleaveOrder, misalignedEtaMiniBatches } from './interleave';
import { mixingFlops, type MixingFlopsInput } from './mixingFlops';
import { mixingMemory, type MixingMemoryInput } from './mixingMemory';
import { segmentOffsets, type VideoLayout } from './segmentOffsets';
import { miniBatchCount, sequenceTokens, type SequenceInput } from './sequenceTokens';
import { videoDitParameters, type VideoDitShape } from './videoDitParameters';

interface MiniBatchCase {
  kind: InnerModel;
  batch: number;
  heads: number;
  miniBatchSize: number;
  headDim: number;
}

export const mixingFunctions: GoldenFunctions = {
  'mixing.tokens': golden<SequenceInput>(sequenceTokens),
  'mixing.flops': golden<MixingFlopsInput>(mixingFlops),
  'mixing.miniBatchFlops': golden<MiniBatchCase>(({ kind, batch, heads, miniBatchSize, headDim }) => ({
    flops: innerLoopFlops({
      model: kind,
      form: 'dual',
      tokens: batch * miniBatchSize,
      heads,
      headDim,
      miniBatchSize,
    }),
  })),
  'mixing.memory': golden<MixingMemoryInput>(mixingMemory),
  'mixing.interleave': golden<VideoLayout & { miniBatchSize: number }>(({ miniBatchSize, ...layout }) => {
    const order = interleaveOrder(layout);
    const miniBatches = miniBatchCount(order.length, miniBatchSize);
    return {
      ...segmentOffsets(layout),
      order,
      miniBatches,
      misalignedEtaMiniBatches: misalignedEtaMiniBatches(order, miniBatchSize),
    };
  }),
  'mixing.paramCount': golden<VideoDitShape>(videoDitParameters),
};
