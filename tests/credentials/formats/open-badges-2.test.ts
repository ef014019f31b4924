import { describe, expect, test } from 'vitest';

import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';
import type { Credential } from '@/utils/model/credential';

import { expiringOn, revokedAssertion } from '../../world/sign/open-badge-2';
import {
  at,
  award,
  guild,
  hosted,
  hostedWith,
  hostedWithout,
  judge,
  NOW,
  ORIGIN,
  online,
  type Pages,
  remarksOn,
  verdictOn,
  weaving,
} from '../badge-site';

const read = async (pages: Pages): Promise<Credential | undefined> =>
  (await judge(award, pages)).credential;

describe('a hosted badge', () => {
  test('is valid where it lies, with its badge class and issuer', async () => {
    const { credential, assurance, status } = await judge(award);
    expect({ assurance, status }).toEqual({ assurance: 'issuer-api-confirmed', status: 'valid' });
    expect(credential).toMatchObject({
      format: 'open-badges-2',
      id: at.assertion,
      issuer: { id: at.issuer, name: 'The Weavers’ Guild', url: 'https://guild.example' },
      achievement: {
        id: at.badgeClass,
        name: 'Weaving',
        description: 'Can weave.',
        criteria: 'A blanket was woven.',
        criteriaUrl: `${at.badgeClass}/criteria`,
        tags: ['textile'],
        alignments: [{ name: 'Weave', url: 'https://skills.example/1', framework: 'S', code: '1' }],
        image: 'https://guild.example/weaving.png',
      },
      recipients: [{ kind: 'email', hashed: true, salt: 'sea' }],
      issuedOn: '2026-01-15T10:00:00.000Z',
    });
  });

  test('is asked for at each of its three addresses, whatever the copy brings along', async () => {
    const environment = online(hosted);
    const copy = { ...award, badge: { ...weaving, issuer: guild } };
    await verifyFile(new TextEncoder().encode(JSON.stringify(copy)), environment);
    expect(environment.asked).toEqual([at.assertion, at.badgeClass, at.issuer]);
  });

  test.each<[string, JsonObject]>([
    ['HostedBadge', { type: 'HostedBadge' }],
    ['hosted', { type: 'hosted' }],
    ['a list', { type: ['hosted', 'VerificationObject'] }],
    ['a compact IRI', { type: 'obi:HostedBadge' }],
    ['a full IRI', { type: 'https://w3id.org/openbadges#HostedBadge' }],
  ])('may call its verification %s', async (_, verification) =>
    expect(await verdictOn(award, hostedWith('assertion', { verification }))).toBe('valid'),
  );

  test('may call its verification by the name of 1.x', async () => {
    const pages = hostedWithout('assertion', 'verification');
    const aliased = hostedWith('assertion', { verify: { type: 'hosted' } }, pages);
    expect(await verdictOn(award, aliased)).toBe('valid');
  });
});

