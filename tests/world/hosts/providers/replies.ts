import type { Reply } from '../../reply';
import { seededHex } from '../../seeded';
import type { Host } from '../host';
import { escapeHtml } from '../html';

/** A host that has these paths, with their queries, and no others. */
export const hostWith = (name: string, replies: Readonly<Record<string, Reply>>): Host => ({
  names: [name],
  answer({ url: { pathname, search } }) {
    const path = pathname + search;
    return Object.hasOwn(replies, path) ? replies[path] : undefined;
  },
});

export const page = (head: string, body = ''): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8">${head}</head>
<body>${body}</body>
</html>`;

export const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${escapeHtml(content)}">`;

/** What a page is like after its makers have made it anew. */
export const REDONE = page('<title>Credentials</title>', '<div id="root"></div>');

export function uuidOf(label: string): string {
  const hex = seededHex('providers', label, 32);
  const parts = [
    [0, 8] as const,
    [8, 12] as const,
    [12, 16] as const,
    [16, 20] as const,
    [20, 32] as const,
  ];
  return parts.map(([from, to]) => hex.slice(from, to)).join('-');
}

export const hexOf = (label: string, length: number): string =>
  seededHex('providers', label, length);
