/** What an explorer may say of itself: how many cases of the real code its model reproduces, and how closely. */
import type { GoldenBacking } from '../explorer/explorerData';
import type { Site } from '../site';
import { goldenFunctions } from './functions';
import { runGolden } from './runGolden';

/** `upstream@15a9616` in a description of the source. */
const revision = /\b[a-z][a-z-]*@[0-9a-f]{7}\b/g;

/** @throws where the page has no golden file, or the model does not reproduce all of it: such a page must not be built */
export function goldenBacking({ goldenFiles, configTable }: Site, page: string): GoldenBacking {
  const name = `${page}.golden.json`;
  const golden = goldenFiles.find(({ file }) => file.endsWith(`/${name}`));
  if (!golden) throw new Error(`the explorer of ${page} has no golden file evidence/golden/${name}`);
  const { passed, failures, largestError } = runGolden(golden.value, goldenFunctions, { configTable });
  const [first] = failures;
  if (first) throw new Error(`${golden.file}: ${failures.length} cases fail, first ${first.id}: ${first.message}`);
  const revisions = [...new Set(golden.value.meta.source.flatMap((text) => text.match(revision) ?? []))];
  return { file: name, cases: passed, largestError, revisions };
}
