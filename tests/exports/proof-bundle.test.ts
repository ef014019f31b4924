import { describe, expect, test } from 'vitest';

import { type Brought, broughtIn } from '@/utils/credentials/brought';
import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import { type Original, proofBundle } from '@/utils/exports/proof-bundle';
import { sha256Hex } from '@/utils/lib/sha256';
import { MOST_ENTRY_BYTES } from '@/utils/model/archive-limits';
import { MANIFEST_NAME, Manifest, MOST_IN_BUNDLE, SHEET_NAME } from '@/utils/model/bundle';
import { fileLink } from '@/utils/model/file-link';

import { badgeLink, findingRow } from '../browser/rows';
import { kubernetes, seenWith } from '../components/seen';
import { online } from '../credentials/badge-site';
import { courseToken, school, signedCourse } from '../credentials/issued';
import { packed, zipOf } from '../heavy/zip-maker';
import { heavyInNode } from '../tools/heavy-in-node';

const AT = new Date('2026-06-03T09:30:00Z');
const SHEET = '<!doctype html><title>Proof sheet</title>';
const CREDLY = 'https://www.credly.com/badges/4b1f3c7e-2a55-4c0e-9d0f-5f1f7f3f9a10';
const environment = { ...online({}), heavy: heavyInNode };

const utf8 = (text: string) => Uint8Array.from(Buffer.from(text));
const files = {
  document: utf8(JSON.stringify(await signedCourse())),
  token: utf8(courseToken()),
};

const originalOf = (name: string, body: Uint8Array<ArrayBuffer>): Original => {
  const sum = sha256Hex(body);
  const { finding, result } = seenWith('all-checked');
  const link = fileLink(name, sum);
  return { finding: { ...finding, link, resultId: link.href }, result, file: { id: sum, body } };
};

const linked = (href: string): Original => ({
  ...seenWith('all-checked', {
    finding: { link: badgeLink({ href }) },
    result: {
      credential: kubernetes({
        secured: { kind: 'provider-record', askedAt: AT.toISOString(), document: {} },
      }),
    },
  }),
  file: undefined,
});

function bundleOf(...originals: readonly Original[]): Uint8Array<ArrayBuffer> {
  const bundle = proofBundle(originals, { by: 'Proofstack 0.1.0', at: AT, sheet: SHEET });
  if (!bundle.ok) throw new Error(bundle.problem.detail);
  return bundle.value;
}

const whole = bundleOf(
  originalOf('a.json', files.document),
  originalOf('b.jwt', files.token),
  linked(CREDLY),
);

const opened = (bytes: Uint8Array<ArrayBuffer>) =>
  broughtIn({ name: 'bundle.zip', bytes }, environment);

