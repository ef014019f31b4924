import { describe, expect, test } from 'vitest';

import { safeFetch } from '@/utils/browser/network';
import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';
import type { ProblemCode } from '@/utils/lib/problem';
import { noPace } from '../../browser/no-pace';
import { statusEntry } from '../../world/sign/bitstring-list';
import { signDataIntegrity } from '../../world/sign/data-integrity';
import { keyPair } from '../../world/sign/key-pair';
import { withStatus } from '../../world/sign/open-badge-3';
import { at, award, hosted, NOW } from '../badge-site';
import { course, school } from '../issued';
import { signingWith } from '../proofs/signings';
import { VALID } from './attempt';

/** A network through the only way out, on which everything answers that is asked, the metadata of a cloud included. */
async function attemptOnline(document: JsonObject, answers: (url: string) => Response) {
  const asked: string[] = [];
  const ask = safeFetch({
    async fetch(url) {
      asked.push(String(url));
      return answers(String(url));
    },
    mayAsk: async () => true,
    pace: noPace,
    clock: { now: () => NOW.getTime(), sleep: async () => {} },
    isOnline: () => true,
  });
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const found = await verifyFile(bytes, { ask, now: () => NOW });
  // Registries of issuers may be asked as well; their addresses are not the attacker's choice.
  const chosen = asked.filter((url) => !url.startsWith('https://digitalcredentials.github.io/'));
  return { verdict: verdictOf(found), code: found.problem?.code, asked: chosen };
}

const page = (url: string): Response => {
  const document = hosted[url];
  return document === undefined ? new Response(null, { status: 404 }) : Response.json(document);
};
const redirect = (): Response =>
  Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });

const refused = (code: ProblemCode) => ({ verdict: 'unknown', code, asked: [] });

const hosts = [
  '127.0.0.1',
  '10.0.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '2130706433',
  '0x7f.1',
  '017700000001',
  '[::1]',
  '[::ffff:10.0.0.1]',
  'localhost',
  'router',
  'printer.local',
  'vault.internal',
  'guild.example:8443',
  'me:secret@guild.example',
];

test('a badge of the public network is valid', async () => {
  const { verdict, code, asked } = await attemptOnline(award, page);
  expect({ verdict, code }).toEqual(VALID);
  expect(asked).toEqual([at.assertion, at.badgeClass, at.issuer]);
});

describe.each(hosts)('a private or odd address, %s', (host) => {
  test('as the id of a hosted badge', async () => {
    const id = `https://${host}/assertion`;
    const serving = () => Response.json({ ...award, id });
    expect(await attemptOnline({ ...award, id }, serving)).toEqual(refused('network-forbidden'));
  });

  test('as a status list', async () => {
    const badge = course({ issuer: school.controller });
    const listed = withStatus(badge, statusEntry(`https://${host}/list`, 1));
    const signed = await signDataIntegrity(listed, school);
    expect(await attemptOnline(signed, page)).toEqual(refused('network-forbidden'));
  });

  test('as the document of a key', async () => {
    const id = `https://${host}/issuer`;
    const signing = signingWith('eddsa-rdfc-2022', 'Ed25519');
    const key = { ...keyPair('Ed25519', 'school'), id: `${id}#1`, controller: id };
    const signed = await signing.sign(course({ issuer: id }), { key });
    expect(await attemptOnline(signed, page)).toEqual(refused('network-forbidden'));
  });
});

test.each<[string, ProblemCode]>([
  ['did:web:127.0.0.1', 'did-invalid'],
  ['did:web:2130706433', 'did-invalid'],
  ['did:web:localhost', 'network-forbidden'],
  ['did:web:router', 'network-forbidden'],
  ['did:web:vault.internal', 'network-forbidden'],
  ['did:web:guild.example%3A8443', 'network-forbidden'],
  ['did:web:guild.example%2Fadmin', 'did-invalid'],
  ['did:web:guild.example:..:admin', 'did-invalid'],
  ['did:web:guild.example:%2e%2e:admin', 'did-invalid'],
])('a DID document at a private or odd address, %s', async (did, code) => {
  const signing = signingWith('eddsa-rdfc-2022', 'Ed25519');
  const key = { ...keyPair('Ed25519', 'school'), id: `${did}#1`, controller: did };
  const signed = await signing.sign(course({ issuer: did }), { key });
  expect(await attemptOnline(signed, page)).toEqual(refused(code));
});

describe('a redirect to a private address', () => {
  test('S10: is not followed, wherever it leads', async () => {
    expect(await attemptOnline(award, redirect)).toEqual({
      verdict: 'unknown',
      code: 'redirected',
      asked: [at.assertion],
    });
  });

  test('is not followed from a badge class', async () => {
    const answers = (url: string) => (url === at.badgeClass ? redirect() : page(url));
    expect(await attemptOnline(award, answers)).toEqual({
      verdict: 'unknown',
      code: 'redirected',
      asked: [at.assertion, at.badgeClass],
    });
  });

  test('is not followed from a status list', async () => {
    const list = 'https://school.example/list';
    const badge = withStatus(course({ issuer: school.controller }), statusEntry(list, 1));
    const signed = await signDataIntegrity(badge, school);
    expect(await attemptOnline(signed, redirect)).toEqual({
      verdict: 'unknown',
      code: 'redirected',
      asked: [list],
    });
  });
});
