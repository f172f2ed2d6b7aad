/** The value that ttt-video-dit gives its inner loop: the residual xv − xk is normalised first. The fork does not do this. */
import { mean, sum, type Vector } from './matrix';

/**
 * weight·(r − mean r)/(std r + 1e-8) + bias + xk with r = xv − xk, for one token and head. Unlike in the norms of the inner
 * loop the deviation has d − 1 in its denominator, and the small number is added outside the root.
 *
 * @param xv `[d]`, d at least 2
 * @param xk `[d]`
 * @param weight γ of the head, `[d]`
 * @param bias β of the head, `[d]`
 * @mirrors vdit.src.target-norm
 */
export function reconstructionTarget(xv: Vector, xk: Vector, weight: Vector, bias: Vector): Vector {
  const residual = xv.map((value, feature) => value - (xk[feature] as number));
  const centre = mean(residual);
  const deviation = Math.sqrt(sum(residual.map((value) => (value - centre) ** 2)) / (residual.length - 1));
  return residual.map(
    (value, feature) =>
      ((weight[feature] as number) * (value - centre)) / (deviation + 1e-8) +
      (bias[feature] as number) +
      (xk[feature] as number),
  );
}
