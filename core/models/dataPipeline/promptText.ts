/** The text that a sample hands to the sentencepiece encoder. The encoder itself is not modelled. */
import { ModelError } from '../modelError';
import { discretizeState } from './stateBins';

/** `paligemma` is pi0 and, with a state, pi0.5; pi0-FAST has a text for training and one for inference. */
export type PromptFormat = 'paligemma' | 'fastTrain' | 'fastInfer';

/** A state, or two of them: the fork hands over the frame and the next one. */
export type PromptState = readonly number[] | readonly (readonly number[])[];

/**
 * The texts that are encoded one after the other; the actions of pi0-FAST, which are no text, stand between `Action: `
 * and `|`.
 *
 * @param prompt the instruction as it comes from the data set
 * @param state normalised, `[n]` or `[2][n]`; null where the prompt holds no state
 * @throws ModelError `shapeMismatch` if pi0-FAST, which always writes the state, gets none
 * @mirrors data.src.pg-tokenize
 * @mirrors data.src.fast-tokenize
 */
export function promptTexts(format: PromptFormat, prompt: string, state: PromptState | null): string[] {
  if (format === 'paligemma') {
    const text = strip(prompt).replaceAll(/[_\n]/g, ' ');
    return state ? [`Task: ${text}, State: ${stateText(state)};\nAction: `] : [text, '\n'];
  }
  if (!state) throw new ModelError('shapeMismatch', 'pi0-FAST writes the state into the prompt');
  const text = strip(prompt.toLowerCase()).replaceAll('_', ' ');
  const prefix = `Task: ${text}, State: ${stateText(state)};\n`;
  return format === 'fastTrain' ? [prefix, 'Action: ', '|'] : [prefix];
}

/** Without white space at both ends, as Python's `strip`. */
function strip(text: string): string {
  const characters = [...text];
  const start = characters.findIndex((each) => !isSpace(each));
  return start < 0 ? '' : characters.slice(start, characters.findLastIndex((each) => !isSpace(each)) + 1).join('');
}

/** Python counts five separators as white space that JavaScript does not, and not the mark of the byte order. */
const isSpace = (character: string) =>
  '\u001c\u001d\u001e\u001f\u0085'.includes(character) || (character !== '\ufeff' && character.trim() === '');

/** Numbers with blanks between them. Of a matrix each row is printed as NumPy prints it: in brackets and columns. */
function stateText(state: PromptState): string {
  return state
    .map((each) => {
      if (typeof each === 'number') return discretizeState([each]).join();
      const bins = discretizeState(each).map(String);
      const width = Math.max(...bins.map((bin) => bin.length));
      return `[${bins.map((bin) => bin.padStart(width)).join(' ')}]`;
    })
    .join(' ');
}
