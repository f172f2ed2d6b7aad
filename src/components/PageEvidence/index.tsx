import React, { createContext, useContext, useMemo, type ReactNode } from 'react';
import { evidenceHref, type EvidenceItem, type ItemPins } from '@site/core/evidence/evidenceItem';

interface Evidence {
  items: EvidenceItem[];
  pins: ItemPins;
}

const Context = createContext<Evidence>({ items: [], pins: {} });

/**
 * Holds everything that the page rests on once; marks in the text and the list at the end refer to it by number. Each address
 * would otherwise stand in the page's script as often as it is cited.
 */
export default function PageEvidence({ items, pins, children }: Evidence & { children: ReactNode }): ReactNode {
  const evidence = useMemo(() => ({ items, pins }), [items, pins]);
  return <Context.Provider value={evidence}>{children}</Context.Provider>;
}

export const useEvidence = (): Evidence => useContext(Context);

/** @param n number on the page, from 1 */
export function useEvidenceItem(n: number): { item: EvidenceItem; href: string } {
  const { items, pins } = useContext(Context);
  const item = items[n - 1];
  if (!item) throw new Error(`evidence ${n} is not on this page`);
  return { item, href: evidenceHref(item, n, pins) };
}
