/** `align.paramCount` for the golden cases of self-alignment. */
import { golden, type GoldenFunctions } from '../../golden/goldenFunction';
import { parameterCount, type CountedModel } from './parameterCount';

export const parameterFunctions: GoldenFunctions = {
  'align.paramCount': golden<{ model: CountedModel }>(({ model }) => parameterCount(model)),
};
