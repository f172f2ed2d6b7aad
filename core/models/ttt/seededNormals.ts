/** Normal random numbers that are the same for the same seed everywhere, so that an address shows everyone the same layer. */
import { mulberry32 } from '../mulberry32';

/**
 * Draws of a standard normal distribution: the cosine of each pair of Box and Muller.
 *
 * @param seed an integer; only its low 32 bits count
 */
export function seededNormals(seed: number): () => number {
  const uniform = mulberry32(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
