import schema from '@jsonresume/schema/schema.json';
import { describe, expect, test } from 'vitest';

import type { Seen } from '@/components/seen';
import { type Basics, jsonResume } from '@/utils/exports/json-resume';
import { followsSchema } from '@/utils/heavy/schemas/follows-schema';
import { sealReasons } from '@/utils/model/seal';

import { badgeLink } from '../browser/rows';
import { forged, kubernetes, seenWith, unseen } from '../components/seen';

const written = (chosen: readonly Seen[], basics?: Basics) =>
  JSON.parse(jsonResume(chosen, basics));

const follows = (document: Parameters<typeof followsSchema>[0]) =>
  followsSchema(document, JSON.parse(JSON.stringify(schema)));

const file = badgeLink({ href: 'file:abc', provider: 'file', id: 'abc', text: 'badge.png' });

describe('a JSON Résumé', () => {
  test('has a certificate with name, issuer, date and address for each credential', () => {
    const resume = written([seenWith('all-checked')]);
    expect(resume.certificates).toEqual([
      {
        name: 'Kubernetes Operations',
        issuer: 'Massachusetts Institute of Technology',
        date: '2025-05-03',
        url: 'https://issuer.example/credentials/1.json',
      },
    ]);
    expect(resume).not.toHaveProperty('basics');
  });

  test('follows the schema of JSON Résumé, whatever a credential states', () => {
    const odd = kubernetes({
      id: 'urn:uuid:1',
      issuer: { id: 'did:key:z6Mk' },
      issuedOn: 'last spring',
      validFrom: '',
      achievement: { name: '\u202e<b>', tags: [], alignments: [] },
    });
    const chosen = [
      ...sealReasons.map((reason) => seenWith(reason)),
      seenWith('all-checked', { finding: { link: file }, result: { credential: odd } }),
      forged(),
      unseen(),
    ];
    const basics = { name: 'Amara Lindqvist', email: 'amara@people.example', url: '' };
    const resume = written(chosen, basics);
    expect(follows(resume)).toMatchObject({ ok: true });
    expect(resume.basics).toEqual({ name: 'Amara Lindqvist', email: 'amara@people.example' });
    expect(resume.certificates.at(-1)).toEqual({ name: '<b>', issuer: 'did:key:z6Mk' });
  });

  test.each([
    [
      'its host, where nobody vouches for it',
      'halden.example',
      { issuer: 'self-declared', standings: [] },
    ],
    [
      'what a registry calls it',
      'Halden College',
      { standings: [{ standing: 'recognised', by: 'Open Registry', name: 'Halden College' }] },
    ],
    [
      'whom it is known to be by what only it can have',
      'Halden',
      { issuer: 'self-declared', standings: [], known: { by: 'host', name: 'Halden' } },
    ],
    [
      'its host, where it bears the name of another',
      'halden.example',
      { issuer: 'self-declared', standings: [], known: { by: 'name', names: ['MIT'] } },
    ],
  ] as const)('names as issuer %s', (_, issuer, appraisal) =>
    expect(written([seenWith('issuer-unknown', { appraisal })]).certificates).toMatchObject([
      { issuer },
    ]),
  );

  test.each([
    [{ certificates: [{ date: '3 May 2025' }] }],
    [{ certificates: 'none' }],
    [{ certificates: [], basics: { name: 7 } }],
  ])('would not follow it otherwise: %j', (document) =>
    expect(follows(document)).toMatchObject({ ok: false, problem: { code: 'schema-invalid' } }),
  );

  test.each([
    'forged',
    'holder-proof-failed',
    'revoked',
    'suspended',
    'expired',
    'not-yet-valid',
    'another-recipient',
    'compatible-name',
    'issuer-key-changed',
    'schema-invalid',
    'part-invalid',
    'part-expired',
    'part-unknown',
    'status-unchecked',
    'not-judged',
  ] as const)('leaves out what is %s, for which it has no word', (reason) =>
    expect(written([seenWith(reason)]).certificates).toEqual([]),
  );

  test('takes the identifier of a file’s credential for its address where it is one', () => {
    const credential = kubernetes({ id: 'https://halden.example/credentials/7' });
    const chosen = [seenWith('all-checked', { finding: { link: file }, result: { credential } })];
    expect(written(chosen).certificates[0].url).toBe('https://halden.example/credentials/7');
  });
});
