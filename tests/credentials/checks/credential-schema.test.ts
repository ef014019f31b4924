import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';
import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';

import { signDataIntegrity } from '../../world/sign/data-integrity';
import { signJwt } from '../../world/sign/jwt';
import { keyPair } from '../../world/sign/key-pair';
import { digestOf, disclosure, sdJwt } from '../../world/sign/sd-jwt';
import { NOW, online, type Pages } from '../badge-site';
import { checkOf, college, course, judge, remarksOf, school, tokenOf } from '../issued';

const ADDRESS = 'https://schemas.example/badge.json';

const schema = (credentialSubject: JsonObject): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: { credentialSubject },
  required: ['@context', 'credentialSubject'],
});
const followed = schema({ required: ['achievement'] });
const broken = schema({ required: ['grade'] });

interface Told {
  readonly type?: string;
  readonly entry?: JsonObject;
  readonly members?: JsonObject;
}

/** A token, so that every member is signed whatever it says. */
const badge = ({ type = 'JsonSchema', entry = {}, members = {} }: Told = {}) =>
  tokenOf({
    ...course({ issuer: college.controller }),
    credentialSchema: { id: ADDRESS, type, ...entry },
    ...members,
  });

const judged = (pages: Pages, told?: Told) => judge(badge(told), { pages });

describe('a credential that names a schema', () => {
  test('is held against none where nothing applies schemas', async () => {
    const { heavy: _heavy, ...environment } = online({ [ADDRESS]: broken });
    const result = await verifyFile(new TextEncoder().encode(badge()), environment);
    expect(checkOf(result, 'credential-schema')?.outcome).toBe('skipped');
    expect(remarksOf(result, 'credential-schema')).toEqual(['schema-unchecked']);
  });

  test.each(['JsonSchema', '1EdTechJsonSchemaValidator2019', 'JsonSchemaValidator2018'])(
    'follows a %s',
    async (type) => {
      const result = await judged({ [ADDRESS]: followed }, { type });
      expect(checkOf(result, 'credential-schema')?.outcome).toBe('passed');
      expect(verdictOf(result)).toBe('valid');
    },
  );

  test('and does not follow it is invalid, yet genuine: one to look at', async () => {
    const result = await judged({ [ADDRESS]: broken });
    expect(checkOf(result, 'credential-schema')?.problem?.code).toBe('schema-invalid');
    expect(verdictOf(result)).toBe('invalid');
    const { seal } = appraise(
      { verifiedAt: NOW.toISOString(), ...result },
      { trusted: [], now: NOW },
    );
    expect(seal).toMatchObject({ shape: 'caution', reason: 'schema-invalid' });
  });

  test('must follow each of several', async () => {
    const other = 'https://schemas.example/other.json';
    const credentialSchema = [
      { id: ADDRESS, type: 'JsonSchema' },
      { id: other, type: 'JsonSchema' },
    ];
    const pages = { [ADDRESS]: followed, [other]: broken };
    const result = await judged(pages, { members: { credentialSchema } });
    expect(checkOf(result, 'credential-schema')?.outcome).toBe('failed');
  });

  test('may leave its dates to the claims of its token', async () => {
    const dated: JsonObject = {
      type: 'object',
      properties: { credentialSubject: {} },
      required: ['issuer', 'issuanceDate', 'expirationDate'],
    };
    const vc = {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      type: ['VerifiableCredential'],
      credentialSubject: { degree: 'BSc' },
      credentialSchema: { id: ADDRESS, type: 'JsonSchema' },
    };
    const claims = { iss: college.controller, nbf: 1_769_904_000, exp: 1_801_440_000, vc };
    const token = signJwt(claims, college.privateKey, {
      alg: 'ES256',
      typ: 'JWT',
      kid: college.id,
    });
    const result = await judge(token, { pages: { [ADDRESS]: dated } });
    expect(checkOf(result, 'credential-schema')?.outcome).toBe('passed');
    expect(result.credential).toMatchObject({ validFrom: '2026-02-01T00:00:00.000Z' });
  });

  test('may be held against it without its proof', async () => {
    const unsigned = {
      ...course({ issuer: school.controller }),
      credentialSchema: { id: ADDRESS, type: 'JsonSchema' },
    };
    const properties = Object.fromEntries(Object.keys(unsigned).map((name) => [name, {}]));
    const closed = { type: 'object', properties, additionalProperties: false };
    const { name: _, ...nameless } = properties;
    const signed = await signDataIntegrity(unsigned, school);
    const outcomeWith = async (page: JsonObject) =>
      checkOf(await judge(signed, { pages: { [ADDRESS]: page } }), 'credential-schema')?.outcome;
    expect(await outcomeWith(closed)).toBe('passed');
    expect(await outcomeWith({ ...closed, properties: nameless })).toBe('failed');
  });

  test('is held against none of what its holder has left out', async () => {
    const key = keyPair('P-256', 'school');
    const text = disclosure('All about tides', 'description');
    const payload = {
      ...course({ issuer: key.controller }),
      credentialSchema: { id: ADDRESS, type: 'JsonSchema' },
      _sd: [digestOf(text)],
    };
    const header = { typ: 'vc+sd-jwt', kid: key.id };
    const described = { ...schema({}), required: ['credentialSubject', 'description'] };
    const of = (disclosures: readonly string[], page: JsonObject) =>
      judge(sdJwt(payload, disclosures, { key, header }), { pages: { [ADDRESS]: page } });
    expect(checkOf(await of([text], described), 'credential-schema')?.outcome).toBe('passed');
    expect(checkOf(await of([text], broken), 'credential-schema')?.outcome).toBe('failed');
    const wrong = { ...schema({}), properties: { name: { type: 'number' } } };
    for (const disclosed of [[text], []]) {
      const judged = await of(disclosed, wrong);
      expect(checkOf(judged, 'credential-schema')?.problem?.code).toBe('schema-invalid');
    }
    const hidden = await of([], described);
    expect(checkOf(hidden, 'credential-schema')?.remarks?.[0]?.facts).toEqual({
      host: 'schemas.example',
    });
    expect(checkOf(hidden, 'credential-schema')?.outcome).toBe('skipped');
    expect(remarksOf(hidden, 'credential-schema')).toEqual(['schema-unchecked']);
  });

  test('may be about the subject alone', async () => {
    const ofSubject = { type: 'object', properties: { id: {} }, required: ['id', 'grade'] };
    const result = await judged({ [ADDRESS]: ofSubject });
    expect(checkOf(result, 'credential-schema')?.outcome).toBe('failed');
    const fine = await judged({ [ADDRESS]: { ...ofSubject, required: ['id', 'achievement'] } });
    expect(checkOf(fine, 'credential-schema')?.outcome).toBe('passed');
  });
});

