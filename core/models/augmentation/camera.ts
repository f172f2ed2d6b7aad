/** The cameras of the preview: the image keys that both frameworks demand of pi0 and pi0.5. */

/** @mirrors data.src.image-keys */
export const cameras = ['base_0_rgb', 'left_wrist_0_rgb', 'right_wrist_0_rgb'] as const;
export type Camera = (typeof cameras)[number];

/**
 * All three implementations look for this word in the key and nothing else.
 *
 * @mirrors data.src.torch-wrist
 * @mirrors data.src.jax-wrist
 */
export const isWrist = (camera: Camera): boolean => camera.includes('wrist');
