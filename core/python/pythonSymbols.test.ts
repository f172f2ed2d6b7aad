import { expect, it } from 'vitest';
import { pythonSymbols, symbolAround } from './pythonSymbols';

const lines = `import os

LIMIT: int = 3
A = B = 1
os.environ["x"] = "1"

if True:
    def chosen():
        inner_value = 1
        return inner_value
else:
    def chosen():
        return 2


@decorate(
    "x",
)
class Model(Base):
    """Text."""

    width: int
    depth = 4

    @property
    def size(self):
        def inner():
            return 1
        return inner()
    # a comment after the body


async def run(a, b):
    return await a

CALL = f(
    1,
)
`.split('\n');

const symbols = pythonSymbols(lines);
const at = (name: string) =>
  symbols.filter((symbol) => symbol.name === name).map(({ kind, start, end }) => [kind, start, end]);

it('finds classes, functions and assignments with their lines', () => {
  expect(at('LIMIT')).toEqual([['assignment', 3, 3]]);
  expect(at('A')).toEqual([['assignment', 4, 4]]);
  expect(at('B')).toEqual([['assignment', 4, 4]]);
  expect(at('Model')).toEqual([['class', 16, 29]]);
  expect(at('Model.width')).toEqual([['assignment', 22, 22]]);
  expect(at('Model.depth')).toEqual([['assignment', 23, 23]]);
  expect(at('Model.size')).toEqual([['function', 25, 29]]);
  expect(at('Model.size.inner')).toEqual([['function', 27, 28]]);
  expect(at('run')).toEqual([['function', 33, 34]]);
  expect(at('CALL')).toEqual([['assignment', 36, 38]]);
});

it('gives a name that is defined twice twice, and no names of locals or attributes', () => {
  expect(at('chosen')).toEqual([
    ['function', 8, 10],
    ['function', 12, 13],
  ]);
  expect(symbols.map(({ name }) => name)).not.toContain('chosen.inner_value');
  expect(symbols.map(({ name }) => name).filter((name) => name.includes('environ'))).toEqual([]);
});

it('reads on behind a syntax error', () => {
  expect(pythonSymbols(['def a(:', '    return 1', '', 'def b():', '    return 2']).map(({ name }) => name)).toContain(
    'b',
  );
});

it('names the innermost definition around lines', () => {
  expect(symbolAround(symbols, 28, 28)?.name).toBe('Model.size.inner');
  expect(symbolAround(symbols, 26, 29)?.name).toBe('Model.size');
  expect(symbolAround(symbols, 1, 1)).toBeUndefined();
});
