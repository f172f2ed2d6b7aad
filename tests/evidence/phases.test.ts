/** The data of the timeline says what the page and the plan say. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countOutcomes, planStart } from '../../core/models/alignment/phaseTimeline';
import { phasesSchema } from '../../core/schema/phases';
import { sourcesSchema } from '../../core/schema/sources';
import { readYaml } from '../../io/readSite';

const root = process.cwd();
const phases = readYaml(root, 'evidence/phases.yaml', phasesSchema).value ?? [];

it('counts like the table of the page: landed, changed, superseded, not begun', () => {
  const page = readFileSync('docs/self-alignment.mdx', 'utf8');
  const section = page.slice(page.indexOf('{/* #phase-status */}'));
  const row = (name: string) => new RegExp(`^\\| ${name} \\| (.+) \\|$`, 'm').exec(section)?.[1]?.split(' | ').map(Number);
  const counted = phases.map(({ deliverables }) => {
    const { landed, changed, superseded, planned } = countOutcomes(deliverables);
    return [deliverables.length, landed, changed, superseded, planned];
  });
  expect(counted).toHaveLength(7);
  counted.forEach((counts, place) => expect(row(`${place + 1} \\S+`)).toEqual(counts));
  expect(row('合计')).toEqual(counted.reduce((sums, counts) => sums.map((sum, i) => sum + (counts[i] as number))));
});

it('has the estimates, weeks and start of the golden case', () => {
  const { cases } = JSON.parse(readFileSync('evidence/golden/self-alignment.golden.json', 'utf8')) as {
    cases: { id: string; input: { phases: object[]; startDate: string } }[];
  };
  const { input } = cases.find(({ id }) => id === 'timeline-plan') ?? {};
  expect(input?.startDate).toBe(planStart);
  expect(phases.map(({ id, plan }) => ({ id, ...plan })).filter(({ minDays }) => minDays !== undefined)).toEqual(
    input?.phases,
  );
});

it('names commits that are pinned', () => {
  const sources = readYaml(root, 'evidence/sources.yaml', sourcesSchema).value ?? {};
  const named = phases.flatMap(({ deliverables }) =>
    deliverables.flatMap((each) => ('commits' in each ? each.commits : [])),
  );
  const pinned = Object.entries(sources).flatMap(([key, { pins }]) => Object.keys(pins).map((pin) => `${key}@${pin}`));
  expect(pinned).toEqual(expect.arrayContaining(named));
});
