import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential, Embedded, EndorsedThing } from '@/utils/model/credential';

import type { Environment } from '../environment';
import type { Source } from './format';
import { named } from './named';
import { issuerBehind } from './open-badges-2-class';
import { type Award, issuerOf, proofOf, securedOf, statusesOf } from './open-badges-2-credential';
import { settledSource } from './open-badges-2-hosting';
import { dateOf, memberOf } from './open-badges-2-rules';
import { badgeFaults } from './open-badges-2-shape';
import { idOf, textIn } from './open-badges-2-vocabulary';

const CONTEXT = 'https://w3id.org/openbadges/v2';

/** Somebody's word about a badge or its issuer: a credential of its own (Open Badges 2.0, "Endorsement"). */
export async function readEndorsement(
  source: Source,
  environment: Environment,
): Promise<Result<Credential>> {
  const settled = await settledSource(source, environment);
  if (!settled.ok) return settled;
  const { document } = settled.value;
  const faults = badgeFaults(document, ['Endorsement']);
  if (faults.length > 0) return fail('malformed-value', faults.join('; '));
  const issuer = await issuerBehind(document['issuer'], '2.0', settled.value, environment);
  if (!issuer.ok) return issuer;

  const { object: profile } = issuer.value;
  const claim = memberOf(document, 'claim');
  const claimed = isObject(claim) ? claim : {};
  const about = isObject(claim) ? idOf(claim) : stringOf(claim);
  const issuedOn = dateOf(memberOf(document, 'issuedOn'));
  return ok({
    format: 'endorsement',
    ...named('id', idOf(document)),
    issuer: issuerOf(profile),
    achievement: {
      name: textIn(claimed['name']) ?? 'Endorsement',
      ...named('description', textIn(claimed['endorsementComment'])),
      tags: [],
      alignments: [],
    },
    recipients: about ? [{ kind: 'url', identity: about, hashed: false }] : [],
    proofs: [proofOf(document, settled.value)],
    statuses: statusesOf(profile),
    ...(issuedOn && { issuedOn, validFrom: issuedOn }),
    secured: securedOf(settled.value, {}, profile),
  });
}

/** Each may have to be looked up at a host of its own, which nobody but the badge has chosen. */
const MOST_ENDORSEMENTS = 20;

/** The endorsements that a badge refers to or holds, in any of its three objects. */
export const endorsementsIn = ({ assertion, badgeClass, profile }: Award): Embedded[] =>
  [
    ...endorsing(assertion, 'credential'),
    ...endorsing(badgeClass, 'achievement'),
    ...endorsing(profile, 'issuer'),
  ].slice(0, MOST_ENDORSEMENTS);

function endorsing(thing: JsonObject, kind: EndorsedThing['kind']): Embedded[] {
  const endorses = { kind, ...named('id', idOf(thing)) };
  return listOf(thing['endorsement']).map((entry) => ({ source: sourceOf(entry), endorses }));
}

/** A token, an object in the context around it, or an address, under which an endorsement has to be looked up. */
function sourceOf(entry: Json): JsonObject | string {
  if (isObject(entry)) return { '@context': CONTEXT, ...entry };
  const text = stringOf(entry) ?? '';
  return /^https?:/u.test(text)
    ? { '@context': CONTEXT, type: 'Endorsement', id: text, verification: { type: 'hosted' } }
    : text;
}
