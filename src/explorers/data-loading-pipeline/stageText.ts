/** Sentences about stages: what one does, and why the real code stops at it. */
import type { Stop } from '@site/core/models/dataPipeline/step';
import { say } from './words';

/** By the code's name of the transform, without its group. */
const described = [
  'raw',
  'repack',
  'AlohaInputs',
  'LiberoInputs',
  'DroidInputs',
  'SimplerInputs',
  'DeltaActions',
  'normalize',
  'InjectDefaultPrompt',
  'ResizeImages',
  'TokenizePrompt',
  'TokenizeFASTInputs',
  'PadStatesAndActions',
  'collate',
  'observation',
  'nextObservation',
  'client',
  'model',
  'ExtractFASTActions',
  'unnormalize',
  'AbsoluteActions',
  'AlohaOutputs',
  'LiberoOutputs',
  'DroidOutputs',
  'SimplerOutputs',
] as const;

export function stageText(stage: string): string {
  const name = described.find((each) => each === stage.replace(/^.*:/, ''));
  return name ? say(`stage.${name}`) : '';
}

export const stopText = ({ reason, key = '' }: Stop): string => say(`stop.${reason}`, { key });
