import { describe, expect, test } from 'vitest';

import { bundled } from '@/utils/credentials/registries/bundled';
import { issuersKnown } from '@/utils/model/issuers-at-hand';
import { acquaintanceWith, knownIssuer } from '@/utils/model/known-issuer';

const everyKnownIssuer = issuersKnown();

import { providers } from '@/utils/providers';

describe('an issuer', () => {
  test.each([
    ['https://university.atlassian.com/', 'Atlassian University'],
    ['https://university.atlassian.com/student/award/1', 'Atlassian University'],
    ['https://edu.google.accredible.com/', 'Google for Education'],
    ['https://google.accredible.com/', 'Google Cloud'],
    ['did:web:digitalcredentials.odl.mit.edu', 'MIT xPRO'],
    ['did:web:c21u.gatech.edu', 'Georgia Tech Center for 21st Century Universities'],
  ])('is told by its identifier or host: %s', (id, name) =>
    expect(knownIssuer(id)?.name).toBe(name),
  );

  test.each([
    ['its name', 'Atlassian University'],
    ['an acronym that two bodies have', 'AWS'],
    ['nothing', ''],
    ['a platform where many issue', 'https://www.credly.com/'],
    [
      'an organisation’s host in front of another',
      'https://university.atlassian.com.evil.example/',
    ],
    ['a host under its own', 'https://evil.university.atlassian.com/'],
    ['the host above its own', 'https://atlassian.com/'],
    ['its host as user', 'https://university.atlassian.com@evil.example/'],
    ['a user at its host', 'https://eve@university.atlassian.com/'],
    ['its host at another port', 'https://university.atlassian.com:8443/'],
    ['its host without a secure line', 'http://university.atlassian.com/'],
    ['its host in other letters', 'https://university.\u0430tlassian.com/'],
    ['a DID under its own', 'did:web:c21u.gatech.edu:evil'],
    ['a DID at a host that many share', 'did:web:dibiho.org'],
    ['a key of its DID', 'did:web:c21u.gatech.edu#key-1'],
    ['its DID’s host as an address', 'https://c21u.gatech.edu/'],
  ])('is not told by %s', (_, id) => expect(knownIssuer(id)).toBeUndefined());

  test('that is called as another is another: welders and web services are two', () => {
    const welders = everyKnownIssuer.find(({ name }) => name === 'American Welding Society');
    const services = everyKnownIssuer.find(({ name }) => name === 'Amazon Web Services');
    expect(welders?.seen).toEqual([]);
    expect(services?.seen).toContain('aws-certmetrics');
  });
});

describe('an issuer and whom it is known as', () => {
  const of = (id: string, name?: string) => acquaintanceWith({ id, ...(name && { name }) });
  const namesakes = (name: string) => {
    const found = of('https://www.credly.com/api/v1/obi/v2/issuers/1', name);
    return found?.by === 'name' ? found.names : found?.by;
  };

  test('is told by its identifier, whatever it calls itself', () =>
    expect(of('did:web:c21u.gatech.edu', 'IBM')).toEqual({
      by: 'id',
      name: 'Georgia Tech Center for 21st Century Universities',
    }));
  test('is told by its domain', () =>
    expect(of('https://university.atlassian.com/')).toEqual({
      by: 'host',
      name: 'Atlassian University',
    }));
  test.each([
    ['IBM', ['IBM']],
    ['  ibm. ', ['IBM']],
    ['The Linux Foundation', ['Linux Foundation']],
    ['France Universite Numerique', ['France Université Numérique']],
    ['Amazon Web Services (AWS) Training and Certification', ['Amazon Web Services']],
    ['AWS', ['Amazon Web Services', 'American Welding Society']],
    ['MIT', ['MITx on edX', 'MITx Online', 'MIT Registrar']],
  ])('that only calls itself %s has no more than the name', (name, known) =>
    expect(namesakes(name)).toEqual(known),
  );
  test.each(['', ' – ', 'the', 'IBM Fan Club', 'Halden Institute of Technology'])(
    'that calls itself “%s” is nobody we know',
    (name) => expect(namesakes(name)).toBeUndefined(),
  );
});

describe('the table of issuers', () => {
  const repeated = (values: readonly string[]) =>
    values.filter((value, at) => values.indexOf(value) !== at);

  test.each(['ids', 'hosts'] as const)('gives nothing of its %s to two', (member) =>
    expect(repeated(everyKnownIssuer.flatMap((issuer) => issuer[member]))).toEqual([]),
  );
  test('names nobody twice, and nobody by capitals that two could have', () => {
    const names = everyKnownIssuer.map(({ name }) => name);
    expect(repeated(names)).toEqual([]);
    expect(names).not.toContain('AWS');
  });
  test('has hosts as browsers write them', () =>
    expect(
      everyKnownIssuer.flatMap(({ hosts }) =>
        hosts.filter((host) => new URL(`https://${host}/`).host !== host),
      ),
    ).toEqual([]));
  test('knows each issuer at a provider once, in one way', () =>
    expect(
      everyKnownIssuer.filter(
        ({ seen, documented, assumed }) => repeated([...seen, ...documented, ...assumed]).length,
      ),
    ).toEqual([]));
  test('has no DID that the bundled registries do not name, and so vouches for none by itself', () =>
    expect(
      everyKnownIssuer.flatMap(({ ids }) =>
        ids.filter((id) => bundled.find({ id, thumbprints: [] }).length === 0),
      ),
    ).toEqual([]));
  test('names platforms that are providers', () => {
    const known = providers.map(({ id }) => id);
    const named = everyKnownIssuer.flatMap(({ seen, documented, assumed }) => [
      ...seen,
      ...documented,
      ...assumed,
    ]);
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });
});
