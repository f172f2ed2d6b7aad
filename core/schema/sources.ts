/** The source repositories and their pinned commits (`evidence/sources.yaml`). */
import * as z from 'zod';

export const repositoryKey = z.enum(['upstream', 'fork', 'vdit']);

const pin = z.strictObject({
  commit: z.string().regex(/^[0-9a-f]{40}$/, 'must be a full commit hash of 40 hexadecimal digits'),
  /** Date of the commit (UTC), as in the repository. */
  date: z.iso.date(),
  /** Set where the pin is the tip of a branch that the analyses describe. */
  branch: z.string().min(1).optional(),
  subject: z.string().min(1),
});

const repository = z.strictObject({
  url: z.string().regex(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/, 'must be the address of a GitHub repository'),
  licence: z.string().min(1),
  about: z.string().min(1),
  pins: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a pin is named in kebab-case'), pin),
});

export const sourcesSchema = z.partialRecord(repositoryKey, repository);

/** `key@pin`, as pages and claim files write it. */
export const sourceRefSchema = z
  .string()
  .regex(/^(upstream|fork|vdit)@[a-z0-9]+(-[a-z0-9]+)*$/, 'must be REPOSITORY@PIN, such as fork@head');

export type RepositoryKey = z.infer<typeof repositoryKey>;
export type Sources = z.infer<typeof sourcesSchema>;
export type Pin = z.infer<typeof pin>;
