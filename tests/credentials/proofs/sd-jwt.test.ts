import { createHmac } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import type { Expectation } from '@/utils/credentials/proofs/proof';
import { verdictOf } from '@/utils/credentials/verdict';
import type { Json, JsonObject } from '@/utils/lib/json';
import { keyPair } from '../../world/sign/key-pair';
import { bound, digestOf, disclosure, sdJwt, token } from '../../world/sign/sd-jwt';
import { award, type Pages } from '../badge-site';
import { checkOf, course, judge, remarksOf } from '../issued';

const school = keyPair('P-256', 'school');
const eve = keyPair('P-256', 'eve');
const holder = keyPair('Ed25519', 'amara');
const cnf = { jwk: holder.publicKeyJwk };
const vct = 'https://school.example/types/course';
const iat = Date.parse('2026-02-01T00:00:00Z') / 1000;

const claims: JsonObject = { iss: school.controller, iat, vct };
const header = { typ: 'dc+sd-jwt', kid: school.id };
const signing = { key: school, header };
const shown = (payload: JsonObject, disclosures: readonly string[] = []): string =>
  sdJwt({ ...claims, ...payload }, disclosures, signing);

const given = disclosure('Amara', 'given_name');
const family = disclosure('Lindqvist', 'family_name');
const whole = shown({ _sd: [digestOf(given), digestOf(family)], _sd_alg: 'sha-256' }, [
  given,
  family,
]);

const codeOf = async (file: string, pages: Pages = {}) => {
  const judged = await judge(file, { pages });
  return judged.problem?.code ?? verdictOf(judged);
};
const claimsIn = async (file: string): Promise<JsonObject | undefined> => {
  const { credential } = await judge(file);
  const secured = credential?.secured;
  return secured?.kind === 'jws' ? secured.payload : undefined;
};

