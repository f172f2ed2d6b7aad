/** Parameters, gradients, optimiser state and EMA of one device: what no checkpointing and no smaller batch changes. */
import { elements, jaxArrays, type JaxArray } from '../parameters/jaxArrays';
import { parameterCount, type CountedModel } from '../parameters/parameterCount';
import { float32Parameters, neverUpdatedParameters } from '../parameters/pytorchPrecision';
import type { Quantity } from './quantity';
import type { Settings } from './settings';

export type StaticPart = 'parameters' | 'gradients' | 'optimiser' | 'ema';

export interface StaticMemory {
  parts: Readonly<Record<StaticPart, Quantity>>;
  /** Parameters of the model, and those that the optimiser updates. */
  parameters: number;
  trained: number;
  /**
   * Bytes of gradients and optimiser state for parameters that never get a gradient. They are in `parts`; a single PyTorch
   * process does not allocate them.
   */
  neverUpdated: number;
  /** One more copy of the parameters while AdamW of PyTorch updates all at once, when activations are gone. */
  updateCopy: Quantity;
}

/**
 * Bytes of one device; no errors.
 * @mirrors ckpt.src.fp32-params
 * @mirrors ckpt.src.adamw
 * @mirrors ckpt.src.jax-state
 * @mirrors ckpt.src.jax-grad
 * @mirrors ckpt.src.jax-optimiser
 * @mirrors ckpt.src.jax-fsdp
 */
export const staticMemory = (settings: Settings): StaticMemory =>
  settings.framework === 'pytorch' ? pytorchMemory(settings) : jaxMemory(settings);

function pytorchMemory({ model, alignmentExpert, precision }: Settings): StaticMemory {
  const counted: CountedModel = alignmentExpert ? 'forkAlign' : model === 'pi0' ? 'pi0' : 'pi05';
  const { total } = parameterCount(counted);
  const bytesOf = (count: number, single: number) => (precision === 'float32' ? 4 * count : 2 * count + 2 * single);
  const single = float32Parameters(counted);
  const bytes = bytesOf(total, single);
  const each = precision === 'float32' ? `4·${total}` : `2·${total - single} + 4·${single}`;
  const read = (value: number, formula: string): Quantity => ({ value, formula, basis: 'read' });
  const unused = neverUpdatedParameters(counted);
  return {
    parts: {
      parameters: read(bytes, each),
      gradients: read(bytes, each),
      optimiser: read(2 * bytes, `2·(${each})`),
      ema: read(0, '0'),
    },
    parameters: total,
    trained: total,
    neverUpdated: 3 * bytesOf(unused.count, unused.float32),
    updateCopy: { value: bytes, formula: each, basis: 'assumed' },
  };
}

/** Everything trained is float32, what LoRA freezes is bfloat16; EMA copies both as they are. */
function jaxMemory({ model, training, ema, optimiser, fsdpDevices }: Settings): StaticMemory {
  const lora = training === 'lora';
  const arrays = jaxArrays(model, lora);
  const frozen = arrays.filter(({ freezable }) => lora && freezable);
  const trained = arrays.filter(({ freezable }) => !(lora && freezable));
  const held = (of: readonly JaxArray[], itemBytes: number) =>
    of.reduce((total, array) => total + shardElements(array, itemBytes, fsdpDevices), 0);
  const trainedElements = held(trained, 4);
  const frozenElements = held(frozen, 2);
  const all = frozenElements > 0 ? `4·${trainedElements} + 2·${frozenElements}` : `4·${trainedElements}`;
  const moments = optimiser === 'adamw' ? 2 : 1;
  const part = (value: number, formula: string, basis: Quantity['basis'] = 'read'): Quantity => ({
    value,
    formula,
    basis,
  });
  const weights = 4 * trainedElements + 2 * frozenElements;
  return {
    parts: {
      parameters: part(weights, all),
      // The compiler places gradients; like the parameters is an assumption where they are spread over devices.
      gradients: part(4 * trainedElements, `4·${trainedElements}`, fsdpDevices > 1 ? 'assumed' : 'read'),
      optimiser: part(moments * 4 * trainedElements, `${moments}·4·${trainedElements}`),
      ema: ema ? part(weights, all) : part(0, '0'),
    },
    parameters: arrays.reduce((total, array) => total + elements(array), 0),
    trained: trained.reduce((total, array) => total + elements(array), 0),
    neverUpdated: 0,
    updateCopy: part(0, '0', 'assumed'),
  };
}

/** Arrays below this size stay whole on every device. */
const smallestSharded = 4 * 2 ** 20;

/**
 * Elements that one device holds: a matrix of at least 4 MiB is cut along its largest axis that the devices divide.
 * @mirrors ckpt.src.jax-fsdp
 */
export function shardElements(array: JaxArray, itemBytes: number, devices: number): number {
  const whole = elements(array);
  const cut =
    array.shape.length > 1 && whole * itemBytes >= smallestSharded && array.shape.some((axis) => axis % devices === 0);
  return cut ? whole / devices : whole;
}
