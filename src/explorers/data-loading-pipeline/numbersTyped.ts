/** Lists of numbers as readers type them: with commas or blanks. */
import { decimal } from '@site/core/explorer/addressCodec';
import { say } from './words';

const number = decimal(0, -1e6, 1e6);

/** Takes the numbers, or says what is wrong. Nothing typed is an empty list. */
export function numbersTyped(
  typed: string,
  longest: number,
  take: (numbers: readonly number[]) => void,
): string | undefined {
  const numbers = typed
    .split(/[\s,，]+/)
    .filter((item) => item !== '')
    .map((item) => number.parse(item.replace('−', '-')));
  if (numbers.length > longest || numbers.some((each) => each === undefined)) {
    return say('problem.numbers', { longest });
  }
  take(numbers as number[]);
  return undefined;
}
