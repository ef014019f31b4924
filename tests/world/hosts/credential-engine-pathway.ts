import type { JsonObject } from '@/utils/lib/json';

import { achievements } from '../achievements';
import { signedBadges } from '../badges';
import { ctids, inGraph, inRegistry } from '../registry-numbers';

interface Told {
  readonly type: string;
  readonly name: string;
  readonly members?: JsonObject;
}

const component = (ctid: string, { type, name, members = {} }: Told): JsonObject => ({
  '@id': inRegistry(ctid),
  '@type': `ceterms:${type}`,
  'ceterms:ctid': ctid,
  'ceterms:name': { 'en-US': name },
  'ceterms:isPartOf': [inRegistry(ctids.pathway)],
  ...members,
});

const badge = (name: string, source: string, credit: number): Told => ({
  type: 'CredentialComponent',
  name,
  members: {
    'ceterms:credentialType': 'ceterms:DigitalBadge',
    'ceterms:sourceData': [source],
    'ceterms:creditValue': [
      {
        '@type': 'schema:QuantitativeValue',
        'schema:value': credit,
        'ceterms:creditUnitType': [{ 'ceterms:targetNode': 'creditUnit:ECTS' }],
      },
    ],
  },
});

const { cloud, go, releases } = achievements;

/** Where Credly keeps what the first of them is. */
const CLOUD =
  'https://www.credly.com/api/v1/obi/v2/issuers/74380c1e-5d2b-4f96-8a37-1be6f0d94c25/badge_classes/9115e7a0-c3d4-4b68-9f21-08d7a6e5b3c1';

/**
 * A pathway as the registry's graph has it. seen in the code of its viewer and of its publisher: one graph, addresses
 * as texts, names by language, conditions within their component. assumed: the members of the credit's unit.
 */
export const pathwayGraph: JsonObject = {
  '@context': 'https://credreg.net/ctdl/schema/context/json',
  '@id': inGraph(ctids.pathway),
  '@graph': [
    {
      '@id': inRegistry(ctids.pathway),
      '@type': 'ceterms:Pathway',
      'ceterms:ctid': ctids.pathway,
      'ceterms:name': { 'en-US': 'Site Reliability at Halden' },
      'ceterms:subjectWebpage': 'https://halden.example/pathways/site-reliability',
      'ceterms:hasDestinationComponent': [inRegistry(ctids.reliability)],
      'ceterms:hasPart': [ctids.reliability, ctids.services, ctids.operations, ctids.delivery].map(
        inRegistry,
      ),
    },
    component(ctids.reliability, {
      type: 'CredentialComponent',
      name: 'Micro-credential in Site Reliability',
      members: {
        'ceterms:credentialType': 'ceterms:MicroCredential',
        'ceterms:hasCondition': [
          {
            '@type': 'ceterms:ComponentCondition',
            'ceterms:name': { 'en-US': 'Two of three badges' },
            'ceterms:requiredNumber': 2,
            'ceterms:targetComponent': [ctids.operations, ctids.services, ctids.delivery].map(
              inRegistry,
            ),
          },
        ],
      },
    }),
    component(ctids.operations, badge(cloud.title, CLOUD, 3)),
    component(ctids.services, badge(go.title, signedBadges.jwt.url, 2)),
    component(ctids.delivery, badge(releases.title, signedBadges.otherName.url, 2)),
  ],
};