describe('a credential of which claims are disclosed', () => {
  test('is valid, and says what was disclosed', async () => {
    const judged = await judge(whole);
    expect(verdictOf(judged)).toBe('valid');
    expect(judged.credential).toMatchObject({
      format: 'sd-jwt-vc',
      issuer: { id: school.controller },
      achievement: { name: vct },
      recipients: [{ kind: 'name', identity: 'Amara Lindqvist' }],
      validFrom: '2026-02-01T00:00:00.000Z',
    });
    expect(judged.proofs).toMatchObject([{ suite: 'sd-jwt', outcome: 'passed' }]);
  });

  test('does not take the name of a person for what was achieved', async () => {
    expect((await judge(shown({ name: 'Amara Lindqvist' }))).credential).toMatchObject({
      achievement: { name: vct },
      recipients: [{ kind: 'name', identity: 'Amara Lindqvist' }],
    });
  });

  test.each<[string, JsonObject, readonly string[]]>([
    ['a member', { _sd: [digestOf(given), digestOf(family)] }, [given]],
    ['a member further in', { person: { _sd: [digestOf(given), digestOf(family)] } }, [given]],
    ['an element', { skills: ['Knots', { '...': digestOf('Tides') }] }, []],
    ['nothing, as it may be', { _sd: [digestOf('decoy')] }, []],
  ])(
    'says that it is disclosed in part where the holder withholds %s',
    async (_, payload, some) => {
      const judged = await judge(shown(payload, some));
      expect(verdictOf(judged)).toBe('valid');
      expect(judged.proofs).toMatchObject([{ suite: 'sd-jwt', outcome: 'passed', partial: true }]);
      expect(remarksOf(judged, 'proof')).toEqual(['disclosed-in-part']);
    },
  );

  test('has its end and status from its issuer, whatever is withheld', async () => {
    const judged = await judge(shown({ _sd: [digestOf(family)] }));
    expect(remarksOf(judged, 'status')).toEqual([]);
    expect(remarksOf(judged, 'validity-period')).toEqual([]);
  });

  test('is whole where everything is disclosed', async () => {
    expect(remarksOf(await judge(whole), 'proof')).toEqual([]);
    expect((await judge(whole)).proofs[0]?.partial).toBeUndefined();
  });

  test('holds no claim that is withheld, nor digests that are of nothing', async () => {
    const some = shown({ _sd: [digestOf(given), digestOf(family), digestOf('decoy')] }, [given]);
    expect(await codeOf(some)).toBe('valid');
    expect(await claimsIn(some)).toEqual({ ...claims, given_name: 'Amara', validFrom: undefined });
  });

  test.each([
    ['sha-256', 'sha256'],
    ['sha-384', 'sha384'],
    ['sha-512', 'sha512'],
  ])('may be digested by %s', async (name, hash) =>
    expect(await codeOf(shown({ _sd: [digestOf(given, hash)], _sd_alg: name }, [given]))).toBe(
      'valid',
    ),
  );

  test('is left open with a hash that nobody here knows', async () => {
    const strange = shown({ _sd: [digestOf(given)], _sd_alg: 'md5' }, [given]);
    expect(verdictOf(await judge(strange))).toBe('unknown');
    expect(await codeOf(strange)).toBe('unsupported-proof');
  });

  test('may nest disclosures in objects, in lists and in one another', async () => {
    const street = disclosure('Pier 1', 'street');
    const address = disclosure({ _sd: [digestOf(street)], town: 'Malmö' }, 'address');
    const skill = disclosure({ name: 'Tides', _sd: [digestOf('decoy')] });
    const nested = shown(
      {
        _sd: [digestOf(address)],
        skills: ['Knots', { '...': digestOf(skill) }, { '...': digestOf('withheld') }],
      },
      [skill, street, address],
    );
    expect(await codeOf(nested)).toBe('valid');
    expect(await claimsIn(nested)).toMatchObject({
      address: { town: 'Malmö', street: 'Pier 1' },
      skills: ['Knots', { name: 'Tides' }],
    });
    expect(JSON.stringify(await claimsIn(nested))).not.toMatch(/_sd|\.\.\./u);
  });

  test('is refuted with another signature, header or payload', async () => {
    const forged = sdJwt({ ...claims, exp: iat }, [], { key: eve, header });
    expect(await codeOf(forged)).toBe('proof-verification-error');
    const [head = '', , signature = ''] = whole.split('.');
    const body = Buffer.from(JSON.stringify({ ...claims, admin: true })).toString('base64url');
    expect(await codeOf(`${head}.${body}.${signature}`)).not.toBe('valid');
  });

  test.each([
    ['at its end', { exp: iat + 60 }, 'expired'],
    ['before its time', { nbf: iat + 31_536_000 }, 'not-yet-valid'],
    ['before it was issued', { iat: iat + 31_536_000 }, 'not-yet-valid'],
  ])('is out of its time %s', async (_, dates, code) =>
    expect(await codeOf(shown(dates))).toBe(code),
  );

  test.each<[string, JsonObject]>([
    ['a date in words', { exp: '2030-01-01' }],
    ['an issuer that is no address', { iss: 'Riverwell' }],
    ['a bound key that is none', { cnf: 'key' }],
  ])('is malformed with %s', async (_, change) =>
    expect(await codeOf(shown(change))).toBe('malformed-value'),
  );

  test.each([undefined, 'JWT', 'vp+sd-jwt', 'vc+jwt', 'kb+jwt'])(
    'is none with the type %s',
    async (typ) => {
      const { typ: _, ...bare } = header;
      const typed = sdJwt(claims, [], { key: school, header: { ...bare, ...(typ && { typ }) } });
      expect(await codeOf(typed)).toBe('typ-mismatch');
    },
  );

  test('is none without a tilde', async () =>
    expect(verdictOf(await judge(token(claims, signing)))).not.toBe('valid'));

  test('is damaged, and nobody is accused, where it is cut off', async () => {
    for (const length of [whole.length - 3, whole.length - 20, whole.indexOf('~') - 10])
      expect.soft(verdictOf(await judge(whole.slice(0, length)))).toBe('unknown');
  });
});

