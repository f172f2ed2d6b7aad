/** The rows of both configuration tables, as the build publishes them. */
import configs from '@generated/site-explorers/default/configs.json';
import type { ConfigRow } from '@site/core/models/dataPipeline/configTable';
import type { Tree } from '@site/core/models/dataPipeline/robots';

const rowsOf = (tree: string) => (configs[tree] ?? []) as readonly ConfigRow[];

export const configRows: Readonly<Record<Tree, readonly ConfigRow[]>> = {
  upstream: rowsOf('upstream@15a9616'),
  fork: rowsOf('fork@7a75ac2'),
  forkMain: [],
};
