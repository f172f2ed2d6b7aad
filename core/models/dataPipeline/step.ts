/** A chain of transforms, applied one after the other until one of them fails. */
import type { Entries } from './entry';

export interface Step {
  stage: string;
  apply: (entries: Entries) => Entries | StopReason;
}

/** The first three are outcomes of the golden function `data.pipelineStages`, which does not know the others. */
export type StopReason =
  'missingBaseConfig' | 'resizeImagesLayout' | 'promptRequired' | 'missingKey' | 'alohaTwoFrames' | 'rldsNeedsJax';

/** Where and why the real code stops. */
export interface Stop {
  /** The stage that fails, or `create` or `loader` before the first one. */
  stage: string;
  reason: StopReason;
  /** The key that is missing. */
  key?: string;
}

/** A sample as it is after a stage. */
export interface Stage {
  stage: string;
  entries: Entries;
}

export interface Stages {
  stages: Stage[];
  stop: Stop | null;
}

/** The sample after each step; the step that fails is not among them. */
export function runSteps(start: Stage, steps: readonly Step[]): Stages {
  const stages = [start];
  let { entries } = start;
  for (const { stage, apply } of steps) {
    const result = apply(entries);
    if (typeof result === 'string') return { stages, stop: { stage, reason: result } };
    entries = result;
    stages.push({ stage, entries });
  }
  return { stages, stop: null };
}
