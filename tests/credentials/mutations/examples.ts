import { isObject, type Json, type JsonObject } from '@/utils/lib/json';

import { iTXt, pngWith } from '../../world/bake/png';
import { assertionElement, svgWith } from '../../world/bake/svg';
import { bitstringList, statusEntry, statusListCredential } from '../../world/sign/bitstring-list';
import { coseCredential } from '../../world/sign/cose';
import { signDataIntegrity } from '../../world/sign/data-integrity';
import { endorsement } from '../../world/sign/endorsement';
import { signJwt } from '../../world/sign/jwt';
import { type Algorithm, type KeyKind, keyPair } from '../../world/sign/key-pair';
import { learnerRecord } from '../../world/sign/learner-record';
import { proofByHand } from '../../world/sign/linked-data';
import { expiringOn, hashedRecipient } from '../../world/sign/open-badge-2';
import { jwtClaimsOf } from '../../world/sign/open-badge-3';
import { enveloped, presentation, signPresentation } from '../../world/sign/presentation';
import { rsaKey } from '../../world/sign/rsa-key';
import { bound, digestOf, disclosure, sdJwt } from '../../world/sign/sd-jwt';
import { sealed, sealer } from '../../world/sign/seal';
import { cryptographicKey, revocationList, signedWith } from '../../world/sign/signed-badge';
import { at, award, guild, hosted, hostedWith, type Pages, weaving } from '../badge-site';
import { documents } from '../contexts/documents';
import {
  amara,
  board,
  college,
  course,
  courseToken,
  school,
  signedCourse,
  signRecord,
  tokenOf,
} from '../issued';
import { documentLoader, type Signing, signings, signingWith } from '../proofs/signings';
import { badgeToken } from '../proofs/tokens';

/** A valid credential as somebody hands it in, and what the network answers. */
export interface Example {
  readonly name: string;
  readonly file: JsonObject | string | Uint8Array;
  readonly pages: Pages;
  /** Whoever holds it may show less of it, and nothing else. */
  readonly mayShowLess?: true;
}

/** One of each kind that there is: every suite and algorithm, every format, sets and chains, pictures around them. */
export async function examples(): Promise<readonly Example[]> {
  return [
    ...(await Promise.all(signings.flatMap(signedDocuments))),
    ...tokens(),
    ...disclosed(),
    ...inCbor(),
    await sealedDiploma(),
    ...(await Promise.all(sets())),
    ...(await whole()),
    ...badgesOf2(),
  ];
}

const LIST = 'https://school.example/list';
const list = signDataIntegrity(
  statusListCredential({
    id: LIST,
    issuer: school.controller,
    validFrom: '2026-01-01T00:00:00Z',
    encodedList: bitstringList({ revoked: [8] }),
  }),
  school,
);
const pages: Pages = { [LIST]: await list };

/** A badge as most are, one that ends, one that can be revoked, and one that says all there is to say. */
const kinds: Readonly<Record<string, (badge: JsonObject) => JsonObject>> = {
  plain: (badge) => badge,
  ending: (badge) => ({
    ...badge,
    [badge['issuanceDate'] ? 'expirationDate' : 'validUntil']: '2027-01-01T00:00:00Z',
  }),
  listed: (badge) =>
    badge['issuanceDate'] ? badge : { ...badge, credentialStatus: statusEntry(LIST, 7) },
  rich: (badge) => ({ ...badge, ...richMembers(badge) }),
};

function richMembers(badge: JsonObject): JsonObject {
  const { credentialSubject = null, evidence = null } = documents['Open Badges 3.0.3'] ?? {};
  const subject = isObject(credentialSubject) ? credentialSubject : {};
  const own = isObject(badge['credentialSubject']) ? badge['credentialSubject'] : {};
  return { credentialSubject: { ...subject, id: own['id'] ?? null }, evidence };
}

const signedDocuments = (signing: Signing): Promise<Example>[] =>
  kindsFor(signing).map(async ([kind, change]) => {
    const { suite, algorithm } = signing;
    const key = keyPair(signing.kind, 'school');
    const file = await signing.sign(change(signing.badge(key.controller)));
    return { name: `a ${kind} badge by ${suite} with ${algorithm}`, file, pages };
  });

/** Digital Bazaar's library cannot give names to the nodes of what says all there is to say. */
const kindsFor = ({ suite }: Signing) =>
  Object.entries(kinds).filter(([kind]) => kind !== 'rich' || suite !== 'ecdsa-sd-2023');

const algorithms: readonly (readonly [Algorithm, KeyKind])[] = [
  ['EdDSA', 'Ed25519'],
  ['ES256', 'P-256'],
  ['ES384', 'P-384'],
  ['ES512', 'P-521'],
  ['ES256K', 'secp256k1'],
  ['RS256', 'RSA'],
  ['PS256', 'RSA'],
];

