import { describe, expect, test } from 'vitest';

import { isObject, type Json, type JsonObject } from '@/utils/lib/json';

import { bitstringList, statusEntry, statusListCredential } from '../../world/sign/bitstring-list';
import { signDataIntegrity } from '../../world/sign/data-integrity';
import { withStatus } from '../../world/sign/open-badge-3';
import {
  anchored2019,
  published,
  told,
  verdictOn as verdictOnBlockcert,
} from '../blockcerts/anchored';
import { course, school } from '../issued';
import { attempt, invalid, judged, VALID } from './attempt';
import { signsAlike } from './signs-alike';

const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const BLOCKCERTS = 'https://w3id.org/blockcerts/v3.1';
const LIST = 'https://school.example/list';
const REFUSED = invalid('proof-transformation-error');

const part = (document: JsonObject, name: string): JsonObject => {
  const { [name]: found = null } = document;
  if (!isObject(found)) throw new Error(`no ${name}`);
  return found;
};

/** A badge that was failed, with an endorsement of itself and of its holder. */
const plain = course({ issuer: school.controller });
const { id = null } = plain;
const subject = part(plain, 'credentialSubject');
const result: JsonObject = { type: ['Result'], value: '12', status: 'Failed' };
const endorsing = (about: Json): JsonObject => ({
  '@context': plain['@context'] ?? null,
  id: 'urn:uuid:0f3ff0a1-7ac1-4e0e-9d34-4a9a8f2b8a51',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  issuer: { id: 'did:example:union', type: ['Profile'], name: 'Union' },
  validFrom: '2026-02-01T00:00:00Z',
  credentialSubject: { id: about, type: ['EndorsementSubject'], endorsementComment: 'Well done.' },
});
const badgeEndorsed = (about: Json) =>
  signDataIntegrity(
    {
      ...plain,
      endorsement: [endorsing(about)],
      credentialSubject: { ...subject, result: [result] },
    },
    school,
  );
const badge = await badgeEndorsed(id);

describe('a type decides how the rest is read, and stands there by its own word', () => {
  test('in the badge as it was signed', async () => expect(await attempt(badge)).toEqual(VALID));

  test.each([
    ['in full', [`${OB}OpenBadgeCredential`]],
    [
      'in full, and once more by another word',
      [`${OB}OpenBadgeCredential`, 'EndorsementCredential'],
    ],
  ])('not %s', async (_, types) => {
    const forged = { ...badge, type: ['VerifiableCredential', ...types] };
    expect((await attempt(forged)).verdict).toBe('invalid');
    expect((await judged(forged)).credential).toBeUndefined();
  });

  test('its address in full leaves every statement as it was signed', async () => {
    const forged = { ...badge, type: ['VerifiableCredential', `${OB}OpenBadgeCredential`] };
    expect(await signsAlike(forged, badge)).toBe(true);
    expect(await attempt(forged)).toEqual(REFUSED);
  });

  test('not at the root of an endorsement', async () => {
    const endorsement = endorsing(id);
    const moved = { ...part(endorsement, 'credentialSubject') };
    moved['type'] = ['EndorsementSubject', 'OpenBadgeCredential'];
    const forged = {
      ...badge,
      type: ['VerifiableCredential'],
      endorsement: [{ ...endorsement, credentialSubject: moved }],
    };
    expect(await signsAlike(forged, badge)).toBe(true);
    expect(await attempt(forged)).toEqual(REFUSED);
  });

  test('nor of an anchored certificate, whose revocation would be looked for by nobody', async () => {
    const certificate = await anchored2019();
    const network = { ...published, ...(await told(certificate)) };
    expect(await verdictOnBlockcert(certificate, network)).toEqual(['valid', undefined]);
    for (const type of [
      'https://w3id.org/blockcerts#BlockcertsCredential',
      'bc:BlockcertsCredential',
    ]) {
      const forged = { ...certificate, type: ['VerifiableCredential', type] };
      expect((await verdictOnBlockcert(forged, network))[0], type).not.toBe('valid');
    }
  });

  const status = statusEntry(LIST, 7);
  const { type: entryType = null } = status;
  const ENTRY = 'https://www.w3.org/ns/credentials/status#BitstringStatusListEntry';

  test.each([
    ['in full', [ENTRY]],
    ['in full before its word', [ENTRY, entryType]],
  ])('nor of a status %s', async (_, types) => {
    const revocable = await signDataIntegrity(withStatus(plain, status), school);
    const list = statusListCredential({
      id: LIST,
      issuer: school.controller,
      validFrom: '2026-01-01T00:00:00Z',
      encodedList: bitstringList({ revoked: [7] }),
    });
    const network = { [LIST]: await signDataIntegrity(list, school) };
    const forged = { ...revocable, credentialStatus: { ...status, type: types } };
    expect((await attempt(revocable, network)).verdict).toBe('revoked');
    expect(await attempt(forged, network)).toEqual(REFUSED);
  });

  test('a status of two types is asked for by each, whichever stands first', async () => {
    const two = { ...status, type: ['JsonSchema', entryType] };
    const { credential } = await judged(await signDataIntegrity(withStatus(plain, two), school));
    expect(credential?.statuses.map(({ type }) => type)).toEqual(two.type);
  });
});

