/** The lint rule that holds the one way of imports rejects each way back. */
import path from 'node:path';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

const root = path.resolve(__dirname, '../..');
const eslint = new ESLint({ cwd: root });

async function rulesBroken(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

it.each([
  ['src/components/X/index.tsx', "import 'node:fs';"],
  ['src/components/X/index.tsx', "import '../../../plugins/claims/remarkClaims';"],
  ['src/components/X/index.tsx', "import '@site/io/readSite';"],
  ['core/x.ts', "import '../io/readSite';"],
  ['core/x.ts', "import 'node:fs';"],
  ['core/x.ts', "import 'react';"],
  ['plugins/x/index.ts', "import '../../src/components/Claim';"],
  ['tools/x.ts', "import 'react';"],
])('%s may not hold %s', async (file, text) => {
  expect(await rulesBroken(file, text)).toEqual(['no-restricted-imports']);
});

it.each([
  ['src/components/X/index.tsx', "import '@site/core/search/excerpt';"],
  ['plugins/x/index.ts', "import '../../core/finding';"],
  ['core/x.ts', "import './evidence/permalink';"],
])('%s may hold %s', async (file, text) => {
  expect(await rulesBroken(file, text)).toEqual([]);
});
