/**
 * An episode made up for the explorer: real names, shapes and units of each robot, smooth motions instead of recorded
 * ones. Small enough to follow by eye, the same for every reader.
 */
import { actionChunk } from './actionChunk';
import type { Entries, Entry, EntryValue } from './entry';
import { robotFacts, type Robot, type Tree } from './robots';
import { trackedStats } from './trackedStats';

/** Frames of every synthetic episode. */
export const episodeFrames = 40;

/** What the pictures show: one half dark, one half bright, so that no scaling changes the range of their pixels. */
const PICTURE = { kind: 'pixels', low: 0.1, high: 0.9 } as const;
/** The same in whole numbers. */
const WHOLE_PICTURE = { kind: 'pixels', low: 25, high: 229 } as const;

interface Motion {
  /** Frames per second; that of Simpler's data set is not known, 5 is an assumption. */
  fps: number;
  state: Waves;
  /** Commands of positions reach the state one frame later; other commands move on their own. */
  actions: Waves | 'nextState';
}

/** Each dimension swings around its centre, later ones behind earlier ones. */
interface Waves {
  center: readonly number[];
  amplitude: readonly number[];
}

/** Mean and spread of the real data: a sine of amplitude √2·σ deviates by σ. */
const like = ({ mean, std }: { mean: readonly number[]; std: readonly number[] }): Waves => ({
  center: mean,
  amplitude: std.map((each) => Math.SQRT2 * each),
});

const around = (center: readonly number[], amplitude: readonly number[]): Waves => ({ center, amplitude });

/** Joints in radians around a pose of rest, grippers between 0 and 1: assumptions, like the swing around them. */
const ALOHA_ARM = [0, -0.9, 1.1, 0, -0.3, 0, 0.5];
const DROID_ARM = [0, -0.5, 0, -2.2, 0, 1.8, 0, 0.5];
const ARM_SWING = [0.2, 0.2, 0.2, 0.2, 0.2, 0.2];

const motions: Readonly<Record<Robot, Motion>> = {
  aloha: {
    fps: 50,
    state: around([...ALOHA_ARM, ...ALOHA_ARM], [...ARM_SWING, 0.4, ...ARM_SWING, 0.4]),
    actions: 'nextState',
  },
  libero: { fps: 10, state: like(trackedStats.pi05_libero.state), actions: like(trackedStats.pi05_libero.actions) },
  droid: {
    fps: 15,
    state: around(DROID_ARM, [...ARM_SWING, 0.2, 0.4]),
    actions: around([0, 0, 0, 0, 0, 0, 0, 0.5], [...ARM_SWING, 0.2, 0.5]),
  },
  droidRlds: { fps: 15, state: around(DROID_ARM, [...ARM_SWING, 0.2, 0.4]), actions: 'nextState' },
  simpler: { fps: 5, state: like(trackedStats.pi05_simpler.state), actions: like(trackedStats.pi05_simpler.actions) },
};

/** The state `[Ds]` of a frame, in the unit of the data set, rounded to float32 as it is stored. */
export const episodeState = (robot: Robot, frame: number) => swing(motions[robot].state, frame);

/** Frames per second of the robot's data set; Simpler's is an assumption, see `Motion`. */
export const episodeFps = (robot: Robot) => motions[robot].fps;

/** The action `[Da]` of a frame. */
export function episodeAction(robot: Robot, frame: number): number[] {
  const { actions } = motions[robot];
  return actions === 'nextState' ? episodeState(robot, frame + 1) : swing(actions, frame);
}

function swing({ center, amplitude }: Waves, frame: number): number[] {
  return center.map((middle, dim) => {
    const turns = frame / episodeFrames - dim / center.length;
    return Math.fround(middle + (amplitude[dim] ?? 0) * Math.sin(2 * Math.PI * turns));
  });
}

/** The instruction of the episode. */
export const episodeTask = 'put the carrot on the plate';

/** Which data set the sample comes from, and what the configuration asks of it. */
export interface SampleSource {
  tree: Tree;
  robot: Robot;
  /** Steps. */
  actionHorizon: number;
  /** Whether the text of the task becomes the prompt; RLDS always has it. */
  promptFromTask: boolean;
}

/**
 * A sample as the data set gives it. At its tip the fork reads two frames of whatever is named `observation.…`, and names
 * data set and robot in `key`.
 *
 * @param frame 0 … episodeFrames − 1
 * @mirrors data.src.create-torch-dataset
 * @mirrors data.src.rlds-restructure
 * @mirrors data.src.fork-next-frame
 */
export function rawSample(source: SampleSource, frame: number): Entries {
  const { tree, robot, promptFromTask } = source;
  if (robot === 'droidRlds') return rldsSample(source, frame);
  const single: Entries = {
    ...cameraEntries(robot),
    ...stateEntries(robot, frame),
    ...lerobotEntries(source, frame),
    ...(promptFromTask && { prompt: textEntry('str', episodeTask) }),
  };
  if (tree !== 'fork') return single;
  return { ...withNextFrame(single, robot, frame), key: textEntry('str', 'synthetic_robot') };
}

function rldsSample({ robot, actionHorizon }: SampleSource, frame: number): Entries {
  const image: Entry = { dtype: 'uint8', shape: [180, 320, 3], value: WHOLE_PICTURE };
  const state = episodeState(robot, frame);
  return {
    'observation/image': image,
    'observation/wrist_image': image,
    'observation/joint_position': vectorEntry(state.slice(0, 7)),
    'observation/gripper_position': vectorEntry(state.slice(7)),
    actions: chunkEntry(robot, frame, actionHorizon),
    prompt: textEntry('bytes', episodeTask),
    step_id: textEntry('bytes', `synthetic--${frame}`),
  };
}