describe('an algorithm that anybody could sign with', () => {
  const signedWith = (alg: string, signature: (input: string) => Buffer): string => {
    const encoded = (value: Json) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const input = `${encoded({ ...header, alg })}.${encoded(claims)}`;
    return `${input}.${signature(input).toString('base64url')}~`;
  };
  test.each(['none', 'None', 'NONE'])('%s', async (alg) => {
    expect(await codeOf(signedWith(alg, () => Buffer.alloc(0)))).toBe('alg-forbidden');
    expect(await codeOf(signedWith(alg, () => Buffer.alloc(64)))).toBe('alg-forbidden');
  });
  test('HS256 with the public key', async () => {
    const secret = JSON.stringify(school.publicKeyJwk);
    const forged = signedWith('HS256', (input) =>
      createHmac('sha256', secret).update(input).digest(),
    );
    expect(await codeOf(forged)).toBe('alg-forbidden');
  });
});

describe('a disclosure is refused', () => {
  const fixed = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status', '_sd_alg'];
  test.each([...fixed, '_sd', '...', '__proto__'])('that is called %s', async (name) => {
    const { [name]: _, ...others } = claims;
    const hidden = disclosure('x', name);
    const forged = sdJwt({ ...others, _sd: [digestOf(hidden)] }, [hidden], signing);
    expect(await codeOf(forged)).toBe('disclosure-invalid');
  });

  const rank = disclosure('Captain', 'rank');
  const element = disclosure('Captain');
  const nested = disclosure({ _sd: [digestOf(rank)] }, 'papers');
  test.each<[string, JsonObject, readonly string[]]>([
    ['that the payload does not know', {}, [rank]],
    ['whose parent is withheld', { _sd: [digestOf(nested)] }, [rank]],
    ['over a claim that stands there', { rank: 'Mate', _sd: [digestOf(rank)] }, [rank]],
    [
      'over one that was disclosed',
      { _sd: [digestOf(rank), digestOf(disclosure('Mate', 'rank'))] },
      [rank, disclosure('Mate', 'rank')],
    ],
    ['that stands twice', { _sd: [digestOf(rank)] }, [rank, rank]],
    ['of which the digest stands twice', { _sd: [digestOf(rank), digestOf(rank)] }, [rank]],
    [
      'of which the digest stands twice, apart',
      { _sd: [digestOf(rank)], a: { _sd: [digestOf(rank)] } },
      [rank],
    ],
    ['of an element for a member', { _sd: [digestOf(element)] }, [element]],
    ['of a member for an element', { ranks: [{ '...': digestOf(rank) }] }, [rank]],
    ['of an element outside of a list', { ranks: { '...': digestOf(element) } }, [element]],
    ['beside something else', { ranks: [{ '...': digestOf(element), x: 1 }] }, [element]],
    ['for digests that are no list', { _sd: digestOf(rank) }, [rank]],
    ['for a digest that is no text', { _sd: [1] }, []],
    ['for an element’s digest that is no text', { ranks: [{ '...': 1 }] }, []],
  ])('%s', async (_, payload, disclosures) =>
    expect(await codeOf(shown(payload, disclosures))).toBe('disclosure-invalid'),
  );

  test('and a withheld digest outside of a list is', async () =>
    expect(await codeOf(shown({ ranks: { '...': digestOf('x') } }))).toBe('disclosure-invalid'));

  test('and a withheld digest that stands twice is', async () =>
    expect(await codeOf(shown({ _sd: [digestOf('x'), digestOf('x')] }))).toBe(
      'disclosure-invalid',
    ));

  const raw = (text: string) => Buffer.from(text).toString('base64url');
  test.each([
    ['of four parts', raw('["s","rank","Captain",1]')],
    ['of one part', raw('["s"]')],
    ['without a salt', raw('[1,"rank","Captain"]')],
    ['with a number for a name', raw('["s",1,"Captain"]')],
    ['that is an object', raw('{"rank":"Captain"}')],
  ])('of another form: %s', async (_, strange) =>
    expect(await codeOf(shown({ _sd: [digestOf(strange)] }, [strange]))).toBe('disclosure-invalid'),
  );

  test.each([
    ['that is no JSON', raw('["s"')],
    ['with a member that stands twice', raw('["s","a",{"b":1,"b":2}]')],
    ['that is no base64url', 'A'],
    ['that is empty', ''],
  ])('as damaged: %s', async (_, strange) =>
    expect(await codeOf(shown({ _sd: [digestOf(strange)] }, [strange]))).toBe('jose-malformed'),
  );

  test('when there are too many, or they go too deep', async () => {
    expect(
      await codeOf(
        shown(
          {},
          Array.from({ length: 1001 }, (_, at) => disclosure(at)),
        ),
      ),
    ).toBe('too-large');
    let inner = disclosure('bottom', 'x');
    const chain = [inner];
    for (let depth = 0; depth < 80; depth += 1) {
      inner = disclosure({ _sd: [digestOf(inner)] }, 'x');
      chain.push(inner);
    }
    expect(await codeOf(shown({ _sd: [digestOf(inner)] }, chain))).toBe('disclosure-invalid');
  });
});

