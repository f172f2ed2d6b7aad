/**
 * Bytes alive in the backward pass of the JAX trainer, as far as the code decides it: block inputs, and what one block needs when
 * it is computed again. What XLA fuses, reorders or adds is not known, so all of it is a model.
 */
import { openpiArchitecture, type Architecture } from '../parameters/architecture';
import { form, nothing, sum, times, type Form } from './form';
import { retainedMemory, total } from './retainedMemory';
import { boundary, trunkLayer, trunkOf } from './savedTensors';
import type { Mode, Settings } from './settings';

export type JaxMoment =
  /** Nothing is released yet. */
  | 'start'
  /** One block has been computed again and is kept whole. */
  | 'block'
  /** pi0-FAST: log-probabilities and the gradient of the logits. */
  | 'logits';

/**
 * Bytes alive at each candidate; the peak is the largest. No errors.
 * @mirrors ckpt.src.jax-remat
 * @mirrors ckpt.src.jax-siglip
 * @mirrors ckpt.src.jax-fast
 * @mirrors ckpt.src.jax-fast-loss
 */
export function jaxMoments(
  settings: Settings,
  mode: Mode,
  architecture: Architecture = openpiArchitecture,
): Partial<Record<JaxMoment, Form>> {
  const trunk = trunkOf(settings, architecture);
  const retained = retainedMemory(settings, mode, architecture);
  const start = total(retained);
  const logits = settings.model === 'pi0Fast' ? sum(start, retained.heads) : nothing;
  if (mode === 'none') return { start, logits };
  const input = sum(...trunk.branches.map((branch) => boundary(branch, trunk)));
  const headsReleased = settings.model === 'pi0Fast' ? times(-1, retained.heads) : form({});
  return { start, block: sum(start, headsReleased, trunkLayer(trunk), times(-1, input)), logits };
}