const tokens = (): Example[] =>
  algorithms.flatMap(([algorithm, kind]) => {
    const key = keyPair(kind, 'school');
    const badge = course({ issuer: key.controller });
    const badges = Object.entries(kinds).map(([name, change]) => ({
      name: `a ${name} badge in a token with ${algorithm}`,
      file: badgeToken({ key, algorithm, payload: change(badge) }),
      pages,
    }));
    const header = { typ: 'JWT' };
    const claims = jwtClaimsOf(badge);
    const { iss = null, jti = null, sub = null, nbf = null, ...credential } = claims;
    const told = { key, algorithm, header };
    return [
      ...badges,
      {
        name: `a badge with its claims in a token with ${algorithm}`,
        file: badgeToken({ ...told, payload: claims }),
        pages,
      },
      {
        name: `a badge in the vc claim of a token with ${algorithm}`,
        file: badgeToken({ ...told, payload: { iss, jti, sub, nbf, vc: credential } }),
        pages,
      },
    ];
  });

/** What its holder shows in part: claims, a badge, a presentation, with a key binding and without. */
function disclosed(): Example[] {
  const [school, holder] = [keyPair('P-256', 'school'), keyPair('Ed25519', 'amara')];
  const given = disclosure('Amara', 'given_name');
  const skill = disclosure('Tides');
  const claims: JsonObject = {
    iss: school.controller,
    iat: Date.parse('2026-02-01T00:00:00Z') / 1000,
    vct: 'https://school.example/course',
    cnf: { jwk: holder.publicKeyJwk },
    skills: ['Knots', { '...': digestOf(skill) }],
    _sd: [digestOf(given), digestOf('withheld')],
  };
  const signing = { key: school, header: { typ: 'dc+sd-jwt', kid: school.id } };
  const shown = sdJwt(claims, [given, skill], signing);
  const [token = ''] = shown.split('~');
  const [protectedHeader = '', payload = '', signature = ''] = token.split('.');
  const { name = 'Tides', ...badge } = course({ issuer: school.controller });
  const title = disclosure(name, 'name');
  const typed = { key: school, header: { typ: 'vc+sd-jwt', kid: school.id } };
  const byHolder = { key: holder, algorithm: 'EdDSA' } as const;
  return [
    { name: 'claims that are disclosed', file: shown, pages },
    { name: 'claims that are bound to a key', file: bound(shown, byHolder), pages },
    {
      name: 'claims that are disclosed in JSON',
      file: {
        payload,
        protected: protectedHeader,
        signature,
        header: { disclosures: [given, skill] },
      },
      pages,
      mayShowLess: true,
    },
    {
      name: 'a badge of which claims are disclosed',
      file: sdJwt({ ...badge, _sd: [digestOf(title)] }, [title], typed),
      pages,
    },
  ];
}

const inCbor = (): Example[] =>
  algorithms
    .filter(([algorithm]) => algorithm !== 'RS256')
    .map(([algorithm, kind]) => {
      const key = keyPair(kind, 'school');
      const badge = course({ issuer: key.controller });
      return {
        name: `a badge in a COSE_Sign1 with ${algorithm}`,
        file: coseCredential(badge, { key, algorithm }),
        pages,
      };
    });

async function sealedDiploma(): Promise<Example> {
  const subject = {
    id: 'urn:amara',
    fullName: { en: 'Amara' },
    hasClaim: { title: { en: 'Tides' } },
  };
  const diploma = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    issuer: { id: 'urn:epass:org:1' },
    issuanceDate: '2026-02-01T00:00:00Z',
    credentialSubject: subject,
  };
  return { name: 'a diploma that is sealed', file: sealed(diploma, await sealer()), pages };
}

function sets(): Promise<Example>[] {
  const key = keyPair('Ed25519', 'school');
  const document = course({ issuer: key.controller });
  const proofWith = (proof: JsonObject, previousProofs: readonly JsonObject[] = []) =>
    proofByHand(document, {
      key,
      algorithm: 'EdDSA',
      documentLoader,
      member: 'proofValue',
      proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', ...proof },
      previousProofs,
    });
  const named = async (name: string, making: Promise<JsonObject>): Promise<Example> => ({
    name,
    file: await making,
    pages,
  });
  const chain = async () => {
    const first = await proofWith({ id: 'urn:uuid:1' });
    const second = await proofWith({ previousProof: 'urn:uuid:1' }, [first]);
    return { ...document, proof: [first, second] };
  };
  const set = async () => {
    const other = { created: '2026-03-01T00:00:00Z', expires: '2027-01-01T00:00:00Z' };
    return { ...document, proof: [await proofWith({}), await proofWith(other)] };
  };
  const suites = async () => {
    const signing = signingWith('Ed25519Signature2020', 'Ed25519');
    return signing.sign(await signing.sign(signing.badge(key.controller)));
  };
  return [
    named('a badge with a chain of proofs', chain()),
    named('a badge with a set of proofs', set()),
    named('a badge with a set of older proofs', suites()),
  ];
}

