/** The robot's own stage: keys, images and units as the models expect them; the same in training and at inference. */
import { decodeAlohaAction, decodeAlohaState } from './alohaSpace';
import { makeBoolMask } from './boolMask';
import { deltaActions } from './deltaActions';
import { changeEntries, numbersOf, pickEntries, withNumbers, type Entries, type Entry } from './entry';
import { mapRows, rowsOf } from './nestedNumbers';
import type { PipelineSettings } from './pipelineSettings';
import { floatToUint8 } from './pixelValues';
import { robotFacts, type ModelType } from './robots';
import type { Step } from './step';

/** The steps of `data_transforms.inputs`. */
export function dataSteps(settings: PipelineSettings): Step[] {
  const { robot, deltaActions: relative } = settings;
  const inputs: Step = {
    stage: `data:${robotFacts[robot].policy}Inputs`,
    apply: (entries) => robotInputs(entries, settings),
  };
  return relative
    ? [inputs, { stage: 'data:DeltaActions', apply: (entries) => makeRelative(entries, settings) }]
    : [inputs];
}

function robotInputs(entries: Entries, { robot, modelType, tree }: PipelineSettings): Entries {
  switch (robot) {
    case 'aloha':
      return alohaInputs(entries);
    case 'libero':
      return liberoInputs(entries, modelType);
    case 'droid':
    case 'droidRlds':
      return droidInputs(entries, modelType);
    case 'simpler':
      return simplerInputs(entries, tree === 'fork');
  }
}

/** @mirrors data.src.aloha-inputs */
function alohaInputs(entries: Entries): Entries {
  const base = entries['images/cam_high'];
  // Multiplying by the signs, which are whole numbers, makes float64 of float32.
  const decode = (entry: Entry, row: (values: readonly number[]) => number[]): Entry => ({
    ...withNumbers(entry, (numbers) => mapRows(numbers, row)),
    dtype: 'float64',
  });
  return {
    ...cameras(base, {
      base_0_rgb: [base, true],
      left_wrist_0_rgb: ['black', false],
      right_wrist_0_rgb: ['black', false],
    }),
    ...changeEntries(pickEntries(entries, ['state']), ['state'], (state) => decode(state, decodeAlohaState)),
    ...changeEntries(pickEntries(entries, ['actions']), ['actions'], (actions) => decode(actions, decodeAlohaAction)),
    ...pickEntries(entries, ['prompt']),
  };
}

/** @mirrors data.src.libero-inputs */
function liberoInputs(entries: Entries, modelType: ModelType): Entries {
  const base = entries['observation/image'];
  return {
    ...cameras(base, {
      base_0_rgb: [base, true],
      left_wrist_0_rgb: [entries['observation/wrist_image'], true],
      right_wrist_0_rgb: ['black', modelType === 'pi0Fast'],
    }),
    ...rename(entries, 'observation/state', 'state'),
    ...pickEntries(entries, ['actions', 'prompt']),
  };
}

/** @mirrors data.src.droid-inputs */
function droidInputs(entries: Entries, modelType: ModelType): Entries {
  const base = entries['observation/exterior_image_1_left'];
  const wrist = entries['observation/wrist_image_left'];
  const joined = joinState(entries['observation/joint_position'], entries['observation/gripper_position']);
  const kept = pickEntries(entries, ['actions', 'prompt']);
  return {
    ...(modelType === 'pi0Fast'
      ? cameras(base, { base_0_rgb: [base, true], base_1_rgb: ['black', true], wrist_0_rgb: [wrist, true] })
      : cameras(base, {
          base_0_rgb: [base, true],
          left_wrist_0_rgb: [wrist, true],
          right_wrist_0_rgb: ['black', false],
        })),
    ...(joined && { state: joined }),
    ...changeEntries(kept, ['prompt'], (prompt) => ({
      ...prompt,
      dtype: prompt.dtype === 'bytes' ? 'str' : prompt.dtype,
    })),
  };
}

/** @mirrors data.src.fork-simpler-inputs */
function simplerInputs(entries: Entries, passesKey: boolean): Entries {
  const base = entries.image;
  return {
    ...cameras(base, { base_0_rgb: [base, true] }),
    ...pickEntries(entries, ['state', 'actions', 'prompt', ...(passesKey ? ['key'] : [])]),
  };
}

/** The images under the model's names with their masks; a camera that the robot does not have is black. */
function cameras(
  base: Entry | undefined,
  slots: Record<string, [image: Entry | undefined | 'black', mask: boolean]>,
): Entries {
  const images = Object.entries(slots).flatMap(([slot, [image]]) => {
    const given = image === 'black' ? base && { ...base, value: BLACK } : image;
    return given ? [[`image/${slot}`, toUint8Image(given)] as const] : [];
  });
  const masks = Object.entries(slots).map(([slot, [, flag]]) => {
    const mask: Entry = { dtype: 'bool', shape: [], value: { kind: 'flag', flag } };
    return [`image_mask/${slot}`, mask] as const;
  });
  return Object.fromEntries([...images, ...masks]);
}

const BLACK = { kind: 'pixels', low: 0, high: 0 } as const;

/**
 * Whole numbers, and channels last if there are three of them first. Two frames, as the fork has them, stay as they are.
 *
 * @mirrors data.src.libero-parse
 * @mirrors data.src.droid-parse
 */
function toUint8Image({ dtype, shape, value }: Entry): Entry {
  const [first, ...rest] = shape;
  const isFloat = dtype.startsWith('float');
  return {
    dtype: 'uint8',
    shape: first === 3 ? [...rest, 3] : shape,
    value:
      value?.kind === 'pixels' && isFloat
        ? { kind: 'pixels', low: toUint8(value.low), high: toUint8(value.high) }
        : value,
  };
}

const toUint8 = (x: number) => floatToUint8([x])[0] as number;

/** Joints and gripper as one vector; a scalar gripper counts as one. */
function joinState(joints: Entry | undefined, gripper: Entry | undefined): Entry | undefined {
  if (!joints || !gripper) return undefined;
  const [jointDims = 0] = joints.shape;
  const [gripperDims = 1] = gripper.shape;
  const fingers = rowsOf(numbersOf(gripper) ?? []).flat();
  return {
    ...withNumbers(joints, (numbers) => mapRows(numbers, (row) => [...row, ...fingers])),
    shape: [jointDims + gripperDims],
  };
}

/** Changes values only; a robot whose factory knows no mask keeps them. */
function makeRelative(entries: Entries, { robot }: PipelineSettings): Entries {
  const dims = robotFacts[robot].deltaDims;
  const [state] = rowsOf(numbersOf(entries.state) ?? []);
  if (!dims || !state) return entries;
  return changeEntries(entries, ['actions'], (actions) =>
    withNumbers(actions, (numbers) => deltaActions(state, rowsOf(numbers), makeBoolMask(dims))),
  );
}

const rename = (entries: Entries, from: string, to: string): Entries => (entries[from] ? { [to]: entries[from] } : {});
