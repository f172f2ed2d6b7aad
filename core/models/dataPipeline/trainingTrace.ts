/** One sample of the synthetic episode on its way into a training step, up to where the real code stops. */
import { trainingInput, type Framework } from './observation';
import type { SampleStats } from './pipelineSettings';
import type { SampleChoice } from './sampleChoice';
import type { Stages, Stop } from './step';
import { rawSample } from './syntheticEpisode';
import { missingKeys, trainingStages } from './trainingStages';

/**
 * The stages of a training sample, then what the loader hands to the training step.
 *
 * @param frame 0 … episodeFrames − 1
 * @param stats null leaves the values after normalisation unknown
 * @mirrors data.src.rlds-loader
 * @mirrors data.src.aloha-decode
 */
export function trainingTrace(
  choice: SampleChoice,
  frame: number,
  stats: SampleStats | null,
  framework: Framework,
): Stages {
  const { tree, robot } = choice;
  const raw = rawSample(choice, frame);
  const trace = trainingStages({ ...choice, stats }, raw);
  if (trace.stop?.stage === 'create') return trace;
  if (robot === 'droidRlds' && framework === 'pytorch') {
    return { stages: [], stop: { stage: 'loader', reason: 'rldsNeedsJax' } };
  }

  const [key] = missingKeys(choice, raw);
  if (key !== undefined) return stopAt(trace, { stage: 'repack', reason: 'missingKey', key });
  // The code takes the grippers, items 6 and 13, of a single state; read, not run.
  if (robot === 'aloha' && tree === 'fork')
    return stopAt(trace, { stage: 'data:AlohaInputs', reason: 'alohaTwoFrames' });
  if (trace.stop) return trace;

  const { current, next } = trainingInput(trace.stages.at(-1)?.entries ?? {}, tree, framework);
  const received = [{ stage: 'loader:observation', entries: current }];
  if (next) received.push({ stage: 'loader:nextObservation', entries: next });
  return { stages: [...trace.stages, ...received], stop: null };
}

const stopAt = ({ stages }: Stages, stop: Stop): Stages => ({
  stages: stages.slice(
    0,
    stages.findIndex(({ stage }) => stage === stop.stage),
  ),
  stop,
});
