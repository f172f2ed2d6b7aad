import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignmentReading, readingStages, type AlignmentReading, type ReadingStage } from './alignmentReading';
import { alignmentSuffix } from './alignmentSuffix';

const settings = fc.record({
  stage: fc.constantFrom(...readingStages),
  horizon: fc.integer({ min: 1, max: 20 }),
  image: fc.integer({ min: 1, max: 30 }),
});

it('gives every pair of tokens the right that its parts have', () => {
  fc.assert(
    fc.property(settings, ({ stage, horizon, image }) => {
      const reading = alignmentReading(stage, horizon, image);
      const mayRead = tokenRule(stage, horizon, image);
      const partOf = reading.parts.flatMap(({ tokens }, part) => Array<number>(tokens).fill(part));
      let allowedPairs = 0;
      let wrong = 0;
      for (const [query, queryPart] of partOf.entries()) {
        for (const [key, keyPart] of partOf.entries()) {
          const allowed = mayRead(query, key);
          if (allowed) allowedPairs += 1;
          if (allowed !== reading.readings[queryPart]?.[keyPart]?.allowed) wrong += 1;
        }
      }
      expect(wrong).toBe(0);
      expect(reading.allowedPairs).toBe(allowedPairs);
      expect(reading.totalTokens).toBe(partOf.length);
    }),
    { numRuns: 12 },
  );
});

it('lets a part reach what a search along allowed readings finds', () => {
  fc.assert(
    fc.property(settings, ({ stage, horizon, image }) => {
      const { parts, readings, reaches } = alignmentReading(stage, horizon, image);
      for (const start of parts.keys()) {
        const found = new Set([start]);
        for (const at of found) readings[at]?.forEach(({ allowed }, key) => allowed && found.add(key));
        expect(reaches[start]?.map((reached, key) => (reached ? key : -1)).filter((key) => key >= 0)).toEqual(
          [...found].sort((a, b) => a - b),
        );
      }
    }),
  );
});

it('says what each stage tells a task about its label', () => {
  // Early on inverse dynamics reads the action expert's noisy chunk; in sampling it reads the action itself.
  expect(tellingPairs(alignmentReading('training-55c4ee9', 50, 1))).toEqual([
    'inverseAction←actionChunk secondNoisyCopy',
  ]);
  expect(tellingPairs(alignmentReading('training-7a75ac2', 50, 256))).toEqual([]);
  expect(tellingPairs(alignmentReading('sampling-7a75ac2', 50, 256))).toEqual(['inverseAction←dynamicsAction clear']);
});

it('has the sizes of the configuration that trains the alignment', () => {
  const { parts, totalTokens, allowedPairs, reachablePairs } = alignmentReading('training-7a75ac2', 50, 256);
  expect(totalTokens).toBe(1022);
  expect(reachablePairs).toBe(allowedPairs);
  expect(parts.map(({ name, tokens }) => `${name} ${tokens}`)).toEqual([
    'image 256',
    'language 200',
    'embodimentToken 1',
    'actionChunk 50',
    'perception 1',
    'dynamicsAction 1',
    'dynamicsObservation 256',
    'inverseObservation 256',
    'inverseAction 1',
  ]);
});

/** Allowed readings that carry something of the label. */
const tellingPairs = ({ parts, readings }: AlignmentReading) =>
  readings.flatMap((row, query) =>
    row.flatMap(({ allowed, label }, key) =>
      allowed && label ? [`${parts[query]?.name}←${parts[key]?.name} ${label}`] : [],
    ),
  );

/** The rule of the code on flags and ranges of the whole sequence, pair by pair. */
function tokenRule(stage: ReadingStage, horizon: number, image: number): (query: number, key: number) => boolean {
  const revision = stage === 'training-55c4ee9' ? '55c4ee9' : '7a75ac2';
  const suffix = alignmentSuffix(revision, horizon, image);
  const prefix = [...Array<number>(456).fill(0), ...(revision === '7a75ac2' ? [1] : [])];
  const chunk = stage === 'sampling-7a75ac2' ? [] : [1, ...Array<number>(horizon - 1).fill(0)];
  const flags = [...prefix, ...chunk, ...suffix.attMasks];
  const offset = prefix.length + chunk.length;
  const shifted = suffix.blockDiagonalRanges.map(([start, end]) => [start + offset, end + offset] as const);
  const ranges =
    stage === 'sampling-7a75ac2'
      ? []
      : stage === 'training-7a75ac2'
        ? [[prefix.length, offset] as const, ...shifted]
        : shifted;
  const sums: number[] = [];
  flags.forEach((flag) => sums.push((sums.at(-1) ?? 0) + flag));
  const rangeOf = (token: number) => ranges.findIndex(([start, end]) => token >= start && token < end);
  return (query, key) => {
    const cut = rangeOf(query) >= 0 && rangeOf(key) >= 0 && rangeOf(query) !== rangeOf(key);
    return (sums[key] as number) <= (sums[query] as number) && !cut;
  };
}
