import React, { useState, type ReactNode } from 'react';
import type { ResultTable as Table } from '@site/core/explorer/resultTable';
import ResultTable from '@site/src/components/ResultTable';

/**
 * A table that is asked for. In the browser its rows exist only while it is open, so that a slider need not redraw hundreds of
 * cells which nobody sees; without JavaScript they are there.
 */
export default function FoldedTable({ table }: { table: Table }): ReactNode {
  const [open, setOpen] = useState(typeof window === 'undefined');
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{table.title}</summary>
      {open && <ResultTable table={table} />}
    </details>
  );
}
