/** Makes one file of the action and of all that it imports, so that a runner needs no `npm install`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Where the bundle is committed. */
export const bundleFile = '.github/actions/related-analyses/dist/index.js';

/** The same input gives the same bytes on every machine: no dates, no addresses, no absolute paths. */
export async function bundleAction(root: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['tools/relatedAction/index.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    // Names are kept, so that the trace of a fault can be read.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'inline',
    plugins: [englishOnly],
    logLevel: 'warning',
  });
  const head = '// Made by npm run action from tools/relatedAction. Do not edit.\n';
  return head + (outputFiles[0]?.text ?? '') + licences(root, Object.keys(metafile.inputs));
}

/** Zod brings its messages in fifty languages, more than half of the bundle; those in English do not come from here. */
const englishOnly: Plugin = {
  name: 'english-only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, () => ({ path: 'locales', namespace: 'left-out' }));
    onLoad({ filter: /^/, namespace: 'left-out' }, () => ({ contents: 'export {};' }));
  },
};

/** What the licences of the bundled packages ask for: their text goes along. */
function licences(root: string, inputs: readonly string[]): string {
  const packages = new Set(inputs.flatMap((input) => /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  return [...packages]
    .sort()
    .map((folder) => {
      const file = ['LICENSE', 'LICENSE.md', 'LICENCE', 'license']
        .map((name) => path.join(root, folder, name))
        .find(existsSync);
      if (!file) throw new Error(`${folder} has no licence file`);
      const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n').replaceAll('*/', '* /').trim();
      return `/*! ${folder.replace('node_modules/', '')}\n\n${text}\n*/\n`;
    })
    .join('');
}