describe('a schema that says nothing', () => {
  test.each<[string, Pages, Told]>([
    ['cannot be reached', {}, {}],
    ['is gone', { [ADDRESS]: 404 }, {}],
    ['is a web page', { [ADDRESS]: '<!doctype html><title>Schema</title>' }, {}],
    ['is of a kind that nobody here knows', { [ADDRESS]: broken }, { type: 'ShaclValidator2017' }],
    [
      'refers to another',
      {
        [ADDRESS]: { $ref: 'https://elsewhere.example/s.json' },
        'https://elsewhere.example/s.json': broken,
      },
      {},
    ],
  ])('because it %s leaves the credential valid, and is never counted', async (_, pages, told) => {
    const result = await judged(pages, told);
    expect(checkOf(result, 'credential-schema')?.outcome).toBe('skipped');
    expect(remarksOf(result, 'credential-schema')).toEqual(['schema-unchecked']);
    expect(verdictOf(result)).toBe('valid');
  });

  test('asks for nothing beyond its own address', async () => {
    const world = online({ [ADDRESS]: { $ref: 'https://elsewhere.example/s.json' } });
    await verifyFile(new TextEncoder().encode(badge()), world);
    expect(world.asked).toContain(ADDRESS);
    expect(world.asked).not.toContain('https://elsewhere.example/s.json');
  });
});

describe('a schema whose bytes the issuer has fixed', () => {
  const bytes = JSON.stringify(followed);
  const sri = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  const pages = { [ADDRESS]: followed };

  test('counts when they are the same', async () => {
    const result = await judged(pages, { entry: { digestSRI: sri } });
    expect(checkOf(result, 'credential-schema')?.outcome).toBe('passed');
  });

  test.each<[string, Pages, string]>([
    ['differ', pages, `sha384-${'A'.repeat(64)}`],
    ['are those of a notice', { [ADDRESS]: '{"error":"maintenance"}' }, sri],
    ['have a digest that nobody here computes', pages, 'md5-1B2M2Y8AsgTpgAmY7PhCfg=='],
  ])('is held against nothing when they %s', async (_, served, digestSRI) => {
    const result = await judged(served, { entry: { digestSRI } });
    expect(checkOf(result, 'credential-schema')?.outcome).toBe('skipped');
    expect(remarksOf(result, 'credential-schema')).toEqual(['schema-unchecked']);
    expect(verdictOf(result)).toBe('valid');
  });

  test('refutes the credential as a related resource when they differ', async () => {
    const members = { relatedResource: [{ id: ADDRESS, digestSRI: `sha256-${'A'.repeat(43)}=` }] };
    const result = await judged(pages, { members });
    expect(checkOf(result, 'credential-schema')).toMatchObject({
      outcome: 'failed',
      problem: { code: 'integrity-error' },
    });
    expect(verdictOf(result)).toBe('invalid');
  });

  test('is open as a related resource whose digest nobody here computes', async () => {
    const sha3 = createHash('sha3-256').update(bytes).digest();
    const digestMultibase = `u${Buffer.concat([Buffer.from([0x16, 0x20]), sha3]).toString('base64url')}`;
    const members = { relatedResource: [{ id: ADDRESS, digestMultibase }] };
    const result = await judged(pages, { members });
    expect(remarksOf(result, 'credential-schema')).toEqual(['schema-unchecked']);
  });
});