describe('a forged copy of a hosted badge', () => {
  test('shows what is hosted, not what it says itself', async () => {
    const forged = {
      ...award,
      badge: { ...weaving, name: 'Master of Weaving' },
      narrative: 'best',
    };
    const { credential } = await judge(forged);
    expect(credential?.achievement.name).toBe('Weaving');
    expect(JSON.stringify(credential)).not.toContain('best');
    expect(await remarksOn(forged)).toEqual(['hosted-copy-differs']);
  });

  test.each<[string, JsonObject]>([
    ['another recipient', { recipient: { type: 'email', identity: 'eve@mail.example' } }],
    ['another badge class', { badge: `${at.badgeClass}-master` }],
    ['an earlier date', { issuedOn: '2020-01-15T10:00:00Z' }],
    ['a later end', { expires: '2036-01-15T10:00:00Z' }],
    ['other evidence', { evidence: 'https://eve.example/' }],
  ])('is noticed: %s', async (_, change) =>
    expect(await remarksOn({ ...award, ...change })).toEqual(['hosted-copy-differs']),
  );

  test('is no forgery when it leaves out or writes out what is hosted', async () => {
    const { narrative: _, ...short } = award;
    const long = {
      ...award,
      badge: { ...weaving, issuer: guild },
      issuedOn: '2026-01-15T11:00+01:00',
    };
    expect(await remarksOn(short)).toEqual([]);
    expect(await remarksOn(long)).toEqual([]);
  });

  test.each([
    ['names an address that serves another badge', { id: `${at.assertion}/../2` }],
    ['names an address that serves another spelling of its id', { id: `${at.assertion}?copy` }],
  ])('does not count when it %s', async (_, change) => {
    // Nothing more is asked for: neither its badge class nor its issuer.
    const pages = { [change.id]: award, [at.assertion]: { ...award, id: `${ORIGIN}/3` } };
    expect(await verdictOn({ ...award, ...change }, pages)).toBe('hosted-id-mismatch');
    const nowhere = { [change.id]: { ...award, id: 'urn:uuid:1' } };
    expect(await verdictOn({ ...award, ...change }, nowhere)).toBe('hosted-id-mismatch');
  });

  test('is no forgery at an address whose assertion has moved, and is judged where that knows itself', async () => {
    const old = 'https://old.example/assertions/1';
    const copy = { ...award, id: old, narrative: 'best' };
    const { credential, status } = await judge(copy, { ...hosted, [old]: award });
    expect({ id: credential?.id, status }).toEqual({ id: at.assertion, status: 'valid' });
    expect(credential).not.toHaveProperty('narrative');
    expect(await remarksOn({ ...award, id: old }, { ...hosted, [old]: award })).toEqual([
      'hosted-copy-differs',
    ]);
    expect(await verdictOn(copy, { ...hosted, [old]: award, [at.assertion]: 410 })).toBe('revoked');
    expect(await verdictOn(copy, { ...hosted, [old]: award, [at.assertion]: 503 })).toBe(
      'server-error',
    );
    const eves = { ...hosted, [old]: { ...award, id: `${old}/2` } };
    const own = { ...eves, [`${old}/2`]: { ...award, id: `${old}/2` } };
    expect(await verdictOn(copy, own)).toBe('hosted-out-of-scope');
  });

  test.each([
    'https://GUILD.example/assertions/1',
    'https://guild.example:443/assertions/1',
    'https://guild.example/assertions/./1',
    'https://guild.example/assertions/1#a',
  ])('is no forgery by another spelling of the same address: %s', async (id) => {
    const pages = { ...hosted, [id]: award };
    expect(await verdictOn({ ...award, id }, pages)).toBe('valid');
    expect(await remarksOn({ ...award, id }, pages)).toEqual([]);
  });

  test.each<[string, keyof typeof at, JsonObject]>([
    ['its assertion', 'assertion', { error: 'maintenance' }],
    ['its assertion, by the number of the question', 'assertion', { id: 'req-1', error: 'm' }],
    ['its badge class', 'badgeClass', { '@context': 'https://w3id.org/openbadges/v2', error: 'm' }],
    ['its issuer', 'issuer', { id: 'req-1', error: 'maintenance' }],
  ])('is neither judged by a word of trouble in the place of %s', async (_, part, trouble) =>
    expect(await verdictOn(award, { ...hosted, [at[part]]: trouble })).toBe('unreachable'),
  );

  test('does not count where nothing is hosted', async () => {
    expect(await verdictOn(award, {})).toBe('unreachable');
    expect(await verdictOn({ ...award, id: 'urn:uuid:1' })).toBe('malformed-value');
  });

  test('does not count for its word that it is signed', async () => {
    const signed = { ...award, verification: { type: 'SignedBadge', creator: at.key } };
    expect(await verdictOn(signed)).toBe('no-proof');
    expect(await verdictOn(award, hostedWith('assertion', signed))).toBe('no-proof');
  });
});

