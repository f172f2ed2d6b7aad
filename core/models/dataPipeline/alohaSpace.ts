/**
 * ALOHA records joints and grippers otherwise than the robots of the pre-training: signs of some joints are turned, and
 * the gripper is given by its opening instead of its angle. States and actions take different ways into that space.
 */

/** `toAngular` is for states; `fromAngularInverse` for actions in training, and `fromAngular` on their way back. */
export type GripperMap = 'toAngular' | 'fromAngular' | 'fromAngularInverse';

/**
 * The opening of the gripper, between 0 and 1, and its angle in the units of the pre-training.
 *
 * @mirrors data.src.aloha-gripper
 */
export function alohaGripper(map: GripperMap, x: number): number {
  if (map === 'toAngular') {
    const linear = unscale(x, 0.01844, 0.058);
    const sine = (HORN_RADIUS ** 2 + linear ** 2 - ARM_LENGTH ** 2) / (2 * HORN_RADIUS * linear);
    return scale(Math.asin(Math.min(1, Math.max(-1, sine))), ANGLE_OFFSET, 1.6296);
  }
  return map === 'fromAngular'
    ? scale(x + ANGLE_OFFSET, JOINT_CLOSED, JOINT_OPEN)
    : unscale(x, JOINT_CLOSED, JOINT_OPEN) - ANGLE_OFFSET;
}

/**
 * A state as the model knows it, from the data set or from the robot.
 *
 * @param state `[14]`, left arm then right: six joints in radians and a gripper
 * @mirrors data.src.aloha-decode
 * @mirrors data.src.joint-flip
 */
export const decodeAlohaState = (state: readonly number[]) => convert(state, 'toAngular');

/**
 * An action of the data set as the model learns it: the inverse of `encodeAlohaAction`.
 *
 * @param action `[14]`
 * @mirrors data.src.aloha-encode
 * @mirrors data.src.joint-flip
 */
export const decodeAlohaAction = (action: readonly number[]) => convert(action, 'fromAngularInverse');

/**
 * An action of the model as the robot takes it.
 *
 * @param action `[14]`
 * @mirrors data.src.aloha-outputs
 * @mirrors data.src.aloha-encode-actions
 * @mirrors data.src.joint-flip
 */
export const encodeAlohaAction = (action: readonly number[]) => convert(action, 'fromAngular');

/** Dimensions of the two grippers, and of the joints that turn the other way. */
const GRIPPERS = [6, 13];
const FLIPPED = [1, 2, 8, 9];

function convert(row: readonly number[], map: GripperMap): number[] {
  return row.map((value, dim) => {
    if (GRIPPERS.includes(dim)) return alohaGripper(map, value);
    return FLIPPED.includes(dim) ? -value : value;
  });
}

/** Metres, of the Interbotix gripper; radians, of its joint and of the zero in the pre-training. */
const ARM_LENGTH = 0.036;
const HORN_RADIUS = 0.022;
const JOINT_CLOSED = -0.6213;
const JOINT_OPEN = 1.491;
const ANGLE_OFFSET = 0.5476;

const scale = (x: number, low: number, high: number) => (x - low) / (high - low);
const unscale = (x: number, low: number, high: number) => x * (high - low) + low;
