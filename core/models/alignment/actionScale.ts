/** The action side of the augmentation: translation and rotation are scaled as groups, everything else stays. */

/**
 * Factors of every action dimension: 0–2 translation, 3–5 rotation, the gripper and all later ones 1. Fewer dimensions
 * get as many factors as there are.
 *
 * @param actionDims D
 * @param transition [B] factor of the translation
 * @param rotation [B] factor of the rotation
 * @returns [B][D]
 * @mirrors align.src.action-scales
 */
export function actionScale(
  actionDims: number,
  transition: readonly number[],
  rotation: readonly number[],
): number[][] {
  return transition.map((forTranslation, sample) => {
    const forRotation = rotation[sample] as number;
    return Array.from({ length: actionDims }, (_, dim) => (dim < 3 ? forTranslation : dim < 6 ? forRotation : 1));
  });
}