describe('a badge class or issuer', () => {
  const eve = 'https://eve.example/class';

  test('is what its own address serves, never what is written into the assertion', async () => {
    const pages = hostedWith('assertion', {
      badge: { ...weaving, name: 'Master of Weaving', issuer: { ...guild, name: 'Everybody' } },
    });
    expect(await read(pages)).toMatchObject({
      achievement: { name: 'Weaving' },
      issuer: { name: 'The Weavers’ Guild' },
    });
  });

  test('that is written into the assertion cannot bring scope rules of its own', async () => {
    const strict = hostedWith('issuer', {
      verification: { startsWith: 'https://guild.example/real/' },
    });
    const pages = hostedWith('assertion', { badge: { ...weaving, issuer: { ...guild } } }, strict);
    expect(await verdictOn(award, pages)).toBe('hosted-out-of-scope');
  });

  test.each([
    ['a badge class', 'badgeClass', `${at.badgeClass}/2`],
    ['an issuer', 'issuer', 'https://guild.example/'],
    ['an issuer without an address', 'issuer', 'urn:uuid:5a3f1c50-7a32-4f6e-9d3b-0d8f6a0f8c11'],
  ] as const)(
    'is known by where it lies when it calls itself otherwise: %s',
    async (_, part, id) => {
      const pages = hostedWith(part, { id });
      expect(await verdictOn(award, pages)).toBe('valid');
      expect(await remarksOn(award, pages)).toEqual(['known-by-address']);
      const { credential } = await judge(award, pages);
      expect(credential?.issuer.id).toBe(at.issuer);
      expect(credential?.achievement.id).toBe(at.badgeClass);
    },
  );

  test('keeps to its own rules when it calls itself otherwise', async () => {
    const verification = { startsWith: 'https://guild.example/real/' };
    const pages = hostedWith('issuer', { id: 'https://guild.example/', verification });
    expect(await verdictOn(award, pages)).toBe('hosted-out-of-scope');
  });

  test('is asked for where it says that it lies, on another host', async () => {
    const id = 'https://old.guild.example/class';
    const pages = { ...hosted, [id]: { ...weaving, id, name: 'Weaving II' } };
    const moved = { ...pages, [at.badgeClass]: { ...weaving, id } };
    // The old class is not on the issuer's host: what counts is the class that knows itself.
    expect(await verdictOn(award, moved)).toBe('hosted-out-of-scope');
    const allowed = hostedWith(
      'issuer',
      { verification: { allowedOrigins: ['guild.example', 'old.guild.example'] } },
      moved,
    );
    const { credential } = await judge(award, allowed);
    expect(credential?.achievement).toMatchObject({ id, name: 'Weaving II' });
  });

  test('cannot take the name of an issuer elsewhere', async () => {
    const copied = { ...guild, id: 'https://famous.example/issuer' };
    const pages = { ...hosted, [at.issuer]: copied };
    expect(await verdictOn(award, pages)).toBe('unreachable');
    const real = { ...pages, [copied.id]: copied };
    expect(await verdictOn(award, real)).toBe('hosted-out-of-scope');
    const another = { ...pages, [copied.id]: { ...copied, id: `${copied.id}/2` } };
    expect(await verdictOn(award, another)).toBe('issuer-mismatch');
  });

  test('must bear an id', async () => {
    const { id: _, ...nameless } = weaving;
    const pages = { ...hosted, [at.badgeClass]: nameless };
    expect(await verdictOn(award, pages)).toBe('issuer-mismatch');
  });

  test('of another origin makes no badge of this issuer', async () => {
    const pages = { ...hostedWith('assertion', { badge: eve }), [eve]: { ...weaving, id: eve } };
    expect(await verdictOn(award, pages)).toBe('hosted-out-of-scope');
  });

  test('decides who the issuer is, whoever hosts the assertion', async () => {
    const id = 'https://eve.example/assertions/1';
    const pages = { ...hosted, [id]: { ...award, id } };
    expect(await verdictOn({ ...award, id }, pages)).toBe('hosted-out-of-scope');
  });

  test.each([
    ['a badge class', 'badgeClass'],
    ['an issuer', 'issuer'],
  ] as const)('leaves the question open where %s cannot be had', async (_, part) => {
    for (const status of [404, 410, 403, 500])
      expect(await verdictOn(award, { ...hosted, [at[part]]: status })).toBe('unreachable');
    expect(await verdictOn(award, { ...hosted, [at[part]]: '<!doctype html>' })).toBe('web-page');
  });

  test('may not be several', async () => {
    const pages = hostedWith('badgeClass', { issuer: [at.issuer, 'https://eve.example/'] });
    expect(await verdictOn(award, pages)).toBe('malformed-value');
  });
});

