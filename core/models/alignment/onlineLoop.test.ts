import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignAttempts, alignBuffer, type AlignAttempt, type OnlineSettings } from './onlineLoop';

it('keeps what a queue keeps', () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(30), (maxSize, added) => {
      const queue: number[] = [];
      for (let item = 0; item < added; item += 1) {
        queue.push(item);
        if (queue.length > maxSize) queue.shift();
      }
      if (queue.length < 2) {
        expect(() => alignBuffer(maxSize, added)).toThrow(expect.objectContaining({ kind: 'tooFewObservations' }));
        return;
      }
      const { kept, pairs } = alignBuffer(maxSize, added);
      expect(kept).toEqual(queue);
      expect(pairs).toEqual(queue.slice(1).map((item) => [item - 1, item]));
    }),
  );
});

it('attempts and aligns when a counter and a queue do', () => {
  const settings = fc.record({
    inferences: fc.nat(60),
    batchSize: fc.integer({ min: 1, max: 40 }),
    minBufferSize: fc.nat(30),
    alignFrequency: fc.integer({ min: 1, max: 12 }),
    alignSteps: fc.nat(6),
    maxSize: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(settings, (each) => {
      expect(alignAttempts(each)).toEqual(simulated(each));
    }),
  );
});

function simulated(settings: OnlineSettings): AlignAttempt[] {
  const events: AlignAttempt[] = [];
  let bufferSize = 0;
  for (let step = 1; step <= settings.inferences; step += 1) {
    if (bufferSize < settings.maxSize) bufferSize += 1;
    if (step % settings.alignFrequency !== 0) continue;
    let batchSize = 0;
    let gradSteps = 0;
    const aligns = !(bufferSize < settings.minBufferSize || bufferSize < 2);
    if (aligns) {
      while (batchSize < settings.batchSize && batchSize + 1 < bufferSize) batchSize += 1;
      gradSteps = settings.alignSteps;
    }
    events.push({ step, bufferSize, aligns, batchSize, gradSteps });
  }
  return events;
}