describe('the holder’s own token', () => {
  const forHolder = shown({ cnf, _sd: [digestOf(given)] }, [given]);
  const binding = { key: holder, algorithm: 'EdDSA' } as const;
  const presented = bound(forHolder, binding);
  const expectation: Expectation = {
    purpose: 'assertionMethod',
    challenge: 'n-0S6',
    domain: 'https://jobs.example',
  };
  const outcomeOf = async (file: string, asked?: Expectation) => {
    const judged = await judge(file, asked ? { expectation: asked } : {});
    const { outcome, problem } = checkOf(judged, 'presentation') ?? {};
    return { verdict: verdictOf(judged), outcome, code: problem?.code };
  };
  const refused = { verdict: 'invalid', outcome: 'failed', code: 'vp-invalid' };

  test('shows who holds it, and to whom it was shown', async () => {
    expect(await outcomeOf(presented)).toMatchObject({ verdict: 'valid', outcome: 'passed' });
    expect(remarksOf(await judge(presented), 'presentation')).toEqual(['presented-to']);
  });

  test('is what was asked for', async () => {
    const judged = await judge(presented, { expectation });
    expect(verdictOf(judged)).toBe('valid');
    expect(remarksOf(judged, 'presentation')).toEqual([]);
  });

  test('may be of a DID that the issuer names', async () => {
    const named = shown({ cnf: { kid: holder.id } });
    expect(await outcomeOf(bound(named, binding))).toMatchObject({ outcome: 'passed' });
  });

  test('that is missing is said, and refuses nothing that was not asked', async () => {
    expect(await outcomeOf(forHolder)).toMatchObject({ verdict: 'valid', outcome: 'skipped' });
    expect(remarksOf(await judge(forHolder), 'presentation')).toEqual(['key-binding-missing']);
    expect(await outcomeOf(forHolder, expectation)).toEqual(refused);
  });

  test('is not asked of a credential that is bound to nobody', async () =>
    expect(remarksOf(await judge(whole), 'presentation')).toEqual([]));

  test.each([
    ['another question', { nonce: 'other' }, 'invalid-challenge'],
    ['somebody else', { aud: 'https://other.example' }, 'invalid-domain'],
  ])('that answers %s is refused', async (_, payload, code) =>
    expect(await outcomeOf(bound(forHolder, binding, payload), expectation)).toEqual({
      ...refused,
      code,
    }),
  );

  test.each<[string, JsonObject]>([
    ['other disclosures', { sd_hash: digestOf('other') }],
    ['none', { sd_hash: null }],
    ['a time to come', { iat: Date.parse('2026-07-01T00:00:00Z') / 1000 }],
    ['no time', { iat: null }],
    ['nobody', { aud: null }],
    ['several', { aud: ['https://jobs.example'] }],
    ['no question', { nonce: null }],
  ])('that is of %s is refused', async (_, payload) =>
    expect(await outcomeOf(bound(forHolder, binding, payload))).toEqual(refused),
  );

  test.each<[string, JsonObject]>([
    ['a beginning to come', { nbf: Date.parse('2026-07-01T00:00:00Z') / 1000 }],
    ['a beginning that is no number', { nbf: '2026-05-01' }],
    ['an end that is no number', { exp: 'soon' }],
  ])('with %s is refused', async (_, payload) =>
    expect(await outcomeOf(bound(forHolder, binding, payload))).toEqual(refused),
  );

  test('that has run out says so, and is not refused for it', async () => {
    const over = { exp: Date.parse('2026-05-31T00:00:00Z') / 1000 };
    expect(await outcomeOf(bound(forHolder, binding, over))).toMatchObject({
      outcome: 'unknown',
      code: 'presentation-expired',
    });
    const within = { exp: Date.parse('2026-06-01T12:00:00Z') / 1000, nbf: iat };
    expect(await outcomeOf(bound(forHolder, binding, within))).toMatchObject({ outcome: 'passed' });
  });

  test('of which disclosures were taken away or put in is refused', async () => {
    const two = shown({ cnf, _sd: [digestOf(given), digestOf(family)] }, [given, family]);
    const fewer = bound(two, binding).replace(`${family}~`, '');
    expect(await outcomeOf(fewer)).toEqual(refused);
  });

  test.each([
    ['by another key', bound(forHolder, { key: eve })],
    ['by the issuer', bound(forHolder, { key: school })],
    ['of another type', bound(forHolder, { ...binding, header: { typ: 'JWT' } })],
    ['where the issuer names no key', bound(shown({}), binding)],
    ['for another credential', forHolder + (bound(whole, binding).split('~').pop() ?? '')],
  ])('%s is refused', async (_, forged) => expect(await outcomeOf(forged)).toEqual(refused));

  test('is left open where the issuer names the key in a way that nobody here knows', async () => {
    const jkt = shown({ cnf: { jkt: 'x' } });
    expect(await outcomeOf(bound(jkt, binding))).toMatchObject({ outcome: 'unknown' });
  });
});

