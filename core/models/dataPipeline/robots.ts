/** What the factories of the data configurations say about each robot: names of features, widths, cameras. */

/** Upstream, the tip of the fork's work, and the fork's main branch. */
export type Tree = 'upstream' | 'fork' | 'forkMain';

/** `droid` is the LeRobot data set, `droidRlds` the original one. Only the fork has `simpler`. */
export type Robot = 'aloha' | 'libero' | 'droid' | 'droidRlds' | 'simpler';

export type ModelType = 'pi0' | 'pi05' | 'pi0Fast';

export interface RobotFacts {
  /** Class of the data configuration. */
  factory: string;
  /** Name of its data transform, without `Inputs` and `Outputs`. */
  policy: string;
  /** New names and the paths that they stand for; everything else is dropped. */
  repack: readonly (readonly [key: string, from: string])[];
  /** Arguments of `make_bool_mask` where the factory can make actions relative. */
  deltaDims: readonly number[] | null;
  stateDims: number;
  actionDims: number;
  /** Dimensions that the output transform leaves; null leaves all of the model. */
  outputDims: number | null;
}

/**
 * @mirrors data.src.aloha-repack
 * @mirrors data.src.aloha-config
 * @mirrors data.src.libero-config
 * @mirrors data.src.rlds-config
 * @mirrors data.src.rlds-delta
 * @mirrors data.src.droid-config
 * @mirrors data.src.fork-simpler-config
 */
export const robotFacts: Readonly<Record<Robot, RobotFacts>> = {
  aloha: {
    factory: 'LeRobotAlohaDataConfig',
    policy: 'Aloha',
    repack: [
      ['images/cam_high', 'observation.images.top'],
      ['state', 'observation.state'],
      ['actions', 'action'],
    ],
    deltaDims: [6, -1, 6, -1],
    stateDims: 14,
    actionDims: 14,
    outputDims: 14,
  },
  libero: {
    factory: 'LeRobotLiberoDataConfig',
    policy: 'Libero',
    repack: [
      ['observation/image', 'image'],
      ['observation/wrist_image', 'wrist_image'],
      ['observation/state', 'state'],
      ['actions', 'actions'],
      ['prompt', 'prompt'],
    ],
    deltaDims: [6, -1],
    stateDims: 8,
    actionDims: 7,
    outputDims: 7,
  },
  droid: {
    factory: 'LeRobotDROIDDataConfig',
    policy: 'Droid',
    repack: [
      ['observation/exterior_image_1_left', 'exterior_image_1_left'],
      ['observation/exterior_image_2_left', 'exterior_image_2_left'],
      ['observation/wrist_image_left', 'wrist_image_left'],
      ['observation/joint_position', 'joint_position'],
      ['observation/gripper_position', 'gripper_position'],
      ['actions', 'actions'],
      ['prompt', 'prompt'],
    ],
    deltaDims: null,
    stateDims: 8,
    actionDims: 8,
    outputDims: 8,
  },
  droidRlds: {
    factory: 'RLDSDroidDataConfig',
    policy: 'Droid',
    repack: [
      ['observation/exterior_image_1_left', 'observation/image'],
      ['observation/wrist_image_left', 'observation/wrist_image'],
      ['observation/joint_position', 'observation/joint_position'],
      ['observation/gripper_position', 'observation/gripper_position'],
      ['actions', 'actions'],
      ['prompt', 'prompt'],
    ],
    deltaDims: [7, -1],
    stateDims: 8,
    actionDims: 8,
    outputDims: 8,
  },
  simpler: {
    factory: 'LeRobotSimplerDataConfig',
    policy: 'Simpler',
    repack: [
      ['image', 'observation.images.image_0'],
      ['state', 'observation.state'],
      ['actions', 'action'],
      ['prompt', 'prompt'],
    ],
    deltaDims: null,
    stateDims: 8,
    actionDims: 7,
    outputDims: null,
  },
};

/** The repack structure; at its tip the fork passes on the key that names data set and robot. */
export function repackStructure(robot: Robot, tree: Tree): RobotFacts['repack'] {
  const { repack } = robotFacts[robot];
  return robot === 'simpler' && tree === 'fork' ? [...repack, ['key', 'key']] : repack;
}
