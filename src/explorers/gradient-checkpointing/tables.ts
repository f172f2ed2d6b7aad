/** The numbers of the explorer as tables. */
import type { ResultTable, Value } from '@site/core/explorer/resultTable';
import { rankedChanges, type RankedChange } from '@site/core/models/checkpointing/changes';
import { fit, gpus, secondsAtPeak, type Gpu } from '@site/core/models/checkpointing/gpus';
import type { Quantity } from '@site/core/models/checkpointing/quantity';
import { shownModes, type Report, type ShownMode } from '@site/core/models/checkpointing/report';
import type { Settings } from '@site/core/models/checkpointing/settings';
import { say } from './words';

const gigabytes = (bytes: number): number => Number((bytes / 1e9).toPrecision(4));
const teraflops = (flops: number): number => Number((flops / 1e12).toPrecision(4));

/** One row for each mode: what a reader wants to know first. */
export const modesTable = ({ modes }: Report): ResultTable => ({
  key: 'modes',
  title: say('table.modes'),
  columns: [
    { key: 'mode', label: say('column.mode') },
    { key: 'retained', label: say('column.retained'), unit: 'GB' },
    { key: 'peak', label: say('column.peak'), unit: 'GB' },
    { key: 'needed', label: say('column.needed'), unit: 'GB' },
    { key: 'flops', label: say('column.flops'), unit: 'TFLOP' },
    { key: 'overhead', label: say('column.overhead'), unit: '%' },
  ],
  rows: shownModes.map((name) => {
    const { retained, peak, needed, flops, overhead } = modes[name];
    return [
      say(`mode.${name}`),
      gigabytes(retained.value),
      gigabytes(peak.value),
      gigabytes(needed.value),
      teraflops(flops.value),
      Number((100 * overhead).toFixed(1)),
    ];
  }),
});

/** Sizes of GPUs: who fits, and the least time of a step. */
export function gpuTable({ modes }: Report, { framework }: Settings): ResultTable {
  const fits = (gpu: Gpu, mode: ShownMode) => say(`fit.${fit(gpu, modes[mode].needed.value, framework)}`);
  const seconds = (gpu: Gpu, mode: ShownMode) => Number(secondsAtPeak(modes[mode].flops.value, gpu).toPrecision(3));
  const column = (key: string, mode: ShownMode, label: string, unit?: string) => ({
    key: `${key}-${mode}`,
    label,
    ...(unit ? { unit } : {}),
  });
  return {
    key: 'gpus',
    title: say('table.gpus'),
    columns: [
      { key: 'gpu', label: say('column.gpu') },
      { key: 'size', label: say('column.size'), unit: 'GB' },
      ...shownModes.map((mode) => column('fit', mode, say(`mode.${mode}`))),
      { key: 'tensor-peak', label: say('column.tensorPeak'), unit: 'TFLOP/s' },
      ...(['shipped', 'none'] as const).map((mode) =>
        column('seconds', mode, say('column.seconds', { mode: say(`mode.${mode}`) }), 's'),
      ),
    ],
    rows: gpus.map((gpu) => [
      gpu.name,
      gpu.gigabytes,
      ...shownModes.map((mode) => fits(gpu, mode)),
      gpu.peakTeraflops,
      seconds(gpu, 'shipped'),
      seconds(gpu, 'none'),
    ]),
  };
}

/** What to change first. */
export const changesTable = (settings: Settings): ResultTable => ({
  key: 'changes',
  title: say('table.changes'),
  columns: [
    { key: 'change', label: say('column.change') },
    { key: 'needed', label: say('column.neededSaved'), unit: 'GB' },
    { key: 'peak', label: say('column.peakSaved'), unit: 'GB' },
    { key: 'flops', label: say('column.flopsSaved'), unit: 'TFLOP' },
  ],
  rows: rankedChanges(settings).map((each) => [
    changeText(each, settings),
    gigabytes(each.bytesSaved),
    gigabytes(each.peakSaved),
    teraflops(each.flopsSaved),
  ]),
});

function changeText({ change, settings: to }: RankedChange, from: Settings): string {
  const key = { halveBatch: 'batch', halveTokens: 'maxTokenLen', halveHorizon: 'actionHorizon' } as const;
  if (to && (change === 'halveBatch' || change === 'halveTokens' || change === 'halveHorizon')) {
    return say(`change.${change}`, { from: from[key[change]], to: to[key[change]] });
  }
  if (to && change === 'moreFsdpDevices') {
    return say('change.moreFsdpDevices', { from: from.fsdpDevices, to: to.fsdpDevices });
  }
  return say(`change.${change}`);
}

/** Every number of one mode with its formula and what it rests on. */
export function formulaTable(report: Report, mode: ShownMode): ResultTable {
  const { modules, retained, peak, moment, needed, forward, backward, recompute, flops } = report.modes[mode];
  const row = (label: string, unit: string, { value, formula, basis }: Quantity): Value[] => [
    label,
    value,
    unit,
    formula,
    say(`basis.${basis}`),
  ];
  const memory = (label: string, quantity: Quantity) => row(label, 'B', quantity);
  const work = (label: string, quantity: Quantity) => row(label, 'FLOP', quantity);
  const shown = <Key extends string>(quantities: Readonly<Record<Key, Quantity>>) =>
    (Object.entries(quantities) as [Key, Quantity][]).filter(([, { value }]) => value > 0);
  return {
    key: 'formulas',
    title: say('table.formulas', { mode: say(`mode.${mode}`) }),
    columns: [
      { key: 'quantity', label: say('column.quantity') },
      { key: 'value', label: say('column.value') },
      { key: 'unit', label: say('column.unit') },
      { key: 'formula', label: say('column.formula') },
      { key: 'basis', label: say('column.basis') },
    ],
    rows: [
      ...shown(report.static.parts).map(([part, quantity]) => memory(say(`part.${part}`), quantity)),
      ...shown({ update: report.static.updateCopy }).map(([part, quantity]) => memory(say(`part.${part}`), quantity)),
      ...shown(modules).map(([module, quantity]) =>
        memory(say('row.module', { module: say(`module.${module}`) }), quantity),
      ),
      memory(say('column.retained'), retained),
      memory(say('row.peak', { moment: say(`moment.${moment}`) }), peak),
      memory(say('column.needed'), needed),
      work(say('flops.forward'), forward),
      work(say('flops.backward'), backward),
      ...shown(recompute).map(([part, quantity]) => work(say(`flops.${part}`), quantity)),
      work(say('column.flops'), flops),
    ],
  };
}
