/** What decides how a sample is transformed: the parts of a training configuration that the pipeline reads. */
import type { NormMode, NormStats } from './normalize';
import type { ModelType, Robot, Tree } from './robots';

export interface PipelineSettings {
  tree: Tree;
  robot: Robot;
  modelType: ModelType;
  /** Width of the model's actions. */
  actionDim: number;
  /** Tokens of the prompt. */
  maxTokenLen: number;
  /** Whether the factory makes actions relative to the state. */
  deltaActions: boolean;
  /** Whether the prompt of pi0.5 holds the state; pi0 has it never, pi0-FAST always. */
  discreteState: boolean;
  /** The prompt of samples that have none. */
  defaultPrompt: string | null;
  /** Whether the factory has a `base_config`, without which the fork fails. */
  baseConfig: boolean;
  normMode: NormMode;
  /** Null where values are not followed. */
  stats: SampleStats | null;
  /** Samples. */
  batchSize: number;
}

export interface SampleStats {
  state: NormStats;
  actions: NormStats;
}
