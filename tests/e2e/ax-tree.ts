import type { Page } from '@playwright/test';

/** A node of the tree that assistive technology is given, closed roots included, with what it says and holds. */
export interface AxNode {
  readonly role: string;
  readonly name: string;
  /** States and properties: `expanded`, `focusable`, `live` … */
  readonly properties: ReadonlyMap<string, unknown>;
  readonly children: readonly AxNode[];
  readonly backendId: number | undefined;
}

/** The whole tree of a page; what is ignored is left out, and what it holds takes its place. */
export async function axTree(page: Page): Promise<AxNode> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  const [tree] = root ? seen(root.nodeId) : [];
  if (!tree) throw new Error('the page has no tree');
  return tree;

  function seen(id: string): AxNode[] {
    const node = byId.get(id);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(seen);
    if (node.ignored) return children;
    return [
      {
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        properties: new Map(node.properties?.map(({ name, value }) => [name, value.value])),
        children,
        backendId: node.backendDOMNodeId,
      },
    ];
  }
}

/** The node and all below it, in reading order. */
export const allIn = (node: AxNode): AxNode[] => [node, ...node.children.flatMap(allIn)];

export const withRole = (tree: AxNode, ...roles: readonly string[]): AxNode[] =>
  allIn(tree).filter(({ role }) => roles.includes(role));

/** What is read aloud of a node, a text after the other. */
export const textsIn = (node: AxNode): string[] =>
  withRole(node, 'StaticText').map(({ name }) => name);

/** Whatever speaks up by itself when it changes. */
export const liveRegions = (tree: AxNode): string[] =>
  allIn(tree)
    .filter(({ properties }) => ['polite', 'assertive'].includes(String(properties.get('live'))))
    .map(({ role }) => role);
