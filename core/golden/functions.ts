/** Every function of evidence/golden/README.md with the model that computes it. */
import { alignmentFunctions } from '../models/alignment/golden';
import { attentionMaskFunctions } from '../models/attentionMask/golden';
import { augmentationFunctions } from '../models/augmentation/golden';
import { checkpointingFunctions } from '../models/checkpointing/golden';
import { dataPipelineFunctions } from '../models/dataPipeline/golden';
import { mixingFunctions } from '../models/mixing/golden';
import { parameterFunctions } from '../models/parameters/golden';
import { tttFunctions } from '../models/ttt/golden';
import type { GoldenFunctions } from './goldenFunction';

export const goldenFunctions: GoldenFunctions = {
  ...attentionMaskFunctions,
  ...checkpointingFunctions,
  ...parameterFunctions,
  ...tttFunctions,
  ...mixingFunctions,
  ...alignmentFunctions,
  ...dataPipelineFunctions,
  ...augmentationFunctions,
};
