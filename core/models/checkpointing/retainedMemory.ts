/** Bytes alive after the forward pass, module by module, in each way of checkpointing. */
import { openpiArchitecture, type Architecture } from '../parameters/architecture';
import { form, nothing, sum, times, type Form } from './form';
import {
  attention,
  attentionOutput,
  boundary,
  branchLayer,
  norm,
  siglipEndBytes,
  siglipLayerBytes,
  trunkOf,
  type Branch,
  type Module,
} from './savedTensors';
import { elementBytes, isAdaptive, type Mode, type Settings } from './settings';

export type Retained = Readonly<Record<Module, Form>>;

/**
 * Parameters, their gradients and upstream's input images are not in it. A tensor that two modules share is counted once.
 * @mirrors ckpt.src.inner-loop
 * @mirrors ckpt.src.final-norm
 * @mirrors ckpt.src.outer-wrap
 * @mirrors ckpt.src.image-wrap
 */
export function retainedMemory(
  settings: Settings,
  mode: Mode,
  architecture: Architecture = openpiArchitecture,
): Retained {
  const trunk = trunkOf(settings, architecture);
  const { layers } = architecture.vlm;
  const branch = (module: Branch['module']): Form => {
    const found = trunk.branches.find((each) => each.module === module);
    if (!found) return nothing;
    // Behind the last layer the prefix is thrown away, so that its norm keeps nothing; a segment still keeps its input.
    const alone = trunk.branches.length === 1;
    const thrownAway = module === 'paligemma' && !alone;
    if (mode !== 'none') {
      const segments = thrownAway && settings.framework === 'jax' ? layers : layers + 1;
      return times(segments, boundary(found, trunk));
    }
    const finalNorm = thrownAway ? nothing : sum(boundary(found, trunk), norm(found, trunk, false));
    return sum(times(layers - 1, branchLayer(found, trunk, false)), branchLayer(found, trunk, true), finalNorm);
  };
  return {
    siglip: siglip(settings, mode, architecture),
    paligemma: branch('paligemma'),
    actionExpert: branch('actionExpert'),
    alignmentExpert: branch('alignmentExpert'),
    attention:
      mode === 'none' ? times(layers, sum(attention(trunk), attentionOutput(trunk))) : maskAndPositions(settings),
    heads: heads(settings, mode, architecture),
  };
}

export const total = (retained: Retained): Form => sum(...Object.values(retained));

/** Additive float32 mask and int64 positions in PyTorch, boolean mask and int32 positions in JAX. */
export const maskAndPositions = ({ framework }: Settings): Form =>
  framework === 'pytorch' ? form({ 'S²': 4, S: 8 }) : form({ 'S²': 1, S: 4 });

/** PyTorch wraps an image as a whole, JAX each of its blocks; the fork's next image is not wrapped at all. */
function siglip(settings: Settings, mode: Mode, architecture: Architecture): Form {
  const { layers, tokens, width } = architecture.siglip;
  const element = elementBytes(settings);
  const ends = siglipEndBytes(element, architecture);
  const whole = layers * siglipLayerBytes(element, architecture) + ends;
  const blocks = layers * tokens * width * element + ends;
  const unwrapped = settings.alignmentExpert ? whole : 0;
  if (mode === 'none') return form({ n: whole, '1': unwrapped });
  if (settings.framework === 'jax') return form({ n: blocks });
  return form({ n: mode === 'inner' ? whole : 0, '1': unwrapped });
}

/** Everything around the trunk, all in float32. */
const heads = (settings: Settings, mode: Mode, architecture: Architecture): Form =>
  sum(inputHeads(settings, mode, architecture), outputHeads(settings, mode, architecture));

const isWrapped = ({ framework }: Settings, mode: Mode): boolean =>
  framework === 'pytorch' && (mode === 'shipped' || mode === 'withoutOuter');

/**
 * Kept until the end of the backward pass: the noised actions and the time embedding with its MLP (wrapped: only its input), the
 * masks of the images and the time step; and the loss. With the alignment expert also the inputs of its tasks; the count of the
 * fork includes the augmented images and actions instead of masks and time step.
 * @mirrors ckpt.src.action-in-wrap
 * @mirrors ckpt.src.time-mlp-wrap
 * @mirrors ckpt.src.action-time-mlp-wrap
 */
export function inputHeads(settings: Settings, mode: Mode, architecture: Architecture): Form {
  const { siglip, vlm, expert, actionWidth } = architecture;
  if (settings.model === 'pi0Fast') return nothing;
  const wrapped = isWrapped(settings, mode);
  const state = 4 * actionWidth;
  const hidden = 4 * expert.width;
  const time = isAdaptive(settings)
    ? form({ '1': (wrapped ? 2 : 5) * hidden })
    : form({ H: (wrapped ? 2 : 4) * hidden });
  const flow = sum(form({ H: state }, 4), time);
  if (!settings.alignmentExpert) return sum(flow, form({ n: 1, '1': 4 }));
  const patches = patchBytes(architecture);
  const tasks = patches + 4 * siglip.tokens * vlm.width + 2 * state;
  return sum(flow, time, form({ '1': tasks }), form({ n: patches, '1': patches, H: state }));
}

/**
 * Released first: the experts' outputs in float32, targets and predictions; of pi0-FAST the log-probabilities.
 * @mirrors ckpt.src.jax-fast-loss
 */
function outputHeads(settings: Settings, mode: Mode, architecture: Architecture): Form {
  const { siglip, expert, actionWidth, vocabulary } = architecture;
  // Every language token but the first is predicted.
  if (settings.model === 'pi0Fast') return times(logitBytes(settings), form({ L: vocabulary, '1': -vocabulary }));
  const state = 4 * actionWidth;
  const hidden = 4 * expert.width;
  // Actions are cut out of the expert's output: copied when cast, or when the slice has gaps and no wrapper keeps it as a view.
  const gaps = settings.batch > 1 && settings.actionHorizon > 1;
  const copied = settings.precision === 'bfloat16' || (gaps && !isWrapped(settings, mode));
  const actions = sum(form({ [copied ? 'H' : 'A']: hidden }), form({ H: 2 * state }));
  if (!settings.alignmentExpert) return actions;
  const patchSlice = settings.batch > 1 && !isWrapped(settings, mode) ? siglip.tokens * hidden : 0;
  return sum(actions, form({ G: hidden, '1': 2 * patchBytes(architecture) + patchSlice + 4 * state }));
}

/** Logits have the type of the embedding table, which LoRA freezes in bfloat16, or of the activations if that is wider. */
const logitBytes = (settings: Settings): 2 | 4 => (settings.training === 'lora' ? elementBytes(settings) : 4);

/** One image in float32. */
export const patchBytes = ({ siglip }: Architecture): number => 4 * siglip.tokens * siglip.patchValues;
