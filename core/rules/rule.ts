/** A gate: what it protects, and the function that finds where it is broken. One file per rule in this folder. */
import type { Finding } from '../finding';
import type { Site } from '../site';

export interface RuleResult {
  /** How many items were looked at. A rule that looked at nothing proves nothing, so zero is an error. */
  looked: number;
  findings: Finding[];
}

export interface Rule {
  /** `area/what`; findings may carry a more precise id of the same area. */
  id: string;
  why: string;
  check(site: Site): RuleResult;
}
