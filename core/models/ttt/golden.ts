/** The golden functions `ttt.*`: the batches and heads of a case as calls of the models, which know one head each. */
import { golden, type GoldenFunctions } from '../../golden/goldenFunction';
import type { Affine } from './affine';
import { dualForm } from './dualForm';
import { forkEpsilon, forkLayer, type ForkLayerParameters } from './forkLayer';
import { forkPrimalEqualsDual, forkPrimalForm } from './forkPrimalForm';
import { gate } from './gate';
import { innerLosses } from './innerLosses';
import { innerRate, innerRates, type InnerRateInput } from './innerRate';
import { innerGradient, type InnerBatch, type InnerStep } from './innerStep';
import { layerFlops, type LayerSize } from './layerFlops';
import { layerNorm, type LayerNorm } from './layerNorm';
import { layerParameters, type LayerShape } from './layerParameters';
import { linearScan, videoEpsilon } from './linearScan';
import { sum, type Matrix, type Vector } from './matrix';
import { mlpScan } from './mlpScan';
import { primalForm } from './primalForm';
import { reconstructionGradient } from './reconstructionLoss';
import { reconstructionTarget } from './reconstructionTarget';

interface NormCase {
  x: Matrix;
  gamma: Vector;
  beta: Vector;
  eps: number;
}

interface InnerStepCase {
  baseLr: number;
  xq: Matrix[][];
  xk: Matrix[][];
  xv: Matrix[][];
  hiddenStates: Matrix[];
  w1: Matrix[];
  b1: Matrix[];
  lnWeight: Matrix;
  lnBias: Matrix;
  lrWeight: Matrix[];
  lrBias: Matrix;
}

interface LayerCase {
  x: Matrix[];
  baseLr: number;
  params: {
    tttNormWeight: Matrix;
    tttNormBias: Matrix;
    w1: Matrix[];
    b1: Matrix[];
    lrWeight: Matrix[];
    lrBias: Matrix;
    gatingAlpha: Vector;
    qProjWeight: Matrix;
    kProjWeight: Matrix;
    vProjWeight: Matrix;
    oProjWeight: Matrix;
    postNormWeight: Vector;
    postNormBias: Vector;
  };
}

interface ScanCase {
  xq: Matrix[][][];
  xk: Matrix[][][];
  xv: Matrix[][][];
  eta: Matrix[][];
  w1: Matrix[];
  b1: Matrix[];
  lnWeight: Matrix;
  lnBias: Matrix;
}

interface MlpScanCase extends ScanCase {
  w2: Matrix[];
  b2: Matrix[];
}

interface TargetCase {
  xv: Matrix[][];
  xk: Matrix[][];
  weight: Matrix;
  bias: Matrix;
}

/** `[B][H]` */
type Heads<Value> = Value[][];

const at = <Value>(list: readonly Value[], index: number): Value => list[index] as Value;

const mapHeads = <From, To>(heads: Heads<From>, run: (head: From, index: number) => To): Heads<To> =>
  heads.map((sample) => sample.map(run));

/** Map and norm of a head; the cases keep the bias as one row. */
const affine = (weights: Matrix[], biases: Matrix[], head: number): Affine => ({
  weight: at(weights, head),
  bias: at(at(biases, head), 0),
});
const normOf = (gains: Matrix, biases: Matrix, head: number, epsilon: number): LayerNorm => ({
  gamma: at(gains, head),
  beta: at(biases, head),
  epsilon,
});

const innerSteps = (input: InnerStepCase): Heads<InnerStep> =>
  input.xq.map((heads, sample) =>
    heads.map((xq, head) => {
      const rate = { weight: at(input.lrWeight, head).flat(), bias: at(at(input.lrBias, head), 0) };
      const model = affine(input.w1, input.b1, head);
      return {
        xq,
        xk: at(at(input.xk, sample), head),
        xv: at(at(input.xv, sample), head),
        eta: innerRates(at(input.hiddenStates, sample), rate, input.baseLr, model.bias.length),
        model,
        norm: normOf(input.lnWeight, input.lnBias, head, forkEpsilon),
      };
    }),
  );

function innerStepDual(input: InnerStepCase): object {
  const steps = innerSteps(input);
  const gradients = mapHeads(steps, innerGradient);
  const losses = steps.flat().map(innerLosses);
  return {
    eta: mapHeads(steps, ({ eta }) => eta.map((rate) => [rate])),
    z1: mapHeads(gradients, ({ z1 }) => z1),
    target: mapHeads(gradients, ({ target }) => target),
    grad: mapHeads(gradients, ({ grad }) => grad),
    trackedReconLoss: Math.hypot(...losses.map(({ tracked }) => tracked)),
    innerLossBefore: sum(losses.map(({ before }) => before)),
    innerLossAfter: sum(losses.map(({ after }) => after)),
    output: mapHeads(steps, dualForm),
  };
}

function innerStepPrimal(input: InnerStepCase): object {
  const outcomes = mapHeads(innerSteps(input), primalForm);
  return {
    w1After: mapHeads(outcomes, ({ after }) => after.weight),
    b1After: mapHeads(outcomes, ({ after }) => [after.bias]),
    output: mapHeads(outcomes, ({ output }) => output),
  };
}

function forkPrimalBug(input: InnerStepCase): object {
  const outcomes = mapHeads(innerSteps(input), forkPrimalForm);
  return {
    w1After: mapHeads(outcomes, ({ w1After }) => w1After),
    b1After: mapHeads(outcomes, ({ b1After }) => b1After),
    output: mapHeads(outcomes, ({ output }) => output),
  };
}

