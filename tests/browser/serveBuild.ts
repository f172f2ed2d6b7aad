/** Serves build/ for the browser tests, as `npm run site` does, on a port that is free. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

const root = path.resolve(__dirname, '../..');

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
  }
}

export default async function serveBuild(project: TestProject): Promise<() => void> {
  const port = await freePort();
  const docusaurus = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const server = spawn(process.execPath, [docusaurus, 'serve', '--no-open', '--port', String(port)], {
    cwd: root,
    stdio: 'ignore',
  });
  const address = `http://localhost:${port}`;
  await answering(address);
  project.provide('address', address);
  return () => server.kill();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, () => {
      const bound = probe.address();
      probe.close(() => (bound && typeof bound === 'object' ? resolve(bound.port) : reject(new Error('no port'))));
    });
  });
}

async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      // Not yet listening.
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`nothing answers at ${address} after 30 s: does build/ exist?`);
}