describe('a hosted badge that its issuer', () => {
  test.each<[string, Pages, string]>([
    ['answers for with 410 Gone', { ...hosted, [at.assertion]: 410 }, 'revoked'],
    [
      'marks as revoked',
      { ...hosted, [at.assertion]: revokedAssertion(at.assertion, 'An error.') },
      'revoked',
    ],
    [
      'marks as revoked without its id',
      { ...hosted, [at.assertion]: { revoked: true } },
      'revoked',
    ],
    ['has lost', { ...hosted, [at.assertion]: 404 }, 'not-found'],
    ['keeps private', { ...hosted, [at.assertion]: 401 }, 'private'],
    ['cannot serve', { ...hosted, [at.assertion]: 503 }, 'server-error'],
  ])('%s', async (_, pages, code) => expect(await verdictOn(award, pages)).toBe(code));

  test('has revoked for a reason says so', async () => {
    const pages = { ...hosted, [at.assertion]: revokedAssertion(at.assertion, 'An error.') };
    expect((await judge(award, pages)).problem?.facts).toEqual({ reason: 'An error.' });
  });

  test('has not revoked is not revoked by a copy', async () => {
    expect(await verdictOn({ ...award, revoked: true })).toBe('valid');
  });

  test('has revoked in a list of one is revoked', async () => {
    expect(await verdictOn(award, hostedWith('assertion', { revoked: [true] }))).toBe('revoked');
    expect(await verdictOn(award, { ...hosted, [at.assertion]: { revoked: [true] } })).toBe(
      'revoked',
    );
  });
});

describe('the dates of a badge', () => {
  test.each<[string, JsonObject, string]>([
    ['an issue in the future', { issuedOn: '2026-07-01T00:00:00Z' }, 'not-yet-valid'],
    ['an end in the past', { expires: '2026-05-01T00:00:00Z' }, 'expired'],
    ['an end before the issue', { expires: '2025-05-01T00:00:00Z' }, 'malformed-value'],
    ['an end to come', { expires: '2027-05-01T00:00:00Z' }, 'valid'],
    ['a day without a time', { issuedOn: '2026-01-15' }, 'valid'],
    ['a time without a zone', { issuedOn: '2026-01-15T10:00:00.5' }, 'valid'],
    ['a zone without minutes', { issuedOn: '2026-01-15T10:00:00+02' }, 'valid'],
    ['seconds since 1970', { issuedOn: 1768471200 }, 'malformed-value'],
    ['words', { issuedOn: 'yesterday' }, 'malformed-value'],
    ['a month that is none', { issuedOn: '2026-13-15T10:00:00Z' }, 'malformed-value'],
    ['an end in words', { expires: 'never' }, 'malformed-value'],
    ['a day that no month has', { issuedOn: '2026-02-30' }, 'malformed-value'],
    ['an end on a day that no month has', { expires: '2026-02-31T00:00:00Z' }, 'malformed-value'],
    ['an end today', { expires: '2026-06-01' }, 'valid'],
    ['an end yesterday', { expires: '2026-05-31' }, 'expired'],
  ])('are judged: %s', async (_, change, code) =>
    expect(await verdictOn(award, hostedWith('assertion', change))).toBe(code),
  );

  test('are read in their zone', async () => {
    const pages = hostedWith('assertion', { issuedOn: '2026-01-15T10:00:00+02' });
    expect((await read(pages))?.issuedOn).toBe('2026-01-15T08:00:00.000Z');
    expect(expiringOn(award, NOW.toISOString())['expires']).toBe('2026-06-01T12:00:00.000Z');
  });
});

