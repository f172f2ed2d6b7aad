/** What a reader can set, and how it stands in the address. */
import { addressCodec, choice, decimal, integer, type Field } from '@site/core/explorer/addressCodec';
import { baseLearningRates, layerBaseLr } from '@site/core/models/ttt/baseLearningRates';
import { pictures, type PictureName } from './picture';

export interface State {
  /** L */
  tokens: number;
  /** d */
  dim: number;
  /** Base learning rate; one of `baseLearningRates`. */
  lr: number;
  /** Bias before the sigmoid of the inner rate. */
  bias: number;
  /** Standard deviation of the input. */
  scale: number;
  /** Of the gate. */
  alpha: number;
  seed: number;
  show: PictureName;
  /** The chosen cell of the picture; the columns run through its blocks. */
  row: number;
  column: number;
}

/** `5e-5` as in the code, not `0.00005`. */
export const rateText = (rate: number): string => (rate < 1e-3 ? rate.toExponential() : String(rate));

const baseRate: Field<number> = {
  initial: layerBaseLr,
  print: rateText,
  parse: (text) => baseLearningRates.find((rate) => rateText(rate) === text),
};

export const limits = {
  tokens: [1, 16],
  dim: [2, 8],
  bias: [-6, 6],
  scale: [0.1, 20],
  alpha: [-3, 3],
  seed: [0, 9999],
} as const;

export const codec = addressCodec<State>(1, {
  tokens: integer(6, ...limits.tokens),
  dim: integer(6, ...limits.dim),
  lr: baseRate,
  bias: decimal(0, ...limits.bias),
  scale: decimal(1, ...limits.scale),
  alpha: decimal(0.1, ...limits.alpha),
  seed: integer(1, ...limits.seed),
  show: choice(pictures, 'weights'),
  row: integer(0, 0, 15),
  column: integer(0, 0, 23),
});
