/** What the claims of one page rest on (`evidence/claims/<slug>.yaml`). The sentences themselves stand in the page. */
import * as z from 'zod';
import { isPathspec, queryRegExp } from './pathspec';
import { sourceRefSchema } from './sources';

const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*';
export const claimIdPattern = new RegExp(`^${kebab}(?:\\.${kebab}){1,3}$`);
export const citationIdPattern = new RegExp(`^${kebab}\\.src\\.${kebab}$`);

export const claimKinds = ['read', 'run', 'absent', 'inferred', 'open'] as const;
export const verdicts = ['confirmed', 'qualified', 'refuted', 'stale', 'unsupported'] as const;

const claimId = z.string().regex(claimIdPattern, 'a claim id has 2 to 4 dotted parts in kebab-case');
const citationId = z.string().regex(citationIdPattern, 'a citation id is NAMESPACE.src.NAME in kebab-case');

/** `52-81`, or `52-52` for one line; a bare number is accepted because YAML reads `52` as one. */
const lines = z.union([z.string(), z.number()]).transform((value, context) => {
  const match = /^(\d+)(?:-(\d+))?$/.exec(String(value));
  const start = Number(match?.[1]);
  const end = Number(match?.[2] ?? match?.[1]);
  if (!match || start < 1 || end < start) {
    context.addIssue({ code: 'custom', message: 'must be START-END, 1-based, with START not after END' });
    return z.NEVER;
  }
  return { start, end };
});

const citation = z.strictObject({
  source: sourceRefSchema,
  /** Path in the source repository. */
  path: z.string().regex(/^[^/\\][^\\]*$/, 'must be relative to the root of the source repository'),
  /** Qualified name of the definition that the lines belong to. */
  symbol: z.string().min(1).optional(),
  lines,
  /**
   * Of the normalised text of the lines (core/evidence/sourceText.ts). Written by `npm run evidence -- add`; what has none was
   * never verified, and the gate says so.
   */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits, as npm run evidence writes them')
    .optional(),
});

/** The same text in both languages; plain, with `code` between backticks. */
const chinese = /[\u3400-\u9fff]/;
const bilingual = z.strictObject({
  zh: z.string().regex(chinese, 'must be Chinese'),
  en: z
    .string()
    .min(4)
    .refine((text) => !chinese.test(text), 'must be English, quotations included'),
});

/** What the claim says about a statement of an earlier note or of a public thread. */
const verdict = z.strictObject({
  outcome: z.enum(verdicts),
  /** What the note or the thread says, in our words. */
  statement: bilingual,
  reason: bilingual,
});

/** A defect in the source that the claim proves. */
const defect = z.strictObject({
  /** What is wrong, as a heading. */
  title: bilingual,
  /** What it does to whoever runs or changes the code. */
  consequence: bilingual,
});

function isPattern(pattern: string): boolean {
  try {
    queryRegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

/** Proof of absence: `git grep -nE PATTERN COMMIT -- PATHS` prints nothing. */
const query = z.strictObject({
  source: sourceRefSchema,
  pattern: z
    .string()
    .min(1)
    .refine(isPattern, 'must be a regular expression that git grep -E and JavaScript both read'),
  paths: z.array(z.string().min(1).refine(isPathspec, 'must be a file, a folder, or a pattern with *')).min(1),
});

const claim = z
  .strictObject({
    kind: z.enum(claimKinds),
    citations: z.array(citationId).default([]),
    /** Golden cases (`file/case`) or observations (`observations/id`) that reproduce the statement. */
    golden: z.array(z.string().regex(/^[a-z0-9-]+\/\S+$/, 'must be FILE/CASE')).default([]),
    queries: z.array(query).default([]),
    verdict: verdict.optional(),
    defect: defect.optional(),
    /** How an open question can be settled: a command, a test, a person who would know. */
    settle: bilingual.optional(),
  })
  .superRefine((value, context) => {
    const need = (condition: boolean, message: string) => {
      if (!condition) context.addIssue({ code: 'custom', message });
    };
    if (value.kind === 'read' || value.kind === 'inferred') {
      need(value.citations.length > 0, `a claim of kind "${value.kind}" needs at least one citation`);
    }
    if (value.kind === 'run') need(value.golden.length > 0, 'a claim of kind "run" needs at least one golden case');
    if (value.kind === 'absent') need(value.queries.length > 0, 'a claim of kind "absent" needs at least one query');
    need(
      (value.kind === 'open') === (value.settle !== undefined),
      'settle belongs to claims of kind "open", and only to them',
    );
  });

export const claimFileSchema = z.strictObject({
  /** First part of every id in the file. */
  namespace: z.string().regex(new RegExp(`^${kebab}$`)),
  citations: z.record(citationId, citation).default({}),
  claims: z.record(claimId, claim).default({}),
  /** The explorer of the page: the claims of the page that its model computes or rests on. */
  explorer: z.strictObject({ claims: z.array(claimId).min(1) }).optional(),
});

export type ClaimFile = z.infer<typeof claimFileSchema>;
export type Claim = z.infer<typeof claim>;
export type Citation = z.infer<typeof citation>;
export type ClaimKind = (typeof claimKinds)[number];
export type Bilingual = z.infer<typeof bilingual>;
export type Verdict = (typeof verdicts)[number];
