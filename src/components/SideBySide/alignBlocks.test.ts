import { describe, expect, it } from 'vitest';
import { alignBlocks, type BlockSize } from './alignBlocks';

const text: BlockSize = { items: 1 };
const list = (items: number): BlockSize => ({ items });
const heading = (id: string): BlockSize => ({ heading: id, items: 1 });
const single: BlockSize = { items: 1, single: true };

describe('alignBlocks', () => {
  it('puts the blocks of equal pages into the same rows, and the items of lists too', () => {
    const page = [text, heading('a'), list(3), text, heading('b'), text];
    const rows = [1, 2, 3, 6, 7, 8];
    expect(alignBlocks(page, page)).toEqual({ own: rows, other: rows, rows: 8 });
  });

  it('gives what is shown once a row of its own', () => {
    expect(alignBlocks([text, single, text, single], [text, text])).toEqual({
      own: [1, 2, 3, 4],
      other: [1, 3],
      rows: 4,
    });
  });

  it('begins a section in the same row even where the one before is longer on one side', () => {
    expect(alignBlocks([heading('a'), text, heading('b')], [heading('a'), text, text, heading('b')])).toEqual({
      own: [1, 2, 4],
      other: [1, 2, 3, 4],
      rows: 4,
    });
    expect(alignBlocks([heading('a'), text, text, heading('b')], [heading('a'), text, heading('b')])).toEqual({
      own: [1, 2, 3, 4],
      other: [1, 2, 4],
      rows: 4,
    });
  });

  it('leaves room for a section that one side lacks', () => {
    expect(alignBlocks([heading('a'), text, heading('c')], [heading('a'), heading('b'), text, heading('c')])).toEqual({
      own: [1, 2, 4],
      other: [1, 2, 3, 4],
      rows: 4,
    });
  });

  it('comes to an end where headings stand in another order', () => {
    const { own, other } = alignBlocks([heading('a'), heading('b')], [heading('b'), heading('a')]);
    expect([own.length, other.length]).toEqual([2, 2]);
  });

  it('takes empty sides', () => {
    expect(alignBlocks([], [])).toEqual({ own: [], other: [], rows: 0 });
    expect(alignBlocks([text], [])).toEqual({ own: [1], other: [], rows: 1 });
  });
});
