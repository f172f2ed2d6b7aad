/** Which line of one version of a file is which line of another. */
import { diffArrays } from 'diff';

export interface LineMap {
  /** New line (1-based) of an old one; 0 where the line is gone. Index 0 is not used. */
  newLine: readonly number[];
  newLength: number;
}

export function lineMap(from: readonly string[], to: readonly string[]): LineMap {
  const newLine = new Array<number>(from.length + 1).fill(0);
  let old = 1;
  let next = 1;
  for (const { count, added, removed } of diffArrays([...from], [...to])) {
    if (added) next += count;
    else if (removed) old += count;
    else {
      for (let index = 0; index < count; index += 1) newLine[old + index] = next + index;
      old += count;
      next += count;
    }
  }
  return { newLine, newLength: to.length };
}

export interface MappedRange {
  start: number;
  end: number;
  /** Every line is there, in one piece. */
  whole: boolean;
}

/** Where a range stands in the new version: between its nearest kept neighbours. Null where nothing is left between them. */
export function mapRange({ newLine, newLength }: LineMap, start: number, end: number): MappedRange | null {
  const inside = newLine.slice(start, end + 1);
  const whole = inside.every((line, index) => line > 0 && line === (inside[0] as number) + index);
  if (whole) return { start: inside[0] as number, end: inside.at(-1) as number, whole };
  let before = start - 1;
  while (before > 0 && newLine[before] === 0) before -= 1;
  let after = end + 1;
  while (after < newLine.length && newLine[after] === 0) after += 1;
  const first = before > 0 ? (newLine[before] as number) + 1 : 1;
  const last = after < newLine.length ? (newLine[after] as number) - 1 : newLength;
  return first > last ? null : { start: first, end: last, whole };
}
