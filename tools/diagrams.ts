/** `npm run diagrams [-- --verify]`: draws what is new or changed; with --verify redraws all and compares bytes. */
import path from 'node:path';
import { formatFindings, type Finding } from '../core/finding';
import { readDrawing, removeDrawing, writeDrawing } from '../io/drawings';
import { readSite } from '../io/readSite';
import { openDrawer } from './diagrams/drawer';
import { drawOne, isFinding, wantedDrawings } from './diagrams/wanted';

const root = path.resolve(__dirname, '..');

async function main(verify: boolean): Promise<void> {
  const site = readSite(root);
  const wanted = wantedDrawings(site);
  const names = new Set(wanted.map(({ name }) => name));
  const unused = [...site.drawings].filter((name) => !names.has(name));
  const todo = verify ? wanted : wanted.filter(({ name }) => !site.drawings.has(name));
  const findings: Finding[] = [];

  if (todo.length > 0) {
    const drawer = await openDrawer();
    console.log(`${todo.length} of ${wanted.length} diagrams, with ${drawer.browser}`);
    try {
      for (const item of todo) {
        const result = await drawOne(drawer, item);
        if (isFinding(result)) findings.push(result);
        else if (!verify) writeDrawing(root, item.name, result);
        else if (JSON.stringify(result) !== JSON.stringify(readDrawing(root, item.name))) {
          findings.push({
            rule: 'diagram/differs',
            file: item.file,
            line: item.line,
            message: `the committed drawing of "${item.id}" is not what Mermaid draws`,
            fix: `remove static/diagrams/${item.name}.*, run npm run diagrams, and look at the result before you commit it`,
          });
        }
      }
    } finally {
      await drawer.close();
    }
  }
  if (!verify) for (const name of unused) removeDrawing(root, name);
  if (findings.length > 0) console.error(`\n${formatFindings(findings)}\n`);
  const done = todo.length - findings.length;
  console.log(
    verify
      ? `diagrams: ${done} redrawn and equal, ${findings.length} findings`
      : `diagrams: ${wanted.length} in all, ${done} drawn, ${unused.length} removed, ${findings.length} findings`,
  );
  // A check that redrew nothing proves nothing.
  process.exitCode = findings.length > 0 || wanted.length === 0 ? 1 : 0;
}

void main(process.argv.includes('--verify'));
