/** What each implementation draws for a picture, and from what. In the order of the code. */
import { cropPositions, type CropPosition } from '../alignment/cropBox';
import type { AmountRanges } from './amountRange';
import { pictureSide } from './picture';

/** Side of the crop window of upstream, in pixels. */
export const cropSide = Math.trunc(pictureSide * 0.95);

/** How far it can be from the middle. */
const farthest = (pictureSide - cropSide) / 2;

export interface PytorchGeometry {
  /** First row and column of the crop window. */
  startRow: number;
  startCol: number;
  angleDeg: number;
}

/** Factors, 1 = unchanged. */
export interface PytorchColour {
  brightness: number;
  contrast: number;
  saturation: number;
}

export interface PytorchAmounts extends PytorchGeometry, PytorchColour {}

/**
 * @mirrors data.src.torch-geometry
 * @mirrors data.src.torch-rotation
 * @mirrors data.src.torch-colour
 */
const pytorch: AmountRanges<PytorchAmounts> = {
  startRow: { part: 'geometry', kind: 'integer', min: 0, max: 2 * farthest, neutral: farthest },
  startCol: { part: 'geometry', kind: 'integer', min: 0, max: 2 * farthest, neutral: farthest },
  angleDeg: { part: 'geometry', kind: 'uniform', min: -5, max: 5, neutral: 0 },
  brightness: { part: 'colour', kind: 'uniform', min: 0.7, max: 1.3, neutral: 1 },
  contrast: { part: 'colour', kind: 'uniform', min: 0.6, max: 1.4, neutral: 1 },
  saturation: { part: 'colour', kind: 'uniform', min: 0.5, max: 1.5, neutral: 1 },
};

export interface JaxGeometry {
  /** How far the crop window is from the middle, in pixels. */
  offsetRow: number;
  offsetCol: number;
  angleDeg: number;
}

/** 0 = unchanged. */
export interface JaxColour {
  brightness: number;
  contrast: number;
  /** Turns. */
  hue: number;
}

export interface JaxAmounts extends JaxGeometry, JaxColour {
  /** Drawn, but without effect: augmax computes the new saturation and then uses the old one. */
  saturation: number;
  /** Whether the jitter is applied at all. */
  applied: boolean;
}

/**
 * Hue and the probability of ½ are defaults of augmax 0.4.1 that OpenPI does not override.
 *
 * @mirrors data.src.jax-augment
 */
const jax: AmountRanges<JaxAmounts> = {
  offsetRow: { part: 'geometry', kind: 'uniform', min: -farthest, max: farthest, neutral: 0 },
  offsetCol: { part: 'geometry', kind: 'uniform', min: -farthest, max: farthest, neutral: 0 },
  angleDeg: { part: 'geometry', kind: 'uniform', min: -5, max: 5, neutral: 0 },
  brightness: { part: 'colour', kind: 'uniform', min: -0.3, max: 0.3, neutral: 0 },
  contrast: { part: 'colour', kind: 'uniform', min: -0.4, max: 0.4, neutral: 0 },
  hue: { part: 'colour', kind: 'uniform', min: -0.1, max: 0.1, neutral: 0 },
  saturation: { part: 'colour', kind: 'uniform', min: -0.5, max: 0.5, neutral: 0 },
  applied: { part: 'colour', kind: 'choice', options: [false, true], neutral: false },
};

export interface ForkGeometry {
  cropScale: number;
  cropPosition: CropPosition;
  rotationDeg: number;
  flip: 0 | 1;
}

export interface ForkColour {
  /** Added; 0 = unchanged. */
  brightness: number;
  /** A plain gain, 1 = unchanged. */
  contrast: number;
  /** Gain of the saturation, 1 = unchanged. */
  saturation: number;
  /** Radians, 0 = unchanged. */
  hue: number;
}

/** What is recorded for one sample and camera. */
export interface ForkAmounts extends ForkGeometry {
  /** Index into `colourPresets`. */
  colourPreset: number;
}

const unchanged: ForkColour = { brightness: 0, contrast: 1, saturation: 1, hue: 0 };

/** @mirrors data.src.fork-presets */
export const colourPresets: readonly ForkColour[] = [
  unchanged,
  { ...unchanged, brightness: 0.1 },
  { ...unchanged, brightness: -0.1 },
  { ...unchanged, contrast: 1.1 },
  { ...unchanged, contrast: 0.9 },
  { ...unchanged, saturation: 1.1 },
  { ...unchanged, saturation: 0.9 },
  { ...unchanged, hue: 0.1 },
  { ...unchanged, hue: -0.1 },
];

/** @mirrors data.src.fork-presets */
const fork: AmountRanges<ForkAmounts> = {
  cropScale: { part: 'geometry', kind: 'choice', options: [1, 0.9, 1.1], neutral: 1 },
  cropPosition: { part: 'geometry', kind: 'choice', options: cropPositions, neutral: 'C' },
  rotationDeg: { part: 'geometry', kind: 'choice', options: [0, -10, 10], neutral: 0 },
  flip: { part: 'geometry', kind: 'choice', options: [0, 1], neutral: 0 },
  colourPreset: { part: 'colour', kind: 'choice', options: [...colourPresets.keys()], neutral: 0 },
};

/** What the amounts of each implementation are drawn from. */
export const amountRanges = { pytorch, jax, fork } as const;
