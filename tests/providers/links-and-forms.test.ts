import { describe, expect, test } from 'vitest';

import { badgeLinkOf, providers } from '@/utils/providers';

import { outcomeOf } from './answers';

const HEX = '0123456789abcdef0123456789abcdef';
const UUID = '1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';

describe('a link whose platform has nothing that a machine could ask', () => {
  test.each([
    ['badgecert', 'https://bcert.me/sabcdefgh', 'abcdefgh'],
    ['badgecert', 'https://bcert.me/bc/html/show-badge.html?b=abcdefgh', 'abcdefgh'],
    ['badgecraft', `https://www.badgecraft.eu/en/user-badges/${UUID}`, UUID],
    [
      'virtualbadge',
      `https://www.virtualbadge.io/certificate-validator?credential=${UUID}&x=1`,
      UUID,
    ],
    ['parchment-award', `https://www.parchment.com/u/award/${HEX}`, HEX],
    ['udacity', 'https://graduation.udacity.com/confirm/QCK3UKXX', 'QCK3UKXX'],
    ['udemy', `https://ude.my/UC-${UUID}`, `UC-${UUID}`],
    [
      'udemy',
      `https://udemy-certificate.s3.amazonaws.com/image/UC-${UUID}.jpg?l=null`,
      `UC-${UUID}`,
    ],
    [
      'linkedin-learning',
      `https://www.linkedin.com/learning/certificates/${HEX}${HEX}?u=7`,
      HEX + HEX,
    ],
    [
      'microsoft-learn-credential',
      'https://learn.microsoft.com/api/credentials/share/en-us/Amara-1/2BD18E16EC5208AA?sharingId=4A16',
      'amara-1/2bd18e16ec5208aa',
    ],
    [
      'microsoft-learn-credential',
      'https://learn.microsoft.com/fr-fr/users/amara-1/credentials/2bd18e16ec5208aa',
      'amara-1/2bd18e16ec5208aa',
    ],
    [
      'aws-certmetrics',
      `https://cp.certmetrics.com/amazon/en/public/verify/credential/${HEX}`,
      HEX,
    ],
    ['kaggle-learn', 'https://www.kaggle.com/learn/certification/amara/python', 'amara/python'],
    [
      'oracle-certview',
      `https://catalog-education.oracle.com/ords/certview/sharebadge?id=${HEX.toUpperCase()}${HEX.toUpperCase()}`,
      HEX.toUpperCase() + HEX.toUpperCase(),
    ],
    ['edx-program-record', `https://credentials.edx.org/records/programs/shared/${HEX}/csv`, HEX],
  ])('asks nobody and stays neutral: %s at %s', async (provider, href, id) => {
    expect(badgeLinkOf({ href, text: '' })).toMatchObject({ provider, id });
    expect(await outcomeOf(href)).toMatchObject({
      shape: 'neutral',
      assurance: 'link-shape-only',
      code: 'shape-only',
      asked: [],
    });
  });
});

describe('a register that answers people only', () => {
  test('is PMI’s, and the user is led to it', async () =>
    expect(
      await outcomeOf('https://www.pmi.org/certifications/certification-resources/registry/'),
    ).toMatchObject({
      shape: 'neutral',
      code: 'form-only',
      asked: [],
      problem: {
        facts: {
          name: 'PMI',
          form: 'https://pmi.org/certifications/certification-resources/registry',
        },
      },
    }));
  test.each(['pmi.org', 'linkedin.com', 'udemy', 'certmetrics', 'atlassian'])(
    'is no host asked for at install, and %s neither',
    (host) => {
      const hosts = providers.flatMap(({ hostPermissions }) => hostPermissions);
      expect(hosts.filter((pattern) => pattern.includes(host))).toEqual([]);
    },
  );
});

test.each([
  ['the parameter before the id', 'https://bcert.me/bc/html/show-badge.html?x=1&b=abcdefgh'],
  ['an id of nine letters', 'https://bcert.me/sabcdefghi'],
  ['another bucket', `https://evil.s3.amazonaws.com/image/UC-${UUID}.jpg`],
  [
    'another vendor’s verification',
    `https://cp.certmetrics.com/comptia/en/public/verify/credential/${HEX}`,
  ],
  [
    'Skillshop’s host as user',
    `https://skillshop.exceedlms.com@evil.example/student/award/12345678`,
  ],
  ['a tenant under a tenant', 'https://a.b.exceedlms.com/student/award/12345678'],
])('is no badge link with %s', (_, href) =>
  expect([undefined, 'hosted']).toContain(badgeLinkOf({ href, text: '' })?.provider),
);
