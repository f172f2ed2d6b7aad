/** The GELU of TTT-MLP: torch's tanh approximation, and the derivative as the code has it, with rounded constants. */

/** ½x(1 + tanh(√(2/π)(x + 0.044715x³))). */
export const gelu = (x: number): number => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));

/**
 * Derivative of gelu to about eight digits: `gelu_bwd`, which the cited step calls.
 *
 * @mirrors vdit.src.mlp-step
 */
export function geluDerivative(x: number): number {
  const t = Math.tanh(0.79788456 * x * (1 + 0.044715 * x * x));
  return 0.5 * x * (1 - t * t) * (0.79788456 + 0.1070322243 * x * x) + 0.5 * (1 + t);
}