/** All files of an archive, by name. */
async function entriesOf(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, Uint8Array>> {
  const contents = await heavyInNode.contentsOf(bytes);
  if (!contents.ok) throw new Error(contents.problem.detail);
  return new Map(
    contents.value.flatMap((one) => (one.kind === 'file' ? [[one.name, one.bytes]] : [])),
  );
}

/** The bundle with one file written anew, so that the archive itself is sound. */
async function withFile(name: string, bytes: Uint8Array, bundle = whole) {
  const entries = (await entriesOf(bundle)).set(name, bytes);
  return zipOf(...[...entries].map(([entry, content]) => packed(entry, content)));
}

async function verdictOn(one: Brought | undefined): Promise<string> {
  if (one?.kind !== 'file') return one?.kind === 'refused' ? one.problem.code : 'not there';
  return verdictOf(await verifyFile(one.bytes, environment));
}

const DOCUMENT = 'credentials/001-kubernetes-operations.json';
const TOKEN = 'credentials/002-kubernetes-operations.jwt';

describe('a proof bundle', () => {
  test('holds the originals byte for byte', async () => {
    const entries = await entriesOf(whole);
    expect([...entries.keys()]).toEqual([MANIFEST_NAME, DOCUMENT, TOKEN, SHEET_NAME]);
    expect(entries.get(DOCUMENT)).toEqual(files.document);
    expect(entries.get(TOKEN)).toEqual(files.token);
  });

  test('lists what it holds, when that was checked, by which version, with the hash of each file', async () => {
    const entries = await entriesOf(whole);
    const manifest = Manifest.parse(
      JSON.parse(Buffer.from(entries.get(MANIFEST_NAME) ?? '').toString()),
    );
    expect(manifest).toMatchObject({
      version: 1,
      madeBy: 'Proofstack 0.1.0',
      madeAt: AT.toISOString(),
      credentials: [
        {
          file: DOCUMENT,
          name: 'Kubernetes Operations',
          seal: 'verified',
          checkedAt: '2026-06-01T12:00:00.000Z',
        },
        { file: TOKEN },
        { link: CREDLY },
      ],
    });
    for (const { name, sha256 } of manifest.files)
      expect(sha256).toBe(sha256Hex(entries.get(name) ?? new Uint8Array()));
    expect(manifest.files).toHaveLength(3);
  });

  test('is verified by itself: each credential stands there, and neither its list nor its sheet', async () => {
    const found = await opened(whole);
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      `file bundle.zip › ${DOCUMENT}`,
      `file bundle.zip › ${TOKEN}`,
      `link bundle.zip › ${MANIFEST_NAME}`,
    ]);
    expect(found.at(-1)).toMatchObject({ link: { provider: 'credly', href: CREDLY } });
    expect(await verdictOn(found[0])).toBe('valid');
    expect(await verdictOn(found[1])).toBe('valid');
  });

  test('is verified in an archive of others too', async () => {
    const bytes = zipOf(packed('amara.zip', whole), packed('note.txt', 'Hello'));
    const names = (await opened(bytes)).map(({ name }) => name);
    expect(names).toContain(`bundle.zip › amara.zip › ${DOCUMENT}`);
    expect(names.filter((name) => name.includes(SHEET_NAME))).toEqual([]);
  });

  test('writes down what was signed where a link leads to it', async () => {
    const { finding, result } = seenWith('all-checked');
    const document = JSON.parse(Buffer.from(files.document).toString());
    const secured = { kind: 'document', document } as const;
    const credential = kubernetes({ secured });
    const bundle = bundleOf({
      finding,
      result: result && { ...result, credential },
      file: undefined,
    });
    const [one] = await opened(bundle);
    expect(one?.name).toBe(`bundle.zip › ${DOCUMENT}`);
    expect(await verdictOn(one)).toBe('valid');
  });

  test('tells nothing that a forged one claims', async () => {
    const forged = seenWith('forged', { finding: { link: fileLink('b.json', '00') } });
    const entries = await entriesOf(
      bundleOf({ ...forged, file: { id: '00', body: files.document } }),
    );
    const { credentials } = JSON.parse(Buffer.from(entries.get(MANIFEST_NAME) ?? '').toString());
    expect(credentials).toEqual([
      expect.not.objectContaining({ name: expect.anything(), issuer: expect.anything() }),
    ]);
    expect(credentials[0].file).toBe('credentials/001-credential.json');
    expect([...entries.keys()].join()).not.toContain('kubernetes');
  });

  test.each([
    ['of one file', [MOST_ENTRY_BYTES], MOST_ENTRY_BYTES + 1],
    ['of all together', Array(3).fill(MOST_ENTRY_BYTES), MOST_ENTRY_BYTES],
  ])('is no heavier than what is read of one archive: %s', (_, fitting, one) => {
    const codeOf = (sizes: readonly number[]) => {
      const originals = sizes.map((size) => originalOf('a.json', new Uint8Array(size)));
      const bundle = proofBundle(originals, { by: 'Proofstack', at: AT, sheet: SHEET });
      return bundle.ok ? 'made' : bundle.problem.code;
    };
    expect(codeOf(fitting)).toBe('made');
    expect(codeOf([...fitting, one])).toBe('bundle-too-large');
  });

  test('is no larger than what is read of one archive', () => {
    const many = Array.from({ length: MOST_IN_BUNDLE + 1 }, () => linked(CREDLY));
    const made = { by: 'Proofstack', at: AT, sheet: SHEET };
    expect(proofBundle(many, made)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    expect(proofBundle(many.slice(1), made)).toMatchObject({ ok: true });
  });
});

/** Places all over a file, its ends among them. */
const places = (bytes: Uint8Array) =>
  Array.from({ length: 16 }, (_, step) => Math.round((step * (bytes.length - 1)) / 15));

const flipped = (bytes: Uint8Array, at: number) =>
  Uint8Array.from(bytes, (byte, place) => (place === at ? byte ^ 1 : byte));

