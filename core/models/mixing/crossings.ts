/** Where two cost curves cross: lengths at which the cheaper of the two changes. */

export interface Curve {
  /** Cost of a length. It never falls with the length, and is at most quadratic between two steps. */
  at: (tokens: number) => number;
  /** Lengths after which the curve jumps or bends: single ones, or every so many tokens. */
  steps: readonly { first: number; every?: number }[];
}

/** Crossings are found to this fraction of their length; those closer to a whole number of tokens are at that number. */
const tolerance = 1e-9;

/**
 * All crossings between two lengths, ascending. Where the curves coincide over a stretch and part again in the same order,
 * or only touch, there is none; at a jump over the other curve, the crossing is the length of the jump.
 */
export function crossings(one: Curve, other: Curve, from: number, to: number): number[] {
  const difference = (tokens: number) => one.at(tokens) - other.at(tokens);
  const found: number[] = [];
  let previous: { tokens: number; sign: number } | undefined;
  for (const tokens of probes(one, other, from, to)) {
    const sign = Math.sign(difference(tokens));
    if (sign === 0) continue;
    if (previous && sign !== previous.sign) found.push(bisect(difference, previous.tokens, tokens));
    previous = { tokens, sign };
  }
  return found;
}

/**
 * Ascending lengths such that the difference changes its sign at most once between two of them. A stretch on which even the
 * least of one curve is more than the most of the other needs no closer look; any other is cut at a step, and without
 * steps at the vertex of its parabola.
 */
function* probes(one: Curve, other: Curve, low: number, high: number): Generator<number> {
  const apart = one.at(low) > other.at(high) || other.at(low) > one.at(high);
  const step = [(low + high) / 2, low].map((after) => nextStep([one, other], after)).find((each) => each < high);
  if (!apart && step !== undefined) {
    yield* probes(one, other, low, step);
    yield* probes(one, other, step, high);
    return;
  }
  yield low;
  if (!apart) {
    // The value at a step still belongs to the stretch before it.
    const inside = low * (1 + tolerance);
    yield inside;
    const turn = vertex((tokens) => one.at(tokens) - other.at(tokens), inside, high);
    if (turn !== undefined) yield turn;
  }
  yield high;
}

function nextStep(curves: readonly Curve[], after: number): number {
  const next = curves.flatMap(({ steps }) =>
    steps.map(({ first, every = Infinity }) =>
      after < first ? first : first + every * (Math.floor((after - first) / every) + 1),
    ),
  );
  return Math.min(...next);
}

/** Where a quadratic function turns between two points, from its values there and in the middle. */
function vertex(quadratic: (tokens: number) => number, start: number, end: number): number | undefined {
  const half = (end - start) / 2;
  const middle = start + half;
  const [left, centre, right] = [quadratic(start), quadratic(middle), quadratic(end)];
  const curvature = left - 2 * centre + right;
  if (curvature === 0) return undefined;
  const turn = middle - (half * (right - left)) / (2 * curvature);
  return turn > start && turn < end ? turn : undefined;
}

/** The first length after `low` at which the sign of `low` is gone, given that the sign of `high` is the opposite. */
function bisect(difference: (tokens: number) => number, low: number, high: number): number {
  const sign = Math.sign(difference(low));
  while (high - low > (tolerance / 2) * high) {
    const middle = (low + high) / 2;
    if (Math.sign(difference(middle)) === sign) low = middle;
    else high = middle;
  }
  const whole = Math.round(high);
  return Math.abs(high - whole) <= tolerance * high ? whole : high;
}
