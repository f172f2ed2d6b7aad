/** Old addresses that must keep working (`evidence/redirects.yaml`). */
import * as z from 'zod';

export const redirectsSchema = z.strictObject({
  /** Folders under which the old names were published; "/" is the root. */
  folders: z.array(z.string().regex(/^\/([a-z0-9-]+\/)*$/, 'must begin and end with a slash')).min(1),
  /** Endings with which they were linked. */
  endings: z.array(z.string().regex(/^(\.[a-z]+)?$/)).min(1),
  /** Old name → name of the page. */
  names: z.record(z.string().regex(/^[A-Za-z0-9_-]+$/), z.string().regex(/^[a-z0-9-]+$/)),
});

export type Redirects = z.infer<typeof redirectsSchema>;

/** Every old address with the page that it leads to. */
export function expandRedirects({ folders, endings, names }: Redirects): { from: string; to: string }[] {
  return Object.entries(names).flatMap(([old, page]) =>
    folders.flatMap((folder) => endings.map((ending) => ({ from: `${folder}${old}${ending}`, to: `/${page}` }))),
  );
}