/** Records, endorsements, presentations and other credentials. */
async function whole(): Promise<Example[]> {
  const record = (issuer: string, tokens: readonly string[] = []) =>
    learnerRecord({
      id: 'urn:record:1',
      issuer,
      learner: amara.controller,
      credentials: [tides],
      tokens,
    });
  const tides = await signedCourse();
  const word = (of: string, issuer: string) =>
    endorsement({ id: 'urn:word:1', issuer, name: 'Board', of, comment: 'In good standing.' });
  const boards = await signDataIntegrity(word(school.controller, board.controller), board);
  const badge = course({ issuer: school.controller });
  const profile = { id: school.controller, type: ['Profile'], name: 'Riverwell' };
  const endorsed = { ...badge, issuer: { ...profile, endorsement: [boards] } };
  const shown = async (...credentials: readonly Json[]) =>
    signPresentation(presentation(credentials, amara.controller), amara);
  const { issuer: _, proof: __, ...words } = documents['words of a vocabulary'] ?? {};
  const files: Readonly<Record<string, JsonObject | string>> = {
    'a record': await signRecord(record(board.controller), board),
    'a record in a token': tokenOf(record(college.controller, [courseToken({ title: 'Stars' })])),
    'an endorsement': boards,
    'an endorsement in a token': tokenOf(word(school.controller, college.controller)),
    'an endorsed badge': await signDataIntegrity(endorsed, school),
    'a presentation of one badge': await shown(tides),
    'a presentation of two': await shown(tides, await signedCourse({ title: 'Moons' })),
    'a presentation of an envelope': await shown(enveloped(courseToken())),
    'a credential in words of a vocabulary': await signingWith('eddsa-jcs-2022', 'Ed25519').sign({
      ...words,
      issuer: keyPair('Ed25519', 'school').controller,
    }),
  };
  const named = Object.entries(files).map(([name, file]) => ({ name, file, pages }));
  const text = JSON.stringify(tides);
  return [
    ...named,
    { name: 'a badge in a PNG', file: pngWith(iTXt('openbadgecredential', text)), pages },
  ];
}

/** Open Badges 1 and 2, hosted and signed. */
function badgesOf2(): Example[] {
  const plain = { type: 'email', hashed: false, identity: 'amara@mail.example' };
  const at1: Pages = {
    [at.assertion]: {
      uid: 'f2c20',
      recipient: plain,
      issuedOn: 1768471200,
      badge: at.badgeClass,
      verify: { type: 'hosted', url: at.assertion },
    },
    [at.badgeClass]: {
      name: 'Weaving',
      description: 'Can weave.',
      image: weaving['image'] ?? null,
      criteria: `${at.badgeClass}/criteria`,
      issuer: at.issuer,
    },
    [at.issuer]: { name: 'The Weavers’ Guild', url: guild['url'] ?? null },
  };
  const ends = expiringOn(award, '2027-01-01T00:00:00Z');
  const other = { ...award, recipient: hashedRecipient('eve@mail.example', 'salt') };
  const signed = signedWith({ ...ends, id: 'urn:uuid:1' }, at.key);
  const signing: Pages = {
    [at.badgeClass]: weaving,
    [at.issuer]: { ...guild, publicKey: at.key, revocationList: at.list },
    [at.key]: cryptographicKey({ id: at.key, owner: at.issuer, key: rsaKey.publicKey }),
    [at.list]: revocationList(at.list, ['urn:uuid:2']),
  };
  const inFull = { ...award, badge: { ...weaving, issuer: { ...guild } } };
  const first = at1[at.assertion];
  return [
    { name: 'a hosted badge', file: award, pages: hosted },
    { name: 'a hosted badge that ends', file: ends, pages: hostedWith('assertion', ends) },
    { name: 'a hosted badge of somebody else', file: other, pages: hostedWith('assertion', other) },
    { name: 'a hosted badge, written out', file: inFull, pages: hosted },
    { name: 'a hosted badge of 1.0', file: isObject(first) ? first : {}, pages: at1 },
    {
      name: 'a hosted badge in an SVG',
      file: svgWith(assertionElement(JSON.stringify(award), at.assertion)),
      pages: hosted,
    },
    {
      name: 'a signed badge',
      file: signJwt(signed, rsaKey.privateKey, { alg: 'RS256' }),
      pages: signing,
    },
  ];
}
