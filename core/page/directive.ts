/** The text directives that pages may use. Any other `:word` is prose and stays as it is written. */
export const directiveNames = ['claim', 'cite', 'src', 'commit', 'pin', 'verdict'] as const;
export type DirectiveName = (typeof directiveNames)[number];

export interface TextDirectiveNode {
  type: 'textDirective';
  name: string;
  attributes?: Record<string, string | null | undefined> | null;
  children: unknown[];
}

export function isOurs(name: string): name is DirectiveName {
  return (directiveNames as readonly string[]).includes(name);
}

/**
 * What a directive refers to. Ids stand in braces: `{mask.suffix.bidirectional}` parses as an attribute without value.
 * Pins stand in brackets, `:commit[fork@head]`, because an attribute name cannot hold `@`.
 */
export function directiveArgument(node: TextDirectiveNode): string | null {
  if (node.name === 'commit' || node.name === 'pin') return labelText(node);
  const keys = Object.keys(node.attributes ?? {});
  return keys.length === 1 ? (keys[0] as string) : null;
}

function labelText({ children }: TextDirectiveNode): string | null {
  const [only] = children as { type: string; value?: string }[];
  return children.length === 1 && only?.type === 'text' ? (only.value ?? null) : null;
}

/** `::explorer` on a line of its own: the explorer that belongs to the page. */
export const isExplorer = (node: object): boolean => {
  const { type, name } = node as { type: string; name?: string };
  return type === 'leafDirective' && name === 'explorer';
};
