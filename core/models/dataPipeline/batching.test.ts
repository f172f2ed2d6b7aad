import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batching } from './batching';

const sizes = fc
  .record({ dataset: fc.integer({ min: 1, max: 300 }), world: fc.integer({ min: 1, max: 8 }), extra: fc.nat(40) })
  .map(({ dataset, world, extra }) => ({ dataset, world, batch: world + extra }));

it('uses as many samples as dealing them out one by one does', () => {
  fc.assert(
    fc.property(sizes, ({ dataset, world, batch }) => {
      const local = Math.trunc(batch / world);
      fc.pre(dataset >= local);
      // Ranks take turns; a round that does not reach all of them is dropped, and so is a batch that is not full.
      const perRank = Array.from({ length: dataset }, (_, sample) => sample).filter(
        (sample) => sample % world === world - 1,
      ).length;
      let batches = 0;
      for (let left = perRank; left >= local; left -= local) batches += 1;
      expect(batching(dataset, batch, world)).toMatchObject({
        samplesPerRank: perRank,
        batchesPerPass: batches,
        samplesUsedPerPass: batches * local * world,
        endless: batches === 0,
      });
    }),
  );
});

it('never ends where each process gets less than a batch', () => {
  expect(batching(10, 16, 4)).toMatchObject({ localBatchSize: 4, samplesPerRank: 2, endless: true });
});
