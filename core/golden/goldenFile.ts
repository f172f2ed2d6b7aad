/** The form of a golden file: inputs and outputs of the real code. Specified in evidence/golden/README.md, section 1. */
import * as z from 'zod';

const goldenCase = z.looseObject({
  id: z.string().min(1),
  fn: z.string().min(1),
  input: z.looseObject({}),
  output: z.looseObject({}),
  tolerance: z.number().min(0).optional(),
  note: z.string().optional(),
});

export const goldenFileSchema = z
  .looseObject({
    meta: z.looseObject({
      format: z.literal(1),
      subject: z.string().min(1),
      source: z.array(z.string()),
      tolerance: z.number().min(0),
    }),
    cases: z.array(goldenCase).min(1, 'the file holds no case'),
  })
  .superRefine(({ cases }, context) => {
    const seen = new Set<string>();
    for (const { id } of cases) {
      if (seen.has(id)) context.addIssue({ code: 'custom', message: `the id "${id}" occurs twice` });
      seen.add(id);
    }
  });

export type GoldenFile = z.infer<typeof goldenFileSchema>;
export type GoldenCase = GoldenFile['cases'][number];
