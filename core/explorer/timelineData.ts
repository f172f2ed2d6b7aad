/** The phases of the self-alignment plan for the browser: commits by name become addresses. */
import { commitAddress } from '../evidence/permalink';
import type { Deliverable, Phase } from '../schema/phases';
import type { Site } from '../site';

export interface TimelineCommit {
  pin: string;
  short: string;
  /** Of the commit, `2025-10-26`. */
  date: string;
  url: string;
}

type Omitted<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never;

export type DeliverableData = Omitted<Deliverable, 'commits'> & { commits: TimelineCommit[] };
export type PhaseData = Omit<Phase, 'deliverables'> & { deliverables: DeliverableData[] };

export const timelineData = ({ phases, sources }: Pick<Site, 'phases' | 'sources'>): PhaseData[] =>
  phases.value.map((phase) => ({
    ...phase,
    deliverables: phase.deliverables.map((each) => ({
      ...each,
      commits: ('commits' in each ? each.commits : []).map((pin) => {
        const { short, date, url } = commitAddress(pin, sources);
        return { pin, short, date, url };
      }),
    })),
  }));
