import fc from 'fast-check';
import { expect, it } from 'vitest';
import { augmentationOptions } from './augmentationVariants';
import { cropPositions } from './cropBox';
import { tokenBank } from './tokenBank';
import { tokenIndex } from './tokenIndex';

const probability = fc.double({ min: 0, max: 1, noNaN: true });

it('gives row 0 the weight of all draws that lead there', () => {
  fc.assert(
    fc.property(probability, probability, (obsAugProb, actionAugProb) => {
      const bank = tokenBank(obsAugProb, actionAugProb);
      const weights = drawWeights(obsAugProb, actionAugProb);
      expect(weights.row0).toBeCloseTo(bank.pRow0, 10);
      expect(weights.scaledTranslation).toBeCloseTo(bank.pTransitionChanged, 10);
      expect(weights.scaledRotation).toBeCloseTo(bank.pRotationChanged, 10);
    }),
    { numRuns: 10 },
  );
});

it('counts what is different', () => {
  expect(tokenBank(0.5, 0.2)).toMatchObject({
    rows: 810,
    distinctBoxes: 6,
    distinctGeometries: 36,
    distinctConfigurations: 324,
  });
});

/** Every outcome of the draws with its probability. */
function drawWeights(obsAugProb: number, actionAugProb: number) {
  const { cropScale, rotationDeg, flip, actionScale } = augmentationOptions;
  const pictures = cropScale.flatMap((scale) =>
    cropPositions.flatMap((cropPosition) =>
      rotationDeg.flatMap((degrees) =>
        flip.map((mirrored) => ({ cropScale: scale, cropPosition, rotationDeg: degrees, flip: mirrored })),
      ),
    ),
  );
  const unchanged = { cropScale: 1, cropPosition: 'C', rotationDeg: 0, flip: 0 } as const;
  const weights = { row0: 0, scaledTranslation: 0, scaledRotation: 0 };
  for (const drawn of pictures)
    for (const drawnTransition of actionScale)
      for (const drawnRotation of actionScale)
        for (const augmented of [true, false])
          for (const scaled of [true, false]) {
            const weight =
              ((augmented ? obsAugProb : 1 - obsAugProb) * (scaled ? actionAugProb : 1 - actionAugProb)) /
              (pictures.length * actionScale.length ** 2);
            const transition = scaled ? drawnTransition : 1;
            const rotation = scaled ? drawnRotation : 1;
            if (tokenIndex({ ...(augmented ? drawn : unchanged), transition, rotation }) === 0) weights.row0 += weight;
            if (transition !== 1) weights.scaledTranslation += weight;
            if (rotation !== 1) weights.scaledRotation += weight;
          }
  return weights;
}