const cameraNames: Readonly<Record<Exclude<Robot, 'droidRlds'>, readonly string[]>> = {
  aloha: ['observation.images.top'],
  libero: ['image', 'wrist_image'],
  droid: ['exterior_image_1_left', 'exterior_image_2_left', 'wrist_image_left'],
  simpler: ['observation.images.image_0', 'observation.images.image_1'],
};

const cameraSize: Readonly<Record<Exclude<Robot, 'droidRlds'>, readonly [height: number, width: number]>> = {
  aloha: [480, 640],
  libero: [256, 256],
  droid: [180, 320],
  simpler: [256, 256],
};

function cameraEntries(robot: Exclude<Robot, 'droidRlds'>): Entries {
  const image: Entry = { dtype: 'float32', shape: [3, ...cameraSize[robot]], value: PICTURE };
  return Object.fromEntries(cameraNames[robot].map((name) => [name, image]));
}

function stateEntries(robot: Robot, frame: number): Entries {
  const state = episodeState(robot, frame);
  if (robot === 'droid') {
    return {
      joint_position: vectorEntry(state.slice(0, 7)),
      // LeRobot makes scalars of features of width 1.
      gripper_position: { ...vectorEntry(state.slice(7)), shape: [] },
    };
  }
  return { [robot === 'libero' ? 'state' : 'observation.state']: vectorEntry(state) };
}

/** What LeRobot adds to every sample, and the chunk with its flags. */
function lerobotEntries({ robot, actionHorizon }: SampleSource, frame: number): Entries {
  const { fps } = motions[robot];
  const { isPad } = actionChunk(fps, actionHorizon, 0, episodeFrames, frame);
  const actionKey = actionKeyOf(robot);
  return {
    [actionKey]: chunkEntry(robot, frame, actionHorizon),
    [`${actionKey}_is_pad`]: { ...vectorEntry(isPad.map(Number)), dtype: 'bool' },
    timestamp: scalarEntry('float32', Math.fround(frame / fps)),
    frame_index: scalarEntry('int64', frame),
    episode_index: scalarEntry('int64', 0),
    index: scalarEntry('int64', frame),
    task_index: scalarEntry('int64', 0),
    task: textEntry('str', episodeTask),
  };
}

/** The column of the data set, before the repack. */
const actionKeyOf = (robot: Robot) => robotFacts[robot].repack.find(([key]) => key === 'actions')?.[1] ?? 'actions';

function chunkEntry(robot: Robot, frame: number, actionHorizon: number): Entry {
  const { queryIndices } = actionChunk(motions[robot].fps, actionHorizon, 0, episodeFrames, frame);
  const numbers = queryIndices.map((each) => episodeAction(robot, each));
  return {
    dtype: 'float32',
    shape: [actionHorizon, robotFacts[robot].actionDims],
    value: { kind: 'numbers', numbers },
  };
}

/** The last frame of an episode is its own next one. */
function withNextFrame(entries: Entries, robot: Robot, frame: number): Entries {
  const next = Math.min(frame + 1, episodeFrames - 1);
  const numbers = [episodeState(robot, frame), episodeState(robot, next)];
  const doubled = Object.entries(entries)
    .filter(([key]) => key.startsWith('observation.'))
    .flatMap(([key, entry]): [string, Entry][] => {
      const value: EntryValue | null = entry.value?.kind === 'numbers' ? { kind: 'numbers', numbers } : entry.value;
      const isPad = { ...vectorEntry([0, Number(next === frame)]), dtype: 'bool' };
      return [
        [key, { ...entry, shape: [2, ...entry.shape], value }],
        [`${key}_is_pad`, isPad],
      ];
    });
  return { ...entries, ...Object.fromEntries(doubled) };
}

/**
 * What a client sends at inference, one frame under the names that the robot's `Inputs` read; the cameras are those of
 * the raw sample, scaled to 224 × 224 as the clients of the examples do.
 *
 * @mirrors data.src.aloha-inputs
 * @mirrors data.src.libero-inputs
 * @mirrors data.src.droid-inputs
 * @mirrors data.src.fork-simpler-inputs
 */
export function clientSample(robot: Robot, frame: number): Entries {
  const image: Entry = { dtype: 'uint8', shape: [224, 224, 3], value: WHOLE_PICTURE };
  const state = episodeState(robot, frame);
  const prompt = textEntry('str', episodeTask);
  const vector = (numbers: readonly number[]): Entry => ({ ...vectorEntry(numbers), dtype: 'float64' });
  switch (robot) {
    case 'aloha':
      return { 'images/cam_high': { ...image, shape: [3, 224, 224] }, state: vector(state), prompt };
    case 'libero':
      return {
        'observation/image': image,
        'observation/wrist_image': image,
        'observation/state': vector(state),
        prompt,
      };
    case 'droid':
    case 'droidRlds':
      return {
        'observation/exterior_image_1_left': image,
        'observation/wrist_image_left': image,
        'observation/joint_position': vector(state.slice(0, 7)),
        'observation/gripper_position': vector(state.slice(7)),
        prompt,
      };
    case 'simpler':
      return { image, state: vector(state), prompt };
  }
}

const vectorEntry = (numbers: readonly number[]): Entry => ({
  dtype: 'float32',
  shape: [numbers.length],
  value: { kind: 'numbers', numbers },
});

const scalarEntry = (dtype: string, number: number): Entry => ({
  dtype,
  shape: [],
  value: { kind: 'numbers', numbers: [number] },
});

const textEntry = (dtype: string, text: string): Entry => ({
  dtype,
  shape: [],
  value: { kind: 'texts', texts: [text] },
});
