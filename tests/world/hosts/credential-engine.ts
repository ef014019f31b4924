import type { JsonObject } from '@/utils/lib/json';

import { achievements } from '../achievements';
import { issuers } from '../issuers';
import { ctids, inGraph, inRegistry } from '../registry-numbers';
import { html, json } from '../reply';
import { pathwayGraph } from './credential-engine-pathway';
import { hostWith } from './providers/replies';

const { halden } = issuers;

/** documented: the names of the members. seen in the code of its clients: names by language, the status' form. */
const resource = (ctid: string, type: string, name: string, told: JsonObject = {}): JsonObject => ({
  '@context': 'https://credreg.net/ctdl/schema/context/json',
  '@id': inRegistry(ctid),
  '@type': `ceterms:${type}`,
  'ceterms:ctid': ctid,
  'ceterms:name': { 'en-US': name },
  ...told,
});

const active: JsonObject = {
  '@type': 'ceterms:CredentialAlignmentObject',
  'ceterms:targetNode': 'credentialStat:Active',
  'ceterms:frameworkName': { 'en-US': 'CredentialStatus' },
  'ceterms:targetNodeName': { 'en-US': 'Active' },
};

const replies: Readonly<Record<string, JsonObject>> = {
  [ctids.releases]: resource(ctids.releases, 'DigitalBadge', achievements.releases.title, {
    'ceterms:ownedBy': [inRegistry(ctids.halden)],
    'ceterms:accreditedBy': [inRegistry(ctids.board)],
    'ceterms:recognizedBy': [inRegistry(ctids.guild)],
    'ceterms:credentialStatusType': active,
  }),
  [ctids.otherwise]: resource(ctids.otherwise, 'Certification', 'Weaving for Beginners', {
    'ceterms:ownedBy': [inRegistry(ctids.guild)],
  }),
  [ctids.changed]: { envelope: { payload: '' } },
  [ctids.halden]: resource(ctids.halden, 'CredentialOrganization', halden.name, {
    'ceterms:subjectWebpage': halden.url,
    'ceterms:accreditedBy': [inRegistry(ctids.board)],
  }),
  [ctids.guild]: resource(ctids.guild, 'CredentialOrganization', 'Skerry Weavers’ Guild', {
    'ceterms:subjectWebpage': 'https://guild.example/',
  }),
  [ctids.board]: resource(ctids.board, 'QACredentialOrganization', 'Northern Board of Assessment', {
    'ceterms:subjectWebpage': 'https://board.example/',
  }),
};

const graphOf = (ctid: string): JsonObject => ({
  '@context': 'https://credreg.net/ctdl/schema/context/json',
  '@id': inGraph(ctid),
  '@graph': [replies[ctid] ?? {}],
});

/** The registry of what credentials and organisations are, which tells nothing of any person. */
export const credentialEngine = hostWith('credentialengineregistry.org', {
  ...Object.fromEntries(
    Object.entries(replies).map(([ctid, body]) => [`/resources/${ctid}`, json(200, body)]),
  ),
  [`/graph/${ctids.pathway}`]: json(200, pathwayGraph),
  [`/graph/${ctids.releases}`]: json(200, graphOf(ctids.releases)),
  [`/graph/${ctids.changed}`]: html(200, '<!doctype html><p>The registry is being mended.</p>'),
});
