/** The main result in one or two sentences. */
import { costCurve } from '@site/core/models/mixing/costCurve';
import type { CostSettings, MixingMethod } from '@site/core/models/mixing/costSettings';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import type { CrossingPoint } from './plot';
import { chosenTokens, lengthRange, type State } from './state';
import { units } from './unit';
import { say } from './words';

/** Two methods at the chosen length, and where they cross. */
export function summarise(state: State, settings: CostSettings, crossed: readonly CrossingPoint[]): string {
  const { layer, metric, base, with: other } = state;
  const tokens = chosenTokens(state);
  const unit = units[metric][layer];
  const cost = (method: MixingMethod) => costCurve(metric, method, settings).at(tokens);
  const written = (method: MixingMethod) => `${formatValue(cost(method) / unit.size)} ${unit.name}`;
  const ratio = cost(base) / cost(other);
  const above = ratio >= 1;
  const met = crossed.filter(({ method }) => method === other).map((point) => formatValue(Math.round(point.tokens)));
  const [from, to] = lengthRange[layer].map(formatValue) as [string, string];
  return [
    say(above ? 'summary.above' : 'summary.below', {
      tokens: formatValue(tokens),
      base: say(`method.${base}`),
      baseCost: written(base),
      other: say(`method.${other}`),
      otherCost: written(other),
      ratio: formatValue(above ? ratio : 1 / ratio),
    }),
    met.length > 0 ? say('summary.cross', { tokens: met.join(' · ') }) : say('summary.apart', { from, to }),
  ].join('');
}
