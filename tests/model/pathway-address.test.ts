import { describe, expect, test } from 'vitest';

import { pathwayAddress } from '@/utils/model/pathway-address';

const CTID = 'ce-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
const GRAPH = `https://credentialengineregistry.org/graph/${CTID}`;

describe('the address of a pathway', () => {
  test.each([
    CTID,
    `  ${CTID.toUpperCase()} `,
    `https://credentialengineregistry.org/resources/${CTID}`,
    `https://credentialengineregistry.org/graph/${CTID}?x=1#y`,
    `https://credentialengineregistry.org/ce-registry/resources/${CTID}`,
    `https://credentialfinder.org/pathway/${CTID}/Site_Reliability`,
    `www.credentialfinder.org/resources/${CTID}`,
    `http://credentialfinder.org/pathwaydisplay/?id=${CTID}&view=1`,
  ])('in the registry is asked for by its number alone: %s', (text) =>
    expect(pathwayAddress(text)).toMatchObject({
      ok: true,
      value: { host: 'credentialengineregistry.org', url: GRAPH, id: CTID, kind: 'registry' },
    }),
  );

  const collection = 'https://www.credly.com/organizations/aurland/collections/cloud-foundations';
  test.each([
    collection,
    `${collection}/badge_templates`,
    `${collection}/badge_templates.json?page=2`,
    'credly.com/organizations/aurland/collections/cloud-foundations/badge_templates/',
  ])('at Credly is asked for by its two names alone: %s', (text) =>
    expect(pathwayAddress(text)).toMatchObject({
      ok: true,
      value: {
        host: 'www.credly.com',
        url: `${collection}/badge_templates.json`,
        id: collection,
        kind: 'collection',
      },
    }),
  );

  test.each([
    ['pathway-address-number', 'https://credentialfinder.org/pathway/1234/Nursing'],
    ['pathway-address-number', 'credentialfinder.org/pathwaydisplay/?id=98'],
    ['pathway-address-unknown', ''],
    ['pathway-address-unknown', 'nursing'],
    ['pathway-address-unknown', 'https://credentialfinder.org/search'],
    ['pathway-address-unknown', `${CTID}0`],
    ['pathway-address-unknown', `https://credentialengineregistry.org.evil.example/graph/${CTID}`],
    ['pathway-address-unknown', `https://sandbox.credentialengineregistry.org/graph/${CTID}`],
    ['pathway-address-unknown', `https://credentialengineregistry.org:8443/graph/${CTID}`],
    ['pathway-address-unknown', `https://evil.example@credentialengineregistry.org/graph/${CTID}`],
    ['pathway-address-unknown', `https://evil.example/?to=credentialengineregistry.org/${CTID}`],
    ['pathway-address-unknown', 'https://www.credly.com/org/aurland/badge/cloud-foundations'],
    ['pathway-address-unknown', `${collection}/../../../users/ada`],
    ['pathway-address-unknown', 'javascript:alert(1)'],
  ])('is none, and nobody is asked: %s, %s', (code, text) =>
    expect(pathwayAddress(text)).toMatchObject({ ok: false, problem: { code } }),
  );
});
