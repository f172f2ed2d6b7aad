/** Front matter of a page: closed, so that a misspelt key stops the build instead of being ignored. */
import * as z from 'zod';
import { sourceRefSchema } from './sources';

/** The sidebar groups, in reading order. */
export const groups = ['training', 'ttt', 'alignment', 'data'] as const;

const description = z.string().min(50, 'at least 50 characters').max(160, 'at most 160 characters');

/** Present on an English page that has no text yet: readers get a notice instead of the Chinese text. */
const translation = z.literal('pending').optional();

const page = {
  title: z.string().min(1).max(60),
  /** For search engines and link previews; plain text. */
  description,
  slug: z.string().regex(/^\/[a-z0-9-]*$/, 'must be a flat address in kebab-case, such as /attention-mask'),
  translation,
};

const analysis = z.strictObject({
  ...page,
  kind: z.literal('analysis'),
  group: z.enum(groups),
  /** Date of the note that the page grew out of. */
  created: z.iso.date(),
  /** Date on which the page was last checked against its sources. */
  verified: z.iso.date(),
  /** The commits that the page describes, most important first. */
  pins: z.array(sourceRefSchema).min(1),
  keyFinding: z.string().min(10).max(240),
  abstract: z.string().min(60).max(700),
  /** Completes "read this if you want to …". */
  readIf: z.array(z.string().min(4)).min(2).max(4),
});

const home = z.strictObject({ ...page, kind: z.literal('home') });

export const frontMatterSchema = z.discriminatedUnion('kind', [analysis, home]);

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type AnalysisFrontMatter = z.infer<typeof analysis>;
export type Group = (typeof groups)[number];
