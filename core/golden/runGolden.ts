/** Runs the cases of a golden file against the models and says which agree with the real code. */
import { ModelError } from '../models/modelError';
import { compareOutput } from './compare';
import type { GoldenCase, GoldenFile } from './goldenFile';
import type { GoldenData, GoldenFunctions } from './goldenFunction';

export interface GoldenFailure {
  id: string;
  fn: string;
  /** What differs: the first place, with both values. */
  message: string;
}

export interface GoldenResult {
  passed: number;
  failures: GoldenFailure[];
  /** Functions that no model implements; each of their cases is among the failures. */
  unknown: string[];
  /** Over all numbers of the passed cases: |actual − expected| / (1 + |expected|). */
  largestError: number;
}

export function runGolden({ meta, cases }: GoldenFile, functions: GoldenFunctions, data: GoldenData): GoldenResult {
  const result: GoldenResult = { passed: 0, failures: [], unknown: [], largestError: 0 };
  for (const each of cases) {
    const { id, fn } = each;
    if (!Object.hasOwn(functions, fn)) {
      if (!result.unknown.includes(fn)) result.unknown.push(fn);
      result.failures.push({ id, fn, message: 'no model implements this function' });
      continue;
    }
    const { difference, error } = runCase(each, functions, data, each.tolerance ?? meta.tolerance);
    if (difference !== undefined) result.failures.push({ id, fn, message: difference });
    else {
      result.passed += 1;
      result.largestError = Math.max(result.largestError, error);
    }
  }
  return result;
}

function runCase({ fn, input, output }: GoldenCase, functions: GoldenFunctions, data: GoldenData, tolerance: number) {
  const kind = expectedError(output);
  let actual: object;
  try {
    actual = (functions[fn] as GoldenFunctions[string])(input, data);
  } catch (error) {
    const refused = error instanceof ModelError ? error.kind : undefined;
    if (refused !== undefined && refused === kind) return { error: 0 };
    return { difference: `the model throws: ${refused ?? (error as Error).message}`, error: 0 };
  }
  if (kind !== undefined) return { difference: `the model accepts what must be refused as ${kind}`, error: 0 };
  return compareOutput(output, actual, tolerance);
}

/** `{"error": kind}` alone; `data.pipelineStages` has an `error` among its outputs, which is no refusal. */
function expectedError(output: Record<string, unknown>): string | undefined {
  const { error } = output;
  return typeof error === 'string' && Object.keys(output).length === 1 ? error : undefined;
}
