import React from 'react';
import type { ResultTable as Table } from '@site/core/explorer/resultTable';
import type { Augmentation } from '@site/core/models/augmentation/augmentation';
import { augmentationEffects, type Effect } from '@site/core/models/augmentation/augmentationEffects';
import { listAmounts, type ListedAmount } from '@site/core/models/augmentation/listAmounts';
import ResultTable from '@site/src/components/ResultTable';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { augmentationsOf, drawnPerOf } from './augmentBatch';
import AugmentControls from './AugmentControls';
import type { ExplorerView } from '@site/src/components/ExplorerFrame/ManyViews';
import type { ViewInput } from './viewInput';
import { optionText } from './optionText';
import PictureCanvas from './PictureCanvas';
import styles from './styles.module.css';
import { say } from './words';

/** The test picture as four samples of a batch see it, with the amounts that were drawn for them. */
export function augmentView({ state, change }: ViewInput): ExplorerView {
  const { impl, camera, seed, pick } = state;
  const augmentations = augmentationsOf(state);
  const chosen = augmentations[pick] as Augmentation;
  const effects = augmentationEffects(chosen);
  const table = amountsTable(augmentations);
  const distinct = new Set(augmentations.map((each) => JSON.stringify(each.amounts))).size;
  return {
    settings: [
      { label: say('control.impl'), value: say(`impl.${impl}`) },
      { label: say('control.camera'), value: camera },
      { label: say('control.per'), value: say(`per.${drawnPerOf(state)}`) },
      { label: say('control.seed'), value: String(seed) },
      { label: say('control.pick'), value: say('sample.number', { sample: pick + 1 }) },
    ],
    tables: [table],
    summary: say('summary.augmented', {
      samples: augmentations.length,
      distinct,
      sample: pick + 1,
      effects: effects.length > 0 ? effects.map(effectText).join(say('join.items')) : say('effect.none'),
    }),
    controls: <AugmentControls state={state} change={change} chosen={chosen} />,
    result: (
      <>
        <div className={styles.pictures}>
          <PictureCanvas caption={say('picture.original')} />
          {augmentations.map((augmentation, sample) => (
            <PictureCanvas
              key={sample}
              caption={say('sample.number', { sample: sample + 1 })}
              augmentation={augmentation}
              chosen={sample === pick}
            />
          ))}
        </div>
        <ResultTable table={table} />
        <p className={styles.basis}>{say(`basis.${impl}`)}</p>
        <p className={styles.basis}>{say('basis.augment')}</p>
      </>
    ),
  };
}

function amountsTable(augmentations: readonly Augmentation[]): Table {
  const samples = augmentations.map((augmentation) => listAmounts(augmentation));
  return {
    key: 'amounts',
    title: say('table.amounts'),
    columns: [
      { key: 'amount', label: say('column.amount') },
      { key: 'range', label: say('column.range') },
      ...samples.map((_, sample) => ({
        key: `sample${sample + 1}`,
        label: say('sample.number', { sample: sample + 1 }),
      })),
    ],
    rows: (samples[0] ?? []).map((listed, place) => [
      say(`amount.${listed.name}`),
      rangeText(listed),
      ...samples.map((amounts) => valueOf(amounts[place])),
    ]),
  };
}

/** An amount without effect is shown as such, not as a number. */
function valueOf(amount: ListedAmount | undefined): string | number | null {
  if (!amount) return null;
  if (amount.idle) return say('value.idle');
  const { name, value, range } = amount;
  return typeof value === 'number' && range.kind !== 'choice' ? value : optionText(name, value);
}

function rangeText({ name, range }: ListedAmount): string {
  if (range.kind !== 'choice') return `${formatValue(range.min)} … ${formatValue(range.max)}`;
  // All nine presets in words would make the column wider than the pictures.
  return name === 'colourPreset'
    ? `0 … ${range.options.length - 1}`
    : range.options.map((option) => optionText(name, option)).join(', ');
}

function effectText(effect: Effect): string {
  switch (effect.reason) {
    case 'enlarged':
    case 'rotationShrinks':
      return say(`effect.${effect.reason}`, { from: effect.fromSide, to: effect.toSide });
    case 'rotationSkipped':
      return say('effect.rotationSkipped', { threshold: effect.thresholdDeg });
    case 'jitterSkipped':
      return say('effect.jitterSkipped', { probability: effect.probability });
    case 'blackLifted':
      return say('effect.blackLifted', { value: formatValue(effect.value) });
    case 'lastLineBlack':
      return say(`effect.lastLineBlack.${effect.row ? (effect.column ? 'both' : 'row') : 'column'}`);
    case 'cornersOutside':
      return say('effect.cornersOutside', { corners: effect.corners });
    default:
      return say(`effect.${effect.reason}`);
  }
}
