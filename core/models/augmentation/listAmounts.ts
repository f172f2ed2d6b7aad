/** The amounts of an augmentation as a list, with their ranges and whether they do anything. */
import type { Choice, NumberRange } from './amountRange';
import { amountRanges, type ForkAmounts, type JaxAmounts, type PytorchAmounts } from './amounts';
import type { Augmentation } from './augmentation';
import { isWrist } from './camera';

export interface ListedAmount {
  name: keyof PytorchAmounts | keyof JaxAmounts | keyof ForkAmounts;
  value: number | string | boolean;
  range: NumberRange | Choice<number | string | boolean>;
  /** No value of it would change this picture, because of the camera, the library or another amount. */
  idle: boolean;
}

/** In the order of the code. */
export function listAmounts(augmentation: Augmentation): ListedAmount[] {
  const ranges = amountRanges[augmentation.implementation];
  return Object.entries(ranges).map(([name, range]: [string, ListedAmount['range']]) => ({
    name: name as ListedAmount['name'],
    value: (augmentation.amounts as unknown as Record<string, ListedAmount['value']>)[name] as ListedAmount['value'],
    range,
    idle: isIdle(augmentation, name, range),
  }));
}

/** @mirrors data.src.jax-augment */
function isIdle(augmentation: Augmentation, name: string, { part }: ListedAmount['range']): boolean {
  if (part === 'geometry') return isWrist(augmentation.camera);
  if (augmentation.implementation !== 'jax' || name === 'applied') return false;
  return name === 'saturation' || !augmentation.amounts.applied;
}
