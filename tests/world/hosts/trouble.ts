import { html, json, type Reply, redirect, text } from '../reply';
import { revokedAssertion } from '../sign/open-badge-2';
import type { Host, Stage } from './host';
import { PLAIN_HTTP, TROUBLE } from './trouble-addresses';

const TOO_MANY_BYTES = 5 * 1_048_576;

/** Every way in which a link can fail to lead to a credential. */
export function trouble({ issuance }: Stage): Host {
  const replies = new Map<string, () => Reply>([
    [TROUBLE.webPage, () => html(200, WORKSHOP)],
    [TROUBLE.html, () => html(200, '<!doctype html><title>Loading…</title><div id="app"></div>')],
    [TROUBLE.truncatedJwt, () => text(200, halfToken(), { 'content-type': 'application/jwt' })],
    [TROUBLE.gone, () => json(410, revokedAssertion(TROUBLE.gone, 'Withdrawn at renewal.'))],
    [TROUBLE.serverError, () => text(500, 'Internal Server Error')],
    [TROUBLE.hang, () => ({ how: 'hang' })],
    [TROUBLE.redirect, () => redirect('https://elsewhere.example/credentials/moved.json')],
    [TROUBLE.tooLarge, () => json(200, { padding: 'x'.repeat(TOO_MANY_BYTES) })],
    // A good credential lies where nobody must look, so that looking shows.
    [TROUBLE.privateAddress, goodCredential],
    [TROUBLE.localhost, goodCredential],
    [PLAIN_HTTP, goodCredential],
    ['https://elsewhere.example/credentials/moved.json', goodCredential],
  ]);
  const names = [...replies.keys(), TROUBLE.notFound].map((address) => new URL(address).hostname);
  return {
    names: [...new Set(names)],
    answer: ({ url }) => replies.get(url.href)?.(),
  };

  function goodCredential(): Reply {
    return json(200, issuance.credential('dataIntegrity') ?? null);
  }

  /** Cut off within the payload, so that it is no token at all. */
  function halfToken(): string {
    const token = String(issuance.credential('jwt'));
    return token.slice(0, token.length / 2);
  }
}

const WORKSHOP = `<!doctype html>
<html lang="en">
<head><title>Weekend workshop</title></head>
<body><h1>Weekend workshop</h1><p>Two days by the lake. Everybody gets a certificate.</p></body>
</html>`;
