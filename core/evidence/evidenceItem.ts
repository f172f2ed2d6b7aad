/**
 * One piece of evidence as the browser gets it: cited lines, a query that finds nothing, or a golden case. Kept small, because
 * a page holds far over a hundred: addresses are put together where they are shown.
 */
import { linesAddress } from './permalink';
import type { Standing } from '../schema/records';

export interface LinesItem {
  kind: 'lines';
  /** Pin, such as `fork@head`. */
  source: string;
  path: string;
  start: number;
  end: number;
  symbol?: string;
  /** How the lines stand at the pins of the other repository. */
  elsewhere: [ref: string, standing: Standing][];
}

export type EvidenceItem = LinesItem | { kind: 'query'; command: string } | { kind: 'golden'; name: string };

/** Repository and full hash of the pins that the items name. */
export type ItemPins = Record<string, { repo: string; commit: string }>;

/** The lines at the repository; for what has no address there, its entry in the list of evidence. */
export function evidenceHref(item: EvidenceItem, n: number, pins: ItemPins): string {
  const pin = item.kind === 'lines' ? pins[item.source] : undefined;
  if (item.kind !== 'lines' || !pin) return `#evidence-${n}`;
  return linesAddress(pin.repo, pin.commit, item.path, item.start, item.end);
}

/** The file in which a golden case (`FILE/CASE`) or an observation (`observations/ID`) is published. */
export function goldenFile(name: string): string {
  const [stem = ''] = name.split('/');
  return stem === 'observations' ? 'observations.json' : `${stem}.golden.json`;
}
