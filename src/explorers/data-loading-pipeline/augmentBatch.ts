/** The augmentations of a batch as the settings have them: drawn from a seed, with one of them edited. */
import type { Augmentation, Implementation } from '@site/core/models/augmentation/augmentation';
import type { Camera } from '@site/core/models/augmentation/camera';
import { drawBatch, drawnPerInCode, type DrawnPer } from '@site/core/models/augmentation/drawBatch';
import { editedAugmentation } from './editedAugmentation';
import { remember } from './remember';
import { shownSamples, type State } from './state';

export const drawnPerOf = ({ impl, per }: State): DrawnPer => (per === 'code' ? drawnPerInCode[impl] : per);

/** Where the samples of a batch share their draw, an edit is for all of them. */
export function augmentationsOf(state: State): readonly Augmentation[] {
  const { impl, camera, seed, pick, amounts } = state;
  return batchOf(impl, camera, seed, drawnPerOf(state), pick, amounts);
}

const batchOf = remember(
  (
    implementation: Implementation,
    camera: Camera,
    seed: number,
    drawnPer: DrawnPer,
    pick: number,
    amounts: readonly string[],
  ): readonly Augmentation[] => {
    const drawn = drawBatch(implementation, seed, shownSamples, drawnPer)[camera];
    const edited = amounts.length > 0 ? editedAugmentation(implementation, camera, amounts) : undefined;
    if (!edited) return drawn;
    const records = drawn.map((each, sample) => (sample === pick || drawnPer === 'batch' ? edited : each));
    // The fork mirrors the whole batch as soon as one sample is recorded as flipped.
    const batchFlips = records.some((each) => each.implementation === 'fork' && each.amounts.flip === 1);
    return records.map((each) => (each.implementation === 'fork' ? { ...each, batchFlips } : each));
  },
);
