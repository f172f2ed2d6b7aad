import { expect, it } from 'vitest';
import { phasesSchema } from './phases';

const deliverable = {
  id: 'loss',
  section: '2.3',
  title: { zh: '损失', en: 'Loss' },
  state: 'superseded',
  instead: { zh: '取平均', en: 'The mean' },
  commits: ['fork@fewer-augmentations'],
  claims: ['align.pipe.quarter-each'],
};
const phase = {
  id: '2',
  title: { zh: '数据流', en: 'Data flow' },
  plan: { week: 1, priority: 'P0', minDays: 2, maxDays: 3 },
  deliverables: [deliverable],
};
const messages = (value: unknown) => phasesSchema.safeParse(value).error?.issues.map(({ message }) => message);
const withDeliverable = (part: object) => [{ ...phase, deliverables: [{ ...deliverable, ...part }] }];

it('accepts a phase with and without an estimate, and fills in what may be absent', () => {
  const continuous = { ...phase, id: '7', plan: { week: 4, priority: 'P2' }, deliverables: [] as object[] };
  continuous.deliverables.push({ ...deliverable, id: 'review', section: '7.3' });
  expect(messages([phase, continuous])).toBeUndefined();
  expect(phasesSchema.parse([phase])[0]?.deliverables[0]?.citations).toEqual([]);
});

it('asks each state for what belongs to it', () => {
  const { instead, commits, ...bare } = deliverable;
  const accepts = (part: object) =>
    phasesSchema.safeParse([{ ...phase, deliverables: [{ ...bare, ...part }] }]).success;
  expect(accepts({ state: 'planned' })).toBe(true);
  expect(accepts({ state: 'planned', commits })).toBe(false);
  expect(accepts({ state: 'landed', form: 'asPlanned', commits })).toBe(true);
  expect(accepts({ state: 'landed', form: 'asPlanned', commits, instead })).toBe(false);
  expect(accepts({ state: 'landed', form: 'changed', commits })).toBe(false);
  expect(accepts({ state: 'landed', form: 'changed', commits, instead })).toBe(true);
  expect(accepts({ state: 'landed', form: 'inherited' })).toBe(true);
  expect(accepts({ state: 'landed', commits })).toBe(false);
  expect(accepts({ state: 'superseded', instead })).toBe(false);
});

it('refuses what proves nothing, stands in the wrong phase or occurs twice', () => {
  expect(messages(withDeliverable({ claims: [] }))).toEqual(['needs a claim or a citation that proves it']);
  expect(messages(withDeliverable({ section: '3.1' }))).toEqual(['section 3.1 is not in phase 2']);
  expect(messages([{ ...phase, deliverables: [deliverable, deliverable] }])).toEqual(['the id "loss" occurs twice']);
  expect(messages([{ ...phase, plan: { ...phase.plan, maxDays: 1 } }])).toEqual(['minDays must not exceed maxDays']);
  expect(messages([{ ...phase, plan: { week: 1, priority: 'P0', maxDays: 1 } }])).toEqual([
    'has one end of the estimate only',
  ]);
  expect(messages(withDeliverable({ note: 'x' }))).toHaveLength(1);
});
