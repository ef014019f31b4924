import { describe, expect, test } from 'vitest';

import { readCredential } from '@/utils/credentials/formats';
import type { Json, JsonObject } from '@/utils/lib/json';

import { online } from '../badge-site';

const badge = (subject: JsonObject = {}, change: JsonObject = {}): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:badge:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Navigation with distinction',
  issuer: { id: 'did:web:college.example', type: ['Profile'], name: 'College' },
  validFrom: '2026-01-01T00:00:00Z',
  awardedDate: '2025-12-24T00:00:00Z',
  credentialSubject: {
    id: 'did:example:amara',
    type: ['AchievementSubject'],
    achievement,
    ...subject,
  },
  ...change,
});

const achievement: JsonObject = {
  id: 'urn:achievement:1',
  type: ['Achievement'],
  name: 'Navigation',
  description: 'Finds the way.',
  achievementType: 'Certificate',
  criteria: { id: 'https://college.example/criteria', narrative: 'Three passages.' },
  image: { id: 'https://college.example/badge.png', type: 'Image' },
  inLanguage: 'en-GB',
  version: '2',
  fieldOfStudy: 'Seamanship',
  specialization: 'Tides',
  humanCode: 'NAV-101',
  creditsAvailable: 2.5,
  tag: ['sea'],
  alignment: [
    {
      type: ['Alignment'],
      targetName: 'Chart work',
      targetUrl: 'https://skills.example/1',
      targetCode: 'CW',
      targetFramework: 'Skills',
      targetType: 'ceasn:Competency',
      targetDescription: 'Reads charts.',
    },
  ],
  related: [{ id: 'urn:achievement:1-de', type: ['Related'], inLanguage: 'de', version: '2' }],
  resultDescription: [
    {
      id: 'urn:result:grade',
      type: ['ResultDescription'],
      name: 'Grade',
      resultType: 'RubricCriterionLevel',
      rubricCriterionLevel: [
        {
          id: 'urn:level:master',
          type: ['RubricCriterionLevel'],
          name: 'Mastered',
          level: 'L3',
          alignment: [
            { type: ['Alignment'], targetName: 'EQF 5', targetUrl: 'https://eqf.example/5' },
          ],
        },
      ],
    },
  ],
};

const read = async (document: JsonObject) => readCredential({ document, servedAs: [] }, online({}));
const faultOf = async (document: JsonObject) => {
  const found = await read(document);
  return found.ok ? '' : found.problem.detail;
};

describe('an Open Badge 3.0 is read to the last member', () => {
  test('of its achievement', async () =>
    expect(await read(badge())).toMatchObject({
      value: {
        format: 'open-badges-3',
        name: 'Navigation with distinction',
        issuedOn: '2025-12-24T00:00:00Z',
        achievement: {
          id: 'urn:achievement:1',
          name: 'Navigation',
          type: 'Certificate',
          description: 'Finds the way.',
          criteria: 'Three passages.',
          criteriaUrl: 'https://college.example/criteria',
          tags: ['sea'],
          image: 'https://college.example/badge.png',
          language: 'en-GB',
          version: '2',
          fieldOfStudy: 'Seamanship',
          specialization: 'Tides',
          code: 'NAV-101',
          creditsAvailable: 2.5,
          related: [{ id: 'urn:achievement:1-de', language: 'de', version: '2' }],
          alignments: [
            {
              name: 'Chart work',
              url: 'https://skills.example/1',
              code: 'CW',
              framework: 'Skills',
              type: 'ceasn:Competency',
              description: 'Reads charts.',
            },
          ],
        },
      },
    }));

  test.each([
    ['Performance', ['observation']],
    ['Attendance', undefined],
  ])('of how it was assessed, where the extension for that has a word: %s', async (said, kinds) => {
    const described = [{ type: ['ResultDescription'], name: 'Passage', assessmentType: said }];
    const changed = { achievement: { ...achievement, resultDescription: described } };
    const found = await read(badge(changed));
    expect(found.ok && found.value.achievement.assessments).toEqual(kinds);
  });

  test('of its results, in the words of the achievement', async () => {
    const result = {
      type: ['Result'],
      resultDescription: 'urn:result:grade',
      achievedLevel: 'urn:level:master',
      value: '92',
      status: 'Completed',
    };
    expect(
      await read(badge({ result, creditsEarned: 2, narrative: 'In heavy weather.' })),
    ).toMatchObject({
      value: {
        creditsEarned: 2,
        narrative: 'In heavy weather.',
        results: [
          {
            name: 'Grade',
            type: 'RubricCriterionLevel',
            value: '92',
            level: 'Mastered',
            status: 'Completed',
            alignments: [{ name: 'EQF 5', url: 'https://eqf.example/5' }],
          },
        ],
      },
    });
  });

  test('of its evidence', async () => {
    const evidence = {
      id: 'https://college.example/log',
      type: ['Evidence'],
      name: 'Log book',
      description: 'Kept on board.',
      narrative: 'Forty days.',
    };
    expect(await read(badge({}, { evidence }))).toMatchObject({
      value: {
        evidence: [
          {
            url: 'https://college.example/log',
            name: 'Log book',
            description: 'Kept on board.',
            narrative: 'Forty days.',
          },
        ],
      },
    });
  });

  test('of its recipient, in every way that it is named', async () => {
    const identifier = [
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: 'sha256$ab',
        identityType: 'emailAddress',
        salt: 'sea',
      },
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: 'Amara Lindqvist',
        identityType: 'name',
      },
    ];
    expect(await read(badge({ identifier }))).toMatchObject({
      value: {
        recipients: [
          { kind: 'did', identity: 'did:example:amara', hashed: false },
          { kind: 'email', identity: 'sha256$ab', hashed: true, salt: 'sea' },
          { kind: 'name', identity: 'Amara Lindqvist', hashed: false },
        ],
      },
    });
  });

  test.each(['endorsement', 'endorsementJwt'])(
    'of every %s, wherever it stands',
    async (member) => {
      const one = (word: string): Json => (member === 'endorsement' ? { id: `urn:${word}` } : word);
      const document = badge(
        {
          achievement: {
            ...achievement,
            [member]: [one('achievement')],
            creator: { id: 'did:web:maker.example', type: ['Profile'], [member]: [one('maker')] },
          },
        },
        {
          [member]: [one('credential')],
          issuer: { id: 'did:web:college.example', type: ['Profile'], [member]: [one('issuer')] },
        },
      );
      const found = await read(document);
      const endorsed = found.ok ? found.value.endorsements : [];
      expect(endorsed?.map(({ endorses }) => endorses)).toEqual([
        { kind: 'credential', id: 'urn:badge:1' },
        { kind: 'issuer', id: 'did:web:college.example' },
        { kind: 'achievement', id: 'urn:achievement:1' },
        { kind: 'issuer', id: 'did:web:maker.example' },
      ]);
    },
  );

  test('and without a recipient says so', async () => {
    const { credentialSubject, ...rest } = badge();
    const { id: _, ...anybody } = Object(credentialSubject);
    expect(await read({ ...rest, credentialSubject: anybody })).toMatchObject({
      value: { remarks: [{ code: 'recipient-unnamed' }] },
    });
  });
});

