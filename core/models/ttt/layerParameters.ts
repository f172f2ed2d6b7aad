/** How many parameters one TTT layer of the fork has, tensor by tensor, and which of them nothing uses. */
import { sum } from './matrix';

export interface LayerShape {
  numHeads: number;
  /** A multiple of the heads. */
  hiddenSize: number;
  /** With adaRMS the layer creates a dense gate that its forward pass never uses. */
  useAdarms: boolean;
  /** Leading axis of W1 and b1: absent at fork@iwm (1), 20 at fork@alignment. */
  numEmbodiments: number;
}

export interface LayerParameters {
  /** Parameters by tensor; the names are those of the golden cases. */
  perTensor: Readonly<Record<string, number>>;
  total: number;
  /** Part of the total that gets no gradient. */
  deadParameters: number;
  /** The action expert has this many layers, and TTT in each of them by default. */
  total18Layers: number;
}

/**
 * The sizes of all tensors that the constructor makes.
 *
 * @mirrors ttt.src.projections
 * @mirrors ttt.src.norm-params
 * @mirrors ttt.src.init-w1-b1
 * @mirrors ttt.src.lr-params
 * @mirrors ttt.src.gate-alpha
 * @mirrors ttt.src.adarms-dense
 * @mirrors ttt.src.embodiment-w1
 * @mirrors ttt.src.gemma-300m
 */
export function layerParameters({ numHeads, hiddenSize, useAdarms, numEmbodiments }: LayerShape): LayerParameters {
  const square = hiddenSize ** 2;
  const dead: Record<string, number> = useAdarms
    ? { adarmsGateDenseWeight: square, adarmsGateDenseBias: hiddenSize }
    : {};
  const perTensor = {
    tttNormWeight: hiddenSize,
    tttNormBias: hiddenSize,
    w1: (numEmbodiments * square) / numHeads,
    b1: numEmbodiments * hiddenSize,
    lrWeight: numHeads * hiddenSize,
    lrBias: numHeads,
    gatingAlpha: hiddenSize,
    qProjWeight: square,
    kProjWeight: square,
    vProjWeight: square,
    oProjWeight: square,
    postNormWeight: hiddenSize,
    postNormBias: hiddenSize,
    ...dead,
  };
  const total = sum(Object.values(perTensor));
  return { perTensor, total, deadParameters: sum(Object.values(dead)), total18Layers: 18 * total };
}
