/** Everything that a reader of the self-alignment explorer can change, and how the address says it. */
import { addressCodec, choice, decimal, integer, type Field } from '@site/core/explorer/addressCodec';
import {
  alignmentReading,
  readingStages,
  type AlignmentReading,
  type ReadingStage,
} from '@site/core/models/alignment/alignmentReading';
import { seededContrast, type Contrast, type Shared } from '@site/core/models/alignment/contrast';
import { outcomes, type Outcome } from '@site/core/models/alignment/phaseTimeline';

export const shows = ['reading', 'contrast', 'phases'] as const;
export const mapKinds = ['identity', 'rotation', 'scaling', 'stretch', 'projection', 'sameVector'] as const;
export const phaseIds = ['1', '2', '3', '4', '5', '6', '7'] as const;

export type Vectors = readonly (readonly number[])[];

export interface State {
  show: (typeof shows)[number];

  stage: ReadingStage;
  horizon: number;
  /** Tokens of the next observation. */
  image: number;
  /** Chosen pair of parts, by place in the sequence. */
  query: number;
  key: number;

  dims: number;
  negatives: number;
  tau: number;
  seed: number;
  /** Anchor, positive, negatives as edited; empty: those of the seed. */
  vectors: Vectors;
  map: (typeof mapKinds)[number];
  degrees: number;
  factor: number;
  rank: number;

  outcome: Outcome | 'all';
  phase: (typeof phaseIds)[number] | 'all';
}

export const limits = {
  horizon: [1, 100],
  image: [1, 1024],
  dims: [2, 8],
  negatives: [1, 8],
  tau: [0.01, 10],
  seed: [0, 9999],
  degrees: [-180, 180],
  factor: [-10, 10],
  rank: [0, 8],
} as const;

/** The number that belongs to each kind of map. */
export const mapSetting = {
  identity: null,
  rotation: 'degrees',
  scaling: 'factor',
  stretch: 'factor',
  projection: 'rank',
  sameVector: null,
} as const satisfies Record<State['map'], keyof State | null>;

const component = /^-?\d{1,2}(\.\d{1,2})?$/;

/** `1,0/0.9,0.4/0,1`: one vector of each kind at least, all of the same length, two decimals at most. */
export const vectorsField: Field<Vectors> = {
  initial: [],
  print: (vectors) => vectors.map((vector) => vector.join(',')).join('/'),
  parse: (text) => {
    if (text === '') return [];
    const parts = text.split('/').map((part) => part.split(','));
    const dims = parts[0]?.length ?? 0;
    const within = (count: number, [min, max]: readonly [number, number]) => count >= min && count <= max;
    const fits =
      within(parts.length - 2, limits.negatives) &&
      within(dims, limits.dims) &&
      parts.every((part) => part.length === dims && part.every((number) => component.test(number)));
    return fits ? parts.map((part) => part.map(Number)) : undefined;
  },
};

export const codec = addressCodec<State>(
  1,
  {
    show: choice(shows, 'reading'),
    stage: choice(readingStages, 'training-7a75ac2'),
    horizon: integer(50, ...limits.horizon),
    image: integer(256, ...limits.image),
    query: integer(8, 0, 8),
    key: integer(5, 0, 8),
    dims: integer(4, ...limits.dims),
    negatives: integer(4, ...limits.negatives),
    tau: decimal(0.07, ...limits.tau),
    seed: integer(1, ...limits.seed),
    vectors: vectorsField,
    map: choice(mapKinds, 'projection'),
    degrees: integer(40, ...limits.degrees),
    factor: decimal(3, ...limits.factor),
    rank: integer(1, ...limits.rank),
    outcome: choice(['all', ...outcomes], 'all'),
    phase: choice(['all', ...phaseIds], 'all'),
  },
  (state) => {
    const parts = readingOf(state).parts.length;
    if (state.query >= parts) return 'query';
    if (state.key >= parts) return 'key';
    if (state.rank > state.dims) return 'rank';
    const { dims, negatives, vectors } = state;
    const agrees = vectors.length === 0 || (vectors[0]?.length === dims && vectors.length === negatives + 2);
    return agrees ? undefined : 'vectors';
  },
);

export const readingOf = ({ stage, horizon, image }: State): AlignmentReading =>
  alignmentReading(stage, horizon, image);

/** A change of the stage: the next observation gets that stage's tokens, and the chosen parts stay chosen where they exist. */
export function withStage(state: State, stage: ReadingStage): Partial<State> {
  const image = stage === 'training-55c4ee9' ? 1 : 256;
  const before = readingOf(state).parts;
  const after = readingOf({ ...state, stage, image }).parts;
  const moved = (place: number) =>
    Math.max(
      0,
      after.findIndex(({ name }) => name === before[place]?.name),
    );
  return { stage, image, query: moved(state.query), key: moved(state.key) };
}

export function contrastOf({ seed, dims, negatives, vectors }: State): Contrast {
  if (vectors.length === 0) return seededContrast(seed, dims, negatives);
  const [anchor = [], positive = [], ...others] = vectors.map((vector) => [...vector]);
  return { anchor, positive, negatives: others };
}

export function sharedOf({ map, degrees, factor, rank }: State): Shared {
  switch (map) {
    case 'rotation':
      return { kind: map, degrees };
    case 'scaling':
    case 'stretch':
      return { kind: map, factor };
    case 'projection':
      return { kind: map, rank };
    default:
      return { kind: map };
  }
}

/** A change of the vectors' number or size, which those of the seed follow; edited ones are given up. */
export const resized = (state: State, part: Partial<Pick<State, 'seed' | 'dims' | 'negatives'>>): Partial<State> => ({
  ...part,
  vectors: [],
  rank: Math.min(state.rank, part.dims ?? state.dims),
});

/** Vectors as a reader typed them; undefined where they have no valid form. */
export function edited(state: State, text: string): Partial<State> | undefined {
  const vectors = vectorsField.parse(text.replaceAll(/\s/g, ''));
  if (vectors === undefined || vectors.length === 0) return undefined;
  const dims = vectors[0]?.length ?? state.dims;
  return { vectors, dims, negatives: vectors.length - 2, rank: Math.min(state.rank, dims) };
}
