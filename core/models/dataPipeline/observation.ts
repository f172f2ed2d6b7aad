/** From a batch to what the training step receives: images become numbers in [−1, 1], types those of the framework. */
import { changeEntries, pickEntries, type Entries, type Entry } from './entry';
import { rowsOf } from './nestedNumbers';
import { uint8ToModel } from './pixelValues';
import type { Tree } from './robots';

export type Framework = 'jax' | 'pytorch';

export interface TrainingInput {
  /** The current frame, with the actions. */
  current: Entries;
  /** The frame after it, of which only the fork's loader has one. */
  next: Entries | null;
}

/**
 * JAX keeps 32 bits of everything and the channels last; PyTorch keeps the types and moves the channels.
 *
 * @param batch the sample after `collate`
 * @mirrors data.src.loader-impl
 * @mirrors data.src.from-dict
 * @mirrors data.src.fork-loader-impl
 */
export function trainingInput(batch: Entries, tree: Tree, framework: Framework): TrainingInput {
  const frames = tree === 'fork' ? splitFrames(batch) : { current: batch, next: null };
  const convert = (entries: Entries) =>
    changeEntries(entries, Object.keys(entries), (entry) => frameworkEntry(entry, framework));
  return { current: convert(frames.current), next: frames.next && convert(frames.next) };
}

function frameworkEntry(entry: Entry, framework: Framework): Entry {
  if (entry.dtype === 'uint8') return modelImage(entry, framework);
  const narrow = { float64: 'float32', int64: 'int32' }[entry.dtype];
  return framework === 'jax' && narrow ? { ...entry, dtype: narrow } : entry;
}

function modelImage({ shape, value }: Entry, framework: Framework): Entry {
  const [batch = 0, height = 0, width = 0, channels = 0] = shape;
  const [low, high] = value?.kind === 'pixels' ? uint8ToModel([value.low, value.high]) : [];
  return {
    dtype: 'float32',
    shape: framework === 'pytorch' ? [batch, channels, height, width] : shape,
    value: low !== undefined && high !== undefined ? { kind: 'pixels', low, high } : null,
  };
}

/** State and images lose their axis of two frames; actions and key, which are no part of it, the next frame does not have. */
function splitFrames(batch: Entries): TrainingInput {
  const keys = Object.keys(batch).filter((key) => hasTwoFrames(key, batch[key]?.shape ?? []));
  if (keys.length === 0) return { current: batch, next: null };
  const shared = pickEntries(
    batch,
    Object.keys(batch).filter((key) => key !== 'actions' && key !== 'key'),
  );
  return {
    current: changeEntries(batch, keys, (entry) => frameOf(entry, 0)),
    next: changeEntries(shared, keys, (entry) => frameOf(entry, 1)),
  };
}

const hasTwoFrames = (key: string, shape: readonly number[]) =>
  shape[1] === 2 && ((key === 'state' && shape.length === 3) || (key.startsWith('image/') && shape.length === 5));

function frameOf(entry: Entry, frame: 0 | 1): Entry {
  const [batch = 0, , ...rest] = entry.shape;
  const row = entry.value?.kind === 'numbers' ? rowsOf(entry.value.numbers)[frame] : undefined;
  return { ...entry, shape: [batch, ...rest], value: row ? { kind: 'numbers', numbers: row } : entry.value };
}
