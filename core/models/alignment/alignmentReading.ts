/**
 * Who reads whom where the alignment suffix stands behind the prefix: between the parts of the sequence, with the
 * reason, what that tells a task about its own label, and what many layers add. All tokens of a part have the same
 * rights, so parts say everything that the matrix of tokens says.
 */
import { influenceClosure } from '../attentionMask/influenceClosure';
import { actionTokensOf, alignmentSuffix } from './alignmentSuffix';

/** Training at both revisions; sampling is the fork's evaluation of the alignment tasks, at the later one alone. */
export const readingStages = ['training-55c4ee9', 'training-7a75ac2', 'sampling-7a75ac2'] as const;
export type ReadingStage = (typeof readingStages)[number];

export type PartName =
  | 'image'
  | 'language'
  | 'embodimentToken'
  | 'actionChunk'
  | 'perception'
  | 'dynamicsAction'
  | 'dynamicsObservation'
  | 'inverseObservation'
  | 'inverseAction';

/** What a part carries of the quantities that the tasks predict; a noisy one is what its task has to denoise. */
const contents: Partial<Record<PartName, { of: 'action' | 'state' | 'nextObservation'; noisy: boolean }>> = {
  actionChunk: { of: 'action', noisy: true },
  perception: { of: 'state', noisy: true },
  dynamicsAction: { of: 'action', noisy: false },
  dynamicsObservation: { of: 'nextObservation', noisy: true },
  inverseObservation: { of: 'nextObservation', noisy: false },
  inverseAction: { of: 'action', noisy: true },
};

export interface Part {
  name: PartName;
  /** First token in the sequence, from 0. */
  start: number;
  tokens: number;
  /** Running sum of the attention flags: a token reads what has the same or a lower level. */
  level: number;
  /** Number of the block-diagonal range that holds the part; two different ranges never read each other. */
  range: number | null;
}

export interface Reading {
  allowed: boolean;
  reason: 'sameLevel' | 'earlierLevel' | 'laterLevel' | 'separateRanges';
  /** What the key tells, or would tell, a part that has to denoise about its own label. */
  label: 'clear' | 'secondNoisyCopy' | null;
}

export interface AlignmentReading {
  parts: Part[];
  totalTokens: number;
  /** [query part][key part] */
  readings: Reading[][];
  /** [query part][key part] whether the key can influence the query over any number of layers. */
  reaches: boolean[][];
  /** Pairs of tokens, for one layer and over many. */
  allowedPairs: number;
  reachablePairs: number;
}

/** One camera and 200 language tokens, all valid, as in the configuration that trains the alignment. */
const imageTokensOfPrefix = 256;
const languageTokens = 200;

/**
 * @param actionHorizon H ≥ 1, steps of an action chunk
 * @param imageTokens n ≥ 1, tokens of the next observation: 1 at 55c4ee9 (a state vector), 256 at 7a75ac2 (patches)
 * @mirrors align.src.att-2d-masks
 * @mirrors align.src.train-ranges-55c4ee9
 * @mirrors align.src.train-ranges
 * @mirrors align.src.e-token
 * @mirrors align.src.sampling-mask
 */
export function alignmentReading(stage: ReadingStage, actionHorizon: number, imageTokens: number): AlignmentReading {
  const parts = sequenceParts(stage, actionHorizon, imageTokens);
  const readings = parts.map((query) => parts.map((key) => reading(query, key)));
  const reaches = closure(readings);
  return {
    parts,
    totalTokens: parts.reduce((sum, { tokens }) => sum + tokens, 0),
    readings,
    reaches,
    allowedPairs: countPairs(parts, (query, key) => readings[query]?.[key]?.allowed),
    reachablePairs: countPairs(parts, (query, key) => reaches[query]?.[key]),
  };
}

function sequenceParts(stage: ReadingStage, actionHorizon: number, imageTokens: number): Part[] {
  const revision = stage === 'training-55c4ee9' ? '55c4ee9' : '7a75ac2';
  const actions = actionTokensOf(revision, actionHorizon);
  const parts: Part[] = [];
  const append = (name: PartName, tokens: number, startsLevel: boolean) => {
    const last = parts.at(-1);
    const start = last === undefined ? 0 : last.start + last.tokens;
    parts.push({ name, start, tokens, level: (last?.level ?? 0) + (startsLevel ? 1 : 0), range: null });
  };

  append('image', imageTokensOfPrefix, false);
  append('language', languageTokens, false);
  if (revision === '7a75ac2') append('embodimentToken', 1, true);
  if (stage !== 'sampling-7a75ac2') append('actionChunk', actionHorizon, true);
  const suffixStart = parts.reduce((sum, { tokens }) => sum + tokens, 0);
  append('perception', 1, true);
  append('dynamicsAction', actions, true);
  append('dynamicsObservation', imageTokens, false);
  append('inverseObservation', imageTokens, true);
  append('inverseAction', actions, false);

  // Sampling builds the mask of the suffix without ranges and has no action chunk in it; see align.src.sampling-mask.
  if (stage === 'sampling-7a75ac2') return parts;
  const ranges = alignmentSuffix(revision, actionHorizon, imageTokens).blockDiagonalRanges.map(
    ([start, end]): [number, number] => [start + suffixStart, end + suffixStart],
  );
  if (stage === 'training-7a75ac2') ranges.unshift([suffixStart - actionHorizon, suffixStart]);
  const rangeOf = (start: number) => {
    const found = ranges.findIndex(([from, to]) => start >= from && start < to);
    return found === -1 ? null : found;
  };
  return parts.map((part) => ({ ...part, range: rangeOf(part.start) }));
}

function reading(query: Part, key: Part): Reading {
  const label = labelFor(query, key);
  if (key.level > query.level) return { allowed: false, reason: 'laterLevel', label };
  if (query.range !== null && key.range !== null && query.range !== key.range) {
    return { allowed: false, reason: 'separateRanges', label };
  }
  return { allowed: true, reason: key.level === query.level ? 'sameLevel' : 'earlierLevel', label };
}

function labelFor(query: Part, key: Part): Reading['label'] {
  const wanted = contents[query.name];
  const offered = contents[key.name];
  if (query.name === key.name || !wanted?.noisy || offered?.of !== wanted.of) return null;
  return offered.noisy ? 'secondNoisyCopy' : 'clear';
}

/** What stacking layers adds: influenceClosure on the parts instead of the tokens. */
function closure(readings: readonly (readonly Reading[])[]): boolean[][] {
  const size = readings.length;
  const allowed = Uint8Array.from(readings.flat(), (reading) => (reading.allowed ? 1 : 0));
  const reached = influenceClosure({ queries: size, keys: size, allowed }).allowed;
  return readings.map((row, query) => row.map((_, key) => reached[query * size + key] === 1));
}

function countPairs(parts: readonly Part[], counts: (query: number, key: number) => boolean | undefined): number {
  return parts.reduce(
    (sum, query, q) =>
      sum + parts.reduce((row, key, k) => row + (counts(q, k) === true ? query.tokens * key.tokens : 0), 0),
    0,
  );
}
