import { parseSync } from 'vite';

/** Attributes that somebody reads or hears. */
const READ = new Set(['alt', 'aria-label', 'aria-description', 'placeholder', 'title']);

interface Node {
  readonly type: string;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** What a screen's source writes out for people to read, instead of looking it up. */
export function wordsInMarkup(source: string): string[] {
  const words: string[] = [];
  const read = (value: unknown): void => {
    if (!isNode(value)) return;
    const node: Node & Readonly<Record<string, unknown>> = { ...value };
    switch (node.type) {
      case 'Literal':
        if (typeof node['value'] === 'string') words.push(node['value']);
        break;
      case 'TemplateLiteral':
        for (const { value: part } of listOf<{ value: { raw: string } }>(node['quasis']))
          words.push(part.raw);
        break;
      case 'JSXExpressionContainer':
        read(node['expression']);
        break;
      case 'ConditionalExpression':
        read(node['consequent']);
        read(node['alternate']);
        break;
      case 'LogicalExpression':
        read(node['right']);
        break;
    }
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    if (!isNode(value)) return;
    const node: Node & Readonly<Record<string, unknown>> = { ...value };
    if (node.type === 'JSXText') words.push(String(node['value']));
    if (node.type === 'JSXElement') for (const child of listOf(node['children'])) read(child);
    if (node.type === 'JSXAttribute' && READ.has(nameOf(node['name']))) read(node['value']);
    for (const part of Object.values(node)) walk(part);
  };
  walk(parseSync('screen.tsx', source).program);
  return words.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
}

// Whatever a parser calls a list is one.
const listOf = <One>(value: unknown): readonly One[] => (Array.isArray(value) ? value : []);

const nameOf = (value: unknown): string =>
  isNode(value) && 'name' in value && typeof value.name === 'string' ? value.name : '';
