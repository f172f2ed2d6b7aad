/**
 * Which characters the formulas need in which of KaTeX's faces. Most faces serve one alphabet, such as bold or blackboard
 * letters, of which a page uses a few.
 */
import katex from 'katex';

interface Look {
  family: string;
  style: string;
  weight: string;
}

/** A node of KaTeX's own tree, from which it writes HTML. */
interface Node {
  classes?: readonly string[];
  children?: readonly Node[];
  text?: string;
}

const { __renderToHTMLTree: treeOf } = katex as unknown as { __renderToHTMLTree(tex: string, options: object): Node };

const plain: Look = { family: 'Main', style: 'normal', weight: '400' };

/**
 * @param css KaTeX's style sheet
 * @returns characters by face, such as `Main-Bold`
 */
export function charactersByFace(
  formulas: readonly { tex: string; display: boolean }[],
  css: string,
): Map<string, Set<string>> {
  const looks = classLooks(css);
  const found = new Map<string, Set<string>>();
  const walk = ({ classes = [], children = [], text }: Node, outer: Look): void => {
    const look = classes.reduce((result, name) => ({ ...result, ...looks.get(name) }), outer);
    for (const character of text ?? '') {
      const face = faceOf(look);
      found.set(face, (found.get(face) ?? new Set()).add(character));
    }
    for (const child of children) walk(child, look);
  };
  for (const { tex, display } of formulas) {
    walk(treeOf(tex, { displayMode: display, throwOnError: false, strict: false }), plain);
  }
  return found;
}

/** The file of a face is called `KaTeX_Math-BoldItalic.woff2`. */
function faceOf({ family, style, weight }: Look): string {
  const variant = `${weight === '700' ? 'Bold' : ''}${style === 'italic' ? 'Italic' : ''}`;
  return `${family}-${variant || 'Regular'}`;
}

/** What a class alone says of the font: `.katex .mathbf{font-family:KaTeX_Main;font-weight:700}`. */
function classLooks(css: string): Map<string, Partial<Look>> {
  const looks = new Map<string, Partial<Look>>();
  for (const [, selectors = '', body = ''] of css.matchAll(/(\.katex [^{}]+)\{([^}]*)\}/g)) {
    const family = /font-family:KaTeX_(\w+)/.exec(body)?.[1];
    const style = /font-style:(\w+)/.exec(body)?.[1];
    const weight = /font-weight:(\w+)/.exec(body)?.[1];
    if (!family && !style && !weight) continue;
    for (const [, name = ''] of selectors.matchAll(/\.katex \.([a-z]+)(?=,|$)/g)) {
      looks.set(name, {
        ...looks.get(name),
        ...(family && { family }),
        ...(style && { style }),
        ...(weight && { weight }),
      });
    }
  }
  if (!looks.has('mathbf')) throw new Error('katex.min.css has changed its form: no rule for .mathbf');
  return looks;
}
