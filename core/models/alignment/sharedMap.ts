/**
 * A linear map applied to all vectors of a contrast alike. It stands for whatever the embodiments share: an orthogonal
 * one leaves every cosine as it was, one of rank 1 leaves only signs. An illustration; no code has it.
 */

export type SharedMap =
  | { kind: 'identity' }
  /** Turns the planes of the axes (1, 2), (3, 4) …; a last axis without partner stays. */
  | { kind: 'rotation'; degrees: number }
  /** All axes by the same factor. */
  | { kind: 'scaling'; factor: number }
  /** The first axis alone. */
  | { kind: 'stretch'; factor: number }
  /** Keeps the first `rank` axes and sets the others to zero. */
  | { kind: 'projection'; rank: number };

/**
 * @param dimensions D ≥ 2
 * @returns W [D][D]
 */
export function sharedMatrix(map: SharedMap, dimensions: number): number[][] {
  const axes = Array.from({ length: dimensions }, (_, axis) => axis);
  const diagonal = (factorOf: (axis: number) => number) =>
    axes.map((row) => axes.map((column) => (row === column ? factorOf(row) : 0)));
  switch (map.kind) {
    case 'identity':
      return diagonal(() => 1);
    case 'scaling':
      return diagonal(() => map.factor);
    case 'stretch':
      return diagonal((axis) => (axis === 0 ? map.factor : 1));
    case 'projection':
      return diagonal((axis) => (axis < map.rank ? 1 : 0));
    case 'rotation':
      return rotation(map.degrees, dimensions);
  }
}

function rotation(degrees: number, dimensions: number): number[][] {
  const cosine = Math.cos((degrees * Math.PI) / 180);
  const sine = Math.sin((degrees * Math.PI) / 180);
  const matrix = sharedMatrix({ kind: 'identity' }, dimensions);
  for (let axis = 0; axis + 1 < dimensions; axis += 2) {
    const [first, second] = [matrix[axis] as number[], matrix[axis + 1] as number[]];
    first[axis] = cosine;
    first[axis + 1] = -sine;
    second[axis] = sine;
    second[axis + 1] = cosine;
  }
  return matrix;
}

/** W·v */
export const applyMatrix = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, weight, axis) => sum + weight * (vector[axis] as number), 0));
