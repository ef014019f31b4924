import { beforeEach, describe, expect, test } from 'vitest';

import { holderProofWords } from '@/components/wallet/holder-proof-words';
import { speak } from '@/components/words';
import { answerTo, presentable } from '@/utils/credentials/holder-proof/answer';
import {
  ANSWER_MS,
  ageFault,
  challengeIn,
  challengeText,
  isBetween,
  makeChallenge,
} from '@/utils/credentials/holder-proof/challenge';
import { importHolderKey, makeHolderKey } from '@/utils/credentials/holder-proof/holder-key';
import { readAnswer } from '@/utils/credentials/holder-proof/read-answer';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';
import { ok, type Result } from '@/utils/lib/result';
import {
  type Challenge,
  type HolderKey,
  type HolderProof,
  isBoundTo,
} from '@/utils/model/holder-proof';

import { voice } from '../../components/locales';
import { signDataIntegrity } from '../../world/sign/data-integrity';
import { online } from '../badge-site';
import { course, courseToken, judge, school, signedCourse } from '../issued';

const ASKED = new Date('2026-06-01T10:00:00Z');
const ANSWERED = new Date('2026-06-01T11:30:00Z');
const NOW = new Date('2026-06-01T12:00:00Z');
const FIVE_MINUTES = 5 * 60_000;
const NOBODY: ReadonlySet<string> = new Set();

beforeEach(() => speak(voice('en')));

function opened<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

const challenge = opened(makeChallenge('halden.example', ASKED));
const other = opened(makeChallenge('halden.example', ASKED));
const key = await makeHolderKey();
const mallory = await makeHolderKey();

const answer = async (
  told: { asked?: Challenge; by?: HolderKey; at?: Date; shown?: JsonObject[] } = {},
) =>
  opened(
    await answerTo(told.asked ?? challenge, told.shown ?? [], told.by ?? key, told.at ?? ANSWERED),
  );

/** What comes of an answer, and of each credential in it once that was judged by itself. */
async function checked(
  text: string,
  asked = challenge,
  { now = NOW, answered = NOBODY, environment = online({}) } = {},
): Promise<Result<HolderProof>> {
  const around = { ...environment, now: () => now };
  const answer = await readAnswer(text, asked, around, answered);
  if (!answer.ok) return answer;
  const { credentials, ...control } = answer.value;
  const judgements = await Promise.all(credentials.map((bytes) => verifyFile(bytes, around)));
  return ok({
    ...control,
    credentials: judgements.map((judgement) => ({
      judgement,
      bound: isBoundTo(control.holder, judgement),
    })),
  });
}

const codeOf = async (...args: Parameters<typeof checked>) => {
  const proof = await checked(...args);
  return proof.ok ? 'proved' : proof.problem.code;
};

/** An answer with something else in it or in its proof. */
async function changed(change: (document: JsonObject, proof: JsonObject) => void): Promise<string> {
  const document = JSON.parse(await answer());
  change(document, document.proof);
  return JSON.stringify(document);
}

const privateJwk = async (curve: 'P-256' | 'P-384'): Promise<JsonObject> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: curve }, true, [
    'sign',
    'verify',
  ]);
  return JSON.parse(JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey)));
};

