/** What the tests of the built site share: where it lies and which pages it has. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { analysisGroups } from '../core/page/analysisOrder';

export const root = path.resolve(__dirname, '..');
export const build = path.join(root, 'build');

if (!existsSync(path.join(build, 'index.html'))) {
  throw new Error('build/ is missing or incomplete: run npm run build first (npm test does)');
}

export const analyses = analysisGroups.flatMap(({ pages }) => pages);

/** Pages made of data alone; of the many for single source files, one. */
export const evidencePages = [
  'evidence',
  'sources',
  'sources/upstream/src/openpi/models_pytorch/pi0_pytorch.py',
  'diff',
  'glossary',
  'reference',
];

/** All kinds of pages that readers reach, in both languages; redirects and the error page are not among them. */
export const pagePaths = ['/', ...[...analyses, ...evidencePages].map((name) => `/${name}`)].flatMap((page) => [
  page,
  page === '/' ? '/en' : `/en${page}`,
]);

export function htmlOf(page: string): string {
  const file = page === '/' ? 'index.html' : page === '/en' ? 'en/index.html' : `${page.slice(1)}.html`;
  return readFileSync(path.join(build, file), 'utf8');
}

export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(path.join(build, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file));
}
