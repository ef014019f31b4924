import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '@/utils/lib/json';
import { hash, head, list, number, withReceipt } from '../../world/sign/blockcerts';
import { sha256 } from '../../world/sign/merkle-tree';
import {
  anchored2017,
  anchored2019,
  assertion,
  credential,
  hosts,
  judged,
  leafOf,
  profileWith,
  published,
  TESTNET,
  TX,
  told,
  toldOfEthereum,
  verdictOn,
} from '../blockcerts/anchored';
import { amara, school, signedCourse } from '../issued';

const signed = await anchored2017();
const good = { ...published, ...(await told(signed)) };
const signed3 = await anchored2019();
const good3 = { ...published, ...(await told(signed3)) };

const FORGED = ['invalid', 'proof-verification-error'];
const anchor = { sourceId: TX, type: 'BTCOpReturn', chain: 'bitcoinMainnet' };

/** The certificate with another receipt. */
const receipt = (change: JsonObject): JsonObject => ({
  ...signed,
  signature: { ...(signed['signature'] as JsonObject), ...change },
});

describe('a receipt of Blockcerts 2', () => {
  test('holds as it is', async () => {
    expect(await verdictOn(signed, good)).toEqual(['valid', undefined]);
  });

  test('whose path leads to another root is refused', async () => {
    expect(await verdictOn(receipt({ merkleRoot: 'ab'.repeat(32) }), good)).toEqual(FORGED);
    expect(await verdictOn(receipt({ proof: [] }), good)).toEqual(FORGED);
  });

  test('whose root is not the one in the transaction is refused', async () => {
    const alone = sha256('alone');
    const other = withReceipt(
      assertion,
      { ...(await leafOf(assertion)), merkleRoot: alone },
      anchor,
    );
    const hash = (signed['signature'] as JsonObject)['targetHash'];
    const lonely = receipt({ merkleRoot: hash ?? '', proof: [] });
    expect(await verdictOn(other, good)).toEqual(FORGED);
    expect(await verdictOn(lonely, good)).toEqual(FORGED);
  });

  test('of another leaf is refused', async () => {
    const other = {
      ...assertion,
      recipient: { ...(assertion['recipient'] as JsonObject), identity: 'eve@mail.example' },
    };
    const stolen = { ...other, signature: signed['signature'] ?? null };
    expect(await verdictOn(stolen, good)).toEqual(FORGED);
    const own = withReceipt(
      other,
      { ...(await leafOf(assertion)), targetHash: (await leafOf(other)).targetHash },
      anchor,
    );
    expect(await verdictOn(own, good)).toEqual(FORGED);
  });

  test('of a transaction by another address is refused', async () => {
    const pages = {
      ...published,
      ...(await told(signed, { from: '1EveHasWrittenTheSameRootHerself' })),
    };
    expect(await verdictOn(signed, pages)).toEqual(['invalid', 'key-not-authorised']);
  });

  test('whose hash is that of two leaves side by side is refused', async () => {
    const { proof, targetHash } = await leafOf(assertion);
    const inner = proof.map((step) => Object.values(step)[0] ?? '');
    expect(
      await verdictOn(receipt({ proof: [{ left: inner.join('') }], targetHash }), good),
    ).toEqual(FORGED);
  });

  test.each([
    [
      'of two thousand steps',
      { proof: Array(2000).fill({ right: 'ab'.repeat(32) }) },
      'unknown',
      'too-large',
    ],
    [
      'with a step to nowhere',
      { proof: [{ up: 'ab'.repeat(32) }] },
      'invalid',
      'proof-verification-error',
    ],
    ['without an anchor', { anchors: [] }, 'invalid', 'proof-verification-error'],
    [
      'in a chain that nobody knows',
      { anchors: [{ ...anchor, chain: 'eveChain' }] },
      'unknown',
      'unsupported-proof',
    ],
    [
      'of no transaction',
      { anchors: [{ ...anchor, sourceId: '../../evil' }] },
      'invalid',
      'proof-verification-error',
    ],
  ])('%s is not believed', async (_, change, verdict, code) => {
    expect(await verdictOn(receipt(change), good)).toEqual([verdict, code]);
  });

  test('that names another chain finds nothing there', async () => {
    const moved = receipt({ anchors: [{ ...anchor, chain: 'ethereumMainnet' }] });
    const none = Object.fromEntries(
      [hosts.blockscout, hosts.ethplorer, hosts.blockcypherEthereum].map((url) => [url, 404]),
    );
    expect(await verdictOn(moved, { ...good, ...none })).toEqual(['unknown', 'anchor-not-found']);
    const eve = await toldOfEthereum(signed, {
      from: '0x00000000000000000000000000000000000000ee',
    });
    expect(await verdictOn(moved, { ...good, ...eve })).toEqual(['invalid', 'key-not-authorised']);
  });
});