const didJwkOf = ({ d: _, key_ops: __, ext: ___, ...jwk }: JsonObject) =>
  `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;

describe('a question to a holder', () => {
  test('survives a letter', () => {
    const letter = `Dear Amara,\n> please answer:\n> ${challengeText(challenge)}\nRegards`;
    expect(challengeIn(letter, NOW)).toEqual({ ok: true, value: challenge });
  });

  test('is never asked twice', () => expect(other.challenge).not.toBe(challenge.challenge));

  test.each(['https://Halden.example/careers', ' halden.example '])('names a domain: %s', (text) =>
    expect(opened(makeChallenge(text, ASKED)).domain).toBe('halden.example'),
  );

  test.each(['', 'me', 'javascript:alert(1)', 'localhost', '127.0.0.1:80', '10.0.0.12', 'a b'])(
    'is asked in the name of a domain, and not of %j',
    (text) =>
      expect(makeChallenge(text, ASKED)).toMatchObject({ problem: { code: 'challenge-none' } }),
  );

  test.each([
    'Hello',
    'proofstack-challenge:e30',
    challengeText(challenge).slice(0, -5),
    challengeText({ ...challenge, challenge: 'short' }),
    challengeText({ ...challenge, challenge: `!${challenge.challenge}` }),
    challengeText({ ...challenge, challenge: `${challenge.challenge}!` }),
    challengeText({ ...challenge, challenge: 'a'.repeat(101) }),
    challengeText({ ...challenge, madeAt: '' }),
    challengeText({ ...challenge, domain: 'evil.example/x' }),
  ])('is told from other words: %s', (text) =>
    expect(challengeIn(text, NOW)).toMatchObject({ problem: { code: 'challenge-none' } }),
  );

  test('is not answered when its time is over', () =>
    expect(
      challengeIn(challengeText(challenge), new Date(ASKED.getTime() + ANSWER_MS + 1)),
    ).toMatchObject({
      problem: { code: 'challenge-over' },
    }));

  test.each([
    [-FIVE_MINUTES - 1, 'over'],
    [-FIVE_MINUTES, 'open'],
    [ANSWER_MS, 'open'],
    [ANSWER_MS + 1, 'over'],
  ])(
    'is open from when it was asked, clocks differing a little: %d ms later it is %s',
    (ms, state) =>
      expect(ageFault(challenge, new Date(ASKED.getTime() + ms)) ? 'over' : 'open').toBe(state),
  );

  test.each([
    [new Date(ASKED.getTime() - FIVE_MINUTES - 1), false],
    [new Date(ASKED.getTime() - FIVE_MINUTES), true],
    [new Date(NOW.getTime() + FIVE_MINUTES), true],
    [new Date(NOW.getTime() + FIVE_MINUTES + 1), false],
  ])(
    'takes an answer of any time from the question to now, clocks differing a little: %s',
    (at, fits) => expect(isBetween(challenge, at.toISOString(), NOW)).toBe(fits),
  );

  test('has no answer at a time that is none', () =>
    expect(isBetween(challenge, 'yesterday', NOW)).toBe(false));
});

describe('an answer', () => {
  test('shows control of the key, when, and to whom', async () => {
    const proof = opened(await checked(await answer()));
    expect(proof).toEqual({
      holder: key.did,
      domain: 'halden.example',
      at: '2026-06-01T11:30:00Z',
      credentials: [],
    });
    expect(holderProofWords(proof)[0]).toMatch(
      /^Holder proved control at 1 Jun 2026, .+, to halden\.example, of the key did:key:z6Mk/u,
    );
  });

  test('says of each credential whether it was issued to that key', async () => {
    const own = await signedCourse({ to: key.did, title: 'Tides' });
    const foreign = await signedCourse({ title: 'Winds' });
    const one = opened(await checked(await answer({ shown: [own] })));
    expect(one.credentials).toMatchObject([{ bound: true, judgement: { status: 'valid' } }]);
    const both = opened(await checked(await answer({ shown: [own, foreign] })));
    expect(both.credentials.map(({ bound }) => bound)).toEqual([true, false]);
    expect(holderProofWords(both).slice(1)).toEqual([
      '“Tides” was issued to this very key.',
      '“Winds” was not issued to this key: the answer shows only who presents it.',
    ]);
  });

  test('envelops what came as a token', async () => {
    const judged = await judge(courseToken({ to: key.did }));
    if (!judged.credential) throw new Error('not read');
    const shown = [opened(presentable(judged.credential.secured))];
    const proof = opened(await checked(await answer({ shown })));
    expect(proof.credentials).toMatchObject([{ bound: true, judgement: { status: 'valid' } }]);
  });

  test('does not lend its truth to a credential that is none', async () => {
    const forged = { ...(await signedCourse({ to: key.did })), name: 'Another' };
    const proof = opened(await checked(await answer({ shown: [forged] })));
    expect(proof.credentials[0]?.judgement.credential).toBeUndefined();
    expect(proof.credentials[0]?.bound).toBe(false);
  });

  test('says of one that nobody has signed that nothing shows to whom it was issued', async () => {
    const { proof: _, ...unsigned } = await signedCourse({ to: key.did, title: 'Tides' });
    const proof = opened(await checked(await answer({ shown: [unsigned] })));
    expect(proof.credentials[0]?.bound).toBe(false);
    expect(holderProofWords(proof).slice(1).join()).not.toContain('issued to this');
  });

  test('says of one whose issuer’s key is out of reach the same, and why', async () => {
    const far = JSON.parse(
      JSON.stringify(await signedCourse({ to: key.did, issuer: 'did:web:far.example' })),
    );
    far.proof.verificationMethod = 'did:web:far.example#0';
    const proof = opened(await checked(await answer({ shown: [far] })));
    expect(proof.credentials[0]?.bound).toBe(false);
    expect(holderProofWords(proof)[1]).toMatch(
      /^“Tides” is not shown to be genuine, so nothing says to whom it was issued\. \S/u,
    );
  });

  test('is for no recipient whose name is the key’s', async () => {
    const named = JSON.parse(JSON.stringify(course({ issuer: school.controller })));
    named.credentialSubject.id = undefined;
    named.credentialSubject.identifier = [
      { type: 'IdentityObject', identityType: 'name', identityHash: key.did, hashed: false },
    ];
    const shown = await signDataIntegrity(JSON.parse(JSON.stringify(named)), school);
    const proof = opened(await checked(await answer({ shown: [shown] })));
    expect(proof.credentials).toMatchObject([{ bound: false, judgement: { status: 'valid' } }]);
  });

  test('says beside it that one which was issued to that key is over', async () => {
    const over = {
      ...course({ issuer: school.controller, to: key.did }),
      validUntil: '2026-03-01T00:00:00Z',
    };
    const shown = await signDataIntegrity(over, school);
    const proof = opened(await checked(await answer({ shown: [shown] })));
    expect(proof.credentials).toMatchObject([{ bound: true, judgement: { status: 'expired' } }]);
    expect(holderProofWords(proof)[1]).toBe(
      '“Tides” was issued to this very key. Caution: expired on 1 Mar 2026',
    );
  });

  test.each(['P-256', 'P-384'] as const)(
    'is signed by an imported key of %s as well',
    async (curve) => {
      const jwk = await privateJwk(curve);
      const byDidKey = opened(await importHolderKey(jwk));
      expect(byDidKey.did).toMatch(/^did:key:z/u);
      expect(await codeOf(await answer({ by: byDidKey }))).toBe('proved');
      const byDidJwk = opened(await importHolderKey(jwk, didJwkOf(jwk)));
      expect(opened(await checked(await answer({ by: byDidJwk }))).holder).toBe(didJwkOf(jwk));
    },
  );
});

describe('an answer is refused', () => {
  test('that was given to another question', async () =>
    expect(await codeOf(await answer({ asked: other }))).toBe('invalid-challenge'));

  test('that was given to somebody else', async () =>
    expect(await codeOf(await answer({ asked: { ...challenge, domain: 'evil.example' } }))).toBe(
      'invalid-domain',
    ));

  test('the second time', async () =>
    expect(
      await codeOf(await answer(), challenge, { answered: new Set([challenge.challenge]) }),
    ).toBe('challenge-answered'));

  test('that comes too late', async () =>
    expect(
      await codeOf(await answer(), challenge, { now: new Date(ASKED.getTime() + ANSWER_MS + 1) }),
    ).toBe('challenge-over'));

  test('that was made before it was asked', async () =>
    expect(await codeOf(await answer({ at: new Date('2026-06-01T09:00:00Z') }))).toBe(
      'invalid-challenge',
    ));

  test('that was made in the future', async () =>
    expect(await codeOf(await answer({ at: new Date('2026-06-01T13:00:00Z') }))).toBe(
      'proof-verification-error',
    ));

  test('whose question, domain or time was written in afterwards', async () => {
    const given = JSON.parse(
      await answer({
        asked: { ...other, domain: 'evil.example' },
        at: new Date('2026-06-01T11:00:00Z'),
      }),
    );
    const stamped = {
      challenge: challenge.challenge,
      domain: challenge.domain,
      created: '2026-06-01T11:30:00Z',
    };
    const forged = { ...given, proof: { ...given.proof, ...stamped } };
    expect(await codeOf(JSON.stringify(forged))).toBe('proof-verification-error');
  });

  test('of one key in the name of another', async () => {
    const by = { ...mallory, did: key.did, verificationMethod: key.verificationMethod };
    expect(await codeOf(await answer({ by }))).toBe('proof-verification-error');
    expect(await codeOf(await answer({ by: { ...mallory, did: key.did } }))).toBe(
      'issuer-key-mismatch',
    );
  });

  test.each<[string, (document: JsonObject, proof: JsonObject) => void, string]>([
    [
      'with another holder',
      (document) => Object.assign(document, { holder: mallory.did }),
      'proof-verification-error',
    ],
    [
      'with a credential put in',
      (document) => Object.assign(document, { verifiableCredential: [] }),
      'proof-verification-error',
    ],
    [
      'made for another purpose',
      (_, proof) => Object.assign(proof, { proofPurpose: 'assertionMethod' }),
      'proof-verification-error',
    ],
    [
      'without a time',
      (_, proof) => Reflect.deleteProperty(proof, 'created'),
      'proof-verification-error',
    ],
    [
      'without a question',
      (_, proof) => Reflect.deleteProperty(proof, 'challenge'),
      'invalid-challenge',
    ],
    ['without a domain', (_, proof) => Reflect.deleteProperty(proof, 'domain'), 'invalid-domain'],
    ['without a proof', (document) => Reflect.deleteProperty(document, 'proof'), 'no-proof'],
  ])('%s', async (_, change, code) => expect(await codeOf(await changed(change))).toBe(code));

  test('of a holder whose key a server would have to confirm, and no server is asked', async () => {
    const environment = {
      ...online({}),
      ask: () => {
        throw new Error('somebody is asked');
      },
    };
    const elsewhere = {
      did: 'did:web:halden.example',
      verificationMethod: 'did:web:halden.example#0',
    };
    const text = await answer({ by: { ...key, ...elsewhere } });
    expect(await codeOf(text, challenge, { environment })).toBe('holder-key-elsewhere');
  });

  test('with more credentials than anybody reads through', async () => {
    const own = await signedCourse({ to: key.did });
    expect(await codeOf(await answer({ shown: Array(101).fill(own) }))).toBe('too-large');
  });

  test('beside which another proof stands that does not hold', async () => {
    const two = JSON.parse(await answer());
    const second = JSON.parse(await answer({ asked: other }));
    expect(await codeOf(JSON.stringify({ ...two, proof: [two.proof, second.proof] }))).toBe(
      'invalid-challenge',
    );
  });

  test.each(['', 'Hello', '{}', courseToken()])('that is none: %j', async (text) =>
    expect(await codeOf(text)).toBe('answer-none'),
  );

  test('that is a credential', async () =>
    expect(await codeOf(JSON.stringify(await signedCourse()))).toBe('answer-none'));
});

describe('a holder’s key', () => {
  test('cannot be taken out again', async () => {
    expect(key.privateKey.extractable).toBe(false);
    expect(opened(await importHolderKey(await privateJwk('P-256'))).privateKey.extractable).toBe(
      false,
    );
    await expect(crypto.subtle.exportKey('jwk', key.privateKey)).rejects.toThrow();
  });

  test('is refused with the public half of another', async () => {
    const [one, two] = [await privateJwk('P-256'), await privateJwk('P-256')];
    const mixed = { ...one, d: two['d'] ?? '' };
    expect(await importHolderKey(mixed)).toMatchObject({ problem: { code: 'key-unusable' } });
  });

  test('is refused for the identifier of another', async () => {
    const [one, two] = [await privateJwk('P-256'), await privateJwk('P-256')];
    for (const did of [didJwkOf(two), key.did, 'did:web:halden.example'])
      expect(await importHolderKey(one, did)).toMatchObject({
        problem: { code: 'key-of-another' },
      });
  });

  test.each<JsonObject>([
    {},
    { kty: 'OKP', crv: 'X25519', x: 'a', d: 'b' },
    { kty: 'OKP', crv: 'Ed25519', x: 'a' },
    { kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'c' },
    { kty: 'RSA', n: 'a', e: 'AQAB', d: 'b' },
  ])('is refused where it is none: %j', async (jwk) =>
    expect(await importHolderKey(jwk)).toMatchObject({ problem: { code: 'key-unusable' } }),
  );
});
