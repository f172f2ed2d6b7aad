import { interpolate } from '@docusaurus/Interpolate';

/**
 * Words of one explorer in the language of the build.
 * @param messages the explorer's data; typed by its Chinese messages, so that a key which does not exist is an error
 */
export const sayIn =
  <Messages extends object>(messages: Readonly<Record<string, string>>) =>
  (key: keyof Messages & string, values: Readonly<Record<string, string | number>> = {}): string =>
    interpolate(messages[key] ?? key, values);