function layerForward({ x, baseLr, params }: LayerCase): object {
  const parameters: ForkLayerParameters = {
    heads: params.w1.map((_, head) => ({
      model: affine(params.w1, params.b1, head),
      norm: normOf(params.tttNormWeight, params.tttNormBias, head, forkEpsilon),
      rate: { weight: at(params.lrWeight, head).flat(), bias: at(at(params.lrBias, head), 0) },
    })),
    queryProjection: params.qProjWeight,
    keyProjection: params.kProjWeight,
    valueProjection: params.vProjWeight,
    outputProjection: params.oProjWeight,
    postNorm: { gamma: params.postNormWeight, beta: params.postNormBias, epsilon: forkEpsilon },
    gatingAlpha: params.gatingAlpha,
  };
  const outcomes = x.map((sample) => forkLayer(sample, baseLr, parameters));
  return {
    tttOutput: outcomes.map(({ tttOutput }) => tttOutput),
    gate: gate(params.gatingAlpha),
    gated: outcomes.map(({ gated }) => gated),
  };
}

const miniBatches = (input: ScanCase, sample: number, head: number): InnerBatch[] =>
  at(at(input.xq, sample), head).map((xq, batch) => ({
    xq,
    xk: at(at(at(input.xk, sample), head), batch),
    xv: at(at(at(input.xv, sample), head), batch),
    eta: at(at(at(input.eta, sample), head), batch),
  }));

/** `[H][NC][K][d]` of one sample as `[NC][K][H][d]`, the order of the real output. */
const headsInside = (heads: readonly Matrix[][]): Vector[][][] =>
  at(heads, 0).map((batch, index) => batch.map((_, token) => heads.map((output) => at(at(output, index), token))));

const scanHeads = <Outcome>(
  input: ScanCase,
  run: (batches: InnerBatch[], head: number, norm: LayerNorm) => Outcome,
): Heads<Outcome> =>
  input.xq.map((heads, sample) =>
    heads.map((_, head) =>
      run(miniBatches(input, sample, head), head, normOf(input.lnWeight, input.lnBias, head, videoEpsilon)),
    ),
  );

function linearScanCase(input: ScanCase): object {
  const outcomes = scanHeads(input, (batches, head, norm) =>
    linearScan(batches, affine(input.w1, input.b1, head), norm),
  );
  return {
    output: outcomes.map((heads) => headsInside(heads.map(({ output }) => output))),
    w1Final: mapHeads(outcomes, ({ final }) => final.weight),
    b1Final: mapHeads(outcomes, ({ final }) => [final.bias]),
  };
}

function mlpScanCase(input: MlpScanCase): object {
  const outcomes = scanHeads(input, (batches, head, norm) => {
    const initial = { first: affine(input.w1, input.b1, head), second: affine(input.w2, input.b2, head) };
    return mlpScan(batches, initial, norm);
  });
  return {
    output: outcomes.map((heads) => headsInside(heads.map(({ output }) => output))),
    w1Final: mapHeads(outcomes, ({ final }) => final.first.weight),
    b1Final: mapHeads(outcomes, ({ final }) => [final.first.bias]),
    w2Final: mapHeads(outcomes, ({ final }) => final.second.weight),
    b2Final: mapHeads(outcomes, ({ final }) => [final.second.bias]),
  };
}

const lnReconstructionTarget = ({ xv, xk, weight, bias }: TargetCase): object => ({
  xv: xv.map((tokens, sample) =>
    tokens.map((heads, token) =>
      heads.map((value, head) =>
        reconstructionTarget(value, at(at(at(xk, sample), token), head), at(weight, head), at(bias, head)),
      ),
    ),
  ),
});

export const tttFunctions: GoldenFunctions = {
  'ttt.lnFwd': golden<NormCase>(({ x, gamma, beta, eps }) => ({ y: layerNorm(x, { gamma, beta, epsilon: eps }) })),
  'ttt.lnFusedL2Bwd': golden<NormCase & { target: Matrix }>(({ x, target, gamma, beta, eps }) => ({
    grad: reconstructionGradient(x, target, { gamma, beta, epsilon: eps }),
  })),
  'ttt.innerStepDual': golden(innerStepDual),
  'ttt.innerStepPrimal': golden(innerStepPrimal),
  'ttt.forkPrimalBug': golden(forkPrimalBug),
  'ttt.forkPrimalStatus': golden<{ headDim: number; tokens: number }>(({ headDim, tokens }) => ({
    equalsDual: forkPrimalEqualsDual(headDim, tokens),
    status: 'runs',
  })),
  'ttt.layerForward': golden(layerForward),
  'ttt.gate': golden<{ alpha: Vector }>(({ alpha }) => ({ gate: gate(alpha) })),
  'ttt.eta': golden<InnerRateInput>((input) => ({ eta: innerRate(input) })),
  'ttt.paramCount': golden<Omit<LayerShape, 'numEmbodiments'> & { numEmbodiments: number | null }>((shape) =>
    layerParameters({ ...shape, numEmbodiments: shape.numEmbodiments ?? 1 }),
  ),
  'ttt.flops': golden<LayerSize>(layerFlops),
  'ttt.linearScan': golden(linearScanCase),
  'ttt.mlpScan': golden(mlpScanCase),
  'ttt.lnReconstructionTarget': golden(lnReconstructionTarget),
};