describe('the keys of an issuer on the web', () => {
  const iss = 'https://school.example/issuer';
  const metadata = 'https://school.example/.well-known/jwt-vc-issuer/issuer';
  const jwks = { keys: [{ ...school.publicKeyJwk, kid: 'k1' }] };
  const signed = (kid?: string) =>
    sdJwt({ ...claims, iss }, [], {
      key: school,
      header: { typ: 'dc+sd-jwt', ...(kid && { kid }) },
    });

  test('are those of its metadata', async () => {
    for (const file of [signed('k1'), signed()])
      expect
        .soft(await codeOf(file, { [iss]: 404, [metadata]: { issuer: iss, jwks } }))
        .toBe('valid');
  });
  test('are another’s when the metadata names another issuer', async () => {
    const pages = { [iss]: 404, [metadata]: { issuer: 'https://eve.example', jwks } };
    expect(await codeOf(signed('k1'), pages)).toBe('not-found');
  });
  test('are not those of a certificate that comes along', async () => {
    const brought = sdJwt({ ...claims, iss }, [], {
      key: school,
      header: { typ: 'dc+sd-jwt', x5c: ['MIIB'] },
    });
    const judged = await judge(brought, { pages: { [iss]: 404, [metadata]: 404 } });
    expect(verdictOf(judged)).toBe('unknown');
  });
});