test('an identity that looks like a digest is one, whatever is said of it', async () => {
  const identityHash = `sha256$${'0a'.repeat(32)}`;
  const identifier = [
    { type: 'IdentityObject', identityType: 'emailAddress', hashed: false, identityHash },
    {
      type: 'IdentityObject',
      identityType: 'emailAddress',
      hashed: false,
      identityHash: 'a$b.example',
    },
  ];
  const { value } = Object(await read(badge({ identifier })));
  expect(value.recipients.slice(1)).toMatchObject([{ hashed: true }, { hashed: false }]);
});

describe('an Open Badge 3.0 is malformed', () => {
  test.each<[string, JsonObject, string]>([
    [
      'without its context',
      badge(
        {},
        {
          '@context': ['https://www.w3.org/ns/credentials/v2'],
          type: [
            'VerifiableCredential',
            'https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementCredential',
            'OpenBadgeCredential',
          ],
        },
      ),
      '@context',
    ],
    ['without an achievement', badge({ achievement: [] }), 'achievement is missing'],
    ['with a text for an achievement', badge({ achievement: 'urn:achievement:1' }), 'no object'],
    [
      'with an achievement without a name',
      badge({ achievement: { id: 'urn:a', type: ['Achievement'] } }),
      'name is missing',
    ],
    [
      'with several subjects, whose achievements could be mixed up',
      badge(
        {},
        { credentialSubject: [badge()['credentialSubject'] ?? null, { id: 'did:example:eve' }] },
      ),
      'more than one',
    ],
    ['with a subject of another class', badge({ type: ['Person'] }), 'AchievementSubject'],
    [
      'with an issuer of another class',
      badge({}, { issuer: { id: 'did:web:x.example', type: ['Person'] } }),
      'Profile',
    ],
    [
      'with an alignment of another class',
      badge({ achievement: { ...achievement, alignment: [{ type: ['Thing'], targetName: 'x' }] } }),
      'Alignment',
    ],
    [
      'with a picture of another class',
      badge({ achievement: { ...achievement, image: { id: 'urn:i', type: 'Thing' } } }),
      'Image',
    ],
  ])('%s', async (_, document, about) => expect(await faultOf(document)).toContain(about));

  test('not because of what is no Open Badge’s', async () => {
    const profile = { type: 'Policy', id: 'https://college.example/policy' };
    const image = { type: 'ImageObject', id: 'https://college.example/amara.png' };
    const others = {
      termsOfUse: [{ type: 'IssuerPolicy', profile }],
      credentialStatus: { type: 'List', id: 'urn:list', related: { type: 'Newer' } },
      credentialSchema: { type: 'JsonSchema', id: 'urn:schema', source: { type: 'Git' } },
      refreshService: { type: 'Service', id: 'urn:service', address: { type: 'Endpoint' } },
    };
    const subject = { 'ext:profile': { type: 'Person', image } };
    expect(await faultOf(badge(subject, others))).toBe('');
  });

  test('not because of what its endorsements are made of', async () => {
    const endorsement = {
      type: ['VerifiableCredential', 'EndorsementCredential'],
      credentialSubject: { type: ['EndorsementSubject'] },
    };
    expect(await faultOf(badge({}, { endorsement: [endorsement] }))).toBe('');
  });
});
