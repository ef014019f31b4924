import { describe, expect, test } from 'vitest';

import { heavyInNode } from '../tools/heavy-in-node';
import { linesOf } from './lines-of';
import { type Packed, packed, zipOf } from './zip-maker';

const MIB = 1024 * 1024;
const anna = packed('anna.json', '{"name":"Anna Vidal"}');
const bert = packed('bert.json', '{"name":"Bert Okoro"}');

/** Made by `zipfile` of CPython 3 into a stream: the sizes stand behind the data. */
const BY_PYTHON =
  'UEsDBBQACAgIAAAAo1wAAAAAAAAAAAAAAAARAAAAWsO8cmljaC9hbm5hLmpzb26rVspLzE1VslJyzMtLVAjLTEnMUaoFAFBLBwiWlIUkFwAAABUAAABQSwECFAMUAAgICAAAAKNclpSFJBcAAAAVAAAAEQAAAAAAAAAAAAAAgAEAAAAAWsO8cmljaC9hbm5hLmpzb25QSwUGAAAAAAEAAQA/AAAAVgAAAAAA';

const WHOLE = ['anna.json: {"name":"Anna Vidal"}', 'bert.json: {"name":"Bert Okoro"}'];

describe('an archive', () => {
  test('holds its entries, packed or stored, and no folders', async () => {
    const stored = { ...bert, packed: bert.data, method: 0 };
    const folder = { ...packed('folder/', ''), packed: new Uint8Array(), method: 0 };
    expect(await linesOf(zipOf(anna, folder, stored))).toEqual(WHOLE);
  });

  test('may be written by somebody who did not know its sizes beforehand', async () =>
    expect(await linesOf(Uint8Array.from(Buffer.from(BY_PYTHON, 'base64')))).toEqual([
      'Zürich/anna.json: {"name":"Anna Vidal"}',
    ]));

  test('says when there is nothing in it', async () =>
    expect(await linesOf(zipOf())).toBe('nothing-enclosed'));

  test('is an office document when it says so', async () =>
    expect(await linesOf(zipOf(packed('[Content_Types].xml', '<Types/>')))).toBe(
      'unsupported-format',
    ));

  test('loses what macOS lays beside each file', async () => {
    const beside = packed('__MACOSX/._anna.json', Uint8Array.of(0, 5, 0x16, 7, 0, 2, 0, 0));
    expect(await linesOf(zipOf(anna, beside, bert))).toEqual(WHOLE);
  });

  test('names what lies in an archive inside of it by its way in', async () => {
    const inner = packed('inner.zip', zipOf(anna));
    expect(await linesOf(zipOf(inner, bert))).toEqual([`inner.zip › ${WHOLE[0]}`, WHOLE[1]]);
  });

  test('two deep is not read, and what lies beside it is', async () => {
    const deepest = packed('deepest.zip', zipOf(anna));
    const inner = packed('inner.zip', zipOf(deepest, bert));
    expect(await linesOf(zipOf(inner, bert))).toEqual([
      'inner.zip › deepest.zip: nested-too-deep',
      `inner.zip › ${WHOLE[1]}`,
      WHOLE[1],
    ]);
  });
});

describe('F31: one bad entry harms no other', () => {
  const flipped = Uint8Array.from(anna.packed, (byte, at) => (at === 4 ? byte ^ 1 : byte));
  test.each<[string, Partial<Packed>, string]>([
    ['with another checksum', { crc: anna.crc ^ 1 }, 'document-damaged'],
    ['with a changed byte', { packed: flipped }, 'document-damaged'],
    ['that is shorter than it says', { size: anna.size + 1 }, 'document-damaged'],
    ['that is longer than it says', { size: 3 }, 'document-damaged'],
    ['that is cut off', { packed: anna.packed.subarray(0, 8) }, 'document-damaged'],
    ['that is encrypted', { flags: 1 }, 'document-encrypted'],
    ['that is packed in a way of its own', { method: 93 }, 'unsupported-format'],
    ['that says it becomes 4 GB', { size: 0xffff_fffe }, 'inflates-too-far'],
    ['that leads out of its folder', { name: '../../anna.json' }, 'name-leads-out'],
    ['that names a place on the disk', { name: '/etc/anna.json' }, 'name-leads-out'],
    ['that names a drive', { name: 'C:\\anna.json' }, 'name-leads-out'],
    ['that leads out the other way', { name: 'x\\..\\..\\anna.json' }, 'name-leads-out'],
    ['with the name of another', { name: 'bert.json' }, 'entry-twice'],
  ])('%s', async (_, wrong, code) => {
    const bad = { ...anna, ...wrong };
    expect(await linesOf(zipOf(bert, bad))).toEqual([WHOLE[1], `${bad.name}: ${code}`]);
  });
});

