/** What one training step draws for a batch: which samples and which cameras share their amounts, as in the code. */
import { drawAmounts, neutralAmounts } from './amountRange';
import { amountRanges, type ForkAmounts } from './amounts';
import type { Augmentation, Implementation } from './augmentation';
import { cameras, isWrist, type Camera } from './camera';
import { seededUniform } from './seededUniform';

/** Whether the samples of a batch share one draw. */
export type DrawnPer = 'batch' | 'sample';

/**
 * What the code does. PyTorch's draws have one element for the whole batch; JAX and the fork draw for each sample.
 *
 * @mirrors data.src.torch-geometry
 * @mirrors data.src.torch-colour
 * @mirrors data.src.jax-augment
 * @mirrors data.src.fork-sampling
 */
export const drawnPerInCode: Readonly<Record<Implementation, DrawnPer>> = {
  pytorch: 'batch',
  jax: 'sample',
  fork: 'sample',
};

/**
 * Probability with which the fork augments a sample at all, per camera.
 *
 * @mirrors data.src.fork-obs-prob
 */
export const forkProbability = 0.5;

/**
 * One list of augmentations per camera, one augmentation per sample. Cameras draw for themselves, except that JAX hands
 * the same key to each, so that cameras with the same operations (both wrists) get the same amounts.
 *
 * @param seed integer
 * @param drawnPer other than in the code, it shows what the change would do
 * @mirrors data.src.torch-image-loop
 * @mirrors data.src.jax-augment
 * @mirrors data.src.fork-sampling
 */
export function drawBatch(
  implementation: Implementation,
  seed: number,
  batchSize: number,
  drawnPer: DrawnPer = drawnPerInCode[implementation],
): Record<Camera, Augmentation[]> {
  const drawCamera = (camera: Camera): Augmentation[] => {
    const streams = Array.from({ length: batchSize }, (_, sample) => {
      const drawn = drawnPer === 'batch' ? 0 : sample;
      return seededUniform(seed, drawn, implementation === 'jax' ? Number(isWrist(camera)) : cameras.indexOf(camera));
    });
    switch (implementation) {
      case 'pytorch':
        return streams.map((uniform) => ({
          implementation,
          camera,
          amounts: drawAmounts(amountRanges.pytorch, !isWrist(camera), uniform),
        }));
      case 'jax':
        return streams.map((uniform) => ({
          implementation,
          camera,
          amounts: drawAmounts(amountRanges.jax, !isWrist(camera), uniform),
        }));
      case 'fork': {
        const records = streams.map((uniform) => drawRecord(camera, uniform));
        const batchFlips = records.some(({ flip }) => flip === 1);
        return records.map((amounts) => ({ implementation, camera, amounts, batchFlips }));
      }
    }
  };
  return Object.fromEntries(cameras.map((camera) => [camera, drawCamera(camera)])) as Record<Camera, Augmentation[]>;
}

/** A sample that is not augmented is recorded as neutral. */
function drawRecord(camera: Camera, uniform: () => number): ForkAmounts {
  const enabled = uniform() < forkProbability;
  const drawn = drawAmounts(amountRanges.fork, !isWrist(camera), uniform);
  return enabled ? drawn : neutralAmounts(amountRanges.fork);
}
