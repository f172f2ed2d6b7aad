/**
 * The name that the fork writes for an embodiment: data source, camera and augmentation. It looks like an identity, but
 * the token bank never looks at it (see tokenIndex.ts).
 */
import type { AugmentationVariant } from './augmentationVariants';

export interface EmbodimentKey {
  geometryKey: string;
  embodimentKey: string;
}

/**
 * @param baseKey name of the data source, not empty
 * @param camera name of a camera that is not on the wrist: wrist cameras have no geometry and no part in the key
 * @mirrors align.src.geometry-key
 * @mirrors align.src.recorded-draws
 * @mirrors align.src.action-key
 * @mirrors align.src.embodiment-keys
 */
export function embodimentKey(baseKey: string, camera: string, variant: AugmentationVariant): EmbodimentKey {
  const { cropScale, cropPosition, rotationDeg, flip, transition, rotation } = variant;
  const degrees = Math.trunc(rotationDeg);
  const signed = degrees < 0 ? String(degrees) : `+${Math.abs(degrees)}`;
  const geometryKey = `crop=s${twoDecimals(cropScale)}@${cropPosition}|rot=${signed}|flip=${flip}`;
  const actionKey = `act_tx=${twoDecimals(transition)}|act_rt=${twoDecimals(rotation)}`;
  return { geometryKey, embodimentKey: `${baseKey}_${camera}:${geometryKey}|${actionKey}` };
}

/** Python's `.2f` of a positive number. It takes a tie, possible only for odd eighths, to the even digit; toFixed goes up. */
function twoDecimals(value: number): string {
  const below = Math.floor(value * 100);
  const isTie = (value * 8) % 2 === 1;
  return (isTie && below % 2 === 0 ? below / 100 : value).toFixed(2);
}
