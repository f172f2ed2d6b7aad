/** The stage that depends on the model alone: prompt, image size, tokens, width. */
import { changeEntries, numbersOf, withNumbers, type Entries, type Entry } from './entry';
import { rowsOf } from './nestedNumbers';
import { padToDim } from './padToDim';
import type { PipelineSettings } from './pipelineSettings';
import { promptTexts, type PromptState } from './promptText';
import { resizeWithPad } from './resizeWithPad';
import type { Step, StopReason } from './step';

/**
 * The steps of `model_transforms.inputs`; pi0-FAST pads nothing.
 *
 * @mirrors data.src.model-transforms
 * @mirrors data.src.model-transforms-fast
 */
export function modelSteps(settings: PipelineSettings): Step[] {
  const { modelType, tree, actionDim } = settings;
  return [
    { stage: 'model:InjectDefaultPrompt', apply: (entries) => injectPrompt(entries, settings.defaultPrompt) },
    { stage: 'model:ResizeImages', apply: tree === 'fork' ? resizeImagesOfFork : resizeImages },
    {
      stage: modelType === 'pi0Fast' ? 'model:TokenizeFASTInputs' : 'model:TokenizePrompt',
      apply: (entries) => tokenize(entries, settings),
    },
    ...(modelType === 'pi0Fast'
      ? []
      : [{ stage: 'model:PadStatesAndActions', apply: (entries: Entries) => padStatesAndActions(entries, actionDim) }]),
  ];
}

/** @mirrors data.src.inject-prompt */
function injectPrompt(entries: Entries, defaultPrompt: string | null): Entries {
  if (defaultPrompt === null || entries.prompt) return entries;
  return { ...entries, prompt: { dtype: 'str', shape: [], value: { kind: 'texts', texts: [defaultPrompt] } } };
}

const SIZE = 224;

/** @mirrors data.src.resize-images */
function resizeImages(entries: Entries): Entries {
  return changeEntries(entries, imageKeys(entries), resizeImage);
}

/**
 * Two frames with their channels first are transposed and resized one by one. A single image is transposed as well, but
 * the data transform has put its channels last already: what comes out is no image, and the resize refuses it.
 *
 * @mirrors data.src.fork-resize
 */
function resizeImagesOfFork(entries: Entries): Entries | StopReason {
  const keys = imageKeys(entries);
  if (keys.some((key) => entries[key]?.shape.length === 3)) return 'resizeImagesLayout';
  return changeEntries(entries, keys, (image) => resizeImage(twoFramesChannelsLast(image)));
}

function twoFramesChannelsLast(image: Entry): Entry {
  const [frames, channels = 0, ...size] = image.shape;
  const isStack = image.shape.length === 4 && frames === 2 && (channels === 1 || channels === 3);
  return isStack ? { ...image, shape: [frames, ...size, channels] } : image;
}

/** The last axes are height, width and channels. */
function resizeImage({ dtype, shape, value }: Entry): Entry {
  const [height = 0, width = 0, channels = 0] = shape.slice(-3);
  const { resizedHeight, resizedWidth } = resizeWithPad(height, width, SIZE, SIZE);
  const hasBorder = resizedHeight < SIZE || resizedWidth < SIZE;
  return {
    dtype,
    shape: [...shape.slice(0, -3), SIZE, SIZE, channels],
    value: value?.kind === 'pixels' && hasBorder ? { ...value, low: 0 } : value,
  };
}

const imageKeys = (entries: Entries) => Object.keys(entries).filter((key) => key.startsWith('image/'));

/**
 * The ids themselves are not modelled, only the texts that they encode.
 *
 * @mirrors data.src.tokenize-prompt
 * @mirrors data.src.fast-tokenize
 */
function tokenize(entries: Entries, { modelType, discreteState, maxTokenLen }: PipelineSettings): Entries | StopReason {
  const { prompt, ...rest } = entries;
  if (!prompt) return 'promptRequired';
  const format = modelType !== 'pi0Fast' ? 'paligemma' : entries.actions ? 'fastTrain' : 'fastInfer';
  const writesState = modelType === 'pi0Fast' || (modelType === 'pi05' && discreteState);
  const state = writesState ? promptState(entries.state) : null;
  const followed = prompt.value?.kind === 'texts' && (state !== null || !writesState);
  const sequence = (dtype: string): Entry => ({ dtype, shape: [maxTokenLen], value: null });
  const text = prompt.value?.kind === 'texts' ? prompt.value.texts.join('') : '';
  return {
    ...rest,
    tokenized_prompt: {
      ...sequence('int64'),
      value: followed ? { kind: 'texts', texts: promptTexts(format, text, state) } : null,
    },
    tokenized_prompt_mask: sequence('bool'),
    ...(modelType === 'pi0Fast' && { token_ar_mask: sequence('int64'), token_loss_mask: sequence('bool') }),
  };
}

/** One vector, or two where the fork has the next frame: then both are written. */
function promptState(state: Entry | undefined): PromptState | null {
  const numbers = numbersOf(state);
  if (!numbers) return null;
  const rows = rowsOf(numbers);
  return state?.shape.length === 1 ? (rows[0] ?? null) : rows;
}

/** @mirrors data.src.pad */
function padStatesAndActions(entries: Entries, actionDim: number): Entries {
  return changeEntries(entries, ['state', 'actions'], (entry) => {
    const padded = withNumbers(entry, (numbers) => padToDim(numbers, actionDim, 0));
    return { ...padded, shape: [...entry.shape.slice(0, -1), Math.max(actionDim, entry.shape.at(-1) ?? 0)] };
  });
}
