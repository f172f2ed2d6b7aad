/** The gate of the branch: one learned value per channel, the same for all samples, tokens and denoising steps. */
import type { Vector } from './matrix';

/**
 * tanh(α), [C].
 *
 * @mirrors ttt.src.forward-post
 */
export const gate = (alpha: Vector): Vector => alpha.map(Math.tanh);
