import { expect, it } from 'vitest';
import { layerFlops } from './layerFlops';

/** Two FLOPs for every multiply-add of a product of matrices [rows][inner]·[inner][columns], counted one by one. */
function product(rows: number, inner: number, columns: number): number {
  let flops = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (let term = 0; term < inner; term += 1) flops += 2;
    }
  }
  return flops;
}

it.each([
  { tokens: 1, numHeads: 1, headDim: 2 },
  { tokens: 5, numHeads: 3, headDim: 4 },
  { tokens: 9, numHeads: 2, headDim: 3 },
])('counts the matrix products of $tokens tokens, $numHeads heads of width $headDim', (size) => {
  const { tokens, numHeads, headDim } = size;
  const hiddenSize = numHeads * headDim;
  const predictions = product(tokens, headDim, headDim);
  const scores = product(tokens, headDim, tokens);
  const updates = product(tokens, tokens, headDim);
  const weightGradient = product(headDim, tokens, headDim);
  const projection = product(tokens, hiddenSize, hiddenSize);
  const rates = product(tokens, hiddenSize, numHeads);
  const dual = numHeads * (predictions + scores + updates + predictions);

  expect(layerFlops({ ...size, hiddenSize })).toEqual({
    projectionFlops: 4 * projection,
    dualInnerFlops: dual,
    primalInnerFlops: numHeads * (predictions + weightGradient + predictions),
    lrFlops: rates,
    totalDualFlops: 4 * projection + dual + rates,
    attnScoreFloatsDual: numHeads * tokens * tokens,
    gradW1FloatsPrimal: numHeads * headDim * headDim,
  });
});

it('makes both forms cost the same where the tokens are half the width of a head', () => {
  const { dualInnerFlops, primalInnerFlops } = layerFlops({ tokens: 64, numHeads: 8, headDim: 128, hiddenSize: 1024 });
  expect(dualInnerFlops).toBe(primalInnerFlops);
});
