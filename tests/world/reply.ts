import type { IncomingHttpHeaders } from 'node:http';

import type { Json } from '@/utils/lib/json';

/** One request, by whichever way it came. */
export interface Visit {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
}

export interface Answered {
  /** Whole, a byte a second, or cut in the middle. */
  readonly how: 'whole' | 'drip' | 'cut';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What becomes of a request. */
export type Reply = Answered | { readonly how: 'reset' | 'hang' | 'offline' };

type Headers = Answered['headers'];

export const text = (status: number, body: string, headers: Headers = {}): Answered => ({
  how: 'whole',
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body: new TextEncoder().encode(body),
});

export const json = (status: number, value: Json, headers: Headers = {}): Answered =>
  text(status, JSON.stringify(value), { 'content-type': 'application/json', ...headers });

export const html = (status: number, page: string, headers: Headers = {}): Answered =>
  text(status, page, { 'content-type': 'text/html; charset=utf-8', ...headers });

export const png = (status: number, body: Uint8Array): Answered => ({
  how: 'whole',
  status,
  headers: { 'content-type': 'image/png' },
  body,
});

export const redirect = (location: string): Answered => text(302, '', { location });

/** Does the client take this type by name? Wildcards do not count, as with the servers played here. */
export const accepts = ({ headers }: Visit, type: string): boolean =>
  headers.accept?.includes(type) ?? false;
