/** The base learning rates of the inner loop that can be chosen, and the two that the fork's code names. */

/**
 * What its layers use: the default of the model's own config, because nothing passes another value down.
 *
 * @mirrors ttt.src.gemma-config
 */
export const layerBaseLr = 1;

/**
 * What its config for robots says, without effect.
 *
 * @mirrors ttt.src.pi0config-ttt
 */
export const configuredBaseLr = 5e-5;

/** 1, 2 and 5 of every power of ten from 1e-5 to 10; holds the two above exactly. */
export const baseLearningRates: readonly number[] = [
  ...[-5, -4, -3, -2, -1, 0].flatMap((exponent) => [1, 2, 5].map((digit) => Number(`${digit}e${exponent}`))),
  10,
];
