import { codec, type State } from './state';
import { say } from './words';

/** Takes a text, or says what is wrong: what an address cannot hold is refused while it is typed. */
export function textTyped(
  setting: 'text' | 'find',
  typed: string,
  change: (part: Partial<State>) => void,
): string | undefined {
  const { problem } = codec.decode(codec.encode({ ...codec.initial, [setting]: typed }));
  if (problem) return say('problem.text');
  change({ [setting]: typed });
  return undefined;
}