describe('S39: a cut or hostile archive', () => {
  const whole = zipOf(anna, bert);

  test.each([
    ['without its end', whole.subarray(0, -30), 'document-cut'],
    ['with its first bytes only', whole.subarray(0, 40), 'document-cut'],
    ['with something behind its end', Uint8Array.of(...whole, 1, 2), 'document-cut'],
    [
      'with bytes taken out',
      Uint8Array.of(...whole.subarray(0, 9), ...whole.subarray(20)),
      'document-damaged',
    ],
  ])('%s is said to be so', async (_, bytes, code) => {
    expect(await linesOf(Uint8Array.from(bytes))).toBe(code);
  });

  test('whose directory breaks off gives what it has', async () => {
    const broken = Uint8Array.from(whole);
    broken[whole.length - 22 - 46 - 'bert.json'.length] = 0;
    expect(await linesOf(broken)).toEqual([WHOLE[0], ': document-damaged']);
  });

  test('S25 S39: with zeros that shrink a thousandfold is stopped before it inflates', async () => {
    const zeros = packed('zeros.json', new Uint8Array(12 * MIB));
    expect(await linesOf(zipOf(zeros, anna))).toEqual(['zeros.json: inflates-too-far', WHOLE[0]]);
  });

  test('that hides how far it inflates is stopped where it said that it ends', async () => {
    const zeros = { ...packed('zeros.json', new Uint8Array(200 * MIB)), size: 1_000 };
    const before = process.memoryUsage().rss;
    expect(await linesOf(zipOf(zeros, anna))).toEqual(['zeros.json: document-damaged', WHOLE[0]]);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MIB);
  });

  test('whose entries share one bomb reads it no more than once', async () => {
    const kernel = packed('0', new Uint8Array(MIB));
    const shared = Array.from({ length: 300 }, (_, at) => ({
      ...kernel,
      name: `${at + 1}`,
      sharedWith: 0,
    }));
    const lines = await linesOf(zipOf(kernel, ...shared));
    expect(lines).toHaveLength(301);
    expect(lines.slice(1)).toEqual(shared.map(({ name }) => `${name}: inflates-too-far`));
  });

  test('comes to 64 MiB and no more', async () => {
    const block = Uint8Array.from({ length: 8 * MIB }, (_, at) => (at * at * 7919) >>> (at % 13));
    const stored = Array.from({ length: 9 }, (_, at) => ({
      ...packed(`${at}`, block),
      packed: block,
      method: 0,
    }));
    const contents = await heavyInNode.contentsOf(zipOf(...stored));
    expect(contents.ok && contents.value.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 8 }, () => 'file'),
      'refused',
    ]);
  });

  test('of 100,000 entries gives the first 500, and says how many are left', async () => {
    const [one] = [{ ...packed('', 'x'), method: 0, packed: Buffer.from('x') }];
    const many = Array.from({ length: 100_000 }, (_, at) => ({ ...one, name: `${at}` }));
    const contents = await heavyInNode.contentsOf(zipOf(...many));
    if (!contents.ok) throw new Error(contents.problem.detail);
    expect(contents.value).toHaveLength(501);
    expect(contents.value.at(-1)).toMatchObject({
      name: '',
      problem: { code: 'entries-left-out', facts: { count: '99500' } },
    });
  });

  test('that holds itself for ever ends after one', async () => {
    let quine = zipOf(packed('0.zip', zipOf(anna)));
    for (let time = 0; time < 9; time += 1)
      quine = zipOf(packed('r.zip', quine), packed('s.zip', quine));
    expect(await linesOf(quine)).toEqual([
      'r.zip › r.zip: nested-too-deep',
      'r.zip › s.zip: nested-too-deep',
      's.zip › r.zip: nested-too-deep',
      's.zip › s.zip: nested-too-deep',
    ]);
  });
});
