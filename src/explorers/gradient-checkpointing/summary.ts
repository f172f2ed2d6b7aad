/** The main result as one sentence. */
import { fit, gpus } from '@site/core/models/checkpointing/gpus';
import type { Report } from '@site/core/models/checkpointing/report';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { modelNames } from './settingsInWords';
import type { State } from './state';
import { say } from './words';

const gigabytes = (bytes: number): string => formatValue(Number((bytes / 1e9).toFixed(1)));

export function summarise(state: State, { modes, staticTotal }: Report): string {
  const { needed, overhead, fullest } = modes.shipped;
  const smallest = gpus.find((gpu) => fit(gpu, needed.value, state.by) !== 'tooSmall');
  const values = {
    model: modelNames[state.model],
    trainer: state.by === 'jax' ? 'JAX' : 'PyTorch',
    batch: state.batch,
    needed: gigabytes(needed.value),
    static: gigabytes(staticTotal.value),
    top: gigabytes(needed.value - staticTotal.value),
    none: gigabytes(modes.none.needed.value),
    overhead: (100 * overhead).toFixed(1),
  };
  return [
    say(`summary.${fullest}`, values),
    say(state.by === 'jax' ? 'summary.costJax' : 'summary.costPytorch', values),
    smallest
      ? say(fit(smallest, needed.value, state.by) === 'fits' ? 'summary.smallest' : 'summary.smallestTight', {
          gpu: smallest.gigabytes,
        })
      : say('summary.tooLarge'),
  ].join('');
}
