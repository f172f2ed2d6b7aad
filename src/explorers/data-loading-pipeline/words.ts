/** The words of this explorer; each language is a build of its own. */
import data from '@generated/site-explorers/default/data-loading-pipeline.json';
import { sayIn } from '@site/src/components/ExplorerFrame/sayIn';
import type messages from './messages.json';

export { data };
export const say = sayIn<typeof messages>(data.messages);
