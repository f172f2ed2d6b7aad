/** Whether what a model returned is what the real code returned. Rules: evidence/golden/README.md, section 2. */

export interface Comparison {
  /** Where the two differ first, with both values; absent when they agree. */
  difference?: string;
  /** Largest |actual − expected| / (1 + |expected|) over all numbers: the scale on which the tolerance is given. */
  error: number;
}

/** Keys that the model returns in addition are ignored at the top level only. */
export function compareOutput(expected: object, actual: object, tolerance: number): Comparison {
  const parts = Object.entries(expected).map(([key, value]) =>
    key in actual
      ? compareValue(value, (actual as Record<string, unknown>)[key], tolerance, key)
      : { difference: `${key} is missing`, error: 0 },
  );
  return join(parts);
}

function compareValue(expected: unknown, actual: unknown, tolerance: number, path: string): Comparison {
  if (typeof expected === 'number' && typeof actual === 'number')
    return compareNumber(expected, actual, tolerance, path);
  if (Array.isArray(expected)) {
    if (!isList(actual)) return differs(path, expected, actual);
    if (actual.length !== expected.length) {
      return { difference: `${path} has length ${actual.length}, expected ${expected.length}`, error: 0 };
    }
    return join(expected.map((value, index) => compareValue(value, actual[index], tolerance, `${path}[${index}]`)));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null || isList(actual)) return differs(path, expected, actual);
    const extra = Object.keys(actual).find((key) => !(key in expected));
    if (extra !== undefined) return { difference: `${path}.${extra} is not expected`, error: 0 };
    return join(
      Object.entries(expected).map(([key, value]) =>
        key in actual
          ? compareValue(value, (actual as Record<string, unknown>)[key], tolerance, `${path}.${key}`)
          : { difference: `${path}.${key} is missing`, error: 0 },
      ),
    );
  }
  return expected === actual ? { error: 0 } : differs(path, expected, actual);
}

function compareNumber(expected: number, actual: number, tolerance: number, path: string): Comparison {
  // Written so that NaN and infinities, which never occur in outputs, fail.
  const distance = Math.abs(actual - expected);
  const near = distance <= tolerance + tolerance * Math.abs(expected);
  return near ? { error: distance / (1 + Math.abs(expected)) } : differs(path, expected, actual);
}

/** Models may return typed arrays where the case has a list. */
const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

const differs = (path: string, expected: unknown, actual: unknown): Comparison => ({
  difference: `${path} is ${shown(actual)}, expected ${shown(expected)}`,
  error: 0,
});

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

function join(parts: readonly Comparison[]): Comparison {
  const difference = parts.find((part) => part.difference !== undefined)?.difference;
  // Not Math.max(...parts): an output may hold more numbers than a call may have arguments.
  const error = parts.reduce((largest, part) => Math.max(largest, part.error), 0);
  return difference === undefined ? { error } : { difference, error };
}
