import { describe, expect, test } from 'vitest';

import { appraise, type Beholder } from '@/utils/credentials/appraise';
import type { Judged } from '@/utils/credentials/examine';
import { isObject, type JsonObject } from '@/utils/lib/json';
import { aged } from '@/utils/model/aged';
import type { RecipientIdentity } from '@/utils/model/credential';
import type { Person } from '@/utils/model/person';
import { keysOf } from '@/utils/model/verification';

import { findingRow } from '../browser/rows';
import { signDataIntegrity } from '../world/sign/data-integrity';
import { learnerRecord } from '../world/sign/learner-record';
import { presentation, signPresentation } from '../world/sign/presentation';
import { NOW } from './badge-site';
import { amara, course, eve, judge, school, signedCourse, signRecord } from './issued';

const person: Person = { name: 'Amara Okafor', profiles: [], emails: [] };
const DAY_MS = 86_400_000;
const recorded = {
  id: 'https://issuer.example/1',
  href: 'https://issuer.example/1',
  provider: 'hosted',
  verifiedAt: NOW.toISOString(),
  asked: [],
};
const nobody: Person = { profiles: [], emails: [] };

const appraised = (judged: Judged, beholder: Partial<Beholder> = {}) =>
  appraise({ verifiedAt: NOW.toISOString(), ...judged }, { trusted: [], now: NOW, ...beholder });

async function issuedTo(...recipients: RecipientIdentity[]): Promise<Judged> {
  const judged = await judge(await signedCourse());
  if (!judged.credential) throw new Error('not read');
  return { ...judged, credential: { ...judged.credential, recipients } };
}

const named = (identity: string): RecipientIdentity => ({ kind: 'name', identity, hashed: false });

describe('whose a credential is', () => {
  test('is said by the name where that is the same, whatever the user says', async () =>
    expect(
      appraised(await issuedTo(named('Amara Okafor')), { person, owner: 'you' }),
    ).toMatchObject({ recipient: 'matches', recipientBy: 'name' }));

  test.each([
    ['differs', person, [named('Eve Mallory')]],
    ['is only compatible', person, [named('A. Okafor')]],
    ['is nowhere', nobody, []],
  ])('is said by the user where the name %s', async (_, known, recipients) =>
    expect(appraised(await issuedTo(...recipients), { person: known, owner: 'you' })).toMatchObject(
      {
        recipient: 'matches',
        recipientBy: 'you',
      },
    ),
  );

  test('is said by nobody where nothing can be compared', async () => {
    const appraisal = appraised(await issuedTo(), { person: nobody });
    expect(appraisal.recipient).toBe('not-comparable');
    expect(appraisal).not.toHaveProperty('recipientBy');
  });
});

