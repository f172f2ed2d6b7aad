/** What the heat map shows: three matrices of one step beside each other, on one scale of colours. */
import type { InnerLoopResult } from '@site/core/models/ttt/innerLoop';
import type { Matrix } from '@site/core/models/ttt/matrix';
import type { Level, Step } from '@site/src/components/Matrix';

export const pictures = ['weights', 'outputs', 'gradient', 'inputs'] as const;
export type PictureName = (typeof pictures)[number];

/** Null where there is no result, because the code raises. */
type Block = Matrix | null;

export interface Picture {
  name: PictureName;
  blocks: readonly [Block, Block, Block];
  rows: number;
  /** Of one block. */
  width: number;
  /** Largest |value| of all blocks: the end of the scale. */
  largest: number;
  /** [rows][3·width], row-major: indices into the palette. */
  levels: Uint8Array;
}

/** Colours on each side of zero. */
const steps = 8;
const missing = 2 * steps + 1;

export function picture(name: PictureName, result: InnerLoopResult): Picture {
  const blocks = blocksOf(name, result);
  const first = blocks[0] as Matrix;
  const [rows, width] = [first.length, first[0]?.length ?? 0];
  const largest = Math.max(...blocks.flatMap((block) => (block ?? []).flat().map(Math.abs)));
  const levels = new Uint8Array(rows * 3 * width);
  blocks.forEach((block, index) => {
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const value = block === null ? null : (block[row]?.[column] ?? null);
        levels[(row * 3 + index) * width + column] = value === null ? missing : level(value, largest);
      }
    }
  });
  return { name, blocks, rows, width, largest, levels };
}

function blocksOf(name: PictureName, result: InnerLoopResult): Picture['blocks'] {
  const { model, after, dual, primal, z1, target, grad, xq, xk, xv, forkPrimal } = result;
  const ran = forkPrimal.status !== 'raises';
  switch (name) {
    case 'weights':
      return [model.weight, after.weight, ran ? forkPrimal.w1After : null];
    case 'outputs':
      return [dual, primal, ran ? forkPrimal.output : null];
    case 'gradient':
      return [z1, target, grad];
    case 'inputs':
      return [xq, xk, xv];
  }
}

/**
 * 0 for values that are next to nothing on the scale; 1 … 8 upwards, 9 … 16 downwards. The steps are even in the root of the
 * size: after a step the weights can be twenty times what they were, and both shall be seen.
 */
export function level(value: number, largest: number): number {
  const size = largest === 0 ? 0 : Math.round(Math.sqrt(Math.abs(value) / largest) * steps);
  return size === 0 || value > 0 ? size : steps + size;
}

const scale = (side: 'n' | 'p'): Step[] => [1, 2, 3, 4, 5, 6, 7, 8].map((step) => `${side}${step}` as Step);

/**
 * Colours of the levels. The legend names the middle and the end of either side, and what is missing.
 *
 * @param text of a value
 * @param zero name of the level without colour
 * @param none name of what is missing, where something is
 */
export function palette(largest: number, text: (value: number) => string, zero: string, none?: string): Level[] {
  const ends: Partial<Record<Step, number>> = { p4: largest / 4, p8: largest, n4: -largest / 4, n8: -largest };
  const side = (colours: Step[]): Level[] =>
    colours.map((colour) => ({ colour, text: ends[colour] === undefined ? undefined : text(ends[colour]) }));
  return [{ colour: 'zero', text: zero }, ...side(scale('p')), ...side(scale('n')), { colour: 'muted', text: none }];
}
