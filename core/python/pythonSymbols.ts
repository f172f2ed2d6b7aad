/**
 * Which lines define what in a Python file: classes, functions, and the names assigned at module and class level. Parsed by
 * Lezer, which reads on behind a syntax error, so that one odd line does not hide the rest of a file.
 */
import { parser } from '@lezer/python';
import type { SyntaxNode } from '@lezer/common';

export interface PythonSymbol {
  /** Qualified name, such as `PI0Pytorch.embed_suffix` or `outer.inner`. */
  name: string;
  kind: 'class' | 'function' | 'assignment';
  /** First line (1-based), decorators included. */
  start: number;
  /** Last line, inclusive. */
  end: number;
}

/** In the order of the file; a name that is defined twice occurs twice. */
export function pythonSymbols(lines: readonly string[]): PythonSymbol[] {
  const text = lines.join('\n');
  const starts = lineStarts(lines);
  const symbols: PythonSymbol[] = [];
  const add = (kind: PythonSymbol['kind'], name: string, from: number, to: number) => {
    // A body reaches up to the next token; blank lines and comments in between do not belong to it.
    const end = text.slice(0, to).trimEnd().length;
    symbols.push({ name, kind, start: lineAt(starts, from), end: lineAt(starts, Math.max(from, end - 1)) });
  };

  const visit = (node: SyntaxNode, scope: string, inFunction: boolean, from = node.from): void => {
    const qualified = (name: string) => (scope === '' ? name : `${scope}.${name}`);
    switch (node.name) {
      case 'DecoratedStatement':
        for (const child of childrenOf(node)) visit(child, scope, inFunction, node.from);
        return;
      case 'ClassDefinition':
      case 'FunctionDefinition': {
        const named = node.getChild('VariableName');
        if (!named) return;
        const name = qualified(text.slice(named.from, named.to));
        const isClass = node.name === 'ClassDefinition';
        add(isClass ? 'class' : 'function', name, from, node.to);
        const body = node.getChild('Body');
        if (body) for (const child of childrenOf(body)) visit(child, name, !isClass);
        return;
      }
      case 'AssignStatement':
        if (inFunction) return;
        for (const target of targetsOf(node)) {
          add('assignment', qualified(text.slice(target.from, target.to)), node.from, node.to);
        }
        return;
      default:
        // Through `if`, `try` and `with`, whose bodies belong to the scope around them.
        for (const child of childrenOf(node)) visit(child, scope, inFunction);
    }
  };
  visit(parser.parse(text).topNode, '', false);
  return symbols;
}

/** The names before the last `=`; `a.b = …` and `a[i] = …` define no name. */
function targetsOf(statement: SyntaxNode): SyntaxNode[] {
  const children = childrenOf(statement);
  const lastAssignment = children.map(({ name }) => name).lastIndexOf('AssignOp');
  const end = lastAssignment >= 0 ? lastAssignment : children.findIndex(({ name }) => name === 'TypeDef');
  return children.slice(0, Math.max(end, 0)).filter(({ name }) => name === 'VariableName');
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function lineStarts(lines: readonly string[]): number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}

/** Line (1-based) that holds an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** The innermost definition that holds all of the lines. */
export function symbolAround(symbols: readonly PythonSymbol[], start: number, end: number): PythonSymbol | undefined {
  return symbols
    .filter((symbol) => symbol.start <= start && end <= symbol.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
