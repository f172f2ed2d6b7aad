/** `npm run site`: builds both languages and serves the result with search on http://localhost:3000 (PORT overrides). */
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const docusaurus = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');

function run(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [docusaurus, ...args], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function main(): Promise<void> {
  const port = process.env.PORT ?? '3000';
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    console.error(`PORT is "${port}": give a number from 1 to 65535`);
    process.exitCode = 2;
    return;
  }
  console.log('1/2  building both languages …');
  const built = await run(['build']);
  if (built !== 0) {
    process.exitCode = built;
    return;
  }
  console.log(`2/2  serving on http://localhost:${port}${process.env.BASE_URL ?? '/'} (Ctrl+C stops)`);
  process.exitCode = await run(['serve', '--no-open', '--port', port]);
}

void main();
