/**
 * The tensors that PyTorch's autograd keeps for the backward pass, operator by operator, as they follow from the code of one
 * joint layer and of SigLIP. Sums of them equal the counted bytes of the golden cases.
 */
import {
  keyValueWidth,
  openpiArchitecture,
  queryWidth,
  type Architecture,
  type GemmaSizes,
} from '../parameters/architecture';
import { form, nothing, sum, times, type Coefficients, type Form } from './form';
import { elementBytes, isAdaptive, stepSizes, type Settings } from './settings';

export type Module = 'siglip' | 'paligemma' | 'actionExpert' | 'alignmentExpert' | 'attention' | 'heads';

/** One of the networks that run side by side in a joint layer. */
export interface Branch {
  module: 'paligemma' | 'actionExpert' | 'alignmentExpert';
  tokens: 'P' | 'A' | 'G';
  gemma: GemmaSizes;
  /** Its norms are adaRMS. */
  adaptive: boolean;
  /** Its share of the attention output is copied for the output projection; one sample or one token is a view. */
  copied: boolean;
}

export interface Trunk {
  branches: readonly Branch[];
  /** Bytes of an element of the activations. */
  element: 2 | 4;
  /** Keys and values are spread over the heads as copies; a single sample needs only views. */
  spread: boolean;
}

export function trunkOf(settings: Settings, architecture: Architecture = openpiArchitecture): Trunk {
  const { vlm, expert } = architecture;
  const sizes = stepSizes(settings, architecture);
  const several = settings.batch > 1;
  const branch = (
    module: Branch['module'],
    tokens: Branch['tokens'],
    gemma: GemmaSizes,
    adaptive: boolean,
  ): Branch[] =>
    sizes[tokens] === 0 ? [] : [{ module, tokens, gemma, adaptive, copied: several && sizes[tokens] > 1 }];
  return {
    branches: [
      ...branch('paligemma', 'P', vlm, false),
      ...branch('actionExpert', 'A', expert, isAdaptive(settings)),
      ...branch('alignmentExpert', 'G', expert, true),
    ],
    element: elementBytes(settings),
    spread: several,
  };
}

const perToken = ({ tokens }: Branch, bytes: number): Form => form({ [tokens]: bytes } as Coefficients);

/** Hidden states between two layers. */
export const boundary = (branch: Branch, { element }: Trunk): Form => perToken(branch, element * branch.gemma.width);

/**
 * A norm without its input: the float32 copy of the input, the normalised values, 1/rms, the output; and 1 + scale, which is one
 * vector for all, with adaRMS one for each sample.
 */
export function norm(branch: Branch, { element }: Trunk, output = true): Form {
  const { width } = branch.gemma;
  const floatCopy = element === 2 ? 4 * width : 0;
  const values = perToken(branch, floatCopy + 4 * width + 4 + (output ? element * width : 0));
  return sum(values, branch.adaptive ? form({ '1': 4 * width }) : form({}, 4 * width));
}

/** A gated residual keeps the update and the gate; in float32 the gate is a view of all three modulations. */
export function gate(branch: Branch, { element }: Trunk): Form {
  if (!branch.adaptive) return nothing;
  const { width } = branch.gemma;
  return sum(perToken(branch, element * width), form({ '1': element * width * (element === 2 ? 1 : 3) }));
}

/** Gate, activated gate, up, and their product. */
export const mlp = (branch: Branch, { element }: Trunk, tensors = 4): Form =>
  perToken(branch, tensors * element * branch.gemma.mlpWidth);

export const outputCopy = (branch: Branch, { element }: Trunk): Form =>
  branch.copied ? perToken(branch, element * queryWidth(branch.gemma)) : nothing;

/** Rotated queries, keys, values, cosine and sine, and the softmax in float32 with its copy in bfloat16. */
export function attention({ branches, element, spread }: Trunk): Form {
  const { gemma } = branches[0] as Branch;
  return form({
    S: element * (queryWidth(gemma) + 2 * (spread ? queryWidth(gemma) : keyValueWidth(gemma)) + 2 * gemma.headWidth),
    'S²': gemma.heads * (4 + (element === 2 ? 2 : 0)),
  });
}

/** Output of the attention for all branches; it is kept if any of them uses a view of it. */
export function attentionOutput({ branches, element }: Trunk): Form {
  const { gemma } = branches[0] as Branch;
  return branches.some(({ copied }) => !copied) ? form({ S: element * queryWidth(gemma) }) : nothing;
}

export const beforeAttention = (branch: Branch, trunk: Trunk): Form =>
  sum(boundary(branch, trunk), norm(branch, trunk));

export const afterAttention = (branch: Branch, trunk: Trunk): Form =>
  sum(
    outputCopy(branch, trunk),
    boundary(branch, trunk),
    norm(branch, trunk),
    mlp(branch, trunk),
    times(2, gate(branch, trunk)),
  );

/**
 * What one branch of one layer keeps. The last layer's prefix is thrown away after the attention, so that nothing of it is kept.
 * @mirrors ckpt.src.layer-body
 * @mirrors ckpt.src.eager-softmax
 */
export const branchLayer = (branch: Branch, trunk: Trunk, last: boolean): Form =>
  last && branch.module === 'paligemma' && trunk.branches.length > 1
    ? beforeAttention(branch, trunk)
    : sum(beforeAttention(branch, trunk), afterAttention(branch, trunk));

/** Bytes that one joint layer keeps without checkpoint. */
export const trunkLayer = (trunk: Trunk): Form =>
  sum(attention(trunk), attentionOutput(trunk), ...trunk.branches.map((branch) => branchLayer(branch, trunk, false)));

/**
 * Bytes that one SigLIP layer keeps of one image and sample: input, both norms' outputs and statistics, queries, keys, values,
 * attention output with the log-sum of each head, second norm's input, and the MLP before and after its activation.
 * @mirrors ckpt.src.siglip-encoder-loop
 */
export const siglipLayerBytes = (element: number, { siglip }: Architecture = openpiArchitecture): number =>
  siglip.tokens * (element * (8 * siglip.width + 2 * siglip.mlpWidth + 4) + 4 * siglip.heads);

/** Input, output and statistics of the norm behind the last layer, of one image and sample. */
export const siglipEndBytes = (element: number, { siglip }: Architecture = openpiArchitecture): number =>
  siglip.tokens * element * (2 * siglip.width + 2);
