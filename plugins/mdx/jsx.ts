/** MDX JSX nodes made by our plugins: a component with props that are plain data. */
import { valueToEstree } from 'estree-util-value-to-estree';

interface Attribute {
  type: 'mdxJsxAttribute';
  name: string;
  value: string | { type: 'mdxJsxAttributeValueExpression'; value: string; data: { estree: unknown } };
}

export interface JsxNode {
  type: 'mdxJsxTextElement' | 'mdxJsxFlowElement';
  name: string;
  attributes: Attribute[];
  children: unknown[];
}

export type Props = Record<string, unknown>;

/** An element inside a paragraph. */
export const inlineElement = (name: string, props: Props, children: unknown[] = []): JsxNode =>
  element('mdxJsxTextElement', name, props, children);

/** An element that stands as a block. */
export const blockElement = (name: string, props: Props, children: unknown[] = []): JsxNode =>
  element('mdxJsxFlowElement', name, props, children);

function element(type: JsxNode['type'], name: string, props: Props, children: unknown[]): JsxNode {
  const attributes = Object.entries(props)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]): Attribute => ({ type: 'mdxJsxAttribute', name: key, value: attributeValue(value) }));
  return { type, name, attributes, children };
}

function attributeValue(value: unknown): Attribute['value'] {
  if (typeof value === 'string') return value;
  return {
    type: 'mdxJsxAttributeValueExpression',
    value: JSON.stringify(value),
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        comments: [],
        body: [{ type: 'ExpressionStatement', expression: valueToEstree(value) }],
      },
    },
  };
}
