/** Spelling in British English. */
export type IsWord = (word: string) => boolean;

export interface WordProblem {
  message: string;
  fix: string;
  /** It is a word elsewhere. */
  american: boolean;
}

/** Identifiers and names such as pi0.5, att_masks, nn.Module, fork@head and PyTorch: no dictionary knows them. */
const identifier = /[\p{N}_@]|\p{Ll}\p{Lu}|\p{L}\.\p{L}/u;
/** VLM, GPUs, x. */
const abbreviation = /^(?:\p{Lu}+s?|\p{L})$/u;

export function wordProblem(word: string, isWord: IsWord): WordProblem | undefined {
  if (identifier.test(word) || isWord(word) || isWord(bare(word))) return undefined;
  const wrong = word.split(/[-/]/).find((part) => !known(part, isWord));
  if (wrong === undefined) return undefined;
  const british = britishForms(wrong).find(isWord);
  return british === undefined
    ? {
        message: `"${wrong}" is in no dictionary`,
        fix: 'correct it, put an identifier in backticks, or add a term of the field to i18n/en/words.txt',
        american: false,
      }
    : { message: `"${wrong}" is not British spelling`, fix: `write "${british}"`, american: true };
}

const bare = (word: string): string => word.replace(/['’]s?$/, '');

function known(part: string, isWord: IsWord): boolean {
  const word = bare(part);
  return abbreviation.test(word) || [part, word, word.toLowerCase()].some(isWord);
}

/** Where American spelling differs: normalize, color, labeled, center, defense, catalog. */
const americanisms: [RegExp, string][] = [
  [/z(?=[aei])/g, 's'],
  [/or/, 'our'],
  [/l(?=ed$|ing|er)/, 'll'],
  [/er$/, 're'],
  [/ense$/, 'ence'],
  [/og$/, 'ogue'],
];

const britishForms = (word: string): string[] =>
  americanisms.map(([from, to]) => word.replace(from, to)).filter((form) => form !== word);