describe('an appraisal', () => {
  test('of what could not be read knows no issuer', async () => {
    const appraisal = appraised(await judge('nothing'));
    expect(appraisal).toMatchObject({ issuer: 'self-declared', standings: [] });
    expect(appraisal).not.toHaveProperty('known');
    expect(appraisal).not.toHaveProperty('parts');
  });

  test('of a presentation is as bad as the worst that it shows', async () => {
    const good = await signedCourse();
    const forged = { ...good, name: 'Another' };
    const shown = presentation([good, forged], amara.controller);
    const judged = await judge(await signPresentation(shown, amara, { challenge: 'c' }));
    const appraisal = appraised(judged);
    expect(appraisal.parts?.map(({ seal }) => seal.shape)).toEqual(['caution', 'problem']);
    expect(appraisal.seal).toEqual(appraisal.parts?.[1]?.seal);
  });

  describe('of a record', () => {
    const known: Person = {
      name: 'Amara Lindqvist',
      profiles: [],
      emails: [],
      dids: [amara.controller],
    };
    const trusted = [
      { id: school.controller, domain: '', thumbprints: [], since: '', anyKey: true as const },
    ];
    const partFor = (name: string) => {
      const badge = course({ issuer: school.controller, to: eve.controller });
      const subject = badge['credentialSubject'];
      return signDataIntegrity(
        {
          ...badge,
          credentialSubject: { ...(isObject(subject) ? subject : {}), name, identifier: [] },
        },
        school,
      );
    };
    const recordOf = async (part: JsonObject, id = 'urn:record:1') =>
      signRecord(
        learnerRecord({
          id,
          issuer: school.controller,
          learner: amara.controller,
          credentials: [part],
        }),
        school,
      );
    const sealOf = async (part: JsonObject) =>
      appraised(await judge(await recordOf(part)), { person: known, trusted }).seal;

    test('that holds what belongs to somebody else says so, however deep it lies', async () => {
      const caution = { shape: 'caution', reason: 'part-of-another' };
      expect(await sealOf(await partFor('Eve Adams'))).toMatchObject(caution);
      const inner = await recordOf(await partFor('Eve Adams'), 'urn:record:2');
      expect(await sealOf(inner)).toMatchObject(caution);
    });

    test('whose parts go by another DID is the person’s all the same', async () =>
      expect(await sealOf(await partFor('Amara Lindqvist'))).toMatchObject({ shape: 'verified' }));
  });

  test('of a presentation that is taken back is a problem, however good what it shows', async () => {
    const shown = presentation([await signedCourse(), await signedCourse()], amara.controller);
    const judged = await judge(await signPresentation(shown, amara, { challenge: 'c' }));
    const appraisal = appraised({ ...judged, status: 'revoked' });
    expect(appraisal.parts?.map(({ seal }) => seal.shape)).toEqual(['caution', 'caution']);
    expect(appraisal.seal.shape).toBe('problem');
  });

  test('of a presentation that its holder has not signed is a problem', async () => {
    const shown = presentation([await signedCourse()], amara.controller);
    const signed = await signPresentation(shown, amara, { challenge: 'c' });
    const judged = await judge({ ...signed, holder: eve.controller });
    expect(appraised(judged).seal.shape).toBe('problem');
  });

  test.each([
    ['cryptographically-verified', 'host'],
    ['claimed-only', 'nothing'],
    ['link-shape-only', 'nothing'],
  ] as const)('whose assurance is %s knows the issuer by its %s', async (assurance, by) => {
    const judged = await judge(await signedCourse());
    if (!judged.credential) throw new Error('not read');
    const issuer = { ...judged.credential.issuer, id: 'https://learn.microsoft.com/org' };
    const credential = { ...judged.credential, issuer };
    expect(appraised({ ...judged, assurance, credential }).known?.by ?? 'nothing').toBe(by);
  });

  test.each(['valid', 'unchecked'] as const)(
    'of what was %s and has ended since is expired',
    async (status) => {
      const judged = await judge(await signedCourse());
      if (!judged.credential) throw new Error('not read');
      const validUntil = new Date(NOW.getTime() + DAY_MS).toISOString();
      const ends = { ...judged, status, credential: { ...judged.credential, validUntil } };
      const on = (days: number) =>
        appraised(ends, { now: new Date(NOW.getTime() + days * DAY_MS) }).seal.reason;
      expect(on(0)).not.toBe('expired');
      expect(on(2)).toBe('expired');
    },
  );

  test('of a presentation of what has ended since is expired, and what it shows is when it is looked at', async () => {
    const course = await signedCourse();
    const shown = presentation([course, course], amara.controller);
    const judged = await judge(await signPresentation(shown, amara, { challenge: 'c' }));
    const validUntil = new Date(NOW.getTime() + DAY_MS).toISOString();
    const parts = judged.parts?.map((part) => ({
      ...part,
      ...(part.credential && { credential: { ...part.credential, validUntil } }),
    }));
    const ends = { ...judged, ...(parts && { parts }) };
    const later = new Date(NOW.getTime() + 2 * DAY_MS);
    const expired = { shape: 'caution', reason: 'expired' };
    expect(appraised(ends, { now: later }).seal).toMatchObject(expired);
    const finding = findingRow({ state: 'done', appraisal: appraised(ends) });
    const result = { ...recorded, ...ends };
    const partsOn = (day: Date) => aged(finding, result, day).appraisal?.parts ?? [];
    expect(partsOn(NOW).map(({ seal }) => seal.reason)).toEqual([
      'issuer-unknown',
      'issuer-unknown',
    ]);
    expect(partsOn(later).map(({ seal }) => seal)).toMatchObject([expired, expired]);
    expect(aged(finding, result, later).appraisal?.seal.shape).toBe('caution');
  });

  test('of a record within which something has ended since says so, however deep it lies', async () => {
    const judged = await judge(await signedCourse());
    if (!judged.credential) throw new Error('not read');
    const validUntil = new Date(NOW.getTime() + DAY_MS).toISOString();
    const part = { ...judged, subject: 'same' as const };
    const ending = { ...part, credential: { ...judged.credential, validUntil } };
    const record = { ...judged, parts: [{ ...part, parts: [ending] }] };
    const later = new Date(NOW.getTime() + 2 * DAY_MS);
    const { id } = judged.credential.issuer;
    const known = { id, domain: id, thumbprints: [], since: NOW.toISOString(), anyKey: true };
    const beholder = { trusted: [known] };
    const ended = { shape: 'caution', reason: 'part-expired' };
    const appraisal = appraised(record, beholder);
    expect(appraisal.seal.shape).not.toBe('caution');
    expect(appraised(record, { ...beholder, now: later }).seal).toMatchObject(ended);
    const finding = findingRow({ state: 'done', appraisal });
    const seen = aged(finding, { ...recorded, ...record }, later).appraisal;
    expect(seen?.seal).toMatchObject(ended);
    expect(seen?.parts?.[0]?.seal).toMatchObject(ended);
  });
});

describe('an issuer whose key is fixed', () => {
  const by = async (key: typeof school, document: JsonObject) =>
    (await signDataIntegrity(document, key))['proof'] ?? null;

  test('has not changed it because a notary has signed beside him', async () => {
    const document = course({ issuer: school.controller });
    const alone = await judge({ ...document, proof: await by(school, document) });
    const thumbprints = keysOf(school.controller, alone.proofs);
    const proof = [await by(school, document), await by(eve, document)];
    const notarised = await judge({ ...document, proof });
    expect(notarised.proofs).toHaveLength(2);
    const trusted = [{ id: school.controller, domain: '', thumbprints, since: '' }];
    expect(appraised(notarised, { trusted }).seal).toMatchObject({ shape: 'verified' });
    expect(keysOf(school.controller, notarised.proofs)).toEqual(thumbprints);
  });
});
