import { colourPresets, type ForkColour } from '@site/core/models/augmentation/amounts';
import type { ListedAmount } from '@site/core/models/augmentation/listAmounts';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import { say } from './words';

/** A value of an amount that is chosen from a list. */
export function optionText(name: ListedAmount['name'], value: ListedAmount['value']): string {
  if (typeof value === 'boolean') return say(`flag.${value}`);
  if (name === 'colourPreset') return presetText(Number(value));
  return formatValue(value);
}

/** A preset changes one thing at most. Its hue is in radians, while that of JAX is in turns. */
function presetText(index: number): string {
  const [unchanged, preset] = [colourPresets[0] as ForkColour, colourPresets[index] as ForkColour];
  const changed = (Object.keys(preset) as (keyof ForkColour)[]).find((name) => preset[name] !== unchanged[name]);
  if (!changed) return String(index);
  const label = say(`amount.${changed === 'hue' ? 'hueRadians' : changed}`);
  return `${index} · ${label} ${formatValue(preset[changed])}`;
}
