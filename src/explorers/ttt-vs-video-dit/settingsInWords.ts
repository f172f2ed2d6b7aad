/** The settings that have an effect, in words, for what is pasted into a pull request. */
import type { Setting } from '@site/src/components/ExplorerFrame/setting';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { chosenTokens, type State } from './state';
import { say } from './words';

export function settingsInWords(state: State): Setting[] {
  const { layer, metric } = state;
  const number = (key: 'text' | 'window' | 'prefix' | 'klin' | 'kmlp' | 'group'): Setting => ({
    label: say(`control.${key}`),
    value: formatValue(state[key]),
  });
  return [
    { label: say('control.layer'), value: say(`layer.${layer}`) },
    { label: say('control.metric'), value: say(`metric.${metric}`) },
    { label: say('control.tokens'), value: formatValue(chosenTokens(state)) },
    metric === 'flops'
      ? { label: say('control.scope'), value: say(`scope.${state.scope}`) }
      : { label: say('control.rates'), value: say(`rates.${state.rates}`) },
    ...(metric === 'flops' ? [{ label: say('control.form'), value: say(`form.${state.form}`) }] : []),
    ...(layer === 'video' ? [{ label: say('control.passes'), value: say(`passes.${state.passes}`) }] : []),
    number('klin'),
    number('kmlp'),
    ...(metric === 'memory' ? [number('group')] : []),
    ...(metric === 'memory' && layer === 'video'
      ? [{ label: say('control.scores'), value: say(`scores.${state.scores}`) }]
      : []),
    ...(layer === 'video' ? [number('text')] : [number('window'), number('prefix')]),
  ];
}
