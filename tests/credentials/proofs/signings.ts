import type { DocumentLoader } from '@digitalbazaar/vc';

import type { JsonObject } from '@/utils/lib/json';
import { type Algorithm, type KeyKind, type KeyPair, keyPair } from '../../world/sign/key-pair';
import { type LibrarySuite, proofByHand, signWithLibrary } from '../../world/sign/linked-data';
import {
  ecdsaKey,
  everything,
  type SelectiveSuite,
  shown,
  signForHolder,
} from '../../world/sign/selective-disclosure';
import { contextDocument } from '../contexts/published';
import { course } from '../issued';

/** One way of signing a badge, and the key for it. */
export interface Signing {
  readonly suite: string;
  readonly kind: KeyKind;
  readonly algorithm: Algorithm;
  /** The badge without its proof. */
  readonly badge: (issuer: string) => JsonObject;
  readonly sign: (badge: JsonObject, told?: Told) => Promise<JsonObject>;
}

/** What is unusual about a proof. */
export interface Told {
  readonly key?: KeyPair;
  readonly proof?: JsonObject;
}

/** No package brings all of these contexts, so they are written back from ours, which the oracle compares. */
export const documentLoader: DocumentLoader = async (url) => ({
  contextUrl: null,
  documentUrl: url,
  document: contextDocument(url),
});

const current = (issuer: string): JsonObject => course({ issuer });

/** The badge by Data Model 1.1, in whose context the older suites are defined, or in one of their own. */
const older =
  (...contexts: readonly string[]) =>
  (issuer: string): JsonObject => {
    const { validFrom, ...badge } = course({ issuer });
    return {
      ...badge,
      '@context': [
        'https://www.w3.org/2018/credentials/v1',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
        ...contexts,
      ],
      issuanceDate: validFrom ?? null,
    };
  };

const byLibrary = (
  suite: LibrarySuite,
  [kind, algorithm]: readonly [KeyKind, Algorithm],
  badge = current,
): Signing => ({
  suite,
  kind,
  algorithm,
  badge,
  sign: (document, { key = keyPair(kind, 'school'), proof = {} } = {}) =>
    signWithLibrary(document, suite, { key, algorithm, documentLoader, proof }),
});

const byHand = (
  suite: string,
  [kind, algorithm]: readonly [KeyKind, Algorithm],
  badge = older(),
): Signing => ({
  suite,
  kind,
  algorithm,
  badge,
  async sign(document, { key = keyPair(kind, 'school'), proof = {} } = {}) {
    const options = { type: suite, ...proof };
    const signer = { key, algorithm, documentLoader, proof: options, member: 'jws' } as const;
    return { ...document, proof: await proofByHand(document, signer) };
  },
});

/** The issuer makes some of it mandatory, and the holder shows all the same. */
const selectively = (suite: SelectiveSuite): Signing => ({
  suite,
  kind: 'P-256',
  algorithm: 'ES256',
  badge: current,
  async sign(document, { proof = {} } = {}) {
    const key = ecdsaKey('school');
    const signed = await signForHolder(document, suite, { key, documentLoader, proof });
    return shown(signed, suite, { documentLoader, chosen: everything(document) });
  },
});

const ed25519 = ['Ed25519', 'EdDSA'] as const;
const p256 = ['P-256', 'ES256'] as const;
const p384 = ['P-384', 'ES384'] as const;
const secp256k1 = ['secp256k1', 'ES256K'] as const;
const jws2020 = older('https://w3id.org/security/suites/jws-2020/v1');

/** Every suite with every kind of key that it takes. */
export const signings: readonly Signing[] = [
  byLibrary('eddsa-rdfc-2022', ed25519),
  byLibrary('eddsa-2022', ed25519),
  byLibrary('eddsa-jcs-2022', ed25519),
  byLibrary('ecdsa-rdfc-2019', p256),
  byLibrary('ecdsa-rdfc-2019', p384),
  byLibrary('ecdsa-jcs-2019', p256),
  byLibrary('ecdsa-jcs-2019', p384),
  selectively('ecdsa-sd-2023'),
  byLibrary(
    'Ed25519Signature2020',
    ed25519,
    older('https://w3id.org/security/suites/ed25519-2020/v1'),
  ),
  byLibrary('Ed25519Signature2018', ed25519, older()),
  byHand('JsonWebSignature2020', ed25519, jws2020),
  byHand('JsonWebSignature2020', p256, jws2020),
  byHand('JsonWebSignature2020', p384, jws2020),
  byHand('JsonWebSignature2020', ['P-521', 'ES512'], jws2020),
  byHand('JsonWebSignature2020', secp256k1, jws2020),
  byHand('JsonWebSignature2020', ['RSA', 'PS256'], jws2020),
  byHand('EcdsaSecp256k1Signature2019', secp256k1),
  byHand('RsaSignature2018', ['RSA', 'RS256']),
  byHand('RsaSignature2018', ['RSA', 'PS256']),
];

/** The badge that a way of signing makes; when nothing is unusual it is made once. */
export function signed(signing: Signing, told?: Told): Promise<JsonObject> {
  if (told) return signing.sign(signing.badge((told.key ?? keyOf(signing)).controller), told);
  const making = usual.get(signing) ?? signing.sign(signing.badge(keyOf(signing).controller));
  usual.set(signing, making);
  return making;
}

const keyOf = ({ kind }: Signing): KeyPair => keyPair(kind, 'school');
const usual = new Map<Signing, Promise<JsonObject>>();

export const signingWith = (suite: string, kind: KeyKind): Signing => {
  const found = signings.find((one) => one.suite === suite && one.kind === kind);
  if (!found) throw new Error(`nothing signs ${suite} with ${kind}`);
  return found;
};