describe('the shape of a badge', () => {
  test.each([
    ['recipient', 'assertion'],
    ['badge', 'assertion'],
    ['issuedOn', 'assertion'],
    ['verification', 'assertion'],
    ['type', 'assertion'],
    ['name', 'badgeClass'],
    ['description', 'badgeClass'],
    ['criteria', 'badgeClass'],
    ['issuer', 'badgeClass'],
    ['type', 'badgeClass'],
    ['name', 'issuer'],
    ['url', 'issuer'],
    ['type', 'issuer'],
  ] as const)('demands %s of the %s', async (member, part) =>
    expect(await verdictOn(award, hostedWithout(part, member))).toBe('malformed-value'),
  );

  test('is content without what proves nothing: an e-mail address, which Credly leaves out, or a picture', async () => {
    expect(await verdictOn(award, hostedWithout('issuer', 'email'))).toBe('valid');
    expect(await verdictOn(award, hostedWithout('badgeClass', 'image'))).toBe('valid');
  });

  test.each<[string, keyof typeof at, JsonObject]>([
    ['a picture written into the assertion', 'assertion', { image: 'data:image/png;base64,AAAA' }],
    [
      'the same as an object',
      'assertion',
      { image: { id: 'data:image/png;base64,AAAA', type: 'Image' } },
    ],
    ['a recipient in words', 'assertion', { recipient: 'amara@mail.example' }],
    ['a recipient without a type', 'assertion', { recipient: { identity: 'a@b.example' } }],
    [
      'hashed as a word',
      'assertion',
      { recipient: { type: 'email', identity: 'a', hashed: 'no' } },
    ],
    ['evidence in words', 'assertion', { evidence: 'see there' }],
    ['an alignment without a URL', 'badgeClass', { alignment: [{ targetName: 'Weave' }] }],
    ['an alignment that is a word', 'badgeClass', { alignment: 'Weave' }],
    ['tags that are no texts', 'badgeClass', { tags: [1] }],
    ['criteria that are nothing', 'badgeClass', { criteria: {} }],
    ['a language that is none', 'badgeClass', { '@language': 'the usual one' }],
    ['a class of another kind', 'badgeClass', { type: 'Assertion' }],
    ['an issuer of another kind', 'issuer', { type: 'BadgeClass' }],
    ['an issuer without any kind', 'issuer', { type: [] }],
    ['a type that means nothing', 'badgeClass', { type: ['BadgeClass', 'Thingamajig'] }],
    ['a relative address', 'badgeClass', { image: 'weaving.png' }],
  ])('is at fault with %s', async (_, part, change) =>
    expect(await verdictOn(award, hostedWith(part, change))).toBe('malformed-value'),
  );

  test.each<[string, keyof typeof at, JsonObject]>([
    ['Profile for Issuer', 'issuer', { type: 'Profile' }],
    ['types in a list', 'issuer', { type: ['Profile', 'https://schema.org/Organization'] }],
    ['compact types', 'badgeClass', { type: 'obi:BadgeClass' }],
    ['types in full', 'assertion', { type: ['https://w3id.org/openbadges#Assertion'] }],
    [
      'a type that its context explains',
      'badgeClass',
      {
        '@context': ['https://w3id.org/openbadges/v2', { Cool: 'https://cool.example/' }],
        type: ['BadgeClass', 'Cool'],
      },
    ],
    ['a context under its http address', 'issuer', { '@context': 'http://w3id.org/openbadges/v2' }],
    ['a picture written into the badge class', 'badgeClass', { image: 'data:image/png;base64,AA' }],
    [
      'a picture with a caption',
      'badgeClass',
      { image: { id: 'https://a.example/', caption: 'b' } },
    ],
    ['criteria at an address', 'badgeClass', { criteria: 'https://guild.example/criteria' }],
    ['criteria in words', 'badgeClass', { criteria: 'Weave a blanket.' }],
    [
      'one alignment',
      'badgeClass',
      { alignment: { targetName: 'a', targetUrl: 'https://a.example' } },
    ],
    ['no alignments', 'badgeClass', { alignment: [] }],
    ['evidence of no address', 'assertion', { evidence: { id: '_:b1', narrative: 'Wove.' } }],
    [
      'a list of one',
      'assertion',
      { badge: [at.badgeClass], recipient: [award['recipient'] ?? ''] },
    ],
  ])('is in order with %s', async (_, part, change) =>
    expect(await verdictOn(award, hostedWith(part, change))).toBe('valid'),
  );

  test('may be written with JSON-LD’s own words', async () => {
    const { id: _id, type: _type, ...rest } = weaving;
    const plain = { ...rest, '@id': at.badgeClass, '@type': 'BadgeClass' };
    expect(await verdictOn(award, { ...hosted, [at.badgeClass]: plain })).toBe('valid');
  });
});

describe('the texts of a badge', () => {
  test.each<[string, JsonObject]>([
    ['in a language', { name: { '@value': 'Weben', '@language': 'de' } }],
    ['by language', { name: { de: 'Weben', en: 'Weaving' } }],
    ['in several languages', { name: [{ '@value': 'Weben', '@language': 'de' }, 'Weaving'] }],
  ])('may be %s', async (_, change) => {
    const credential = await read(hostedWith('badgeClass', change));
    expect(credential?.achievement.name).toBe('Weben');
  });

  test('say their language', async () => {
    const credential = await read(hostedWith('badgeClass', { '@language': 'de-AT' }));
    expect(credential?.achievement.language).toBe('de-AT');
  });
});