describe.each([
  [DOCUMENT, files.document, 0],
  [TOKEN, files.token, 1],
] as const)('with one byte of %s changed', (name, bytes, position) => {
  test.each(places(bytes))('at %i it is refused, and the other stands', async (at) => {
    const found = await opened(await withFile(name, flipped(bytes, at)));
    expect(await verdictOn(found[position])).toBe('bundle-changed');
    expect(await verdictOn(found[1 - position])).toBe('valid');
  });

  test.each(places(bytes))('at %i in the archive itself it is refused as damaged', async (at) => {
    const start = Buffer.from(whole).indexOf(Buffer.from(bytes));
    const found = await opened(flipped(whole, start + at));
    expect(await verdictOn(found[position])).toBe('document-damaged');
    expect(await verdictOn(found[1 - position])).toBe('valid');
  });

  test.each(places(bytes))('at %i and the list with it, its own proof refuses it', async (at) => {
    const changed = flipped(bytes, at);
    const entries = await entriesOf(whole);
    const list = Buffer.from(entries.get(MANIFEST_NAME) ?? '').toString();
    const lying = list.replace(sha256Hex(bytes), sha256Hex(changed));
    const bundle = await withFile(name, changed, await withFile(MANIFEST_NAME, utf8(lying)));
    const verdict = await verdictOn((await opened(bundle))[position]);
    expect(verdict).not.toBe('bundle-changed');
    expect(verdict).not.toBe('valid');
  });
});

describe('a bundle that somebody has tampered with', () => {
  test('says so of a sheet with other words', async () => {
    const found = await opened(await withFile(SHEET_NAME, utf8(`${SHEET} and more`)));
    const sheet = found.find(({ name }) => name.endsWith(SHEET_NAME));
    expect(await verdictOn(sheet)).toBe('bundle-changed');
  });

  test('says which file is missing', async () => {
    const entries = await entriesOf(whole);
    entries.delete(TOKEN);
    const found = await opened(
      zipOf(...[...entries].map(([name, content]) => packed(name, content))),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'refused', name: `bundle.zip › ${TOKEN}` }),
    );
  });

  test('says so beside another bundle too', async () => {
    const changed = await withFile(TOKEN, flipped(files.token, 40));
    const both = zipOf(packed('first.zip', whole), packed('second.zip', changed));
    const found = await opened(both);
    const tokens = found.filter(({ name }) => name.endsWith(TOKEN));
    expect(await Promise.all(tokens.map(verdictOn))).toEqual(['valid', 'bundle-changed']);
    expect(found.filter(({ name }) => name.endsWith(SHEET_NAME))).toEqual([]);
  });

  test('says that a newer version has made it, and reads its files', async () => {
    const entries = await entriesOf(whole);
    const list = Buffer.from(entries.get(MANIFEST_NAME) ?? '').toString();
    const newer = list.replace('"version": 1', '"version": 2');
    const found = await opened(await withFile(MANIFEST_NAME, utf8(newer)));
    expect(found).toContainEqual(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'bundle-newer' }) }),
    );
    expect(await verdictOn(found.find(({ name }) => name.endsWith(DOCUMENT)))).toBe('valid');
  });

  test('hides no file from being judged', async () => {
    const bad = utf8(JSON.stringify(await signedCourse({ issuer: 'did:key:z6MkOther' }, school)));
    const found = await opened(await withFile('credentials/extra.json', bad));
    const extra = found.find(({ name }) => name.endsWith('extra.json'));
    expect(extra?.kind).toBe('file');
    expect(await verdictOn(extra)).not.toBe('valid');
  });

  test.each(['{}', 'not JSON', '{"format":"proofstack-bundle"}'])(
    'is read as any archive where its list is none: %s',
    async (list) => {
      const found = await opened(await withFile(MANIFEST_NAME, utf8(list)));
      expect(found).toHaveLength(4);
    },
  );

  test('leads nowhere but to credentials', async () => {
    const entries = await entriesOf(whole);
    const list = Buffer.from(entries.get(MANIFEST_NAME) ?? '').toString();
    const found = await opened(
      await withFile(MANIFEST_NAME, utf8(list.replaceAll(CREDLY, 'javascript:alert(1)'))),
    );
    expect(found.filter(({ kind }) => kind === 'link')).toEqual([]);
  });
});

test('a finding without a result is bundled as what it is: not known', async () => {
  const finding = findingRow({ link: badgeLink({ href: CREDLY }) });
  const entries = await entriesOf(bundleOf({ finding, result: undefined, file: undefined }));
  const { credentials } = JSON.parse(Buffer.from(entries.get(MANIFEST_NAME) ?? '').toString());
  expect(credentials).toEqual([{ link: CREDLY, seal: 'neutral' }]);
});
