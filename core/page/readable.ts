const signs: Record<string, string> = {
  le: '≤',
  ge: '≥',
  ne: '≠',
  times: '×',
  cdot: '·',
  in: '∈',
  to: '→',
  approx: '≈',
  sum: 'Σ',
};

/** Formulas without the signs that only KaTeX reads: plain text shows `mu_j`, not `$\mu_{j}$`. */
export const readable = (text: string): string =>
  text.replace(/\$([^$\n]+)\$/g, (_formula, tex: string) =>
    tex
      .replace(/\\([a-z]+)(?![a-z])/g, (command, name: string) => signs[name] ?? command)
      .replace(/\\(?:text|math[a-z]+|left|right|[bB]ig[lr]?|quad|[,;!])(?![a-z])|[\\{}]/g, ''),
  );
