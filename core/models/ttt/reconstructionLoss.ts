/** What the inner step descends on: ½‖LN(z) − target‖². The code only has the gradient, so the loss itself is ours. */
import { affineNorm, layerNorm, standardise, type LayerNorm } from './layerNorm';
import { dot, squaredNorm, subtract, subtractRows, sum, zip, type Matrix } from './matrix';

/** ½ Σ (LN(z) − target)² over all tokens and features; `z`, `target` [L][d]. */
export const reconstructionLoss = (z: Matrix, target: Matrix, norm: LayerNorm): number =>
  squaredNorm(subtractRows(layerNorm(z, norm), target)) / 2;

/**
 * Gradient of the loss with respect to z, [L][d]. With ẑ the standardised row, s its deviation and u = γ·(LN(z) − target):
 * (d·u − Σu − ẑ·Σ(u·ẑ))/(d·s). Its rows sum to zero, because a constant added to z does not change LN(z).
 *
 * @mirrors ttt.src.ln-bwd
 * @mirrors vdit.src.ops-bwd-eps
 */
export const reconstructionGradient = (z: Matrix, target: Matrix, norm: LayerNorm): Matrix =>
  zip(z, target, (row, goal) => {
    const { values, deviation } = standardise(row, norm.epsilon);
    const u = zip(norm.gamma, subtract(affineNorm(values, norm), goal), (gain, error) => gain * error);
    const total = sum(u);
    const projection = dot(u, values);
    return zip(u, values, (value, standardised) => {
      const tangent = row.length * value - total - standardised * projection;
      return tangent / (row.length * deviation);
    });
  });
