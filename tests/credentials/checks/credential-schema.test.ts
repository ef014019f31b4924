import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { appraise } from '@/utils/credentials/appraise';
import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';

import { NOW, online, type Pages } from '../badge-site';
import { checkOf, college, course, judge, remarksOf, tokenOf } from '../issued';

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
