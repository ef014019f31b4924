import type { JsonObject } from '@/utils/lib/json';

import { packaged } from '../../credentials/contexts/published';
import { course } from '../../credentials/issued';
import { documentLoader } from '../../credentials/proofs/signings';
import { badgeToken } from '../../credentials/proofs/tokens';
import { bitstringList, statusEntry, statusListCredential } from '../../world/sign/bitstring-list';
import { type Algorithm, type KeyKind, keyPair } from '../../world/sign/key-pair';
import { type LibrarySuite, signWithLibrary } from '../../world/sign/linked-data';
import { withOtherAchievement, withStatus } from '../../world/sign/open-badge-3';
import { badgeSchema } from './badge-schema';
import { didKeyDocuments, ownKey } from './own-key';
import type { Material, Pair, Subject } from './subject';

const LIST = 'https://school.example/status/1';
const SCHEMA = 'https://school.example/schemas/badge.json';
/** What verifier-core applies to a badge that names no schema. */
const GUESSED =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
const REVOKED = 42;

/** Signs what is measured: by Digital Bazaar's library and Node's keys, the same for all sides. */
export async function material(): Promise<Material> {
  const eddsa = signer('eddsa-rdfc-2022', 'Ed25519', 'EdDSA');
  const listed = (index: number): JsonObject =>
    withStatus(course({ issuer: eddsa.issuer }), statusEntry(LIST, index));
  const list = await eddsa.sign(
    statusListCredential({
      id: LIST,
      issuer: eddsa.issuer,
      validFrom: '2026-02-01T00:00:00Z',
      encodedList: bitstringList({ revoked: [REVOKED] }),
    }),
  );
  const withList = async (index: number): Promise<Subject> => ({
    credential: await eddsa.sign(listed(index)),
    documents: { ...eddsa.documents, [LIST]: list },
  });
  const withSchema = {
    ...course({ issuer: eddsa.issuer }),
    credentialSchema: [{ id: SCHEMA, type: 'JsonSchema' }],
  };
  return {
    'Open Badges 3.0, eddsa-rdfc-2022': await signedPair(eddsa),
    'Open Badges 3.0 with a schema': await signedPair(eddsa, withSchema),
    'Open Badges 3.0 with a status list': {
      good: await withList(REVOKED + 1),
      tampered: await withList(REVOKED),
    },
    'Open Badges 3.0, Ed25519Signature2020': await olderPair(),
    'Open Badges 3.0, ecdsa-rdfc-2019': await signedPair(
      signer('ecdsa-rdfc-2019', 'P-256', 'ES256'),
    ),
    'Open Badges 3.0, eddsa-jcs-2022': await signedPair(
      signer('eddsa-jcs-2022', 'Ed25519', 'EdDSA'),
    ),
    'VC-JWT, EdDSA': tokenPair('Ed25519', 'EdDSA'),
    'VC-JWT, ES256': tokenPair('P-256', 'ES256'),
    'VC-JWT, RS256': tokenPair('RSA', 'RS256'),
  };
}

interface Signer {
  readonly issuer: string;
  readonly sign: (credential: JsonObject) => Promise<JsonObject>;
  readonly documents: Subject['documents'];
}

function signer(suite: LibrarySuite, kind: KeyKind, algorithm: Algorithm): Signer {
  const key = ownKey(kind);
  return {
    issuer: key.controller,
    sign: (credential) => signWithLibrary(credential, suite, { key, algorithm, documentLoader }),
    documents: {
      ...Object.fromEntries(packaged),
      ...didKeyDocuments(key),
      [SCHEMA]: badgeSchema,
      [GUESSED]: {},
    },
  };
}

async function signedPair(
  { issuer, sign, documents }: Signer,
  badge = course({ issuer }),
): Promise<Pair> {
  const signed = await sign(badge);
  return {
    good: { credential: signed, documents },
    tampered: { credential: withOtherAchievement(signed, 'Sailing'), documents },
  };
}

/** By Data Model 1.1, where this suite is at home. */
function olderPair(): Promise<Pair> {
  const ed25519 = signer('Ed25519Signature2020', 'Ed25519', 'EdDSA');
  const { validFrom, ...badge } = course({ issuer: ed25519.issuer });
  return signedPair(ed25519, {
    ...badge,
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
      'https://w3id.org/security/suites/ed25519-2020/v1',
    ],
    issuanceDate: validFrom ?? null,
  });
}

function tokenPair(kind: KeyKind, algorithm: Algorithm): Pair {
  const key = keyPair(kind, 'school');
  const badge = (title: string) =>
    badgeToken({ key, algorithm, payload: course({ issuer: key.controller, title }) });
  const [header, , signature] = badge('Tides').split('.');
  const [, payload] = badge('Sailing').split('.');
  return {
    good: { credential: badge('Tides'), documents: {} },
    tampered: { credential: `${header}.${payload}.${signature}`, documents: {} },
  };
}
