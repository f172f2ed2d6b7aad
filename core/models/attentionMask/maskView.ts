/** What a reader looks at: a matrix whose rows and columns are known tokens with positions, and a reason for each entry. */
import type { MaskMatrix } from './attentionMask';
import type { PairExplanation } from './explainPair';
import type { MaskAxis } from './maskAxis';

export interface MaskView {
  matrix: MaskMatrix;
  queries: MaskAxis;
  keys: MaskAxis;
  /** Of the entry in this row and column of the matrix. */
  explain(row: number, column: number): PairExplanation;
}
