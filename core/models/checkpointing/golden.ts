/** `checkpoint.*`: the golden inputs name what they need of the settings; the counted runs are full bfloat16 PyTorch steps. */
import { golden, type GoldenFunctions } from '../../golden/goldenFunction';
import { executionCounts, type CountedStep } from './executionCounts';
import { stepFlops } from './flops';
import { evaluate, sum, type Form } from './form';
import { retainedMemory, total } from './retainedMemory';
import { trunkLayer, trunkOf } from './savedTensors';
import { stepSizes, type Mode, type Settings } from './settings';

type CountedInput = Pick<Settings, 'model' | 'cameras' | 'maxTokenLen' | 'actionHorizon'>;

const counted = (input: CountedInput, batch = 1): Settings => ({
  framework: 'pytorch',
  model: input.model,
  training: 'full',
  alignmentExpert: false,
  batch,
  cameras: input.cameras,
  maxTokenLen: input.maxTokenLen,
  actionHorizon: input.actionHorizon,
  precision: 'bfloat16',
  ema: false,
  optimiser: 'adamw',
  fsdpDevices: 1,
});

export const checkpointingFunctions: GoldenFunctions = {
  'checkpoint.activationBytesPerLayer': golden<CountedInput & { batch: number }>((input) => {
    const settings = counted(input, input.batch);
    return { trunkLayerBytes: evaluate(trunkLayer(trunkOf(settings)), stepSizes(settings)) };
  }),
  'checkpoint.memoryTotals': golden<CountedInput & { batch: number; mode: Mode }>((input) => {
    const settings = counted(input, input.batch);
    return { retainedAfterForwardBytes: evaluate(total(retainedMemory(settings, input.mode)), stepSizes(settings)) };
  }),
  'checkpoint.flops': golden<CountedInput & { mode: Mode }>((input) => {
    const settings = counted(input);
    const value = (form: Form) => evaluate(form, stepSizes(settings));
    const { forward, backward, recompute } = stepFlops(settings, input.mode);
    const forwardFlops = value(sum(...Object.values(forward)));
    const withoutCheckpoint = forwardFlops + value(sum(...Object.values(backward)));
    const totalFlops = withoutCheckpoint + value(sum(...Object.values(recompute)));
    return {
      forwardFlops,
      totalFlops,
      overheadRatio: totalFlops / withoutCheckpoint - 1,
      recompute: {
        trunkFlops: value(recompute.trunk),
        outerFlops: value(recompute.outer),
        siglipFlops: value(recompute.siglip),
        smallFlops: value(recompute.small),
      },
    };
  }),
  'checkpoint.executionCounts': golden<CountedStep>(executionCounts),
};