describe('a chain for tests', () => {
  const inTests = receipt({ anchors: [{ ...anchor, chain: 'bitcoinTestnet' }] });
  const pages = {
    ...profileWith({ publicKey: [{ id: `ecdsa-koblitz-pubkey:${TESTNET}` }] }),
    [`https://blockstream.info/testnet/api/tx/${TX}`]: {},
  };

  test.each([
    'bitcoinTestnet',
    'bitcoinRegtest',
    'mockchain',
    'ethereumRopsten',
    'ethereumSepolia',
  ])('such as %s proves nothing, and is not asked', async (chain) => {
    const found = await judged(receipt({ anchors: [{ ...anchor, chain }] }), pages);
    expect(found.proofs).toMatchObject([
      { outcome: 'unknown', problem: { code: 'anchor-in-test-chain' } },
    ]);
    expect(found.status).toBe('unknown');
    expect(found.assurance).toBe('link-shape-only');
    expect(found.asked.filter((url) => !url.startsWith('https://guild.example/'))).toEqual([]);
  });

  test('proves nothing in Blockcerts 3 either', async () => {
    const mock = await anchored2019(credential, { blink: [-1, -1, TX] });
    expect(await verdictOn(mock, published)).toEqual(['unknown', 'anchor-in-test-chain']);
    expect(await verdictOn(mock, published, { testChains: true })).toEqual(['valid', undefined]);
  });

  test('is believed where somebody asks for it, and is judged like any other', async () => {
    const chain = await told(signed, { from: TESTNET });
    const there = {
      [`https://blockstream.info/testnet/api/tx/${TX}`]: chain[hosts.blockstream] ?? 404,
    };
    expect(await verdictOn(inTests, { ...pages, ...there }, { testChains: true })).toEqual([
      'valid',
      undefined,
    ]);
    expect(
      await verdictOn(
        inTests,
        {
          ...published,
          ...there,
          ...profileWith({ publicKey: [{ id: 'ecdsa-koblitz-pubkey:1Other' }] }),
        },
        { testChains: true },
      ),
    ).toEqual(['invalid', 'key-not-authorised']);
  });
});

describe('what an explorer leaves out', () => {
  const alone = (pages: Record<string, JsonObject | number>, url: string, answer: JsonObject) => ({
    ...published,
    ...Object.fromEntries(Object.keys(pages).map((one) => [one, 429])),
    [url]: answer,
  });

  test.each(['vout', 'outputs'])('in Bitcoin speaks against nobody: %s', async (member) => {
    const pages = await told(signed);
    const url = member === 'vout' ? hosts.blockstream : hosts.blockcypher;
    const { [member]: _, ...rest } = Object(pages[url]);
    for (const answer of [rest, { ...rest, [member]: [] }])
      expect((await verdictOn(signed, alone(Object(pages), url, answer)))[0]).toBe('unknown');
  });

  test('in Ethereum neither', async () => {
    const other = { sourceId: `0x${TX}`, type: 'ETHData', chain: 'ethereumMainnet' };
    const document = await anchored2017(assertion, other);
    const pages = await toldOfEthereum(document);
    expect(await verdictOn(document, { ...published, ...pages })).toEqual(['valid', undefined]);
    const { input: _, ...rest } = Object(pages[hosts.ethplorer]);
    const answers = alone(Object(pages), hosts.ethplorer, rest);
    expect((await verdictOn(document, answers))[0]).toBe('unknown');
  });

  test('a root that is pushed in another way is read all the same', async () => {
    const pages = await told(signed);
    const pushed = JSON.parse(JSON.stringify(pages).replaceAll('"6a20', '"6a4c20'));
    expect(await verdictOn(signed, { ...published, ...pushed })).toEqual(['valid', undefined]);
  });
});

