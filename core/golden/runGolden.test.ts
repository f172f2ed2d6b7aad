import { describe, expect, it } from 'vitest';
import { ModelError } from '../models/modelError';
import { golden } from './goldenFunction';
import { goldenFileSchema } from './goldenFile';
import { runGolden } from './runGolden';

const functions = {
  double: golden<{ x: number }>(({ x }) => ({ y: 2 * x, also: 'more' })),
  list: golden<{ x: number[] }>(({ x }) => ({ y: Float64Array.from(x) })),
  nested: golden<{ value: unknown }>(({ value }) => ({ y: value })),
  refuse: golden(() => {
    throw new ModelError('dimMismatch', 'too wide');
  }),
  crash: golden(() => {
    throw new TypeError('x is not a function');
  }),
};

const run = (fn: string, input: object, output: object, tolerance = 0) =>
  runGolden(
    goldenFileSchema.parse({
      meta: { format: 1, subject: 's', source: [], tolerance },
      cases: [{ id: 'one', fn, input, output }],
    }),
    functions,
    { configTable: {} },
  );
const passes = (...args: Parameters<typeof run>) => run(...args).passed === 1;

describe('accepts', () => {
  it('equal numbers, and keys in addition at the top', () => {
    expect(passes('double', { x: 2 }, { y: 4 })).toBe(true);
  });
  it('a difference within tol + tol·|expected|, and says how large it was', () => {
    expect(passes('double', { x: 50 }, { y: 101 }, 0.01)).toBe(true);
    expect(run('double', { x: 50 }, { y: 101 }, 0.01).largestError).toBeCloseTo(1 / 102, 12);
  });
  it('typed arrays for lists, and minus zero for zero', () => {
    expect(passes('list', { x: [1, -0] }, { y: [1, 0] })).toBe(true);
  });
  it('a refusal of the expected kind', () => {
    expect(passes('refuse', {}, { error: 'dimMismatch' })).toBe(true);
  });
});

describe('rejects', () => {
  it.each([
    ['another number', 'double', { x: 2 }, { y: 5 }, 'y is 4, expected 5'],
    ['a missing key', 'double', { x: 2 }, { z: 4 }, 'z is missing'],
    ['a list of another length', 'list', { x: [1] }, { y: [1, 2] }, 'y has length 1, expected 2'],
    ['a list for an object', 'nested', { value: [1] }, { y: { a: 1 } }, 'y is [1], expected {"a":1}'],
    ['an object for a list', 'nested', { value: { 0: 1 } }, { y: [1] }, 'y is {"0":1}, expected [1]'],
    ['a further key inside', 'nested', { value: { a: 1, b: 2 } }, { y: { a: 1 } }, 'y.b is not expected'],
    ['a missing key inside', 'nested', { value: {} }, { y: { a: 1 } }, 'y.a is missing'],
    ['a number for a boolean', 'nested', { value: 1 }, { y: true }, 'y is 1, expected true'],
    ['a text for a number', 'nested', { value: '1' }, { y: 1 }, 'y is "1", expected 1'],
    ['NaN', 'nested', { value: NaN }, { y: 0 }, 'y is null, expected 0'],
    ['null for zero', 'nested', { value: null }, { y: 0 }, 'y is null, expected 0'],
    ['undefined', 'nested', {}, { y: null }, 'y is undefined, expected null'],
    ['a refusal where none is expected', 'refuse', {}, { y: 1 }, 'the model throws: dimMismatch'],
    ['another refusal', 'refuse', {}, { error: 'notDivisible' }, 'the model throws: dimMismatch'],
    [
      'an accident in place of a refusal',
      'crash',
      {},
      { error: 'dimMismatch' },
      'the model throws: x is not a function',
    ],
    [
      'no refusal',
      'double',
      { x: 1 },
      { error: 'dimMismatch' },
      'the model accepts what must be refused as dimMismatch',
    ],
  ])('%s', (_name, fn, input, output, message) => {
    expect(run(fn, input, output)).toMatchObject({ passed: 0, failures: [{ id: 'one', fn, message }] });
  });

  it('a function that no model implements, by name', () => {
    expect(run('mask.new', {}, { y: 1 })).toMatchObject({
      passed: 0,
      unknown: ['mask.new'],
      failures: [{ id: 'one' }],
    });
    expect(run('constructor', {}, { y: 1 })).toMatchObject({ unknown: ['constructor'] });
  });
});

it('takes the tolerance of a case before that of its file', () => {
  const file = goldenFileSchema.parse({
    meta: { format: 1, subject: 's', source: [], tolerance: 0.5 },
    cases: [{ id: 'strict', fn: 'double', input: { x: 1 }, output: { y: 2.1 }, tolerance: 0 }],
  });
  expect(runGolden(file, functions, { configTable: {} }).failures).toHaveLength(1);
});

it('reads an error among other outputs as a value', () => {
  expect(passes('nested', { value: 1 }, { y: 1, error: null })).toBe(false);
  expect(run('nested', { value: 1 }, { y: 1, error: 'x' }).failures[0]?.message).toBe('error is missing');
});
