/** `npm run action`: bundles the action `.github/actions/related-analyses`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleAction, bundleFile } from './relatedAction/bundle';

const root = path.resolve(__dirname, '..');

async function main(): Promise<void> {
  const text = await bundleAction(root);
  const file = path.join(root, bundleFile);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`action: ${bundleFile}, ${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`);
}

void main();
