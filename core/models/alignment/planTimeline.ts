/** The arithmetic of the plan's calendar: estimates per week and priority, and the day number of a date. */

export interface PlannedPhase {
  id: string;
  minDays: number;
  maxDays: number;
  priority: string;
  /** Week of the plan in which it stands, from 1. */
  week: number;
}

/** Estimate in working days. */
export interface DayRange {
  minDays: number;
  maxDays: number;
}

export interface PlanTimeline {
  totalMinDays: number;
  totalMaxDays: number;
  /** By number of the week. */
  weeks: Record<string, DayRange>;
  priorities: Record<string, DayRange>;
  /** Date → number of the day; the start date is day 1. */
  dayNumbers: Record<string, number>;
}

const millisecondsPerDay = 86_400_000;

/**
 * Day of the plan on which a date falls: the start date is day 1, the day before it day 0.
 *
 * @param date ISO date (year, month, day)
 */
export const dayNumber = (startDate: string, date: string) =>
  (Date.parse(date) - Date.parse(startDate)) / millisecondsPerDay + 1;

/** The ISO date of a day of the plan. */
export const dateOfDay = (startDate: string, day: number) =>
  new Date(Date.parse(startDate) + (day - 1) * millisecondsPerDay).toISOString().slice(0, 10);

/**
 * @param dates ISO dates of which the day number is wanted
 * @mirrors align.src.plan-calendar
 */
export function planTimeline(
  phases: readonly PlannedPhase[],
  startDate: string,
  dates: readonly string[],
): PlanTimeline {
  const { minDays, maxDays } = sumDays(phases);
  return {
    totalMinDays: minDays,
    totalMaxDays: maxDays,
    weeks: sumsBy(phases, ({ week }) => String(week)),
    priorities: sumsBy(phases, ({ priority }) => priority),
    dayNumbers: Object.fromEntries(dates.map((date) => [date, dayNumber(startDate, date)])),
  };
}

const sumDays = (phases: readonly DayRange[]): DayRange => ({
  minDays: phases.reduce((sum, phase) => sum + phase.minDays, 0),
  maxDays: phases.reduce((sum, phase) => sum + phase.maxDays, 0),
});

function sumsBy(phases: readonly PlannedPhase[], keyOf: (phase: PlannedPhase) => string): Record<string, DayRange> {
  const keys = [...new Set(phases.map(keyOf))];
  return Object.fromEntries(keys.map((key) => [key, sumDays(phases.filter((phase) => keyOf(phase) === key))]));
}
