import { expect, it } from 'vitest';
import { countOutcomes, outcomes, phaseTimeline } from './phaseTimeline';

const phases = [
  {
    plan: { week: 2 },
    deliverables: [
      { state: 'planned' },
      { state: 'landed', form: 'changed', commits: [{ date: '2025-10-28' }, { date: '2025-10-14' }] },
      { state: 'superseded', commits: [{ date: '2025-10-14' }] },
      { state: 'landed', form: 'inherited' },
      { state: 'landed', form: 'changed', commits: [{ date: '2025-10-28' }] },
    ],
  },
] as const;

it('places commits by day, one mark for each day and outcome', () => {
  expect(phaseTimeline(phases, outcomes)).toEqual([
    {
      plannedDays: [8, 14],
      commitDays: [
        { day: 1, outcome: 'changed' },
        { day: 1, outcome: 'superseded' },
        { day: 15, outcome: 'changed' },
      ],
      chosen: [0, 1, 2, 3, 4],
    },
  ]);
});

it('shows what is chosen', () => {
  const [row] = phaseTimeline(phases, ['superseded', 'planned']);
  expect(row).toMatchObject({ commitDays: [{ day: 1, outcome: 'superseded' }], chosen: [0, 2] });
});

it('counts what was inherited as landed, and what landed in another form apart', () => {
  expect(countOutcomes(phases[0].deliverables)).toEqual({ landed: 1, changed: 2, superseded: 1, planned: 1 });
});
