/** The plan's phases against what the commits did: planned days, days of the commits, and how many items came to what. */
import { dayNumber } from './planTimeline';

/** Day 1 of the plan; the weeks of its calendar have seven days. */
export const planStart = '2025-10-14';
const daysPerWeek = 7;

/** As the page counts: what was inherited from upstream has landed, what landed in another form is counted apart. */
export const outcomes = ['landed', 'changed', 'superseded', 'planned'] as const;
export type Outcome = (typeof outcomes)[number];

export interface DeliverableState {
  state: 'planned' | 'landed' | 'superseded';
  form?: 'asPlanned' | 'changed' | 'inherited';
}

export interface TimelineDeliverable extends DeliverableState {
  commits?: readonly { date: string }[];
}

export interface TimelinePhase {
  plan: { week: number };
  deliverables: readonly TimelineDeliverable[];
}

export const outcomeOf = ({ state, form }: DeliverableState): Outcome => (form === 'changed' ? 'changed' : state);

export interface PhaseRow {
  /** First and last day of the planned week. */
  plannedDays: [number, number];
  /** Day and outcome of each commit of the chosen deliverables, a day only once for each outcome, in order. */
  commitDays: { day: number; outcome: Outcome }[];
  /** Places of the chosen deliverables in the phase. */
  chosen: number[];
}

/**
 * @param chosen outcomes to be shown
 * @mirrors align.src.plan-calendar
 */
export function phaseTimeline(phases: readonly TimelinePhase[], chosen: readonly Outcome[]): PhaseRow[] {
  return phases.map(({ plan, deliverables }) => {
    const shown = deliverables.flatMap((each, place) => (chosen.includes(outcomeOf(each)) ? [{ each, place }] : []));
    return {
      plannedDays: [(plan.week - 1) * daysPerWeek + 1, plan.week * daysPerWeek],
      commitDays: commitDays(shown.map(({ each }) => each)),
      chosen: shown.map(({ place }) => place),
    };
  });
}

function commitDays(deliverables: readonly TimelineDeliverable[]): PhaseRow['commitDays'] {
  const all = deliverables.flatMap((each) =>
    (each.commits ?? []).map(({ date }) => ({ day: dayNumber(planStart, date), outcome: outcomeOf(each) })),
  );
  const distinct = new Map(all.map((each) => [`${each.day} ${each.outcome}`, each]));
  return [...distinct.values()].sort((a, b) => a.day - b.day);
}

/** How many deliverables came to what. */
export function countOutcomes(deliverables: readonly DeliverableState[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { landed: 0, changed: 0, superseded: 0, planned: 0 };
  for (const each of deliverables) counts[outcomeOf(each)] += 1;
  return counts;
}
