import { isObject, type Json, type JsonObject, stringOf } from '@/utils/lib/json';
import { ok, type Result } from '@/utils/lib/result';
import type { Alignment, Issuer, RecipientIdentity } from '@/utils/model/credential';

import type { CompactJws } from '../envelopes/envelope';
import { certificatesIn } from '../keys/certificate-chain';
import type { Format, Source } from './format';
import { textOf } from './json-ld-values';
import { named } from './named';
import { typesOf } from './shape';
import { entries, readParts } from './verifiable-credential-parts';

/**
 * A European Digital Credential (European Learning Model 3). Whoever has sealed it is its issuer: the organisation that
 * the certificate names, whatever the credential says of itself.
 */
export const europass: Format = {
  id: 'europass',
  matches: (document) => typesOf(document).includes('EuropeanDigitalCredential'),
  async read(source) {
    const { document, jws } = source;
    const [subject = {}] = entries(document['credentialSubject']);
    const [claim = {}] = entries(subject['hasClaim']);
    const [display = {}] = entries(document['displayParameter']);
    const read = readParts(plain(source), {
      format: 'europass',
      faults: [],
      achievement: {
        name: wordsOf(claim['title']) ?? wordsOf(display['title']) ?? 'EuropeanDigitalCredential',
        ...named('type', textOf(claim['type'])),
        ...named('description', wordsOf(claim['description']) ?? wordsOf(display['description'])),
        tags: [],
        alignments: entries(claim['specifiedBy']).flatMap(skillsOf),
      },
      recipients: recipientsOf(subject),
    });
    if (!read.ok) return read;
    const secured = jws
      ? { kind: 'jws' as const, ...jws, payload: document }
      : { kind: 'document' as const, document };
    const issuer = jws?.seals ? sealOf(jws) : ok(undefined);
    if (!issuer.ok) return issuer;
    const { name = issuerName(document['issuer']), ...own } = issuer.value ?? read.value.issuer;
    return ok({ ...read.value, secured, issuer: { ...own, ...named('name', name) } });
  },
};

/** Its texts have languages for names, which the data model does not know. */
function plain({ document, ...source }: Source): Source {
  const { name: _, description: __, issuer = null, ...others } = document;
  const { id = null }: JsonObject = isObject(issuer) ? issuer : { id: issuer };
  return { ...source, document: { ...others, issuer: id } };
}

function sealOf({ header }: CompactJws): Result<Issuer> {
  const chain = certificatesIn(header['x5c']);
  if (!chain.ok) return chain;
  const [certificate] = chain.value;
  const { organisation, common } = certificate?.subject ?? {};
  return ok({ id: certificate?.id ?? '', ...named('name', organisation ?? common) });
}

const issuerName = (issuer: Json | undefined): string | undefined =>
  isObject(issuer) ? wordsOf(issuer['legalName']) : undefined;

/** A text, or the English one of several by their languages, or the first. */
function wordsOf(value: Json | undefined): string | undefined {
  if (!isObject(value)) return textOf(value);
  return textOf(value['en'] ?? Object.values(value)[0]);
}

/** The skills of ESCO that its learning outcomes name. */
const skillsOf = (specification: JsonObject): Alignment[] =>
  entries(specification['learningOutcome'])
    .flatMap((outcome) => entries(outcome['relatedESCOSkill']))
    .map((skill) => ({
      name: wordsOf(skill['prefLabel']) ?? '',
      ...named('url', stringOf(skill['id'])),
      framework: 'ESCO',
    }));

function recipientsOf(subject: JsonObject): RecipientIdentity[] {
  const parts = [subject['givenName'], subject['familyName']].flatMap((one) => wordsOf(one) ?? []);
  const name = wordsOf(subject['fullName']) ?? parts.join(' ');
  const emails = entries(subject['contactPoint'])
    .flatMap((contact) => entries(contact['emailAddress']))
    .flatMap(({ id = null }) => /^mailto:(.+)$/u.exec(stringOf(id) ?? '')?.[1] ?? []);
  return [
    ...emails.map((identity) => ({ kind: 'email' as const, identity, hashed: false })),
    ...(name ? [{ kind: 'name' as const, identity: name, hashed: false }] : []),
  ];
}
