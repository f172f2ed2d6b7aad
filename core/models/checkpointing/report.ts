/** All numbers of one setting, in every mode, each with its formula and what it rests on. */
import { stepFlops, type RecomputePart } from './flops';
import { evaluate, formulaText, sum, type Form, type Sizes } from './form';
import { jaxMoments, type JaxMoment } from './jaxPeak';
import { peakMoments, type Moment } from './peakMemory';
import { weakest, type Basis, type Quantity } from './quantity';
import { retainedMemory, total } from './retainedMemory';
import type { Module } from './savedTensors';
import { stepSizes, type Mode, type Settings } from './settings';
import { staticMemory, type StaticMemory } from './staticMemory';

export const shownModes = ['shipped', 'inner', 'none'] as const satisfies readonly Mode[];
export type ShownMode = (typeof shownModes)[number];

export interface ModeReport {
  /** Alive after the forward pass; they add up to `retained`. */
  modules: Readonly<Record<Module, Quantity>>;
  retained: Quantity;
  peak: Quantity;
  moment: Moment | JaxMoment;
  /** Static memory and what comes on top of it, in the fuller of two phases. */
  needed: Quantity;
  fullest: 'backward' | 'update';
  /** Of the whole step: batch times one sample. */
  forward: Quantity;
  backward: Quantity;
  recompute: Readonly<Record<RecomputePart, Quantity>>;
  flops: Quantity;
  /** Recomputed FLOPs over those of a step without checkpoint. */
  overhead: number;
}

export interface Report {
  sizes: Sizes;
  static: StaticMemory;
  staticTotal: Quantity;
  modes: Readonly<Record<ShownMode, ModeReport>>;
}

/** For settings that no trainer refuses (`refusals`). No errors. */
export function report(settings: Settings): Report {
  const memory = staticMemory(settings);
  const staticTotal = totalOf(memory);
  const modes = Object.fromEntries(
    shownModes.map((mode) => [mode, modeReport(settings, mode, staticTotal, memory.updateCopy)]),
  ) as Report['modes'];
  return { sizes: stepSizes(settings), static: memory, staticTotal, modes };
}

/** The first of the modes alone. */
export function shippedReport(settings: Settings): ModeReport {
  const memory = staticMemory(settings);
  return modeReport(settings, 'shipped', totalOf(memory), memory.updateCopy);
}

function totalOf({ parts }: StaticMemory): Quantity {
  const all = Object.values(parts);
  return {
    value: all.reduce((total, { value }) => total + value, 0),
    formula: all.map(({ value }) => value).join(' + '),
    basis: weakest(...all.map(({ basis }) => basis)),
  };
}

function modeReport(settings: Settings, mode: Mode, staticTotal: Quantity, updateCopy: Quantity): ModeReport {
  const sizes = stepSizes(settings);
  const quantity = (form: Form, basis: Basis): Quantity => ({
    value: evaluate(form, sizes),
    formula: formulaText(form),
    basis,
  });
  const bases = basesOf(settings, mode);
  const retained = retainedMemory(settings, mode);
  const { moment, form } = peakOf(settings, mode);
  const peak = quantity(form, bases.peak);
  const updateIsFuller = updateCopy.value > peak.value;
  const { forward, backward, recompute } = stepFlops(settings, mode);
  const forwardTotal = sum(...Object.values(forward));
  const backwardTotal = sum(...Object.values(backward));
  const again = sum(...Object.values(recompute));
  return {
    modules: mapValues(retained, (each) => quantity(each, bases.modules)),
    retained: quantity(total(retained), bases.retained),
    peak,
    moment,
    needed: {
      value: staticTotal.value + Math.max(peak.value, updateCopy.value),
      formula: `${staticTotal.value} + ${updateIsFuller ? updateCopy.value : peak.value}`,
      basis: 'assumed',
    },
    fullest: updateIsFuller ? 'update' : 'backward',
    forward: quantity(forwardTotal, bases.forward),
    backward: quantity(backwardTotal, bases.flops),
    recompute: mapValues(recompute, (each) => quantity(each, bases.flops)),
    flops: quantity(sum(forwardTotal, backwardTotal, again), bases.flops),
    overhead: evaluate(again, sizes) / evaluate(sum(forwardTotal, backwardTotal), sizes),
  };
}

/** The fullest moment of the backward pass. */
function peakOf(settings: Settings, mode: Mode): { moment: Moment | JaxMoment; form: Form } {
  const sizes = stepSizes(settings);
  const moments = settings.framework === 'pytorch' ? peakMoments(settings, mode) : jaxMoments(settings, mode);
  const [first, ...rest] = (Object.entries(moments) as [Moment | JaxMoment, Form][]).map(([moment, form]) => ({
    moment,
    form,
  }));
  return rest.reduce(
    (best, each) => (evaluate(each.form, sizes) > evaluate(best.form, sizes) ? each : best),
    first as { moment: Moment | JaxMoment; form: Form },
  );
}

/**
 * Counted runs cover upstream's PyTorch in bfloat16, and the fork in one configuration. XLA decides what JAX really keeps. Its
 * FLOPs are those of the traced program, which always checkpoints.
 */
function basesOf(settings: Settings, mode: Mode) {
  const { framework, precision, alignmentExpert, cameras, maxTokenLen, actionHorizon } = settings;
  if (framework === 'jax') {
    return {
      modules: 'assumed',
      retained: 'assumed',
      peak: 'assumed',
      forward: 'read',
      flops: mode === 'none' ? 'assumed' : 'read',
    } as const satisfies Record<string, Basis>;
  }
  const countedFork = cameras === 1 && maxTokenLen === 200 && actionHorizon === 50;
  const counted: Basis = precision === 'bfloat16' && (!alignmentExpert || countedFork) ? 'golden' : 'read';
  return { modules: 'read', retained: counted, peak: 'read', forward: counted, flops: counted } as const;
}

const mapValues = <Key extends string, From, To>(record: Readonly<Record<Key, From>>, map: (value: From) => To) =>
  Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, map(value)])) as Record<Key, To>;
