/** Labels and sentences of this explorer in the language of the build. */
import data from '@generated/site-explorers/default/self-alignment.json';
import { sayIn } from '@site/src/components/ExplorerFrame/sayIn';
import type zh from './messages.json';

export { data };
export const say = sayIn<typeof zh>(data.messages);