describe('the evidence of a badge', () => {
  test('is addresses and descriptions', async () => {
    const evidence = [
      'https://guild.example/blanket',
      { id: 'https://guild.example/2', name: 'Scarf', description: 'Long.', narrative: 'Wove.' },
      { narrative: 'Also spun.' },
    ];
    const credential = await read(hostedWith('assertion', { evidence, narrative: 'All of it.' }));
    expect(credential).toMatchObject({
      narrative: 'All of it.',
      evidence: [
        { url: 'https://guild.example/blanket' },
        { url: 'https://guild.example/2', name: 'Scarf', description: 'Long.', narrative: 'Wove.' },
        { narrative: 'Also spun.' },
      ],
    });
  });
});

describe('an empty text', () => {
  test.each<[string, keyof typeof at, JsonObject]>([
    ['an end', 'assertion', { expires: '' }],
    ['evidence', 'assertion', { evidence: '' }],
    ['a picture', 'assertion', { image: '' }],
    ['the picture of a badge class', 'badgeClass', { image: '' }],
    ['the picture of an issuer', 'issuer', { image: '' }],
    ['a target', 'badgeClass', { alignment: [{ targetName: 'Weave', targetUrl: '' }] }],
    ['a rule', 'issuer', { verification: { startsWith: '', allowedOrigins: '' } }],
  ])('is nothing in the place of %s', async (_, part, change) =>
    expect(await verdictOn(award, hostedWith(part, change))).toBe('valid'),
  );

  test('leads nowhere', async () => {
    const assertion = await read(hostedWith('assertion', { evidence: '', expires: '' }));
    expect(assertion).not.toHaveProperty('evidence');
    expect(assertion).not.toHaveProperty('validUntil');
    const alignment = [{ targetName: 'Weave', targetUrl: '' }];
    const badgeClass = await read(hostedWith('badgeClass', { alignment, image: '' }));
    expect(badgeClass?.achievement).not.toHaveProperty('image');
    expect(badgeClass?.achievement.alignments).toEqual([{ name: 'Weave' }]);
  });

  test('is no date of issue', async () =>
    expect(await verdictOn(award, hostedWith('assertion', { issuedOn: '' }))).toBe(
      'malformed-value',
    ));
});

describe('the recipient of a badge', () => {
  test.each<[string, JsonObject, object]>([
    ['an address', { type: 'email', identity: 'a@b.example' }, { kind: 'email', hashed: false }],
    ['a compact IRI', { type: 'schema:email', identity: 'a' }, { kind: 'email' }],
    ['a full IRI', { type: 'https://schema.org/url', identity: 'a' }, { kind: 'url' }],
    ['a list', { type: ['email'], identity: 'a' }, { kind: 'email' }],
    ['a telephone', { type: 'telephone', identity: '+1' }, { kind: 'other' }],
    [
      'a hash that is not said to be one',
      { type: 'email', identity: 'md5$0cc175b9c0f1b6a831c399e269772661' },
      { kind: 'email', hashed: true },
    ],
  ])('may be %s', async (_, recipient, expected) => {
    const credential = await read(hostedWith('assertion', { recipient }));
    expect(credential?.recipients).toMatchObject([expected]);
  });
});

