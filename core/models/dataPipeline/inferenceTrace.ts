/**
 * One observation on its way through a policy and back to the robot. The model itself is not run: it is taken to answer
 * with the very chunk that training would have asked of it, so that what comes out can be compared with the data.
 */
import { encodeAlohaAction } from './alohaSpace';
import { makeBoolMask } from './boolMask';
import { dataSteps } from './dataTransforms';
import { absoluteActions } from './deltaActions';
import { numbersOf } from './entry';
import { modelSteps } from './modelTransforms';
import { rowsOf } from './nestedNumbers';
import { unnormalize } from './normalize';
import type { SampleStats } from './pipelineSettings';
import { robotFacts } from './robots';
import type { SampleChoice } from './sampleChoice';
import { runSteps, type Stages } from './step';
import { clientSample } from './syntheticEpisode';
import { normalizeStep } from './trainingStages';
import { trainingTrace } from './trainingTrace';

/** What leaves a stage on the way back; the last one returns no state. */
export interface OutputStage {
  stage: string;
  /** `[Ds]` */
  state: readonly number[] | null;
  /** `[H][Da]` */
  actions: readonly (readonly number[])[];
}

export interface InferenceTrace {
  inputs: Stages;
  /** Empty where the way in stops. */
  outputs: OutputStage[];
  /** Largest difference between a returned action and that of the data set; null without outputs. */
  largestDeviation: number | null;
}

/**
 * @param frame 0 … episodeFrames − 1
 * @param stats those of the policy's checkpoint
 * @mirrors data.src.policy-transforms
 * @mirrors data.src.policy-infer
 */
export function inferenceTrace(choice: SampleChoice, frame: number, stats: SampleStats): InferenceTrace {
  const inputs = inputTrace(choice, frame, stats);
  // Neither the framework nor the prompt makes a difference to the numbers; this way every robot gets through.
  const training = trainingTrace({ ...choice, promptFromTask: true }, frame, stats, 'jax').stages;
  const recorded = actionsAfter(training, 'repack');
  const learnt = actionsAfter(training, 'collate');
  const state = numbersOf(inputs.stages.at(-1)?.entries.state);
  if (inputs.stop || !recorded || !learnt || !state) return { inputs, outputs: [], largestDeviation: null };

  const outputs = outputStages(choice, stats, rowsOf(state).flat(), learnt);
  return { inputs, outputs, largestDeviation: largestDeviation(outputs.at(-1)?.actions ?? [], recorded) };
}

function inputTrace(choice: SampleChoice, frame: number, stats: SampleStats): Stages {
  const { tree, robot, baseConfig } = choice;
  if (tree !== 'upstream' && !baseConfig) return { stages: [], stop: { stage: 'create', reason: 'missingBaseConfig' } };
  const client = { stage: 'client', entries: clientSample(robot, frame) };
  // Clients do not send the key on which the fork's transform insists.
  if (tree === 'fork' && robot === 'simpler') {
    return { stages: [client], stop: { stage: 'data:SimplerInputs', reason: 'missingKey', key: 'key' } };
  }
  const settings = { ...choice, stats };
  return runSteps(client, [...dataSteps(settings), normalizeStep(settings), ...modelSteps(settings)]);
}

/**
 * Model outputs, `Unnormalize`, then the data outputs, where what was pushed last comes first. That pi0-FAST decodes its
 * tokens to exactly the chunk is an assumption, its coder rounds.
 *
 * @mirrors data.src.unnormalize
 * @mirrors data.src.absolute-actions
 */
function outputStages(
  { robot, modelType, deltaActions, normMode }: SampleChoice,
  stats: SampleStats,
  state: readonly number[],
  actions: OutputStage['actions'],
): OutputStage[] {
  const { policy, deltaDims } = robotFacts[robot];
  const model = { stage: modelType === 'pi0Fast' ? 'model:ExtractFASTActions' : 'model', state, actions };
  const physical = {
    stage: 'unnormalize',
    state: rowsOf(unnormalize(state, stats.state, normMode)).flat(),
    actions: rowsOf(unnormalize(actions, stats.actions, normMode)),
  };
  const mask = deltaDims && makeBoolMask(deltaDims);
  const absolute = {
    stage: 'data:AbsoluteActions',
    state: physical.state,
    actions: absoluteActions(physical.state, physical.actions, mask),
  };
  const last = deltaActions ? absolute : physical;
  return [
    model,
    physical,
    ...(deltaActions ? [absolute] : []),
    { stage: `data:${policy}Outputs`, state: null, actions: last.actions.map((action) => robotAction(robot, action)) },
  ];
}

/**
 * @mirrors data.src.aloha-outputs
 * @mirrors data.src.libero-outputs
 * @mirrors data.src.droid-outputs
 * @mirrors data.src.fork-simpler-outputs
 */
function robotAction(robot: SampleChoice['robot'], action: readonly number[]): readonly number[] {
  const cut = action.slice(0, robotFacts[robot].outputDims ?? action.length);
  return robot === 'aloha' ? encodeAlohaAction(cut) : cut;
}

function actionsAfter(stages: Stages['stages'], name: string) {
  const numbers = numbersOf(stages.find(({ stage }) => stage === name)?.entries.actions);
  return numbers && rowsOf(numbers);
}

/** Over the dimensions that the data set has. */
function largestDeviation(returned: OutputStage['actions'], recorded: OutputStage['actions']): number {
  const deviations = recorded.flatMap((action, step) =>
    action.map((value, dim) => Math.abs((returned[step]?.[dim] ?? NaN) - value)),
  );
  return Math.max(...deviations);
}
