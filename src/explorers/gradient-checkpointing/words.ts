import data from '@generated/site-explorers/default/gradient-checkpointing.json';
import { sayIn } from '@site/src/components/ExplorerFrame/sayIn';
import type zh from './messages.json';

export { data };

/** The words of this explorer in the language of the build. */
export const say = sayIn<typeof zh>(data.messages);
