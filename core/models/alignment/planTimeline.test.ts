import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOfDay, dayNumber, planTimeline } from './planTimeline';

it('sums per week and priority what it sums in all', () => {
  const phase = fc.record({
    id: fc.string(),
    minDays: fc.nat(9),
    maxDays: fc.nat(9),
    priority: fc.constantFrom('P0', 'P1', 'P2'),
    week: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(phase), (phases) => {
      const { totalMinDays, totalMaxDays, weeks, priorities } = planTimeline(phases, '2025-10-14', []);
      for (const parts of [weeks, priorities].map(Object.values)) {
        expect(parts.reduce((sum, { minDays }) => sum + minDays, 0)).toBe(totalMinDays);
        expect(parts.reduce((sum, { maxDays }) => sum + maxDays, 0)).toBe(totalMaxDays);
      }
      expect(Object.keys(weeks).sort()).toEqual([...new Set(phases.map(({ week }) => String(week)))].sort());
    }),
  );
});

it('counts calendar days, also over the end of a year and before the start', () => {
  expect(dayNumber('2025-10-14', '2025-10-14')).toBe(1);
  expect(dayNumber('2025-10-14', '2025-10-12')).toBe(-1);
  expect(dayNumber('2025-12-31', '2026-01-01')).toBe(2);
  expect(dateOfDay('2025-10-14', 28)).toBe('2025-11-10');
  expect(planTimeline([], '2024-02-28', ['2024-03-01']).dayNumbers).toEqual({ '2024-03-01': 3 });
});
