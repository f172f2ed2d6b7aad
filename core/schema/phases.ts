/** The phases of the self-alignment plan and what became of each deliverable (`evidence/phases.yaml`). */
import * as z from 'zod';
import { citationIdPattern, claimIdPattern } from './claimFile';
import { sourceRefSchema } from './sources';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be in kebab-case');
const landed = { state: z.literal('landed') };
const commits = z.array(sourceRefSchema).min(1);

const common = {
  id: name,
  /** Number in the plan. */
  section: z.string().regex(/^[1-7]\.\d$/, 'must be the number of a section of the plan, such as 3.2'),
  title: text,
  /** Claims and citations of the page that prove the state. */
  claims: z.array(z.string().regex(claimIdPattern)).default([]),
  citations: z.array(z.string().regex(citationIdPattern)).default([]),
};

const deliverable = z
  .discriminatedUnion('state', [
    /** Nothing but the plan. */
    z.strictObject({ ...common, state: z.literal('planned') }),
    z.discriminatedUnion('form', [
      /** By commits of the fork. */
      z.strictObject({ ...common, ...landed, form: z.literal('asPlanned'), commits }),
      /** The aim was met, in another form. */
      z.strictObject({ ...common, ...landed, form: z.literal('changed'), instead: text, commits }),
      /** Upstream has it, and nothing was done for it. */
      z.strictObject({ ...common, ...landed, form: z.literal('inherited') }),
    ]),
    /** The aim was dropped, or something else took its place. */
    z.strictObject({ ...common, state: z.literal('superseded'), instead: text, commits }),
  ])
  .refine(
    ({ claims, citations }) => claims.length + citations.length > 0,
    'needs a claim or a citation that proves it',
  );

const plan = z
  .strictObject({
    /** Week of the plan's calendar. */
    week: z.int().min(1).max(4),
    priority: z.enum(['P0', 'P1', 'P2']),
    /** The plan's estimate in days; a phase without one is continuous. */
    minDays: z.int().min(1).optional(),
    maxDays: z.int().min(1).optional(),
  })
  .refine(
    ({ minDays, maxDays }) => (minDays === undefined) === (maxDays === undefined),
    'has one end of the estimate only',
  )
  .refine(({ minDays = 0, maxDays = 0 }) => minDays <= maxDays, 'minDays must not exceed maxDays');

const phase = z.strictObject({
  id: z.string().regex(/^[1-7]$/, 'must be the number of a phase of the plan'),
  title: text,
  plan,
  deliverables: z.array(deliverable).min(1),
});

export const phasesSchema = z.array(phase).superRefine((phases, context) => {
  const seen = new Set<string>();
  const once = (id: string, path: PropertyKey[]) => {
    if (seen.has(id)) context.addIssue({ code: 'custom', path, message: `the id "${id}" occurs twice` });
    seen.add(id);
  };
  phases.forEach(({ id, deliverables }, index) => {
    once(id, [index, 'id']);
    deliverables.forEach((each, place) => {
      once(each.id, [index, 'deliverables', place, 'id']);
      if (!each.section.startsWith(id)) {
        const message = `section ${each.section} is not in phase ${id}`;
        context.addIssue({ code: 'custom', path: [index, 'deliverables', place, 'section'], message });
      }
    });
  });
});

export type Phase = z.infer<typeof phase>;
export type Deliverable = z.infer<typeof deliverable>;
