/** The actions that belong to one observation: the next H frames, the last one repeated beyond the end of the episode. */

export interface ActionChunk {
  /** Frames of the data set, `[H]`. */
  queryIndices: number[];
  /** True where a frame is repeated; the training code never reads it, `[H]`. */
  isPad: boolean[];
  spanSeconds: number;
  /** Time of the last action after the observation. */
  lastOffsetSeconds: number;
}

/**
 * @param fps frames per second of the data set
 * @param actionHorizon H, steps
 * @param episodeStart,episodeEnd frames, the end excluded
 * @param index frame of the observation
 * @mirrors data.src.create-torch-dataset
 * @mirrors data.src.chunk-actions
 */
export function actionChunk(
  fps: number,
  actionHorizon: number,
  episodeStart: number,
  episodeEnd: number,
  index: number,
): ActionChunk {
  const frames = Array.from({ length: actionHorizon }, (_, step) => index + step);
  return {
    queryIndices: frames.map((frame) => Math.max(episodeStart, Math.min(episodeEnd - 1, frame))),
    isPad: frames.map((frame) => frame < episodeStart || frame >= episodeEnd),
    spanSeconds: actionHorizon / fps,
    lastOffsetSeconds: (actionHorizon - 1) / fps,
  };
}
