/** One piece of evidence as the browser gets it: cited lines, a query that finds nothing, or a golden case. */
import type { Standing } from '../schema/records';

export interface EvidenceItem {
  /** Number on the page, from 1. */
  n: number;
  kind: 'lines' | 'query' | 'golden';
  /** Permalink to the lines, or the entry in the list of evidence. */
  href: string;
  /** `pi0_pytorch.py:L52–L81`, the command, or the name of the case. */
  label: string;
  path?: string;
  symbol?: string;
  /** `fork@7a75ac2` */
  source?: string;
  /** How the lines stand at the pins of the other repository. */
  elsewhere?: [ref: string, standing: Standing][];
  /** Golden file that holds the case. */
  file?: string;
}
