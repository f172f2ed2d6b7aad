/** The real lengths of a layer, as a reader chooses them. */
import type { Surroundings } from '@site/core/models/mixing/costSettings';
import { actionHorizons, videoStages } from '@site/core/models/mixing/realLengths';
import { formatValue } from '@site/src/components/ResultTable/formatValue';
import type { State } from './state';

export interface RealLength {
  /** Seconds of video, or the config that has this horizon. */
  name: string;
  tokens: number;
  /** What of the state has to change for it. */
  part: Partial<State>;
}

export const realLengths: Record<Surroundings, readonly RealLength[]> = {
  video: videoStages.map(({ seconds, tokens, layout }) => ({
    name: `${seconds} s`,
    tokens,
    part: { video: tokens, text: layout.textTokensPerChunk },
  })),
  action: actionHorizons.map(({ config, tokens }) => ({ name: config, tokens, part: { action: tokens } })),
};

/** Index of the real length that the state shows; -1 where it shows another. */
export const chosenLength = (state: State): number =>
  realLengths[state.layer].findIndex(({ part }) =>
    Object.entries(part).every(([key, value]) => state[key as keyof State] === value),
  );

/** Name of the shown length: seconds of video, or tokens. */
export function lengthName(state: State): string {
  const real = realLengths[state.layer][chosenLength(state)];
  return state.layer === 'video' && real ? real.name : formatValue(state[state.layer]);
}
