import { sayIn } from '@site/src/components/ExplorerFrame/sayIn';
import data from '@generated/site-explorers/default/self-alignment.json';
import type messages from './messages.json';

/** The words of this explorer; each language is a build of its own. */
export const say = sayIn<typeof messages>(data.messages);
