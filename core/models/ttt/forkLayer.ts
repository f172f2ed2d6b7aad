/** The whole TTT layer of the fork for one sample: projections, one inner step per head, output projection, gate. */
import type { Affine } from './affine';
import { dualForm } from './dualForm';
import { gate } from './gate';
import { innerRates, type RateParameters } from './innerRate';
import type { InnerStep } from './innerStep';
import { layerNorm, type LayerNorm } from './layerNorm';
import { multiply, transpose, zip, type Matrix, type Vector } from './matrix';

/** ε of every norm in the layer. */
export const forkEpsilon = 1e-6;

export interface HeadParameters {
  /** W1 `[d][d]` and b1 `[d]`, from which every call starts. */
  model: Affine;
  /** Of the inner loop, γ and β `[d]`. */
  norm: LayerNorm;
  rate: RateParameters;
}

/** Projections are `[C out][C in]` and have no bias. */
export interface ForkLayerParameters {
  heads: readonly HeadParameters[];
  queryProjection: Matrix;
  keyProjection: Matrix;
  valueProjection: Matrix;
  outputProjection: Matrix;
  /** Over all C channels. */
  postNorm: LayerNorm;
  /** α, `[C]`. */
  gatingAlpha: Vector;
}

export interface ForkLayerOutcome {
  /** What `forward` returns first, `[L][C]`. */
  tttOutput: Matrix;
  /** What it returns second, `[C]`. */
  gate: Vector;
  /** Their product, which the caller adds to the residual stream, `[L][C]`. */
  gated: Matrix;
}

const project = (x: Matrix, weight: Matrix): Matrix => multiply(x, transpose(weight));

/**
 * The inner step of every head. Head h takes the features h·d … h·d + d − 1 of the projections.
 *
 * @param x input of the layer, [L][C]
 * @mirrors ttt.src.forward-qkv
 */
export function headSteps(x: Matrix, baseLr: number, parameters: ForkLayerParameters): InnerStep[] {
  const [xq, xk, xv] = [parameters.queryProjection, parameters.keyProjection, parameters.valueProjection].map(
    (weight) => project(x, weight),
  ) as [Matrix, Matrix, Matrix];
  return parameters.heads.map(({ model, norm, rate }, head) => {
    const headDim = model.bias.length;
    const features = (projected: Matrix): Matrix =>
      projected.map((row) => row.slice(head * headDim, (head + 1) * headDim));
    return {
      xq: features(xq),
      xk: features(xk),
      xv: features(xv),
      eta: innerRates(x, rate, baseLr, headDim),
      model,
      norm,
    };
  });
}

/**
 * Forward pass of one sample. Permuting the tokens permutes the output: there is no mask and no position.
 *
 * @param x input of the layer, [L][C]
 * @mirrors ttt.src.forward-qkv
 * @mirrors ttt.src.forward-post
 */
export function forkLayer(x: Matrix, baseLr: number, parameters: ForkLayerParameters): ForkLayerOutcome {
  const heads = headSteps(x, baseLr, parameters).map(dualForm);
  const merged = x.map((_, token) => heads.flatMap((output) => output[token] as Vector));
  const tttOutput = project(layerNorm(merged, parameters.postNorm), parameters.outputProjection);
  const channelGate = gate(parameters.gatingAlpha);
  return {
    tttOutput,
    gate: channelGate,
    gated: tttOutput.map((row) => zip(channelGate, row, (factor, value) => factor * value)),
  };
}
