import React, { createContext, useContext, type ReactNode } from 'react';
import type { EvidenceItem } from '@site/core/evidence/evidenceItem';

const Items = createContext<readonly EvidenceItem[]>([]);

/**
 * Holds everything that the page rests on once; marks in the text and the list at the end refer to it by number. Each address
 * would otherwise stand in the page's script as often as it is cited.
 */
export default function PageEvidence({ items, children }: { items: EvidenceItem[]; children: ReactNode }): ReactNode {
  return <Items.Provider value={items}>{children}</Items.Provider>;
}

export const useEvidenceItems = (): readonly EvidenceItem[] => useContext(Items);

/** @param n number on the page, from 1 */
export function useEvidenceItem(n: number): EvidenceItem {
  const item = useContext(Items)[n - 1];
  if (!item) throw new Error(`evidence ${n} is not on this page`);
  return item;
}
