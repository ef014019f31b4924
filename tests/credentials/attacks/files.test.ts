import { describe, expect, test } from 'vitest';

import type { JsonObject } from '@/utils/lib/json';
import type { ProblemCode } from '@/utils/lib/problem';

import { chunk, compressedITXt, END, iTXt, pngWith } from '../../world/bake/png';
import { OPEN_BADGES_3, svgWith } from '../../world/bake/svg';
import { withOtherAchievement } from '../../world/sign/open-badge-3';
import { signedCourse } from '../issued';
import { attempt, invalid, judged, unknown, VALID } from './attempt';

const badge = await signedCourse();
const text = JSON.stringify(badge);
const forged = JSON.stringify(withOtherAchievement(badge, 'Astronomy'));

const KEYWORD = 'openbadgecredential';

describe('S35: several baked chunks', () => {
  const remarks = async (file: Uint8Array) => {
    const { checks, credential } = await judged(file);
    const wellFormed = checks.find(({ id }) => id === 'well-formed');
    const codes = wellFormed?.remarks?.map(({ code }) => code);
    return { codes, name: credential?.achievement.name };
  };

  test('one chunk is valid', async () => {
    expect(await attempt(pngWith(iTXt(KEYWORD, text)))).toEqual(VALID);
  });

  test('of which the first counts, and that is said', async () => {
    const baked = pngWith(iTXt(KEYWORD, text), iTXt(KEYWORD, forged));
    expect(await remarks(baked)).toEqual({ codes: ['baked-repeatedly'], name: 'Tides' });
    expect(await attempt(pngWith(iTXt(KEYWORD, forged), iTXt(KEYWORD, text)))).toEqual(
      invalid('proof-verification-error'),
    );
  });

  test('of which one stands behind the end of the image', async () => {
    const image = Buffer.concat([Buffer.from(pngWith()), iTXt(KEYWORD, text), END]);
    expect(await attempt(new Uint8Array(image))).toEqual(unknown('not-baked'));
  });

  test('of which the first claims to be longer than the file', async () => {
    const long = chunk('iTXt', Buffer.alloc(8));
    long.writeUInt32BE(0xfffffff0, 0);
    expect(await attempt(pngWith(long, iTXt(KEYWORD, text)))).toEqual(unknown('baked-truncated'));
  });

  test('in an SVG, of which the first counts', async () => {
    const element = (json: string) =>
      `<ob:credential xmlns:ob="${OPEN_BADGES_3}"><![CDATA[${json}]]></ob:credential>`;
    expect(await attempt(svgWith(element(text)))).toEqual(VALID);
    expect(await remarks(svgWith(element(text) + element(forged)))).toEqual({
      codes: ['baked-repeatedly'],
      name: 'Tides',
    });
    expect(await attempt(svgWith(element(forged) + element(text)))).toEqual(
      invalid('proof-verification-error'),
    );
  });
});

describe('an iTXt bomb', () => {
  test('S25: stops at the size of a document', async () => {
    expect(await attempt(pngWith(compressedITXt(KEYWORD, text)))).toEqual(VALID);
    const bomb = compressedITXt(KEYWORD, Buffer.alloc(64 * 1024 * 1024, 0x20));
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await attempt(pngWith(bomb))).toEqual(unknown('too-large'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });
});

describe('an SVG', () => {
  const body = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const element = (json = body, namespace = OPEN_BADGES_3) =>
    `<x:credential xmlns:x="${namespace}">${json}</x:credential>`;

  test('without any trick is valid', async () => {
    expect(await attempt(svgWith(element()))).toEqual(VALID);
  });

  test.each<[string, string, ProblemCode]>([
    ['a DTD of its own', '<!DOCTYPE svg [<!ELEMENT svg ANY>]>', 'xml-forbidden'],
    ['a DTD from elsewhere', '<!DOCTYPE svg SYSTEM "https://eve.example/x.dtd">', 'xml-forbidden'],
    [
      'an external entity',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      'xml-forbidden',
    ],
    [
      'entities that multiply',
      '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>',
      'xml-forbidden',
    ],
  ])('with %s', async (_, prolog, code) => {
    expect(await attempt(svgWith(element(), { prolog }))).toEqual(unknown(code));
  });

  test('with an entity that nobody declared', async () => {
    expect(await attempt(svgWith(element(`&x;${body}`)))).toEqual(unknown('xml-forbidden'));
  });

  test.each([
    'https://eve.example/ob/v3p0',
    'https://purl.imsglobal.org/ob/v3p0/',
    'http://purl.imsglobal.org/ob/v3p0',
    'HTTPS://PURL.IMSGLOBAL.ORG/OB/V3P0',
    '',
  ])('with the wrong namespace: %j', async (namespace) => {
    expect(await attempt(svgWith(element(body, namespace)))).toEqual(unknown('not-baked'));
  });

  test.each<[string, (inner: string) => string]>([
    ['a comment', (inner) => `<!-- ${inner} -->`],
    ['CDATA', (inner) => `<desc><![CDATA[${inner}]]></desc>`],
    ['an instruction', (inner) => `<?x ${inner} ?>`],
    ['an attribute', (inner) => `<desc title='${inner.replaceAll('<', '&lt;')}'/>`],
  ])('with its content in %s', async (_, around) => {
    const inner = `<x:credential xmlns:x="${OPEN_BADGES_3}" verify="https://eve.example/1"/>`;
    expect(await attempt(svgWith(around(inner)))).toEqual(unknown('not-baked'));
  });
});

describe('S32: JSON that two readers understand differently', () => {
  const put = (member: string) => `{${member},${text.slice(1)}`;
  const within = (member: string) => text.replace('"credentialSubject":{', `$&${member},`);

  test('without any trick is valid', async () => {
    expect(await attempt(text)).toEqual(VALID);
    expect(await attempt(` \n${text}\n`)).toEqual(VALID);
  });

  test.each([
    ['a duplicate member', put('"name":"Astronomy"')],
    ['a duplicate member within', within('"id":"did:example:eve"')],
    ['a duplicate member, escaped', put('"n\\u0061me":"Astronomy"')],
    ['__proto__', put('"__proto__":{"name":"Astronomy"}')],
    ['__proto__ within', within('"__proto__":{"id":"did:example:eve"}')],
    ['__proto__, escaped', put('"__pr\\u006fto__":{}')],
    ['deep nesting', put(`"x":${'['.repeat(65)}${']'.repeat(65)}`)],
    ['very deep nesting', put(`"x":${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
    ['a huge number', put('"x":1e999')],
    ['a number of a thousand digits', put(`"x":${'9'.repeat(1000)}`)],
    ['half a surrogate pair', put('"x":"\\ud800"')],
    ['a second document behind it', `${text}${text}`],
  ])('with %s', async (_, file) => {
    expect(await attempt(file)).toEqual(unknown('parsing-error'));
  });

  test.each<[string, JsonObject]>([
    ['a constructor', { constructor: { prototype: { name: 'Astronomy' } } }],
    ['a prototype', { prototype: { name: 'Astronomy' } }],
    ['a toString', { toString: 'Astronomy' }],
  ])('with %s for a member', async (_, member) => {
    expect(await attempt({ ...badge, ...member })).toEqual(invalid('proof-transformation-error'));
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });

  test('longer than any credential', async () => {
    expect(await attempt(`${text}${' '.repeat(4 * 1024 * 1024)}`)).toEqual(unknown('too-large'));
  });
});
