/** The numbers of the explorer as tables. */
import type { Column, ResultTable } from '@site/core/explorer/resultTable';
import { costCurve, type CostMetric } from '@site/core/models/mixing/costCurve';
import { costRow, stageRow } from '@site/core/models/mixing/costRow';
import type { CostSettings, MixingMethod } from '@site/core/models/mixing/costSettings';
import { flopPartNames, flopParts } from '@site/core/models/mixing/flopParts';
import { memoryPartNames, memoryParts } from '@site/core/models/mixing/memoryParts';
import { stageMiniBatches, videoStages } from '@site/core/models/mixing/realLengths';
import { scanDepth } from '@site/core/models/mixing/scanDepth';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { chosenLength, realLengths } from './lengths';
import type { CrossingPoint } from './plot';
import { chosenTokens, methodsOf, type State } from './state';
import { units } from './unit';
import { say } from './words';

const methodLabel = (method: MixingMethod) => say(`method.${method}`);
const tokensColumn: Column = { key: 'tokens', label: say('column.tokens') };

/** All methods at the real lengths, and at the chosen one where it is another. */
export function costTable(state: State, settings: CostSettings): ResultTable {
  const { layer, metric } = state;
  const unit = units[metric][layer];
  const methods = methodsOf(layer);
  const row = (name: string, tokens: number, costs: Readonly<Record<MixingMethod, number>>) => [
    name,
    tokens,
    ...methods.map((method) => costs[method] / unit.size),
  ];
  const rows = realLengths[layer].map(({ name, tokens }, index) => {
    const stage = layer === 'video' ? videoStages[index] : undefined;
    return row(name, tokens, stage ? stageRow(metric, settings, stage) : costRow(metric, settings, tokens));
  });
  if (chosenLength(state) < 0) {
    const tokens = chosenTokens(state);
    rows.push(row(say('row.chosen'), tokens, costRow(metric, settings, tokens)));
  }
  return {
    key: 'costs',
    title: say(`table.costs.${metric}`, { passes: settings.passes }),
    columns: [
      { key: 'length', label: say(`column.length.${layer}`) },
      tokensColumn,
      ...methods.map((method) => ({ key: method, label: methodLabel(method), unit: unit.name })),
    ],
    rows,
  };
}

/** What the cost of each method consists of at the chosen length; parts that no method has are left out. */
export function partsTable(state: State, settings: CostSettings): ResultTable {
  const { layer, metric, base } = state;
  const unit = units[metric][layer];
  const tokens = chosenTokens(state);
  const methods = methodsOf(layer);
  const total = (method: MixingMethod) => costCurve(metric, method, settings).at(tokens);
  const parts = partsOf(metric, settings, tokens).filter(({ of }) => methods.some((method) => of(method) > 0));
  return {
    key: 'parts',
    title: say('table.parts', { tokens: formatValue(tokens) }),
    columns: [
      { key: 'method', label: say('column.method') },
      ...parts.map(({ key, label }) => ({ key, label, unit: unit.name })),
      { key: 'total', label: say('column.total'), unit: unit.name },
      { key: 'relative', label: say('column.relative', { base: methodLabel(base) }) },
      { key: 'updates', label: say('column.updates') },
    ],
    rows: methods.map((method) => [
      methodLabel(method),
      ...parts.map(({ of }) => of(method) / unit.size),
      total(method) / unit.size,
      total(method) / total(base),
      scanDepth(method, settings, tokens),
    ]),
  };
}

interface Part {
  key: string;
  label: string;
  of(method: MixingMethod): number;
}

const partsOf = (metric: CostMetric, settings: CostSettings, tokens: number): Part[] =>
  metric === 'flops'
    ? flopPartNames.map((key) => ({
        key,
        label: say(`part.flops.${key}`),
        of: (method) => flopParts(method, settings, tokens)[key],
      }))
    : memoryPartNames.map((key) => ({
        key,
        label: say(`part.memory.${key}`),
        of: (method) => memoryParts(method, settings, tokens)[key],
      }));

/** Where the base crosses the other methods. */
export function crossingTable({ layer, metric, base }: State, crossed: readonly CrossingPoint[]): ResultTable {
  const unit = units[metric][layer];
  return {
    key: 'crossings',
    title: say('table.crossings', { base: methodLabel(base) }),
    columns: [
      { key: 'method', label: say('column.method') },
      tokensColumn,
      { key: 'cost', label: say('column.cost'), unit: unit.name },
    ],
    rows: crossed.map(({ method, tokens, cost }) => [methodLabel(method), Math.round(tokens), cost / unit.size]),
  };
}

/** How the real videos are cut, and how many mini-batches get the rates of other tokens. */
export function stageTable(linearMiniBatch: number, mlpMiniBatch: number): ResultTable {
  const perModel = [
    { key: 'mlp', size: mlpMiniBatch },
    { key: 'linear', size: linearMiniBatch },
  ] as const;
  return {
    key: 'stages',
    title: say('table.stages'),
    columns: [
      { key: 'length', label: say('column.length.video') },
      { key: 'frames', label: say('column.frames') },
      { key: 'segments', label: say('column.segments') },
      { key: 'text', label: say('column.text') },
      tokensColumn,
      ...perModel.flatMap(({ key, size }) => [
        { key: `${key}MiniBatches`, label: say(`column.${key}MiniBatches`, { size }) },
        { key: `${key}Misaligned`, label: say('column.misaligned') },
      ]),
    ],
    rows: videoStages.map((stage) => [
      `${stage.seconds} s`,
      stage.layout.latentFrames,
      stage.layout.chunks,
      stage.layout.textTokensPerChunk,
      stage.tokens,
      ...perModel.flatMap(({ size }) => {
        const { miniBatches, misaligned } = stageMiniBatches(stage, size);
        return [miniBatches, misaligned];
      }),
    ]),
  };
}
