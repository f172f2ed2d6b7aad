/** The terms of the field as this site uses them (`evidence/glossary.yaml`): one word for one thing, in each language. */
import * as z from 'zod';
import { citationIdPattern } from './claimFile';

const word = z
  .string()
  .min(1)
  .regex(/^\S(.*\S)?$/, 'must not begin or end with a space');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be in kebab-case');
const words = z.strictObject({ zh: z.array(word).default([]), en: z.array(word).default([]) });
const none = { zh: [], en: [] };

const term = z.strictObject({
  /** The anchor on the glossary page. */
  id,
  zh: word,
  /** Singular; lower case unless it is a name. */
  en: word,
  /** Other right names of the same thing: abbreviations, identifiers. Search knows them. */
  also: words.default(none),
  /** Names that this site does not use for it. The gate `glossary/variant` reports them, and search knows them too. */
  avoid: words.default(none),
  definition: z.strictObject({ zh: z.string().min(12).max(200), en: z.string().min(30).max(450) }),
  /** Citations of the lines that define it, or for a general term, that use it. */
  code: z.array(z.string().regex(citationIdPattern)).min(1).max(4),
  /** Related terms. */
  see: z.array(id).max(4).default([]),
});

export const glossarySchema = z.array(term).superRefine((terms, context) => {
  const owner = new Map<string, string>();
  terms.forEach((entry, index) => {
    const issue = (key: string, message: string) => context.addIssue({ code: 'custom', path: [index, key], message });
    const before = terms[index - 1];
    if (before && before.id >= entry.id)
      issue('id', `"${entry.id}" must stand before "${before.id}": terms are sorted by id`);
    for (const related of entry.see) {
      if (related === entry.id || !terms.some(({ id }) => id === related))
        issue('see', `there is no other term "${related}"`);
    }
    for (const key of ['zh', 'en'] as const) {
      const own: [string, string][] = [
        [key, entry[key]],
        ...entry.also[key].map((name): [string, string] => ['also', name]),
        ...entry.avoid[key].map((name): [string, string] => ['avoid', name]),
      ];
      for (const [place, name] of own) {
        // The same name may stand in both languages of one term: KV cache, adaRMS.
        const known = `${key} ${name.toLowerCase()}`;
        if (owner.has(known)) issue(place, `"${name}" is already a name of "${owner.get(known)}"`);
        owner.set(known, entry.id);
      }
    }
  });
});

export type Term = z.infer<typeof term>;