describe('a word that only the document defines is the name that was signed', () => {
  const own = { AttendanceCredential: 'https://college.example/v#AttendanceCredential' };
  const attendance = {
    '@context': [V2, own],
    id: 'urn:badge:visit',
    type: ['VerifiableCredential', 'AttendanceCredential'],
    issuer: school.controller,
    validFrom: '2026-02-01T00:00:00Z',
    credentialSubject: { id: 'did:example:holder' },
  };

  test.each(['DoctorOfMedicine', 'EuropeanDigitalCredential'])('not %s', async (word) => {
    const signed = await signDataIntegrity(attendance, school);
    const forged = {
      ...signed,
      '@context': [V2, BLOCKCERTS, { [word]: own.AttendanceCredential }],
      type: ['VerifiableCredential', word],
    };
    expect(await attempt(signed)).toEqual(VALID);
    expect(await signsAlike(forged, signed)).toBe(true);
    expect((await attempt(forged)).verdict).not.toBe('valid');
    expect((await judged(forged)).credential).toBeUndefined();
  });
});

/** The same node twice: once with all but the last thing that is said of it, and once with that. */
function pieces(id: Json, node: JsonObject): JsonObject[] {
  const { type = null } = node;
  const [name = '', last = null] = Object.entries(node).at(-1) ?? [];
  const { [name]: _, ...rest } = node;
  return [
    { ...rest, id },
    { id, type, [name]: last },
  ];
}

/** What is in pieces put together again, wherever it stands. */
function joined(json: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => {
      if (Array.isArray(value) && value.every(isObject) && value.length === 2)
        return [name, [Object.assign({}, ...value)]];
      return [name, isObject(value) ? joined(value) : value];
    }),
  );
}

describe('what is said of a thing stands in one place', () => {
  const achievement = part(subject, 'achievement');

  test('not in the endorsement of its holder', async () => {
    const {
      id: holder = null,
      identifier = null,
      result: results = null,
      ...others
    } = part(badge, 'credentialSubject');
    const whole = await badgeEndorsed(holder);
    const endorsement = endorsing(holder);
    const forged = {
      ...whole,
      credentialSubject: { id: holder, ...others },
      endorsement: [
        {
          ...endorsement,
          credentialSubject: {
            ...part(endorsement, 'credentialSubject'),
            type: ['EndorsementSubject', 'AchievementSubject'],
            identifier,
            result: results,
          },
        },
      ],
    };
    expect(await attempt(whole)).toEqual(VALID);
    expect(await signsAlike(forged, whole)).toBe(true);
    expect(await attempt(forged)).toEqual(REFUSED);
  });

  const ALIGNED = 'https://college.example/framework#tides';
  const alignment = { type: ['Alignment'], targetName: 'Tides', targetUrl: ALIGNED };

  test.each<[string, JsonObject]>([
    ['a result', { result: pieces('urn:badge:tides#result', result) }],
    ['a result without a name', { result: pieces('_:r', result) }],
    ['an achievement', { achievement: pieces(achievement['id'] ?? null, achievement) }],
    [
      'what has no name within an achievement',
      { achievement: { ...achievement, alignment: pieces('_:a', alignment) } },
    ],
  ])('not %s in pieces', async (_, torn) => {
    const said = { ...subject, result: [result], ...joined(torn) };
    const whole = await signDataIntegrity({ ...plain, credentialSubject: said }, school);
    const forged = { ...whole, credentialSubject: { ...said, ...torn } };
    expect(await attempt(whole)).toEqual(VALID);
    expect(await signsAlike(forged, whole)).toBe(true);
    expect((await attempt(forged)).verdict).toBe('invalid');
  });
});
