import { heavyInNode } from '../tools/heavy-in-node';

/** What is inside a document, a line each; or why it cannot be opened. */
export async function linesOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[] | string> {
  const contents = await heavyInNode.contentsOf(bytes);
  if (!contents.ok) return contents.problem.code;
  return contents.value.map((one) => {
    if (one.kind === 'file') return `${one.name}: ${new TextDecoder().decode(one.bytes)}`;
    return one.kind === 'link' ? one.href : `${one.name}: ${one.problem.code}`;
  });
}