describe('a description that is called a page to show', () => {
  test('is still shown in 3', async () => {
    const words = { displayHtml: { '@id': 'https://schema.org/description' } };
    const text = 'Attendance only, no assessment';
    const { claim: _, ...subject } = Object(credential['credentialSubject']);
    const said = await anchored2019({
      ...credential,
      credentialSubject: subject,
      description: text,
    });
    const pages = { ...published, ...(await told(said)) };
    const { description: __, ...rest } = said;
    const contexts = [...(said['@context'] as JsonObject[]), words];
    const renamed = { ...rest, '@context': contexts, displayHtml: text };
    for (const file of [said, renamed]) {
      const { credential: read } = await judged(file, pages);
      expect(read?.achievement.description).toBe(text);
    }
  });

  test('is still shown in 2', async () => {
    const { description, ...badge } = Object(signed['badge']);
    const renamed = { ...signed, badge: { ...badge, displayHtml: description } };
    const { credential: read } = await judged(renamed, good);
    expect(read?.achievement.description).toBe(description);
  });
});

describe('what is added after anchoring', () => {
  test.each<[string, JsonObject]>([
    ['a member without a meaning', { grade: 'A' }],
    ['a member without a meaning and of null', { grade: null }],
    ['a member with a meaning', { narrative: 'With distinction.' }],
    [
      'a vocabulary of last resort',
      { '@context': [...contextsOf(assertion), { '@vocab': 'http://fallback.org/' }] },
    ],
    [
      'a word of one’s own',
      {
        '@context': [...contextsOf(assertion), { grade: 'https://eve.example/grade' }],
        grade: 'A',
      },
    ],
    ['a second class', { badge: [assertion['badge'] ?? {}, assertion['badge'] ?? {}] }],
  ])('%s is refused', async (_, change) => {
    expect((await verdictOn({ ...signed, ...change }, good))[0]).not.toBe('valid');
  });

  test.each<[string, JsonObject]>([
    ['a word that readers know', { recipientProfile: 'https://guild.example/words/x' }],
    ['what others have a word for', { shown: 'schema:name' }],
    ['a keyword', { shown: '@type' }],
    ['a keyword’s place', { '@base': 'https://eve.example/' }],
    ['a term with a context', { shown: { '@id': 'https://eve.example/x', '@context': {} } }],
    ['a prefix', { shown: 'https://eve.example/' }],
    ['nothing in full', { shown: 'words' }],
    ['a type without a name', { shown: { '@id': 'https://eve.example/x', '@type': '_:' } }],
  ])('a context of its own that defines %s is not believed', async (_, own) => {
    const document = { ...assertion, '@context': [...contextsOf(assertion), own] };
    const changed = { ...document, signature: signed['signature'] ?? null };
    expect(await verdictOn(changed, good)).toEqual(['unknown', 'unknown-context']);
  });

  test('a signed word cannot be renamed to one that is read', async () => {
    const { nonce, ...rest } = signed;
    const [base, blockcerts] = contextsOf(assertion);
    const word = { '@id': 'https://guild.example/words/nonce', '@type': 'https://schema.org/Text' };
    const own = { displayHtml: { '@id': 'schema:description' }, narrative: word };
    const renamed = {
      ...rest,
      '@context': [base ?? '', blockcerts ?? '', own],
      narrative: nonce ?? '',
    };
    expect(await verdictOn(renamed, good)).toEqual(['unknown', 'unknown-context']);
  });

  test('the expiry cannot be hidden under another name', async () => {
    const dated = await anchored2017({ ...assertion, expires: '2026-05-01T00:00:00Z' });
    const pages = { ...published, ...(await told(dated)) };
    expect(await verdictOn(dated, pages)).toEqual(['expired', 'expired']);
    const { expires, ...rest } = dated;
    const full = { ...rest, 'https://w3id.org/security#expiration': expires ?? '' };
    expect(await verdictOn(full, pages)).toEqual(['invalid', 'proof-transformation-error']);
    const own = [
      ...contextsOf(assertion),
      { until: { '@id': 'sec:expiration', '@type': 'xsd:dateTime' } },
    ];
    expect((await verdictOn({ ...rest, '@context': own, until: expires ?? '' }, pages))[0]).toBe(
      'unknown',
    );
  });

  test('the expiry cannot be hidden where somebody speaks of the certificate', async () => {
    const own = { ...assertion, evidence: assertion['id'] ?? '', expires: '2026-05-01T00:00:00Z' };
    const dated = await anchored2017(own);
    const pages = { ...published, ...(await told(dated)) };
    expect(await verdictOn(dated, pages)).toEqual(['expired', 'expired']);
    const { expires, ...rest } = dated;
    const hidden = { ...rest, evidence: { id: assertion['id'] ?? '', expires: expires ?? '' } };
    expect(await verdictOn(hidden, pages)).toEqual(['invalid', 'proof-transformation-error']);
  });

  test('a credential of 3 cannot be read otherwise than it was anchored', async () => {
    const subject = credential['credentialSubject'] as JsonObject;
    for (const change of [
      { credentialSubject: { ...subject, name: 'Eve' } },
      { credentialSubject: { ...subject, shafts: 'eight' } },
      { validUntil: '2039-01-01T00:00:00Z' },
      { issuer: 'https://eve.example/issuer.json' },
    ])
      expect((await verdictOn({ ...signed3, ...change }, good3))[0]).toBe('invalid');
    const { display: _, ...less } = signed3;
    expect(await verdictOn(less, good3)).toEqual(FORGED);
  });
});

