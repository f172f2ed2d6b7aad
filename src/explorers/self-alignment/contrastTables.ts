/** The tables of the contrastive loss on small vectors. */
import { sharedContrast, type Contrast, type Shared, type SharedContrast } from '@site/core/models/alignment/contrast';
import type { ResultTable } from '@site/core/explorer/resultTable';
import { say } from './words';

const beforeAndAfter = () => [
  { key: 'before', label: say('column.before') },
  { key: 'after', label: say('column.after') },
];

/** Positive first, then the negatives by number. */
export const candidateName = (place: number): string =>
  place === 0 ? say('vector.positive') : say('vector.negative', { number: place });

export const lossTable = ({ before, after, indistinguishableLoss }: SharedContrast): ResultTable => ({
  key: 'loss',
  title: say('table.loss'),
  columns: [{ key: 'quantity', label: say('column.quantity') }, ...beforeAndAfter()],
  rows: [
    [say('quantity.loss'), before.loss, after.loss],
    [say('quantity.probability'), before.positiveProbability, after.positiveProbability],
    [say('quantity.gradient'), norm(before.gradAnchor), norm(after.gradAnchor)],
    [say('quantity.indistinguishable'), indistinguishableLoss, indistinguishableLoss],
  ],
});

/** What only rounding leaves of a gradient that is zero counts as zero. */
export function norm(gradient: readonly number[]): number {
  const length = Math.hypot(...gradient);
  return length < 1e-12 ? 0 : length;
}

export const similarityTable = ({ before, after }: SharedContrast): ResultTable => ({
  key: 'similarities',
  title: say('table.similarities'),
  columns: [{ key: 'candidate', label: say('column.candidate') }, ...beforeAndAfter()],
  rows: before.similarities.map((similarity, place) => [
    candidateName(place),
    similarity,
    after.similarities[place] ?? null,
  ]),
});

/** Every vector before and after, component by component. */
export function vectorTable(contrast: Contrast, { mapped }: SharedContrast): ResultTable {
  const axes = contrast.anchor.map((_, axis) => axis + 1);
  const row = (name: string, vector: readonly number[], image: readonly number[]) => [name, ...vector, ...image];
  return {
    key: 'vectors',
    title: say('table.vectors'),
    columns: [
      { key: 'vector', label: say('column.vector') },
      ...axes.map((axis) => ({ key: `x${axis}`, label: say('column.component', { axis }) })),
      ...axes.map((axis) => ({ key: `wx${axis}`, label: say('column.mapped', { axis }) })),
    ],
    rows: [
      row(say('vector.anchor'), contrast.anchor, mapped.anchor),
      row(candidateName(0), contrast.positive, mapped.positive),
      ...contrast.negatives.map((vector, k) => row(candidateName(k + 1), vector, mapped.negatives[k] ?? [])),
    ],
  };
}

/** W itself; null where there is no map. */
export function matrixTable({ matrix }: SharedContrast): ResultTable | null {
  if (!matrix) return null;
  return {
    key: 'map',
    title: say('table.map'),
    columns: [
      { key: 'row', label: say('column.row') },
      ...matrix.map((_, axis) => ({ key: `column${axis + 1}`, label: String(axis + 1) })),
    ],
    rows: matrix.map((row, axis) => [String(axis + 1), ...row]),
  };
}

/** Temperatures of the curve: 0.01 to 10, twelve to a decade. */
const temperatures = Array.from({ length: 37 }, (_, step) => 10 ** (-2 + step / 12));

export interface LossCurve {
  before: [tau: number, loss: number][];
  after: [tau: number, loss: number][];
}

export function lossCurve(contrast: Contrast, shared: Shared): LossCurve {
  const results = temperatures.map((tau) => ({ tau, ...sharedContrast(contrast, shared, tau) }));
  return {
    before: results.map(({ tau, before }) => [tau, before.loss]),
    after: results.map(({ tau, after }) => [tau, after.loss]),
  };
}

/** The curve's numbers at a few temperatures. */
export const curveTable = ({ before, after }: LossCurve): ResultTable => ({
  key: 'temperatures',
  title: say('table.temperatures'),
  columns: [{ key: 'tau', label: 'τ' }, ...beforeAndAfter()],
  rows: before.flatMap(([tau, loss], place) => (place % 6 === 0 ? [[tau, loss, after[place]?.[1] ?? null]] : [])),
});
