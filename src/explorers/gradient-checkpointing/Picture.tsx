import React, { type ReactNode } from 'react';
import { bytesOf, gpus, type Gpu } from '@site/core/models/checkpointing/gpus';
import type { Quantity } from '@site/core/models/checkpointing/quantity';
import { shownModes, type ModeReport, type Report, type ShownMode } from '@site/core/models/checkpointing/report';
import BarPlot, { type Part } from '@site/src/components/Plot/BarPlot';
import type { Role } from '@site/src/components/Plot/roles';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import type { Picture as Shown } from './state';
import { say } from './words';

/** In the order of the bars' parts; what only costs and saves nothing has the colour of a defect. */
const looks = {
  memory: {
    parameters: 'frozen',
    gradients: 'accent',
    optimiser: 'qualified',
    ema: 'unsupported',
    peak: 'data',
    update: 'confirmed',
  },
  retained: {
    siglip: 'unsupported',
    paligemma: 'data',
    actionExpert: 'accent',
    alignmentExpert: 'confirmed',
    attention: 'qualified',
    heads: 'frozen',
  },
  flops: {
    forward: 'data',
    backward: 'accent',
    trunk: 'qualified',
    siglip: 'unsupported',
    small: 'frozen',
    outer: 'defect',
  },
} as const satisfies Record<Shown, Record<string, Role>>;

const giga = 1e9;
const tera = 1e12;

/** The three modes beside each other, as stacked bars of what is chosen. */
export default function Picture({ shown, report }: { shown: Shown; report: Report }): ReactNode {
  const values: Record<ShownMode, Record<string, number>> = {
    shipped: barValues(shown, report, report.modes.shipped),
    inner: barValues(shown, report, report.modes.inner),
    none: barValues(shown, report, report.modes.none),
  };
  const parts: Part[] = Object.entries<Role>(looks[shown])
    .filter(([id]) => shownModes.some((mode) => values[mode][id]))
    .map(([id, role]) => ({ id, role, label: partLabel(shown, id) }));
  return (
    <BarPlot
      label={say(`plot.${shown}`)}
      bars={shownModes.map((mode) => ({ id: mode, label: say(`mode.${mode}`), values: values[mode] }))}
      parts={parts}
      axisLabel={say(`axis.${shown}`)}
      format={(value) => formatValue(Number(value.toPrecision(4)))}
      limits={shown === 'memory' ? sizesApart(report.modes.none.needed.value / giga) : []}
    />
  );
}

/** Sizes of GPUs that are far enough from each other for their labels on a phone, the larger ones first. */
function sizesApart(largest: number): { value: number; label: string }[] {
  const kept: Gpu[] = [];
  for (const gpu of gpus.toReversed()) {
    if (kept.every((other) => other.gigabytes - gpu.gigabytes >= 0.08 * largest)) kept.push(gpu);
  }
  return kept.map((gpu) => ({ value: bytesOf(gpu) / giga, label: String(gpu.gigabytes) }));
}

function partLabel(shown: Shown, id: string): string {
  if (shown === 'memory') return say(`part.${id as keyof typeof looks.memory}`);
  if (shown === 'retained') return say(`module.${id as keyof typeof looks.retained}`);
  return say(`flops.${id as keyof typeof looks.flops}`);
}

function barValues(shown: Shown, report: Report, mode: ModeReport): Record<string, number> {
  if (shown === 'retained') return scaled(mode.modules, giga);
  if (shown === 'flops') return scaled({ forward: mode.forward, backward: mode.backward, ...mode.recompute }, tera);
  const { parts, updateCopy } = report.static;
  const top = mode.fullest === 'update' ? scaled({ update: updateCopy }, giga) : scaled({ peak: mode.peak }, giga);
  return { ...scaled(parts, giga), ...top };
}

const scaled = (values: Readonly<Record<string, Quantity>>, unit: number): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([id, { value }]) => [id, value / unit]));
