import { describe, expect, test } from 'vitest';

import { canonicalQuads } from '@/utils/credentials/contexts';
import { extended, initialContext } from '@/utils/credentials/contexts/extended';
import { knownContexts } from '@/utils/credentials/contexts/known-contexts';
import { termTables } from '@/utils/credentials/contexts/tables';
import type { LocalContext } from '@/utils/credentials/contexts/term-table';
import { isObject, type JsonObject } from '@/utils/lib/json';

import { documents } from './documents';

/** The names of properties by IRI, over all contexts we know and the contexts within them. */
function namesByIri(): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const visit = (locals: readonly LocalContext[], from = initialContext()): void => {
    let active = from;
    for (const local of locals) {
      const next = extended(active, { local, scope: 'property' });
      if (!('ok' in next)) active = next;
    }
    for (const local of locals) {
      for (const [name, { scoped }] of local.terms) {
        const term = active.terms.get(name);
        if (!term) continue;
        if (!term.prefix) names.set(term.iri, (names.get(term.iri) ?? new Set()).add(name));
        if (scoped) visit([scoped], active);
      }
    }
  };
  for (const url of Object.keys(termTables)) visit(knownContexts(url) ?? []);
  return names;
}

test('no property has two names, but for these', () => {
  const isProperty = (name: string) => !/^[A-Z]/u.test(name);
  const several = [...namesByIri()]
    .map(([iri, names]) => [iri, [...names].filter(isProperty).sort()] as const)
    .filter(([, names]) => names.length > 1);
  expect(Object.fromEntries(several)).toEqual({
    // refused but for the first: see property.ts
    '@id': ['id', 'uid'],
    'https://w3id.org/security#expiration': ['expiration', 'expires', 'revoked'],
    // Open Badges 2.0 is not proved by its statements
    'https://w3id.org/openbadges#revoked': ['revoked', 'revokedAssertions'],
    'https://w3id.org/openbadges#verify': ['verification', 'verify'],
    // keywords of the beta, and a property beside its reverse
    'https://schema.org/keywords': ['tag', 'tags'],
    'http://schema.org/educationalCredentialAwarded': [
      'awardedOnCompletionOf',
      'educationalCredentialAwarded',
    ],
  });
});

describe('a member under another name for the same property is refused', () => {
  const badge: JsonObject = documents['a plain badge'] ?? {};
  const withContext = (document: JsonObject, url: string): JsonObject => {
    const contexts = document['@context'];
    return { ...document, '@context': [...(Array.isArray(contexts) ? contexts : []), url] };
  };

  test('the expiration of a proof', () => {
    const options = withContext(documents['proof options'] ?? {}, 'https://w3id.org/security/v2');
    const { expires = null, ...rest } = options;
    expect(canonicalQuads(options)).toMatchObject({ ok: true });
    expect(canonicalQuads({ ...rest, expiration: expires })).toMatchObject({
      problem: { detail: '$.expiration: no context defines this property' },
    });
  });

  test('the id of an issuer', () => {
    const odrl = withContext(badge, 'https://www.w3.org/ns/odrl.jsonld');
    const { id = null, ...issuer } = isObject(badge['issuer']) ? badge['issuer'] : {};
    expect(canonicalQuads({ ...odrl, issuer: { ...issuer, uid: id } })).toMatchObject({
      problem: { detail: '$.issuer.uid: no context defines this property' },
    });
  });

  test('an achievement under the name of its type', () => {
    const early = structuredClone(documents['Open Badges 3.0.0'] ?? {});
    const subject = isObject(early['credentialSubject']) ? early['credentialSubject'] : {};
    const { achievement = null, ...rest } = subject;
    const hidden = { ...early, credentialSubject: { ...rest, Achievement: achievement } };
    expect(canonicalQuads(hidden)).toMatchObject({
      problem: { detail: '$.credentialSubject.Achievement: no context defines this property' },
    });
  });
});
