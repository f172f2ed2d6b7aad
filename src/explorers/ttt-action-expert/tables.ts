/** The numbers of one step as tables. */
import type { ResultTable, Value } from '@site/core/explorer/resultTable';
import { ModelError } from '@site/core/models/modelError';
import { forkPrimalEqualsDual } from '@site/core/models/ttt/forkPrimalForm';
import type { InnerLoopResult } from '@site/core/models/ttt/innerLoop';
import { squaredNorm } from '@site/core/models/ttt/matrix';
import type { Picture } from './picture';
import { rateText } from './state';
import { say } from './words';

/** Tokens and width of a head at which pi0.5 runs the layer. */
const shipped = { tokens: 50, dim: 128 };

export function measures({ losses, weightChange, gate, gated }: InnerLoopResult): ResultTable {
  const row = (key: 'before' | 'after' | 'kept' | 'tracked' | 'change' | 'gate' | 'added', value: number) => [
    say(`measure.${key}`),
    value,
    say(`formula.${key}`),
  ];
  return {
    key: 'step',
    title: say('table.step'),
    columns: [
      { key: 'quantity', label: say('column.quantity') },
      { key: 'value', label: say('column.value') },
      { key: 'formula', label: say('column.formula') },
    ],
    rows: [
      row('before', losses.before),
      row('after', losses.after),
      row('kept', losses.after / losses.before),
      row('tracked', losses.tracked),
      row('change', weightChange),
      row('gate', gate[0] as number),
      row('added', Math.sqrt(squaredNorm(gated) / gated.flat().length)),
    ],
  };
}

export function forms({ difference, forkPrimal, eta, model }: InnerLoopResult): ResultTable {
  const size = { tokens: eta.length, dim: model.bias.length };
  return {
    key: 'forms',
    title: say('table.forms'),
    columns: [
      { key: 'form', label: say('column.form') },
      { key: 'outcome', label: say('column.outcome') },
      { key: 'difference', label: say('column.difference') },
    ],
    rows: [
      [say('form.dual'), say('outcome.reference'), null],
      [say('form.primal'), say('outcome.equal'), difference],
      [
        say('form.file', size),
        say(`outcome.${forkPrimal.status}`, size),
        forkPrimal.status === 'raises' ? null : forkPrimal.difference,
      ],
      [say('form.shipped', shipped), say(`outcome.${shippedStatus()}`, shipped), null],
    ],
  };
}

function shippedStatus(): 'equal' | 'wrong' | 'raises' {
  try {
    return forkPrimalEqualsDual(shipped.dim, shipped.tokens) ? 'equal' : 'wrong';
  } catch (error) {
    if (error instanceof ModelError) return 'raises';
    throw error;
  }
}

/** The matrices of the picture as numbers. */
export const numbers = ({ name, blocks, rows, width }: Picture): ResultTable => ({
  key: name,
  title: say('table.numbers', { picture: say(`picture.${name}`) }),
  detail: true,
  columns: [
    { key: 'row', label: say(`row.${name}`) },
    ...([1, 2, 3] as const).flatMap((block) =>
      Array.from({ length: width }, (_, column) => {
        const label = blockLabel(name, block);
        return { key: `${block}.${column}`, label: `${label} [${column}]` };
      }),
    ),
  ],
  rows: Array.from({ length: rows }, (_, row) => [
    row,
    ...blocks.flatMap((block): readonly Value[] => block?.[row] ?? new Array<null>(width).fill(null)),
  ]),
});

export const blockLabel = (name: Picture['name'], block: 1 | 2 | 3): string => say(`block.${name}${block}`);

export const tokens = ({ eta, grad }: InnerLoopResult): ResultTable => ({
  key: 'tokens',
  title: say('table.tokens'),
  detail: true,
  columns: [
    { key: 'token', label: say('row.outputs') },
    { key: 'eta', label: 'η' },
    { key: 'gradient', label: '|g|' },
    { key: 'step', label: 'η·|g|' },
  ],
  rows: grad.map((row, token) => {
    const [rate, norm] = [eta[token] as number, Math.sqrt(squaredNorm([row]))];
    return [token, rate, norm, rate * norm];
  }),
});

/** The bias moves with the weights; the heat map has no room for it. */
export const biases = ({ model, after }: InnerLoopResult): ResultTable => ({
  key: 'bias',
  title: say('table.bias'),
  detail: true,
  columns: [
    { key: 'feature', label: say('column.feature') },
    { key: 'before', label: say('column.biasBefore') },
    { key: 'after', label: say('column.biasAfter') },
  ],
  rows: model.bias.map((before, feature) => [feature, before, after.bias[feature] as number]),
});

export const rates = (baseRates: readonly number[], losses: readonly number[], before: number): ResultTable => ({
  key: 'rates',
  title: say('table.rates'),
  detail: true,
  columns: [
    { key: 'rate', label: say('column.rate') },
    { key: 'after', label: say('measure.after') },
    { key: 'kept', label: say('measure.kept') },
  ],
  rows: baseRates.map((rate, index) => {
    const after = losses[index] as number;
    return [rateText(rate), after, after / before];
  }),
});
