/** Which frames of a DROID episode are kept for training: those where the commanded velocity changes often enough. */

/** A stretch of an episode; in one that moves, every frame commands another velocity than the frame before. */
export interface MotionSegment {
  moving: boolean;
  frames: number;
}

export interface IdleRules {
  /** Idle runs from this length on are removed, frames. */
  minIdleLen: number;
  /** Runs shorter than this that remain are removed too, frames. */
  minNonIdleLen: number;
  /** Frames cut from the end of every range that is kept. */
  filterLastN: number;
}

/** Frames, the end excluded. */
export type FrameRange = readonly [start: number, end: number];

/**
 * Ranges of frames to train on. The first frame has none before it and counts as moving.
 *
 * @mirrors data.src.idle
 * @mirrors data.src.idle-ranges
 */
export function keptRanges(segments: readonly MotionSegment[], rules: IdleRules): FrameRange[] {
  const idle = segments
    .flatMap(({ moving, frames }) => Array<boolean>(frames).fill(!moving))
    .map((still, frame) => still && frame > 0);
  const kept = idle.map(() => true);
  for (const [start, end] of runsOf(idle)) {
    if (end - start >= rules.minIdleLen) kept.fill(false, start, end);
  }
  return runsOf(kept)
    .filter(([start, end]) => end - start >= rules.minNonIdleLen)
    .map(([start, end]) => [start, end - rules.filterLastN]);
}

/** The longest stretches of `true`. */
function runsOf(flags: readonly boolean[]): FrameRange[] {
  const starts = [...flags.keys()].filter((frame) => flags[frame] && !flags[frame - 1]);
  const ends = [...flags.keys()].filter((frame) => flags[frame] && !flags[frame + 1]);
  return starts.map((start, run) => [start, (ends[run] as number) + 1]);
}
