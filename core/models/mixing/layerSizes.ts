/** Sizes of the two real layers between which the costs are compared. */

export interface LayerSizes {
  /** Width D of the hidden states. */
  modelDim: number;
  /** The attention of the layer; fewer heads for keys and values are shared by the query heads. */
  attention: { heads: number; keyValueHeads: number; headDim: number };
  /** The TTT layer; its heads fill the model's width. */
  ttt: { heads: number; headDim: number };
}

/**
 * ttt-video-dit, preset 5B.
 *
 * @mirrors vdit.src.presets
 */
export const videoSizes: LayerSizes = {
  modelDim: 3072,
  attention: { heads: 48, keyValueHeads: 48, headDim: 64 },
  ttt: { heads: 48, headDim: 64 },
};

/**
 * The action expert of the fork: Gemma 300M, whose TTT layer divides the width by the number of attention heads.
 *
 * @mirrors vdit.src.fork-gemma-config
 * @mirrors vdit.src.fork-layer-init
 */
export const actionExpertSizes: LayerSizes = {
  modelDim: 1024,
  attention: { heads: 8, keyValueHeads: 1, headDim: 256 },
  ttt: { heads: 8, headDim: 128 },
};
