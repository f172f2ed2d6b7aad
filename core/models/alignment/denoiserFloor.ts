/**
 * How low a flow-matching loss falls without any context: the error of the best linear guess from the noisy input
 * alone. A loss above it has not even learned to denoise; only what lies below it can come from image or token.
 */

/**
 * Error of the best linear predictor of u = n − a from k copies x = t·n_i + (1 − t)·a, where the noises n_i are
 * independent of variance 1 and u belongs to one of them. Follows from u = (x − a)/t: all that is unknown about u is
 * what is unknown about a.
 *
 * @param t share of noise, in (0, 1]
 * @param variance of the target a, in squared normalised units
 * @param copies k ≥ 1 noisy copies that may be read
 * @mirrors align.src.shared-time
 */
export function denoiserFloor(t: number, variance: number, copies: number): number {
  return variance / (t ** 2 + copies * (1 - t) ** 2 * variance);
}

export interface DenoiserFloorMean {
  mse: number;
  /** Error of predicting zero, the mean of u. */
  predictMeanMse: number;
}

const smallestTime = 0.001;
const intervals = 4000;

/**
 * The floor averaged over the times of training, t = 0.999·u + 0.001 with u ~ Beta(1.5, 1).
 *
 * The floor as a function of t has a peak that grows with the variance. The angle φ with tan φ = t/((1 − t)·c),
 * c² = copies·variance, has dφ = c·dt/(t² + (1 − t)²·c²), which is the floor up to a factor; so in φ only the density
 * of t is left to integrate, which is at most 1.5. It starts like a square root, hence φ = first + (last − first)·w².
 *
 * @mirrors align.src.sample-time
 */
export function denoiserFloorMean(variance: number, copies: number): DenoiserFloorMean {
  const predictMeanMse = 1 + variance;
  if (variance === 0) return { mse: 0, predictMeanMse };

  const c = Math.sqrt(copies * variance);
  const first = Math.atan(smallestTime / ((1 - smallestTime) * c));
  const span = Math.PI / 2 - first;
  const density = (w: number) => {
    const angle = first + span * w ** 2;
    const t = (c * Math.sin(angle)) / (Math.cos(angle) + c * Math.sin(angle));
    const u = Math.max(0, (t - smallestTime) / (1 - smallestTime));
    return ((1.5 * Math.sqrt(u)) / (1 - smallestTime)) * span * 2 * w;
  };
  return { mse: Math.sqrt(variance / copies) * simpson(density), predictMeanMse };
}

/** Integral over [0, 1]. */
function simpson(integrand: (w: number) => number): number {
  let sum = integrand(0) + integrand(1);
  for (let i = 1; i < intervals; i += 1) sum += integrand(i / intervals) * (i % 2 === 1 ? 4 : 2);
  return sum / (3 * intervals);
}
