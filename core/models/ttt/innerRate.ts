/** The inner learning rate η of a token: learned from its input, and scaled by the base rate and the head. */
import { dot, type Matrix, type Vector } from './matrix';

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

export interface InnerRateInput {
  baseLr: number;
  /** σ of the pre-activation, in (0, 1). */
  sigmoid: number;
  /** Width d of a head. */
  headDim: number;
  /** Tokens of a mini-batch, by which ttt-video-dit divides; null for the fork, which sums over its tokens. */
  miniBatchSize: number | null;
}

/**
 * η of one token.
 *
 * @mirrors ttt.src.eta
 * @mirrors vdit.src.get-eta
 * @mirrors vdit.src.eta-repeat
 */
export const innerRate = ({ baseLr, sigmoid, headDim, miniBatchSize }: InnerRateInput): number =>
  (baseLr * sigmoid) / headDim / (miniBatchSize ?? 1);

export interface RateParameters {
  /** `[C]` */
  weight: Vector;
  bias: number;
}

/**
 * η of every token in one head of the fork, [L].
 *
 * @param x input of the layer, [L][C]; not a projection of it
 * @mirrors ttt.src.eta
 */
export const innerRates = (x: Matrix, { weight, bias }: RateParameters, baseLr: number, headDim: number): Vector =>
  x.map((token) => innerRate({ baseLr, sigmoid: sigmoid(dot(token, weight) + bias), headDim, miniBatchSize: null }));
