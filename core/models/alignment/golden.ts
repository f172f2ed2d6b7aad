/** The functions `align.*` of evidence/golden/README.md, section 7, as calls of the models. */
import { golden, type GoldenFunctions } from '../../golden/goldenFunction';
import { actionScale } from './actionScale';
import { alignmentSuffix, type Revision } from './alignmentSuffix';
import type { AugmentationVariant } from './augmentationVariants';
import { batchFlip, flipProbabilities } from './batchFlip';
import { cropBox, type CropPosition } from './cropBox';
import { denoiserFloor, denoiserFloorMean } from './denoiserFloor';
import { embodimentKey } from './embodimentKey';
import { infoNce } from './infoNce';
import { alignAttempts, alignBuffer, type OnlineSettings } from './onlineLoop';
import { patchEntry } from './patchEntry';
import { planTimeline, type PlannedPhase } from './planTimeline';
import { tokenBank } from './tokenBank';
import { tokenBankRows, tokenIndex } from './tokenIndex';

export const alignmentFunctions: GoldenFunctions = {
  'align.suffix': golden<{ revision: Revision; actionHorizon: number; imageTokens: number }>(
    ({ revision, actionHorizon, imageTokens }) => alignmentSuffix(revision, actionHorizon, imageTokens),
  ),
  'align.infoNce': golden<{ anchor: number[]; positive: number[]; negatives: number[][]; temperature: number }>(
    ({ anchor, positive, negatives, temperature }) => infoNce(anchor, positive, negatives, temperature),
  ),
  'align.cropBox': golden<{ cropScale: number; cropPosition: CropPosition }>(({ cropScale, cropPosition }) =>
    cropBox(cropScale, cropPosition),
  ),
  'align.tokenIndex': golden<AugmentationVariant>((variant) => ({ index: tokenIndex(variant), rows: tokenBankRows })),
  'align.tokenBank': golden<{ obsAugProb: number; actionAugProb: number }>(({ obsAugProb, actionAugProb }) =>
    tokenBank(obsAugProb, actionAugProb),
  ),
  'align.embodimentKey': golden<AugmentationVariant & { baseKey: string; camera: string }>(
    ({ baseKey, camera, ...variant }) => embodimentKey(baseKey, camera, variant),
  ),
  'align.actionScale': golden<{ actionDims: number; transition: number[]; rotation: number[] }>(
    ({ actionDims, transition, rotation }) => ({ scale: actionScale(actionDims, transition, rotation) }),
  ),
  'align.batchFlip': golden<{ recordedFlip: number[] }>(({ recordedFlip }) => ({ flipped: batchFlip(recordedFlip) })),
  'align.flipProbabilities': golden<{ batch: number; obsAugProb: number }>(({ batch, obsAugProb }) =>
    flipProbabilities(batch, obsAugProb),
  ),
  'align.buffer': golden<{ maxSize: number; added: number }>(({ maxSize, added }) => alignBuffer(maxSize, added)),
  'align.trigger': golden<OnlineSettings>((settings) => ({ events: alignAttempts(settings) })),
  'align.patchIndex': golden<{ imageSize: number; patchSize: number; token: number; offset: number }>(
    ({ imageSize, patchSize, token, offset }) => patchEntry(imageSize, patchSize, token, offset),
  ),
  'align.denoiserFloor': golden<{ t: number; variance: number; copies: number }>(({ t, variance, copies }) => ({
    mse: denoiserFloor(t, variance, copies),
  })),
  'align.denoiserFloorMean': golden<{ variance: number; copies: number }>(({ variance, copies }) =>
    denoiserFloorMean(variance, copies),
  ),
  'align.timeline': golden<{ phases: PlannedPhase[]; startDate: string; dates: string[] }>(
    ({ phases, startDate, dates }) => planTimeline(phases, startDate, dates),
  ),
};
