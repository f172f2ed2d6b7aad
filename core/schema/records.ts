/**
 * What the evidence tool found when it last read the sources, as committed files: `evidence/verification.json` (at the
 * pinned commits) and `evidence/drift.json` (at other revisions). The build shows them; it never reads a source itself.
 */
import * as z from 'zod';
import { sourceRefSchema } from './sources';

const commit = z.string().regex(/^[0-9a-f]{40}$/);
const line = z.int().min(1);

/** What has become of cited lines at another revision. */
export const driftStatuses = ['same', 'moved', 'changed', 'gone'] as const;
export type DriftStatus = (typeof driftStatuses)[number];

/** How cited lines, or a query that finds nothing, stand in the other repository. */
export const standings = ['same', 'moved', 'differs', 'absent'] as const;
export type Standing = (typeof standings)[number];

const counterpart = z.strictObject({
  standing: z.enum(standings),
  path: z.string().optional(),
  start: line.optional(),
  end: line.optional(),
});

const verifiedCitation = z.strictObject({
  commit,
  path: z.string(),
  start: line,
  end: line,
  symbol: z.string().optional(),
  sha256: z.string(),
  /** Git's name of the file's content: a diff names it too, and so says whether its base is the pinned file. */
  blob: commit,
  /** Lines of the definition that the cited ones belong to. */
  symbolStart: line.optional(),
  symbolEnd: line.optional(),
  /** By pin of the other repository. */
  elsewhere: z.record(sourceRefSchema, counterpart),
});

const verifiedQuery = z.strictObject({
  commit,
  pattern: z.string(),
  paths: z.array(z.string()),
  /** Files that the query looked at. */
  files: z.int().min(0),
  elsewhere: z.record(sourceRefSchema, z.enum(standings)),
});

export const verificationSchema = z.strictObject({
  /** Day (UTC) on which `npm run evidence -- verify` found what this file says. */
  verified: z.iso.date(),
  citations: z.record(z.string(), verifiedCitation),
  /** By claim, in the order of its queries. */
  queries: z.record(z.string(), z.array(verifiedQuery)),
});

const driftedCitation = z.strictObject({
  status: z.enum(driftStatuses),
  path: z.string().optional(),
  start: line.optional(),
  end: line.optional(),
  /** Content of the file at the other revision; absent where the file is gone. */
  blob: commit.optional(),
  reason: z.string().optional(),
});

const driftOfPin = z.strictObject({
  /** Commit of the pin when it was compared; a report on another one is out of date and not shown. */
  base: commit,
  to: z.strictObject({ rev: z.string(), commit, date: z.iso.date() }),
  compared: z.iso.date(),
  citations: z.record(z.string(), driftedCitation),
  /** By `CLAIM#INDEX` of an absence query: how many places it finds at the other revision. */
  queries: z.record(z.string(), z.int().min(0)),
});

export const driftSchema = z.record(sourceRefSchema, driftOfPin);

export type Verification = z.infer<typeof verificationSchema>;
export type VerifiedCitation = z.infer<typeof verifiedCitation>;
export type VerifiedQuery = z.infer<typeof verifiedQuery>;
export type Counterpart = z.infer<typeof counterpart>;
export type Drift = z.infer<typeof driftSchema>;
export type DriftOfPin = z.infer<typeof driftOfPin>;
export type DriftedCitation = z.infer<typeof driftedCitation>;
