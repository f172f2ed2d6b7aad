/** What is wrong in an English text of this site: spelling, doubled words, articles, quotes, contractions, Chinese. */
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextQuotes from 'retext-quotes';
import retextRepeatedWords from 'retext-repeated-words';
import retextSentenceSpacing from 'retext-sentence-spacing';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { notProse } from './notProse';
import { wordProblem, type IsWord } from './wordProblem';

export interface EnglishProblem {
  message: string;
  fix: string;
  start: number;
  end: number;
}

const english = () => unified().use(retextEnglish);

/** Each with what a text must hold for it to find something: walking every sentence four times would take a second. */
const retext = [
  [/\b(\p{L}+)\s+\1\b/iu, english().use(retextRepeatedWords).freeze()],
  [/\ban?\s/i, english().use(retextIndefiniteArticle).freeze()],
  [/ {2}/, english().use(retextSentenceSpacing).freeze()],
  [/[“”‘’]|\B'|'\B/, english().use(retextQuotes, { preferred: 'straight' }).freeze()],
] as const;

const patterns: readonly (readonly [RegExp, string, string])[] = [
  [
    /\b(?:\w+n['’]t|\w+['’](?:re|ve|ll|d|m)|(?:it|that|there|here|what|who|where|how|let|he|she)['’]s)\b/gi,
    'is a contraction',
    'write both words in full',
  ],
  [/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+/gu, 'is Chinese', 'translate it; signs are half-width in English'],
];

/** Letters, with signs only between them. */
const words = /[\p{L}\p{M}\p{N}_]+(?:['’.@/-][\p{L}\p{M}\p{N}_]+)*/gu;

export function lintEnglish(text: string, isWord: IsWord): EnglishProblem[] {
  // A sign that is neither word nor punctuation, so that what stands before and after code is not taken for one phrase.
  const prose = text.replace(notProse, (part) => '▒'.repeat(part.length));
  return [...retextProblems(prose), ...patternProblems(prose), ...spellingProblems(prose, isWord)].sort(
    (a, b) => a.start - b.start,
  );
}

function retextProblems(prose: string): EnglishProblem[] {
  return retext.flatMap(([trigger, processor]) => {
    if (!trigger.test(prose)) return [];
    const file = new VFile(prose);
    processor.runSync(processor.parse(file), file);
    return file.messages.map(({ reason, place }) => {
      const { start, end } = place && 'start' in place ? place : {};
      return { message: reason, fix: 'write it so', start: start?.offset ?? 0, end: end?.offset ?? prose.length };
    });
  });
}

function patternProblems(prose: string): EnglishProblem[] {
  return patterns.flatMap(([pattern, what, fix]) =>
    [...prose.matchAll(pattern)].map(({ 0: found, index }) => ({
      ...{ message: `"${found}" ${what}`, fix },
      ...{ start: index, end: index + found.length },
    })),
  );
}

function spellingProblems(prose: string, isWord: IsWord): EnglishProblem[] {
  const quotes = [...prose.matchAll(/"[^"]*"/g)].map(({ 0: quote, index }) => [index, index + quote.length] as const);
  return [...prose.matchAll(words)].flatMap(({ 0: word, index: start }) => {
    const problem = wordProblem(word, isWord);
    // What others wrote keeps their spelling.
    if (!problem || (problem.american && quotes.some(([from, to]) => from < start && start < to))) return [];
    return [{ message: problem.message, fix: problem.fix, start, end: start + word.length }];
  });
}