describe('an extension', () => {
  const extended = (member: string, extension: JsonObject) =>
    hostedWith('badgeClass', { [member]: extension });

  test.each<[string, JsonObject]>([
    ['ApplyLink', { url: 'https://guild.example/apply' }],
    ['ExampleExtension', { exampleProperty: 'short' }],
    ['GeoCoordinates', { description: 'here', geo: { latitude: 1.5, longitude: 2 } }],
    ['Accessibility', { accessibilityControl: ['fullMouseControl'], url: 'https://a.example' }],
    ['OriginalCreator', { url: 'https://other.example/issuer' }],
  ])('%s is known', async (name, members) => {
    const pages = extended(`extensions:${name}`, {
      type: ['Extension', `extensions:${name}`],
      ...members,
    });
    expect(await verdictOn(award, pages)).toBe('valid');
    expect(await remarksOn(award, pages)).toEqual([]);
  });

  test.each<[string, string, JsonObject]>([
    ['without what it is for', 'extensions:ApplyLink', {}],
    ['with another kind of value', 'extensions:ApplyLink', { url: 5 }],
    ['under an older name of its type', 'obi:extensions/#ExampleExtension', { exampleProperty: 1 }],
    ['with its member in full', 'extensions:ExampleExtension', { 'http://schema.org/text': 1337 }],
    [
      'with its type in full',
      'https://w3id.org/openbadges/extensions#GeoCoordinates',
      { geo: { latitude: 'north', longitude: 2 } },
    ],
  ])('that is known and broken breaks its badge: %s', async (_, type, members) => {
    const pages = extended('extensions:x', { type: ['Extension', type], ...members });
    expect(await verdictOn(award, pages)).toBe('schema-invalid');
  });

  test.each<[JsonObject[], string[] | undefined]>([
    [[{ type: 'Exam' }], ['test']],
    [
      [{ type: 'Artifact' }, { type: 'Performance' }, { type: 'Artifact' }],
      ['project', 'observation'],
    ],
    [[{ type: 'Attendance of a whole day' }], undefined],
    [[], undefined],
  ])('tells how it was assessed in the words of its standard alone: %j', async (told, kinds) => {
    const assessments = told.map((one) => ({
      description: 'Repair a loom.',
      assessmentOutput: 'A loom',
      hasGroupParticipation: false,
      hasGroupEvaluation: false,
      evaluationMethod: 'By two weavers',
      ...one,
    }));
    const type = ['Extension', 'extensions:AssessmentExtension'];
    const extension = { type, description: 'How', assessments };
    const badge = await read(extended('extensions:Assessment', extension));
    expect(badge?.achievement.assessments).toEqual(kinds);
  });

  test('of several kinds must be in order as each of them', async () => {
    const type = ['Extension', 'extensions:ExampleExtension', 'extensions:ApplyLink'];
    const both = { type, exampleProperty: 'a', url: 'https://a.example' };
    expect(await verdictOn(award, extended('extensions:x', both))).toBe('valid');
    const { url: _, ...half } = both;
    expect(await verdictOn(award, extended('extensions:x', half))).toBe('schema-invalid');
  });

  test('that nobody knows is mentioned', async () => {
    const pages = extended('extensions:ECTS', {
      type: ['Extension', 'extensions:ECTSExtension'],
      ECTS: 2.5,
    });
    expect(await verdictOn(award, pages)).toBe('valid');
    expect(await remarksOn(award, pages)).toEqual(['extension-unknown']);
  });

  test('may stand in assertion and issuer as well', async () => {
    const broken = { 'extensions:x': { type: ['Extension', 'extensions:ApplyLink'] } };
    for (const part of ['assertion', 'issuer'] as const)
      expect(await verdictOn(award, hostedWith(part, broken))).toBe('schema-invalid');
  });
});

describe('what is no badge of somebody', () => {
  test.each<[string, JsonObject, string]>([
    ['a badge class', weaving, 'badge-not-awarded'],
    ['an issuer', guild, 'badge-not-awarded'],
    [
      'a context written out',
      { ...guild, '@context': { obi: 'https://w3id.org/openbadges#' } },
      'badge-not-awarded',
    ],
    ['an issuer at fault', { ...guild, url: 'guild' }, 'malformed-value'],
    ['a badge class at fault', { ...weaving, criteria: 7 }, 'malformed-value'],
    ['an assertion of another type', { ...award, type: 'OtherAssertion' }, 'malformed-value'],
    ['an assertion without a type', { ...award, type: [] }, 'malformed-value'],
    ['an unknown context', { ...award, '@context': 'https://eve.example/v2' }, 'unknown-context'],
    [
      'a blockchain’s proof',
      { ...award, verification: { type: ['MerkleProofVerification2017', 'Extension'] } },
      'unsupported-proof',
    ],
  ])('is told apart: %s', async (_, document, code) =>
    expect(await verdictOn(document)).toBe(code),
  );

  test('is nothing of Open Badges when it is of a class that its own context explains', async () => {
    const cool = { ...weaving, type: 'https://eve.example/CoolClass' };
    expect(await verdictOn(cool)).toBe('badge-not-awarded');
    expect(await verdictOn({ ...weaving, type: 'CoolClass' })).toBe('malformed-value');
  });

  test('is judged with its issuer, when it is a badge class', async () => {
    const pages = hostedWith('issuer', { type: 'Criteria' });
    expect(await verdictOn(weaving, pages)).toBe('malformed-value');
  });
});

test('an issuer without encryption is mentioned', async () => {
  const id = 'http://guild.example/issuer';
  const pages = { ...hostedWith('badgeClass', { issuer: id }), [id]: { ...guild, id } };
  expect(await verdictOn(award, pages)).toBe('valid');
  expect(await remarksOn(award, pages)).toEqual(['insecure-issuer']);
});