describe('a proofValue', () => {
  const withValue = (bytes: Uint8Array): JsonObject => ({
    ...signed3,
    proof: { ...(signed3['proof'] as JsonObject), proofValue: `z${base58.encode(bytes)}` },
  });

  test.each([
    ['that promises four billion items', Buffer.concat([head(4, 0xffffffff), number(1)])],
    ['that promises four billion bytes', Buffer.concat([head(2, 0xffffffff), number(1)])],
    ['a thousand lists deep', Buffer.alloc(1000, 0x81)],
    ['of a thousand empty lists', list(Array(1000).fill(list([])))],
    ['of a map', Buffer.of(0xa0)],
    ['without an end', Buffer.of(0x9f, 0x01)],
    ['with something behind its end', Buffer.concat([list([]), number(1)])],
    ['of nothing', Buffer.alloc(0)],
  ])('%s is refused at once', async (_, bytes) => {
    const start = performance.now();
    const [verdict] = await verdictOn(withValue(bytes), good3);
    expect(verdict).not.toBe('valid');
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('with a member twice is refused, whichever of them is right', async () => {
    const { proofValue } = signed3['proof'] as JsonObject;
    const right = base58.decode(String(proofValue).slice(1)).subarray(1);
    const other = list([number(1), hash('ab'.repeat(32))]);
    for (const members of [Buffer.concat([other, right]), Buffer.concat([right, other])]) {
      const twice = Buffer.concat([head(4, 5), members]);
      expect((await verdictOn(withValue(twice), good3))[0]).not.toBe('valid');
    }
  });

  test('of a megabyte is not looked at', async () => {
    const long = {
      ...signed3,
      proof: { ...(signed3['proof'] as JsonObject), proofValue: `z${'2'.repeat(1_000_000)}` },
    };
    expect(await verdictOn(long, good3)).toEqual(['unknown', 'too-large']);
  });

  test('in another base is refused', async () => {
    const other = {
      ...signed3,
      proof: { ...(signed3['proof'] as JsonObject), proofValue: 'uAAAA' },
    };
    expect(await verdictOn(other, good3)).toEqual(FORGED);
  });
});

function contextsOf(document: JsonObject) {
  return document['@context'] as (string | JsonObject)[];
}

describe('an anchor by somebody else, beside three bytes that only look like the issuer’s copy', () => {
  const copyOf = ({ id, purpose }: { readonly id: string; readonly purpose: string }) => ({
    type: 'DataIntegrityProof',
    cryptosuite: 'ecdsa-sd-2023',
    created: '2026-02-01T00:00:00Z',
    proofPurpose: purpose,
    verificationMethod: id,
    proofValue: 'u2V0A',
  });

  test('makes no credential of the issuer whom it names', async () => {
    const alone = await anchored2019({ ...credential, issuer: school.controller });
    const pages = { ...published, ...(await told(alone)) };
    expect(await verdictOn(alone, pages)).toEqual(['invalid', 'issuer-key-mismatch']);
    const copy = copyOf({ id: school.id, purpose: 'assertionMethod' });
    const forged = { ...alone, proof: [alone['proof'] ?? null, copy] };
    expect(await verdictOn(forged, pages)).toEqual(['unknown', 'proof-for-holder']);
  });

  test('makes no presentation of the holder whom it names', async () => {
    const alone = await anchored2019({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: 'urn:presentation',
      type: ['VerifiablePresentation'],
      holder: amara.controller,
      verifiableCredential: [await signedCourse()],
    });
    const pages = { ...published, ...(await told(alone)) };
    const copy = copyOf({ id: amara.id, purpose: 'assertionMethod' });
    const forged = { ...alone, proof: [alone['proof'] ?? null, copy] };
    expect((await verdictOn(forged, pages))[0]).not.toBe('valid');
  });
});
