/** An augmentation whose amounts a reader has set: as texts in the address, as values in the model. */
import { listAmounts, type ListedAmount } from '@site/core/models/augmentation/listAmounts';
import { neutralAugmentation, type Augmentation } from '@site/core/models/augmentation/augmentation';
import type { Camera } from '@site/core/models/augmentation/camera';

/** @returns undefined unless there is a value of its range for each amount of the implementation */
export function editedAugmentation(
  implementation: Augmentation['implementation'],
  camera: Camera,
  texts: readonly string[],
): Augmentation | undefined {
  const neutral = neutralAugmentation(implementation, camera);
  const listed = listAmounts(neutral);
  const values = listed.map(({ range }, place) => valueIn(range, texts[place] ?? ''));
  if (texts.length !== listed.length || values.some((value) => value === undefined)) return undefined;
  const amounts = Object.fromEntries(listed.map(({ name }, place) => [name, values[place]]));
  // Names and values are those of this implementation, which the type cannot follow.
  return { ...neutral, amounts } as unknown as Augmentation;
}

/** The amounts of an augmentation as texts, one of them changed. */
export const amountTexts = (augmentation: Augmentation, name: ListedAmount['name'], value: string): string[] =>
  listAmounts(augmentation).map((amount) => (amount.name === name ? value : amountText(amount.value)));

/** Numbers as far as a reader could set them. */
export const amountText = (value: ListedAmount['value']): string =>
  typeof value === 'number' ? String(Number(value.toFixed(4))) : String(value);

function valueIn(range: ListedAmount['range'], text: string): ListedAmount['value'] | undefined {
  if (range.kind === 'choice') return range.options.find((option) => String(option) === text);
  const value = text === '' ? NaN : Number(text);
  const fits = value >= range.min && value <= range.max && (range.kind === 'uniform' || Number.isInteger(value));
  return fits ? value : undefined;
}
