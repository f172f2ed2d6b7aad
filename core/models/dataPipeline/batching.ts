/** How a data set is cut into batches, alone or over several processes: what is dropped, and what never ends. */
import { ModelError } from '../modelError';

export interface Batching {
  /** Samples in a batch of one process. */
  localBatchSize: number;
  /** Samples that one process sees in a pass. */
  samplesPerRank: number;
  /** Batches of one process in a pass. */
  batchesPerPass: number;
  /** Samples of all processes in one step. */
  effectiveGlobalBatch: number;
  samplesUsedPerPass: number;
  sampler: 'random' | 'distributed';
  /** No batch in a pass: the loader begins pass after pass and never yields. */
  endless: boolean;
}

/**
 * Batches of PyTorch training; incomplete ones and what does not divide by the number of processes are dropped.
 *
 * @param datasetSize samples
 * @param batchSize samples, as the configuration has it
 * @param worldSize processes, at most `batchSize`; 1 means no distributed training
 * @throws ModelError `datasetSmallerThanLocalBatch`; the check does not see that a process gets fewer than that
 * @mirrors data.src.ddp-sampler
 * @mirrors data.src.size-check
 * @mirrors data.src.torch-loader-init
 * @mirrors data.src.torch-loader-iter
 */
export function batching(datasetSize: number, batchSize: number, worldSize: number): Batching {
  const localBatchSize = Math.floor(batchSize / worldSize);
  if (datasetSize < localBatchSize) {
    throw new ModelError('datasetSmallerThanLocalBatch', `${datasetSize} samples for a batch of ${localBatchSize}`);
  }
  const samplesPerRank = Math.floor(datasetSize / worldSize);
  const batchesPerPass = Math.floor(samplesPerRank / localBatchSize);
  return {
    localBatchSize,
    samplesPerRank,
    batchesPerPass,
    effectiveGlobalBatch: localBatchSize * worldSize,
    samplesUsedPerPass: batchesPerPass * localBatchSize * worldSize,
    sampler: worldSize === 1 ? 'random' : 'distributed',
    endless: batchesPerPass === 0,
  };
}