describe('a credential of the data model', () => {
  const badge = course({ issuer: school.controller });
  const typed = { key: school, header: { typ: 'vc+sd-jwt', cty: 'vc', kid: school.id } };
  const { name = '' } = badge;
  const named = disclosure(name, 'name');
  const { name: _, ...unnamed } = badge;
  const withheld = sdJwt({ ...unnamed, _sd: [digestOf(named)] }, [named], typed);

  test('may be disclosed in part', async () => {
    const judged = await judge(withheld);
    expect(verdictOf(judged)).toBe('valid');
    expect(judged.credential).toMatchObject({ format: 'open-badges-3', name });
  });

  test.each([{ typ: 'bad+typ' }, { typ: 'dc+sd-jwt' }, { typ: 'vp+sd-jwt' }, { cty: 'vp' }])(
    'is none as %o',
    async (change) => {
      const strange = { ...typed, header: { ...typed.header, ...change } };
      expect(await codeOf(sdJwt(badge, [], strange))).toBe('typ-mismatch');
    },
  );

  const presentation = (token: string, type = 'vc+sd-jwt'): JsonObject => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: holder.controller,
    verifiableCredential: [
      {
        '@context': 'https://www.w3.org/ns/credentials/v2',
        type: 'EnvelopedVerifiableCredential',
        id: `data:application/${type},${token}`,
      },
    ],
  });
  const byHolder = {
    key: holder,
    algorithm: 'EdDSA',
    header: { typ: 'vp+sd-jwt', cty: 'vp', kid: holder.id },
  } as const;

  test('may leave out its end and its status, and says so', async () => {
    const end = disclosure('2026-05-01T00:00:00Z', 'validUntil');
    const hidden = { ...badge, _sd: [digestOf(end), digestOf('status')] };
    expect(await codeOf(sdJwt(hidden, [end], typed))).toBe('expired');
    for (const file of [
      sdJwt(hidden, [], typed),
      sdJwt({ vc: hidden, iss: school.controller }, [], {
        key: school,
        header: { kid: school.id },
      }),
    ]) {
      const judged = await judge(file);
      expect.soft(verdictOf(judged)).toBe('valid');
      expect.soft(remarksOf(judged, 'proof')).toEqual(['disclosed-in-part']);
      expect.soft(remarksOf(judged, 'validity-period')).toEqual(['end-not-disclosed']);
      expect.soft(remarksOf(judged, 'status')).toEqual(['status-not-disclosed']);
    }
    expect(remarksOf(await judge(withheld), 'status')).toEqual([]);
  });

  test('may leave out its beginning, and says so', async () => {
    const { validFrom = '', ...undated } = badge;
    const from = disclosure(validFrom, 'validFrom');
    const hidden = { ...undated, _sd: [digestOf(from)] };
    const judged = await judge(sdJwt(hidden, [], typed));
    expect(remarksOf(judged, 'validity-period')).toContain('begin-not-disclosed');
    const told = await judge(sdJwt(hidden, [from], typed));
    expect(remarksOf(told, 'validity-period')).toEqual([]);
  });

  test('is bound to the key that its token names beside it', async () => {
    const payload = { vc: badge, iss: school.controller, cnf };
    const signed = sdJwt(payload, [], { key: school, header: { kid: school.id } });
    const of = async (file: string) => {
      const judged = await judge(file);
      const { outcome, remarks } = checkOf(judged, 'presentation') ?? {};
      return { verdict: verdictOf(judged), outcome, codes: remarks?.map(({ code }) => code) };
    };
    expect(await of(signed)).toEqual({
      verdict: 'valid',
      outcome: 'skipped',
      codes: ['key-binding-missing'],
    });
    expect(await of(bound(signed, { key: holder, algorithm: 'EdDSA' }))).toEqual({
      verdict: 'valid',
      outcome: 'passed',
      codes: ['presented-to'],
    });
    expect(await of(bound(signed, { key: eve }))).toMatchObject({ verdict: 'invalid' });
  });

  test('may be presented in a token of which claims are disclosed', async () => {
    expect(await codeOf(sdJwt(presentation(withheld), [], byHolder))).toBe('valid');
    const { type = null, ...others } = presentation(withheld);
    const kind = disclosure(type, 'type');
    expect(await codeOf(sdJwt({ ...others, _sd: [digestOf(kind)] }, [kind], byHolder))).toBe(
      'valid',
    );
  });

  test('is not presented by a token of another type, another key or around nothing', async () => {
    const strange = { ...byHolder, header: { ...byHolder.header, typ: 'vc+sd-jwt' } };
    for (const file of [
      sdJwt(presentation(withheld), [], strange),
      sdJwt(presentation(withheld), [], { ...byHolder, key: keyPair('Ed25519', 'eve') }),
      sdJwt(presentation('bad-credential'), [], byHolder),
      sdJwt(presentation(withheld.replace(/~.*/su, '~AAAA~')), [], byHolder),
    ])
      expect.soft(verdictOf(await judge(file))).not.toBe('valid');
  });
});

test('a badge of Open Badges 2 comes in no token of which claims are disclosed', async () => {
  const header = { typ: 'vc+sd-jwt', kid: school.id };
  expect(await codeOf(sdJwt(award, [], { key: school, header }))).toBe('unsupported-format');
});
