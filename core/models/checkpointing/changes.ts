/** What could be changed when a step does not fit, with what each change saves. */
import { openpiArchitecture } from '../parameters/architecture';
import { siglipByLayerAgain, stepFlops } from './flops';
import { evaluate, times, type Form } from './form';
import { peakMoments, type Moment } from './peakMemory';
import { shippedReport } from './report';
import { siglipEndBytes, siglipLayerBytes } from './savedTensors';
import { elementBytes, refusals, stepSizes, type Settings } from './settings';
import { staticMemory } from './staticMemory';

/** A setting that a reader can change, and where to. */
export type SettingChange =
  'halveBatch' | 'bfloat16' | 'emaOff' | 'lora' | 'moreFsdpDevices' | 'halveTokens' | 'halveHorizon' | 'sgd';

/**
 * A change of the source: no outer wrapper; segments of one layer inside SigLIP, also where a wrapper is around all of it; the
 * fork's next image in a segment.
 */
export type CodeChange = 'removeOuter' | 'siglipPerLayer' | 'wrapNextImage';

export interface RankedChange {
  change: SettingChange | CodeChange;
  /** The settings after the change; without it for changes of the source. */
  settings?: Settings;
  /** Of the memory that the step needs as shipped. */
  bytesSaved: number;
  /** Of the peak of the activations alone, which another phase or a bigger part may hide. */
  peakSaved: number;
  /** Of the whole step on one device; negative if it costs more. */
  flopsSaved: number;
}

/**
 * Changes that the trainer accepts, the largest saving first. Batch, tokens and horizon change what is trained, or how often; the
 * numbers say only what they save. No errors.
 */
export function rankedChanges(settings: Settings): RankedChange[] {
  const changes = [...settingChanges(settings), ...(settings.framework === 'pytorch' ? codeChanges(settings) : [])];
  return changes.toSorted(
    (first, second) =>
      second.bytesSaved - first.bytesSaved ||
      second.peakSaved - first.peakSaved ||
      second.flopsSaved - first.flopsSaved,
  );
}

function settingChanges(settings: Settings): RankedChange[] {
  const half = (value: number) => Math.max(1, Math.floor(value / 2));
  const candidates: [SettingChange, Partial<Settings>][] = [
    ['halveBatch', { batch: half(settings.batch) }],
    ['bfloat16', { precision: 'bfloat16' }],
    ['emaOff', { ema: false }],
    ['lora', { training: 'lora' }],
    ['moreFsdpDevices', { fsdpDevices: 2 * settings.fsdpDevices }],
    ['halveTokens', { maxTokenLen: half(settings.maxTokenLen) }],
    // The actions of pi0-FAST are language tokens.
    ['halveHorizon', settings.model === 'pi0Fast' ? {} : { actionHorizon: half(settings.actionHorizon) }],
    ['sgd', { optimiser: 'sgd' }],
  ];
  const before = shippedReport(settings);
  return candidates.flatMap(([change, partial]) => {
    const to = { ...settings, ...partial };
    if (sameSettings(settings, to) || refusals(to).length > 0) return [];
    const after = shippedReport(to);
    return [
      {
        change,
        settings: to,
        bytesSaved: before.needed.value - after.needed.value,
        peakSaved: before.peak.value - after.peak.value,
        flopsSaved: before.flops.value - after.flops.value,
      },
    ];
  });
}

const sameSettings = (first: Settings, second: Settings): boolean =>
  (Object.keys(first) as (keyof Settings)[]).every((key) => first[key] === second[key]);

function codeChanges(settings: Settings): RankedChange[] {
  const { siglip } = openpiArchitecture;
  const element = elementBytes(settings);
  const layer = siglipLayerBytes(element);
  const { recompute } = stepFlops(settings, 'shipped');
  const flops = (each: Form) => evaluate(each, stepSizes(settings));
  // With one camera the second image of the backward pass is the next image itself; until its turn it is kept whole.
  const nextWaits = (moment: Moment) => settings.alignmentExpert && !(settings.cameras === 1 && isSecondImage(moment));
  // What a layer keeps besides its input. An image at work needs that of one layer at a time.
  const inside = layer - element * siglip.tokens * siglip.width;
  const changes: RankedChange[] = [
    { change: 'removeOuter', bytesSaved: 0, peakSaved: 0, flopsSaved: flops(recompute.outer) },
    {
      change: 'siglipPerLayer',
      ...memorySaved(
        settings,
        (moment) =>
          (isTopOfImage(moment) ? (siglip.layers - 1) * inside : 0) + (nextWaits(moment) ? siglip.layers * inside : 0),
      ),
      flopsSaved: -flops(siglipByLayerAgain(settings)),
    },
  ];
  if (!settings.alignmentExpert) return changes;
  const nextImage = siglip.layers * layer + siglipEndBytes(element);
  return [
    ...changes,
    {
      change: 'wrapNextImage',
      ...memorySaved(settings, (moment) => (nextWaits(moment) ? nextImage : 0)),
      flopsSaved: -flops(times(1 / settings.cameras, recompute.siglip)),
    },
  ];
}

const isSecondImage = (moment: Moment): boolean => moment === 'secondImage' || moment === 'secondImageSum';
const isTopOfImage = (moment: Moment): boolean => moment === 'firstImage' || isSecondImage(moment);

/** What is saved if each moment has so many bytes less of each sample. */
function memorySaved(settings: Settings, less: (moment: Moment) => number) {
  const sizes = stepSizes(settings);
  const moments = Object.entries(peakMoments(settings, 'shipped')) as [Moment, Form][];
  const peak = Math.max(...moments.map(([moment, each]) => evaluate(each, sizes) - sizes.B * less(moment)));
  const before = shippedReport(settings);
  const update = staticMemory(settings).updateCopy.value;
  return {
    bytesSaved: Math.max(before.peak.value, update) - Math.max(peak, update),
    peakSaved: before.peak.value - peak,
  };
}
