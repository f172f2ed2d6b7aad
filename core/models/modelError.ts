/** Ways in which a model refuses its input; the names are those of evidence/golden/README.md, section 2. */
export type ErrorKind =
  | 'notTwoDimensional'
  | 'shapeMismatch'
  | 'dimMismatch'
  | 'missingQuantiles'
  | 'tooFewVectors'
  | 'tooFewObservations'
  | 'notDivisible'
  | 'datasetSmallerThanLocalBatch'
  | 'unknownConfig';

/** The mirrored code raises, asserts or cannot go on with this input. */
export class ModelError extends Error {
  constructor(
    readonly kind: ErrorKind,
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}
