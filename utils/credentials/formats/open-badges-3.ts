import { type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Achievement, Alignment, RecipientIdentity } from '@/utils/model/credential';

import type { Format } from './format';
import { named } from './named';
import { openBadges3Faults } from './open-badges-3-shape';
import { typesOf } from './shape';
import { entries, identityOf, readParts, textOf } from './verifiable-credential-parts';

/** Open Badges 3.0: a verifiable credential whose subject is shown to have an achievement. */
export const openBadges3: Format = {
  id: 'open-badges-3',
  matches: (document) =>
    typesOf(document).some(
      (type) => type === 'OpenBadgeCredential' || type === 'AchievementCredential',
    ),
  async read(source) {
    const subjects = entries(source.document['credentialSubject']);
    return readParts(source, {
      format: 'open-badges-3',
      faults: openBadges3Faults(source.document),
      achievement: achievementOf(entries(subjects[0]?.['achievement'])[0] ?? {}, source.document),
      recipients: subjects.flatMap(recipientsOf),
    });
  },
};

function achievementOf(achievement: JsonObject, document: JsonObject): Achievement {
  const [criteria] = entries(achievement['criteria']);
  return {
    name: textOf(achievement['name']) ?? textOf(document['name']) ?? '',
    ...named('id', stringOf(achievement['id'])),
    ...named('type', stringOf(achievement['achievementType'])),
    ...named('description', textOf(achievement['description'])),
    ...named('criteria', textOf(criteria?.['narrative'])),
    ...named('criteriaUrl', stringOf(criteria?.['id'])),
    tags: listOf(achievement['tag']).filter((tag) => typeof tag === 'string'),
    alignments: entries(achievement['alignment']).map(alignmentOf),
  };
}

function alignmentOf(alignment: JsonObject): Alignment {
  return {
    name: textOf(alignment['targetName']) ?? '',
    ...named('url', stringOf(alignment['targetUrl'])),
    ...named('code', stringOf(alignment['targetCode'])),
    ...named('framework', textOf(alignment['targetFramework'])),
  };
}

/** The subject's id, its identity objects (section B.1.14), and a name that some issuers add. */
function recipientsOf(subject: JsonObject): RecipientIdentity[] {
  const id = stringOf(subject['id']);
  const name = textOf(subject['name']);
  return [
    ...(id ? [identityOf(id)] : []),
    ...entries(subject['identifier']).flatMap(identityObjectOf),
    ...(name ? [{ kind: 'name' as const, identity: name, hashed: false }] : []),
  ];
}

const kinds: Record<string, RecipientIdentity['kind']> = {
  name: 'name',
  emailAddress: 'email',
  email: 'email',
  did: 'did',
  url: 'url',
};

function identityObjectOf(object: JsonObject): RecipientIdentity[] {
  const identity = stringOf(object['identityHash']);
  if (!identity) return [];
  return [
    {
      kind: kinds[stringOf(object['identityType']) ?? ''] ?? 'other',
      identity,
      hashed: object['hashed'] === true,
      ...named('salt', stringOf(object['salt'])),
    },
  ];
}
