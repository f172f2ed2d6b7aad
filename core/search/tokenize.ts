/**
 * How text becomes search terms. The tokeniser decides what is found, not the engine: Chinese as single characters and
 * pairs (so that 自对齐 and 掩码 are found whatever a dictionary knows), identifiers whole and in every run of their parts
 * (so that `att_2d` finds `make_att_2d_masks`).
 */
const chineseRun = /[\u3400-\u9fff]+/g;
const latinRun = /[\p{Script=Latin}\p{Script=Greek}\p{N}][\p{Script=Latin}\p{Script=Greek}\p{N}_.\-@%]*/gu;

/** Longer runs of parts would multiply the index without a query that needs them. */
const longestRun = 4;

export function tokenize(text: string): string[] {
  const normal = text.normalize('NFKC');
  return [...chineseTerms(normal), ...latinTerms(normal)];
}

/** For queries: a Chinese word of two or more characters is searched by its pairs only, a single one by itself. */
export function tokenizeQuery(text: string): string[] {
  const normal = text.normalize('NFKC');
  const chinese = runs(normal, chineseRun).flatMap((run) => (run.length === 1 ? [run] : pairs(run)));
  const latin = runs(normal, latinRun).map((word) => trimmed(word).toLowerCase());
  return [...new Set([...chinese, ...latin])].filter(Boolean);
}

function chineseTerms(text: string): string[] {
  return runs(text, chineseRun).flatMap((run) => [...run, ...pairs(run)]);
}

function latinTerms(text: string): string[] {
  return runs(text, latinRun).flatMap((word) => {
    const whole = trimmed(word);
    const parts = identifierParts(whole);
    const terms = new Set([whole.toLowerCase()]);
    for (let start = 0; start < parts.length; start += 1) {
      for (let end = start + 1; end <= Math.min(parts.length, start + longestRun); end += 1) {
        terms.add(parts.slice(start, end).join('_'));
      }
    }
    return [...terms].filter(Boolean);
  });
}

/** `PaliGemmaWithExpertModel` → pali, gemma, …; `make_att_2d_masks` → make, att, 2d, masks; `norm_stats.json` → norm, stats, json. */
export function identifierParts(word: string): string[] {
  return word
    .split(/[_.\-@]+/)
    .flatMap((part) => part.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/))
    .filter(Boolean)
    .map((part) => part.toLowerCase());
}

const runs = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([run]) => run);
const pairs = (run: string): string[] => [...run].slice(1).map((character, index) => [...run][index] + character);
const trimmed = (word: string): string => word.replace(/[_.\-@]+$/, '');
