/** The tables of the timeline, in the language of the build. */
import type { DeliverableData, PhaseData } from '@site/core/explorer/timelineData';
import { countOutcomes, outcomeOf, outcomes } from '@site/core/models/alignment/phaseTimeline';
import type { ResultTable } from '@site/core/explorer/resultTable';
import type { ViewInput } from './viewInput';
import { say } from './words';

type Language = ViewInput['language'];

/** Of each phase and of all: estimate and outcomes. */
export function countsTable(phases: readonly PhaseData[], language: Language): ResultTable {
  const counts = (deliverables: readonly DeliverableData[]) => {
    const byOutcome = countOutcomes(deliverables);
    return [deliverables.length, ...outcomes.map((outcome) => byOutcome[outcome])];
  };
  const planText = ({ week, priority, minDays, maxDays }: PhaseData['plan']) =>
    minDays === undefined || maxDays === undefined
      ? say('phase.continuous', { week, priority })
      : say('phase.plan', { week, priority, minDays, maxDays });
  return {
    key: 'phases',
    title: say('table.phases'),
    columns: [
      { key: 'phase', label: say('column.phase') },
      { key: 'plan', label: say('column.plan') },
      { key: 'items', label: say('column.items') },
      ...outcomes.map((outcome) => ({ key: outcome, label: say(`outcome.${outcome}`) })),
    ],
    rows: [
      ...phases.map(({ id, title, plan, deliverables }) => [
        `${id} ${title[language]}`,
        planText(plan),
        ...counts(deliverables),
      ]),
      [say('phase.all'), null, ...counts(phases.flatMap(({ deliverables }) => deliverables))],
    ],
  };
}

/** Each chosen deliverable with its commits and proof, for what is copied and saved. */
export const deliverablesTable = (chosen: readonly DeliverableData[], language: Language): ResultTable => ({
  key: 'deliverables',
  title: say('table.deliverables'),
  columns: [
    { key: 'section', label: say('column.section') },
    { key: 'title', label: say('column.title') },
    { key: 'state', label: say('column.state') },
    { key: 'instead', label: say('column.instead') },
    { key: 'commits', label: say('column.commits') },
    { key: 'proof', label: say('column.proof') },
  ],
  rows: chosen.map((each) => [
    each.section,
    plain(each.title[language]),
    stateName(each),
    'instead' in each ? plain(each.instead[language]) : null,
    each.commits.map(({ short, date }) => `${short} ${date}`).join(', '),
    [...each.claims, ...each.citations].join(', '),
  ]),
});

/** What was inherited is among what landed, but nobody of the fork did it. */
export const stateName = (each: DeliverableData): string =>
  each.state === 'landed' && each.form === 'inherited' ? say('outcome.inherited') : say(`outcome.${outcomeOf(each)}`);

const plain = (text: string): string => text.replaceAll('`', '');
